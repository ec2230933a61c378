@rem `npm start` says `exec`: a Unix shell then makes way for Node, which Ctrl+C and SIGTERM reach directly. Windows has no such word.
@%*
