/**
 * The words in which the SDK reports a result. Imports nothing: the page's script carries this file, and takes the
 * natives it needs before the page can replace them.
 * Both functions do what jweixin 1.0.0 and weixin-js-sdk 1.6.5 do, oddities included.
 */
const { apply } = Reflect;
const { indexOf, includes, replaceAll, slice, toLowerCase } = String.prototype;

/**
 * What the SDK makes of a client's `err_msg`: `chooseImage:ok`, `config:invalid signature`.
 *
 * @param api the name the SDK has for it: that of the document where the bridge's name differs from it
 *   (`config`, `previewImage`), else the bridge's own (`shareTimeline`, `invokeMiniProgramAPI`).
 * @param errMsg the client's words, such as `system:access_denied`; a missing one means success.
 */
export function errMsgOf(api: string, errMsg: string | undefined): string {
  return `${api}:${errMsg ? wordsOf(api, errMsg) : 'ok'}`;
}

/** Which callback the SDK runs for an `errMsg`: exactly `ok` is success, `cancel` is cancel, all else is fail. */
export function outcomeOf(errMsg: string): 'ok' | 'cancel' | 'fail' {
  const words = behindColon(errMsg);
  return words === 'ok' || words === 'cancel' ? words : 'fail';
}

function wordsOf(api: string, errMsg: string): string {
  let words = behindColon(errMsg);
  if (words === 'confirm') words = 'ok';
  if (words === 'failed') words = 'fail';
  // Found anywhere, but always cut from the start, and both in turn.
  if (apply(includes, words, ['failed_'])) words = apply(slice, words, [7]);
  if (apply(includes, words, ['fail_'])) words = apply(slice, words, [5]);
  words = apply(toLowerCase, apply(replaceAll, words, ['_', ' ']), []);
  if (words === 'access denied' || words === 'no permission to execute') return 'permission denied';
  // Clients before 6.0.2 do not know preVerifyJSAPI, and verify nothing.
  if (api === 'config' && words === 'function not exist') return 'ok';
  return words || 'fail';
}

/** What stands behind the first colon; all of a text without one. */
export const behindColon = (errMsg: string): string =>
  apply(slice, errMsg, [apply(indexOf, errMsg, [':']) + 1]);
