import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errMsgOf, outcomeOf } from '../../src/catalogue/err-msg.ts';
import { userAgentOf } from '../../src/catalogue/user-agents.ts';
import { BUILD_NAMES, type Build, type Result, runSdk } from './official-sdk.ts';

const USER_AGENT = userAgentOf('ios', '');

const WORDS = [
  'ok',
  'confirm',
  'cancel',
  'fail',
  'failed',
  'failed_',
  'fail_',
  'fail_no permission',
  'failed_network_timeout',
  'a failed_b',
  'failed_fail_x',
  'fail_failed_x',
  'access_denied',
  'ACCESS_DENIED',
  'access denied',
  'no_permission_to_execute',
  'function_not_exist',
  'invalid_signature',
  'invalid signature',
  'invalid url domain',
  'fail,Error: 系统错误,错误码:63002,invalid signature [timestamp][]',
  'fail, the permission value is offline verifying',
  'require subscribe',
  'Cancel',
  'OK',
  '',
  '_',
  ':',
  'a:b:ok',
  ' ok',
];
const PREFIXES = ['', ':', 'system:', 'chooseImage:', 'choose_image:', 'config:', 'failed_:'];

/** What the official build tells the page of a reply with this `err_msg`, and by which callback. */
function askSdk(build: Build, errMsg: string | undefined): { errMsg: unknown; outcome: string[] } {
  const seen: { errMsg: unknown; outcome: string[] } = { errMsg: undefined, outcome: [] };
  const sdk = runSdk(build, { userAgent: USER_AGENT, invoke: () => ({ err_msg: errMsg }) });
  sdk.method('startRecord')?.({
    success: () => seen.outcome.push('ok'),
    cancel: () => seen.outcome.push('cancel'),
    fail: () => seen.outcome.push('fail'),
    complete: (result: Result) => {
      seen.errMsg = result.errMsg;
    },
  });
  return seen;
}

/** The same for `config`, which tells the page only by `debug: true`. */
function askSdkForConfig(build: Build, errMsg: string): unknown {
  const sdk = runSdk(build, { userAgent: USER_AGENT, invoke: () => ({ err_msg: errMsg }) });
  sdk.method('config')?.({ debug: true, jsApiList: [] });
  return sdk.alerts[0]?.errMsg;
}

describe.each(BUILD_NAMES)('errMsg, as %s words it', (build) => {
  it.each(PREFIXES)('of every reply that begins with %j', (prefix) => {
    for (const errMsg of WORDS.map((words) => prefix + words)) {
      const seen = askSdk(build, errMsg);
      expect(errMsgOf('startRecord', errMsg)).toBe(seen.errMsg);
      expect([outcomeOf(errMsgOf('startRecord', errMsg))]).toEqual(seen.outcome);
      expect(errMsgOf('config', errMsg)).toBe(askSdkForConfig(build, errMsg));
    }
  });

  it('of a reply without err_msg', () => {
    expect(errMsgOf('startRecord', undefined)).toBe('startRecord:ok');
    expect(askSdk(build, undefined)).toEqual({ errMsg: 'startRecord:ok', outcome: ['ok'] });
  });

  it('of any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...WORDS, ...PREFIXES),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (errMsg) => {
        const seen = askSdk(build, errMsg);
        expect(errMsgOf('startRecord', errMsg)).toBe(seen.errMsg);
        expect([outcomeOf(errMsgOf('startRecord', errMsg))]).toEqual(seen.outcome);
      }),
      { numRuns: 300 },
    );
  });
});

describe('errMsg', () => {
  it('takes a client that does not know config as one that verifies nothing', () => {
    expect(errMsgOf('config', 'system:function_not_exist')).toBe('config:ok');
    expect(errMsgOf('chooseImage', 'system:function_not_exist')).toBe('chooseImage:function not exist');
  });

  it('says permission denied for both of the client’s words', () => {
    expect(errMsgOf('scanQRCode', 'system:access_denied')).toBe('scanQRCode:permission denied');
    expect(errMsgOf('scanQRCode', 'scanQRCode:no permission to execute')).toBe(
      'scanQRCode:permission denied',
    );
  });

  it('tells success and cancel by exact words, and takes all else for failure', () => {
    expect(['x:ok', 'x:cancel', 'x:fail cancel', 'x:OK', 'ok', ''].map(outcomeOf)).toEqual([
      'ok',
      'cancel',
      'fail',
      'fail',
      'ok',
      'fail',
    ]);
  });
});
