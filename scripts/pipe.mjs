/**
 * The Chrome DevTools Protocol over `--remote-debugging-pipe`: JSON messages, each ended by a NUL byte,
 * written to the browser's file descriptor 3 and read from its 4. Enough of a client to start a session.
 */

/**
 * @typedef {Record<string, any>} Message An answer, `{ id, result }` or `{ id, error }`, or an event, `{ method, params }`.
 */

/**
 * @typedef {object} Client
 * @property {(method: string, params?: object, sessionId?: string) => Promise<any>} send
 *   Sends a command, to the browser itself or to the target that `sessionId` stands for. Resolves with its
 *   result; rejects with the browser's words when it refuses, and when the pipe closes before it has answered.
 * @property {(method: string, listener: (params: any) => void) => void} on Listens for an event of the protocol.
 */

/**
 * Speaks the protocol over two streams.
 * @param {import('node:stream').Writable} toBrowser the browser's file descriptor 3
 * @param {import('node:stream').Readable} fromBrowser the browser's file descriptor 4
 * @returns {Client}
 */
export function createClient(toBrowser, fromBrowser) {
  /** @type {Map<number, { method: string, resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {Map<string, ((params: any) => void)[]>} */
  const listeners = new Map();
  let lastId = 0;
  let open = true;

  /** @param {Message} message */
  const receive = (message) => {
    const asked = waiting.get(message.id);
    if (asked) {
      waiting.delete(message.id);
      if (message.error) asked.reject(new Error(`${asked.method}: ${message.error.message}`));
      else asked.resolve(message.result);
      return;
    }
    for (const listener of listeners.get(message.method) ?? []) listener(message.params);
  };

  const close = () => {
    open = false;
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the browser has gone`));
    waiting.clear();
  };

  const feed = splitMessages(receive);
  fromBrowser.on('data', feed);
  fromBrowser.on('close', close);
  fromBrowser.on('error', close);
  // A browser that dies while it is written to: its end of the other stream closes too, and says so.
  toBrowser.on('error', close);

  return {
    send(method, params = {}, sessionId = undefined) {
      if (!open) return Promise.reject(new Error(`${method}: the browser has gone`));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { method, resolve, reject });
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    },
    on(method, listener) {
      listeners.set(method, [...(listeners.get(method) ?? []), listener]);
    },
  };
}

/**
 * Cuts a byte stream into its messages, wherever the pieces happen to be cut.
 * @param {(message: Message) => void} receive called with each message
 * @returns {(piece: Buffer) => void} to be called with each piece of the stream
 */
export function splitMessages(receive) {
  /** @type {Buffer[]} The start of a message that has not ended yet; decoded only whole, for a piece may end inside a character. */
  let pieces = [];
  return (piece) => {
    let start = 0;
    for (let end = piece.indexOf(0); end !== -1; end = piece.indexOf(0, start)) {
      pieces.push(piece.subarray(start, end));
      const text = Buffer.concat(pieces).toString('utf8');
      pieces = [];
      start = end + 1;
      receive(JSON.parse(text));
    }
    if (start < piece.length) pieces.push(piece.subarray(start));
  };
}
