/** What the page of `test/sites/app.js` is told when all goes well. */
export const READY = ['ready', 'success chooseImage:ok', 'complete chooseImage:ok'];

/** The rows of that page's calls, on the page's own `wx` or on ours, while no ticket is known. */
export const READY_ROWS = ['ready: ok', 'error: listening', 'config: ok · not verified', 'chooseImage: ok'];

/** All its rows where it has loaded the SDK by a script tag. */
export const SCRIPT_ROWS = ['Page load', 'SDK', ...READY_ROWS];

/** All its rows where it has no SDK. */
export const FACADE_ROWS = ['Page load', ...READY_ROWS];
