import { describe, expect, it } from 'vitest';
import { errMsgOf, outcomeOf } from '../../src/catalogue/err-msg.ts';
import { ERROR_TEXTS, errMsgOfText, errorTextsFor } from '../../src/catalogue/error-texts.ts';
import { phone } from '../builders/phone.ts';

const textsFor = (api: string) => errorTextsFor(api).map(({ text }) => text);

describe('the errors that an API can come back with', () => {
  it('are those of verifying for config, and none of them for a call', () => {
    expect(textsFor('config')).toEqual(
      expect.arrayContaining(['invalid signature', 'invalid url domain', 'require subscribe', 'fail']),
    );
    expect(textsFor('config')).not.toContain('permission denied');
    expect(textsFor('chooseImage')).toEqual([
      'the permission value is offline verifying',
      'permission denied',
      'function not exist',
      'fail',
    ]);
  });

  it('are WeCom’s own, with their numbers, for agentConfig', () => {
    expect(textsFor('agentConfig').map((text) => /\((-?\d+)\)$/.exec(text)?.[1])).toEqual([
      '40013',
      '40093',
      '80001',
      '42012',
      '-30001',
    ]);
  });

  it('has the one about a payment’s signature for payments only', () => {
    const ofPayments = ERROR_TEXTS.filter(({ text }) => text.includes('支付签名无效'));
    expect(ofPayments.flatMap(({ of }) => of)).toEqual(['chooseWXPay', 'openEnterpriseRedPacket']);
  });

  it('makes the SDK run fail, and has a meaning in both languages', () => {
    for (const row of ERROR_TEXTS) {
      const api = row.of === 'calls' ? 'chooseImage' : (row.of[0] ?? '');
      const errMsg = errMsgOf(api, `${api}:${errMsgOfText(row)}`);
      expect(outcomeOf(errMsg), errMsg).toBe('fail');
      expect(row.meaning.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(row.meaning.en).toMatch(/^[\x20-\x7e\p{Script=Han}’]+\.$/u);
    }
  });
});

describe('an error that the simulated client gives by itself', () => {
  it.each([
    ['playVoice', {}],
    ['playVoice', { localId: 'neverRecorded' }],
    ['pauseVoice', { localId: 'neverRecorded' }],
    ['uploadImage', {}],
    ['stopRecord', {}],
  ])('%s(%j) is on the list', (api, args) => {
    const errMsg = errMsgOf(api, `${phone('android').config(api).call(api, args)?.err_msg}`);
    expect(errorTextsFor(api).map((row) => errMsgOf(api, `${api}:${errMsgOfText(row)}`))).toContain(errMsg);
  });
});
