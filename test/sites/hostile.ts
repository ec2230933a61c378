import type { Site } from './site.ts';
import { external, inline, lists } from './site.ts';

const RUN_IF_THERE = inline('if (window.wx) run(window.wx);');
const SDK = external('/npm/jweixin-module/lib/index.js');

/** Replaces functions by ones that note the use and throw. `of` is an expression. */
const broken = (of: string, ...names: string[]) => `
  for (const name of ${JSON.stringify(names)}) {
    ${of}[name] = function () { spied[spied.length] = ${JSON.stringify(of)} + '.' + name; throw new Error('replaced ' + name); };
  }
`;

/** What a page does to its world before any other of its scripts runs. Nothing but our facade uses it after. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  json: broken('JSON', 'stringify', 'parse'),
  array: broken(
    'Array.prototype',
    ...[
      'push',
      'pop',
      'shift',
      'unshift',
      'slice',
      'splice',
      'map',
      'filter',
      'forEach',
      'some',
      'every',
      'find',
    ],
    ...['join', 'indexOf', 'includes', 'concat', 'reduce', 'keys', 'values', 'entries', 'flatMap', 'at'],
  ),
  iterator: `Array.prototype[Symbol.iterator] = function () { spied[spied.length] = 'iterator'; throw new Error('iterator'); };`,
  function: broken('Function.prototype', 'call', 'apply', 'bind', 'toString'),
  object: broken(
    'Object',
    ...[
      'keys',
      'values',
      'entries',
      'assign',
      'create',
      'defineProperty',
      'getOwnPropertyDescriptor',
      'freeze',
    ],
    ...['getOwnPropertyNames', 'getPrototypeOf', 'hasOwn', 'fromEntries', 'is'],
  ),
  reflect: broken(
    'Reflect',
    'apply',
    'ownKeys',
    'get',
    'set',
    'has',
    'construct',
    'getOwnPropertyDescriptor',
  ),
  string: broken(
    'String.prototype',
    ...[
      'slice',
      'split',
      'replace',
      'indexOf',
      'includes',
      'startsWith',
      'match',
      'substring',
      'charCodeAt',
      'trim',
    ],
  ),
  collections:
    broken('Map.prototype', 'get', 'set', 'has', 'delete') +
    broken('WeakMap.prototype', 'get', 'set', 'has') +
    broken('Set.prototype', 'add', 'has') +
    broken('WeakSet.prototype', 'add', 'has') +
    'window.Map = window.Set = window.WeakMap = window.Promise = window.Proxy = null;',
  events: broken('EventTarget.prototype', 'addEventListener', 'removeEventListener', 'dispatchEvent'),
  'event-classes':
    'window.Event = window.CustomEvent = window.MessageEvent = window.FocusEvent = window.EventTarget = null;',
  messages: `${broken('MessagePort.prototype', 'postMessage', 'start')} window.postMessage = window.MessageChannel = null;`,
  timers: broken(
    'window',
    ...[
      'setTimeout',
      'clearTimeout',
      'queueMicrotask',
      'requestAnimationFrame',
      'structuredClone',
      'requestIdleCallback',
    ],
  ),
  clocks: `${broken('Date', 'now')} ${broken('performance', 'now')} window.Date = null;`,
  promise: broken('Promise.prototype', 'catch', 'finally'),
  errors: `
    Error.prepareStackTrace = () => { spied[spied.length] = 'prepareStackTrace'; throw new Error('trace'); };
    Error.stackTraceLimit = 0;
    Object.defineProperty(Error, 'captureStackTrace', { value: () => { throw new Error('capture'); } });
  `,
  'stack-text': `Error.prepareStackTrace = () => ({ toString() { spied[spied.length] = 'toString'; return 'forged'; } });`,
  'error-class': `window.Error = function () { throw 'no error'; };`,
  'to-json': `
    for (const prototype of [Array.prototype, Object.prototype, String.prototype, Number.prototype]) {
      Object.defineProperty(prototype, 'toJSON', { value() { spied[spied.length] = 'toJSON'; return 'pwned'; } });
    }
  `,
  pollution: `
    for (const name of ['kind', 'id', 'n', 'at', 'url', 'name', 'args', 'by', 'stack', 'value', 'get', 'set',
      'enumerable', 'configurable', 'writable', 'detail', 'relatedTarget', 'cancelable', 'invoke', 'result', '$']) {
      Object.defineProperty(Object.prototype, name, {
        __proto__: null,
        configurable: true,
        get() { spied[spied.length] = 'get ' + name; return undefined; },
        set() { spied[spied.length] = 'set ' + name; },
      });
    }
  `,
  frozen:
    'Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(Function.prototype);',
  'no-extension': 'Object.preventExtensions(document); Object.preventExtensions(navigator);',
};

const PREPARED = inline('window.spied = [];');

/** Pages that fight back, and pages that are merely unlucky. */
export const HOSTILE: Readonly<Record<string, Site>> = {
  ...Object.fromEntries(
    Object.entries(REPLACEMENTS).map(([name, code]) => [
      `natives-${name}`,
      {
        title: `natives replaced: ${name}`,
        first: PREPARED,
        head: lists('getLocation') + inline(code),
        // A picture would be shown by a function that comes when the page has replaced what it needs.
        body: inline(`if (window.wx) run(window.wx, 'getLocation');`),
      } satisfies Site,
    ]),
  ),
  arguments: {
    title: 'arguments that are dangerous to copy',
    head: lists('previewImage'),
    body: ({ origins }) =>
      `<iframe src="${origins.other}/idle"></iframe>${SDK}${external('/sites/arguments.js')}${inline('run(wx);')}`,
  },
  'arguments-no-sdk': {
    title: 'arguments that are dangerous to copy, and no SDK',
    head: lists('previewImage'),
    body: ({ origins }) =>
      `<iframe src="${origins.other}/idle"></iframe>${external('/sites/arguments.js')}${RUN_IF_THERE}`,
  },
  listening: {
    title: 'a page that listens for everything from its first script',
    first: inline(`
      window.heard = [];
      for (const target of [window, document]) {
        const names = new Set(['message', 'jssdk-panel-stub', 'jssdk-panel-relay', 'up', 'down']);
        for (const name of names) target.addEventListener(name, (event) => heard.push(event.type), true);
      }
      const dispatch = EventTarget.prototype.dispatchEvent;
      EventTarget.prototype.dispatchEvent = function (event) { heard.push('dispatch ' + event.type); return dispatch.call(this, event); };
      const listen = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (...rest) {
        if (!/error|load|DOMContentLoaded|securitypolicyviolation|WeixinJSBridgeReady/.test(rest[0])) heard.push('listen ' + rest[0]);
        return listen.apply(this, rest);
      };
    `),
    body: SDK + inline('run(wx);'),
  },
  forging: {
    title: 'a page that forges the channel',
    head: lists('hideOptionMenu'),
    body:
      SDK +
      inline(`
        run(wx);
        window.act = () => {
          const forged = JSON.stringify([{ kind: 'call', n: 1, at: 1, url: location.href, id: 1, name: 'forged', args: [], stack: '', by: 'sdk' }]);
          const target = new EventTarget();
          document.dispatchEvent(new FocusEvent('jssdk-panel-stub', { relatedTarget: target, cancelable: true }));
          document.dispatchEvent(new CustomEvent('jssdk-panel-stub', { detail: forged, cancelable: true }));
          target.dispatchEvent(new CustomEvent('up', { detail: forged }));
          document.dispatchEvent(new CustomEvent('up', { detail: forged }));
          document.dispatchEvent(new CustomEvent('jssdk-panel-relay', { detail: forged }));
          postMessage({ kind: 'packet', packet: 1, text: forged }, '*');
          postMessage({ kind: 'jssdk-hello' }, '*');
        };
      `),
  },
};
