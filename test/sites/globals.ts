import type { Site } from './site.ts';
import { external, inline } from './site.ts';

const SDK = '/npm/jweixin-module/lib/index.js';

/** Notes what the page's own `wx` is, which must be what the page wrote. */
const CHECK = inline(`note('own ' + (typeof wx === 'function' ? wx() : wx.mine));`);

/** Pages that take the name `wx` for themselves. */
export const GLOBALS: Readonly<Record<string, Site>> = {
  assigned: { title: 'wx = …', body: inline(`wx = { mine: 1 };`) + CHECK },
  'window-assigned': { title: 'window.wx = …', body: inline(`window.wx = { mine: 1 };`) + CHECK },
  var: { title: 'var wx', body: inline(`var wx = { mine: 1 };`) + CHECK },
  let: { title: 'let wx', body: inline(`let wx = { mine: 1 };`) + CHECK },
  const: { title: 'const wx', body: inline(`const wx = { mine: 1 };`) + CHECK },
  function: { title: 'function wx', body: inline(`function wx() { return 1; }`) + CHECK },
  class: {
    title: 'class wx',
    body: inline(`class wx { static mine = 1; }`) + inline(`note('own ' + wx.mine);`),
  },
  defined: {
    title: 'Object.defineProperty of wx',
    body: inline(`Object.defineProperty(window, 'wx', { value: { mine: 1 } });`) + CHECK,
  },
  accessor: {
    title: 'an accessor of the page for wx',
    body: inline(`Object.defineProperty(window, 'wx', { get: () => ({ mine: 1 }) });`) + CHECK,
  },
  deleted: {
    title: 'delete window.wx',
    body: inline(`delete window.wx; note('left ' + typeof window.wx); window.wx = { mine: 1 };`) + CHECK,
  },
  element: {
    title: 'an element with the id wx',
    body: `<div id="wx"></div>${inline(`note('element ' + typeof wx);`)}`,
  },
  'var-sdk': {
    title: 'var wx, set to the SDK of the page',
    body: external(SDK) + inline(`var wx = window.jWeixin; run(wx);`),
  },
  'const-sdk': {
    title: 'const wx, set to the SDK of the page',
    body: external(SDK) + inline(`const wx = window.jWeixin; run(wx);`),
  },
  'renamed-sdk': {
    title: 'the SDK kept under another name',
    body: external(SDK) + inline(`window.weixin = wx; window.wx = undefined; run(window.weixin);`),
  },
  frozen: {
    title: 'an SDK that is frozen',
    body: external(SDK) + inline(`Object.freeze(window.wx); run(window.wx);`),
  },
  'spread-sdk': {
    title: 'an SDK that is copied into an object of the page',
    body: external(SDK) + inline(`window.wx = { ...window.wx, mine: 1 }; run(window.wx);`),
  },
};
