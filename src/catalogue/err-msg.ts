/**
 * The words in which the SDK reports a result. Imports nothing: the page's script carries this file.
 * Both functions do what jweixin 1.0.0 and weixin-js-sdk 1.6.5 do, oddities included.
 */

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
  const words = errMsg.slice(errMsg.indexOf(':') + 1);
  return words === 'ok' || words === 'cancel' ? words : 'fail';
}

function wordsOf(api: string, errMsg: string): string {
  let words = errMsg.slice(errMsg.indexOf(':') + 1);
  if (words === 'confirm') words = 'ok';
  if (words === 'failed') words = 'fail';
  // Found anywhere, but always cut from the start, and both in turn.
  if (words.includes('failed_')) words = words.slice(7);
  if (words.includes('fail_')) words = words.slice(5);
  words = words.replace(/_/g, ' ').toLowerCase();
  if (words === 'access denied' || words === 'no permission to execute') return 'permission denied';
  // Clients before 6.0.2 do not know preVerifyJSAPI, and verify nothing.
  if (api === 'config' && words === 'function not exist') return 'ok';
  return words || 'fail';
}
