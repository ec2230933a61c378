import { describe, expect, test } from 'vitest';
import { type PageOptions, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const AS: PageOptions = { as: 'wecom' };
const { appId: _, ...signed } = sign(URL, { nonceStr: 'kd83hFka02hjsbQ1' });
const right = { corpid: 'ww1234567890abcdef', agentid: '1000002', ...signed, jsApiList: ['getContext'] };
const casesOf = (given: unknown, options: PageOptions = AS) =>
  page(URL, options)
    .verified()
    .call('agentConfig', given)
    .findings({ agent_ticket: TICKET })
    .map((finding) => `${finding.code}: ${finding.case}`);
/** Everything but one member. */
const without = (name: string) => Object.fromEntries(Object.entries(right).filter(([key]) => key !== name));

test('a right agentConfig yields nothing, as a script, bundled, or by number', () => {
  expect(casesOf(right)).toEqual([]);
  expect(casesOf(right, { ...AS, sdk: 'bundled' })).toEqual([]);
  expect(casesOf({ ...right, agentid: 1000002, success: () => 1, fail: () => 1 })).toEqual([]);
});

describe('members of agentConfig', () => {
  test('missing, each by its name and all in one finding', () => {
    for (const name of ['corpid', 'agentid', 'timestamp', 'nonceStr', 'signature', 'jsApiList']) {
      expect(casesOf(without(name))).toEqual(['agent-field-missing: missing']);
    }
    const [finding] = page(URL, AS)
      .verified()
      .call('agentConfig', { ...right, corpid: '', agentid: undefined })
      .findings();
    expect(finding?.values.names).toBe('corpid, agentid');
  });

  test('under another name', () => {
    for (const [name, key] of [
      ['corpid', 'corpId'],
      ['corpid', 'CorpID'],
      ['corpid', 'appId'],
      ['agentid', 'agentId'],
      ['agentid', 'agent_id'],
      ['nonceStr', 'noncestr'],
      ['timestamp', 'timeStamp'],
      ['jsApiList', 'jsapiList'],
    ] as const) {
      expect(casesOf({ ...without(name), [key]: right[name] })).toEqual(['agent-field-key: other-name']);
    }
    expect(casesOf({ ...right, corpId: right.corpid, appId: right.corpid })).toEqual([]);
  });

  test('a corpid that is none', () => {
    for (const corpid of ['1000002', ' ww1234567890abcdef', 'ww123', '我的企业']) {
      expect(casesOf({ ...right, corpid })).toEqual(['agent-corp-id-format: shape']);
    }
    for (const corpid of ['wx1234567890abcdef', 'wpABCdef-_1234567890ABCdef_1234']) {
      expect(casesOf({ ...right, corpid })).toEqual([]);
    }
  });

  test('an agentid that is none', () => {
    for (const agentid of ['ww1234567890abcdef', '1000002 ', Number.NaN, {}, -1]) {
      expect(casesOf({ ...right, agentid })).toEqual(['agent-id-format: shape']);
    }
  });

  test('a Secret in its place is not shown', () => {
    const agentid = 'abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE';
    const found = page(URL, AS)
      .verified()
      .call('agentConfig', { ...right, agentid })
      .findings()
      .find(({ code }) => code === 'agent-id-format');
    expect(found?.values.agentid).toBe('····BCDE');
  });

  test('getters are as the SDK read them', () => {
    const observed = Object.defineProperties(
      {},
      Object.fromEntries(
        Object.entries(right).map(([key, value]) => [key, { get: () => value, enumerable: true }]),
      ),
    );
    expect(casesOf(observed)).toEqual([]);
  });
});

describe('the signature of config', () => {
  const both = (agent: object) =>
    page(URL, AS).config(sign(URL)).reply('config:ok').ready().call('agentConfig', agent);
  const shared = { ...right, nonceStr: sign(URL).nonceStr, signature: sign(URL).signature };

  test('cannot be that of agentConfig', () => {
    const agent_ticket = TICKET.replace('sM4A', 'kgt8');
    expect(both(shared).codes()).toEqual(['agent-signature-of-config']);
    expect(both(shared).codes({ agent_ticket })).toEqual(['agent-signature-of-config']);
  });

  test('with the same nonceStr and timestamp, but a signature of its own, is right', () => {
    expect(both({ ...shared, signature: 'a'.repeat(40) }).codes()).toEqual([]);
  });
});
