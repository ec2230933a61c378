/** The official SDK as the page calls it: every call shows what came of it, and can be waited for. */

import { MINI_PROGRAM_PLACE, PLACES } from './apis.mjs';
import { showCall } from './workbench.mjs';

/** @typedef {{ errMsg?: string, [member: string]: unknown }} Result */

/**
 * @typedef {object} Wx The part of the SDK that takes other arguments than the rest.
 * @property {(config: object) => void} config
 * @property {(callback: () => void) => void} ready
 * @property {(callback: (result: Result) => void) => void} error
 * @property {Record<string, (options: unknown) => void>} miniProgram
 */

/** @type {Wx} */
export const wx = Reflect.get(window, 'wx');

/** Whether the page runs in WeChat, as pages ask it. */
export const isWeChat = /MicroMessenger/i.test(navigator.userAgent);

/**
 * Calls an API.
 * @param {string} name
 * @param {object} [args] in the document's words, without callbacks
 * @param {string} [place] the part of the page that shows what came of it, where it is not the usual one
 * @returns {Promise<Result | null>} the result; null when the user cancelled, or it failed
 */
export function call(name, args = {}, place = PLACES[name]) {
  const showResult = showCall(name, place);
  return new Promise((resolve) => {
    methodOf(name)({
      ...args,
      success: resolve,
      cancel: () => resolve(null),
      fail: () => resolve(null),
      complete: showResult,
    });
  });
}

/**
 * Asks to be told of an event.
 * @param {string} name such as `onVoicePlayEnd`
 * @param {(result: Result) => void} [heard] called each time
 */
export function listen(name, heard) {
  const showResult = showCall(name, PLACES[name]);
  methodOf(name)({
    /** @param {Result} result */
    complete: (result) => {
      showResult(result);
      heard?.(result);
    },
  });
}

/**
 * Says what a share item of the ⋯ menu is to share, in the way of clients before 6.7.2.
 * @param {string} name such as `onMenuShareTimeline`
 * @param {object} data
 * @param {(step: 'trigger' | 'success' | 'cancel' | 'fail') => void} happened
 */
export function listenToShare(name, data, happened) {
  const showResult = showCall(name, PLACES[name]);
  /** @param {'trigger' | 'success' | 'cancel' | 'fail'} step */
  const on = (step) => (/** @type {Result} */ result) => {
    showResult({ ...result, callback: step });
    happened(step);
  };
  methodOf(name)({
    ...data,
    trigger: on('trigger'),
    success: on('success'),
    cancel: on('cancel'),
    fail: on('fail'),
  });
}

/**
 * Calls the mini program around the page.
 * @param {string} name such as `navigateTo`
 * @param {object} args
 */
export function callMiniProgram(name, args) {
  const complete = showCall(`miniProgram.${name}`, MINI_PROGRAM_PLACE);
  wx.miniProgram[name]?.({ ...args, complete });
}

/** @returns {Promise<boolean>} whether the page stands in a mini program; never answered outside WeChat */
export function isInMiniProgram() {
  const showResult = showCall('miniProgram.getEnv', MINI_PROGRAM_PLACE);
  return new Promise((resolve) => {
    wx.miniProgram.getEnv?.((/** @type {{ miniprogram: boolean, errMsg?: string }} */ environment) => {
      showResult(environment);
      resolve(environment.miniprogram);
    });
  });
}

/**
 * @param {string} name
 * @returns {(options: object) => void}
 */
function methodOf(name) {
  const method = Reflect.get(wx, name);
  if (typeof method !== 'function') throw new Error(`the SDK has no ${name}`);
  return (options) => method.call(wx, options);
}
