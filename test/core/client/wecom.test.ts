import { describe, expect, it } from 'vitest';
import { optional } from '../../../src/catalogue/shape.ts';
import { supports } from '../../../src/catalogue/supports.ts';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import type { WecomFunction } from '../../../src/catalogue/wecom/wecom-function.ts';
import { bridgesOf, WECOM_FUNCTIONS } from '../../../src/catalogue/wecom/wecom-functions.ts';
import { sampleOf } from '../../../src/core/client/sample.ts';
import { checkReply } from '../../../src/core/client/shape-check.ts';
import { isOfShape } from '../../../src/core/shape-problems.ts';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';
import { runWecomSdk } from './wecom-sdk.ts';

const agent = (system: string, client: string) => `Mozilla/5.0 (${system}) AppleWebKit/605.1.15 ${client}`;
const WECOM = 'wxwork/5.0.10 MicroMessenger/7.0.1 Language/zh';
/** Together they have every function. */
const USER_AGENTS = {
  'WeCom on iOS': agent('iPhone; CPU iPhone OS 18_7 like Mac OS X', WECOM),
  'WeCom on Android': agent('Linux; Android 16; wv', WECOM),
  'WeCom on Windows': agent('Windows NT 10.0; Win64; x64', WECOM),
  'WeChat on iOS': userAgentOf('ios', ''),
};

const ROWS: [string, WecomFunction][] = Object.entries(WECOM_FUNCTIONS);
const namesOf = (kind: WecomFunction['kind']) =>
  ROWS.filter(([, row]) => row.kind === kind).map(([name]) => name);
/** What the build itself keeps from ending well, whatever the client says. */
const BROKEN = [
  // Needs a script of WeCom's own beside the SDK.
  'initOpenData',
  // Reads the client's card_list as a list: it is the JSON of one, as WeChat's SDK knows.
  'addCard',
];
/** What needs a picture, which WeCom does not let users choose on a computer. */
const OF_PICTURES = ['uploadImage', 'downloadImage'];

/** What a sample of the parameters does not give. */
const ARGUMENTS: Readonly<Record<string, Record<string, Plain>>> = {
  // Any card of the wallet.
  chooseCard: { shopId: '', cardType: '', cardId: '' },
  chooseWXPay: { package: 'prepay_id=wx201410272009395522657a690389285100', signType: 'MD5' },
  openEnterpriseRedPacket: { package: 'prepay_id=wx201410272009395522657a690389285100', signType: 'MD5' },
};

/** A page that has registered, with the simulated client behind it. */
async function registered(userAgent: string) {
  const client = phone('wecom');
  const sdk = runWecomSdk({ userAgent, answer: (name, args) => client.byHand(name, args, { userAgent }) });
  const sign = () => ({ timestamp: 1414587457, nonceStr: 'Wm3WZYTPz0wzccnW', signature: '0f9d'.repeat(10) });
  const outcomes: string[] = [];
  await new Promise<void>((resolve) => {
    const done = (result: unknown) => {
      outcomes.push(String((result as { errMsg?: unknown }).errMsg));
      resolve();
    };
    sdk.functionOf('register')({
      corpId: 'ww0123456789abcdef',
      agentId: 1000247,
      jsApiList: [...namesOf('call'), ...namesOf('event')],
      getConfigSignature: sign,
      getAgentConfigSignature: sign,
      onConfigComplete: done,
      onAgentConfigComplete: done,
    });
  });
  return { ...sdk, outcomes };
}

/**
 * Calls everything that this client has, one after the other, with all that each takes; what a result names, such as
 * a localId, the next call is given.
 */
async function callAll(userAgent: string) {
  const sdk = await registered(userAgent);
  let known: Record<string, Plain> = {};
  const calls = new Map<string, Awaited<ReturnType<typeof sdk.call>>>();
  for (const [name, row] of ROWS) {
    if (row.kind !== 'call' || !supports(name, userAgent)) continue;
    const made = await sdk.call(name, sampleOf(row.params ?? {}, { ...known, ...ARGUMENTS[name] }));
    calls.set(name, made);
    const { localIds, localId, serverId } = made.outcomes[0]?.result ?? {};
    const id = localId ?? (Array.isArray(localIds) ? localIds[0] : undefined);
    known = {
      ...known,
      ...(id !== undefined && { localId: id }),
      ...(serverId !== undefined && { serverId }),
    };
  }
  return calls;
}

describe('WeCom’s SDK', () => {
  it('has the 172 functions of the catalogue, and no others', () => {
    const { names } = runWecomSdk({ userAgent: USER_AGENTS['WeCom on iOS'], answer: () => undefined });
    expect(names.sort()).toEqual(Object.keys(WECOM_FUNCTIONS).sort());
    expect(names).toHaveLength(172);
  });

  it.each(['WeCom on iOS', 'WeCom on Android', 'WeCom on Windows'] as const)(
    'registers a page in %s, by its agentConfig',
    async (client) => {
      const { outcomes, functionOf } = await registered(USER_AGENTS[client]);
      expect(outcomes).toEqual(['agentConfig:ok']);
      expect(functionOf('getVerifyParams')()).toMatchObject({ verifyNonceStr: 'Wm3WZYTPz0wzccnW' });
      // Its map of names has preVerifyJsApi.
      await functionOf('ensureCorpConfigReady')();
      expect(outcomes).toEqual(['agentConfig:ok', 'preVerifyJSAPI:ok']);
    },
  );

  it('registers a page in WeChat, by its config', async () => {
    expect((await registered(USER_AGENTS['WeChat on iOS'])).outcomes).toEqual(['preVerifyJSAPI:ok']);
  });
});

describe.each(Object.entries(USER_AGENTS))('a page with WeCom’s SDK in %s', (_client, userAgent) => {
  it('sends each call under the names of the catalogue', async () => {
    const calls = await callAll(userAgent);
    for (const [name, row] of ROWS) {
      const made = calls.get(name);
      if (made) expect(made.sent, name).toEqual(bridgesOf(name, row));
    }
  });

  it('gets success from each, with the members of its shape', async () => {
    const calls = await callAll(userAgent);
    expect(calls.size).toBeGreaterThan(40);
    for (const [name, { outcomes }] of calls) {
      if (BROKEN.includes(name) || (OF_PICTURES.includes(name) && !calls.has('chooseImage'))) continue;
      expect(
        outcomes.map(({ callback, result }) => [callback, result.errMsg]),
        name,
      ).toEqual([['success', expect.stringMatching(/:ok$/)]]);
      const { errMsg: _errMsg, ...members } = outcomes[0]?.result ?? {};
      expect(
        checkReply(name, members, 'en').filter(({ kind }) => kind === 'wrong'),
        name,
      ).toEqual([]);
    }
  });

  it('listens for each event under the name of the catalogue', async () => {
    const sdk = await registered(userAgent);
    for (const [name, row] of ROWS) {
      if (row.kind === 'event') expect(await sdk.listen(name), name).toEqual(bridgesOf(name, row));
    }
  });
});

describe('the clients', () => {
  it('have every function between them', () => {
    const names = [...namesOf('call'), ...namesOf('event')];
    const missing = names.filter((name) => !Object.values(USER_AGENTS).some((one) => supports(name, one)));
    expect(missing).toEqual([]);
    expect(names.length + namesOf('sdk').length).toBe(172);
  });
});

describe('what WeCom answers', () => {
  const answerOf = (name: string, args: Record<string, Plain> = {}, more = {}) =>
    phone('wecom', { scenario: { isLenient: true } }).call(name, args, more);

  it('is likely, and the same each time', () => {
    expect(answerOf('getContext')).toMatchObject({ err_msg: 'getContext:ok', entry: 'normal' });
    expect(answerOf('getCurExternalContact')).toEqual(answerOf('getCurExternalContact'));
  });

  it('names what the page named', () => {
    expect(answerOf('startLiving', { livingId: 'lv5' })?.livingId).toBe('lv5');
    expect(answerOf('startLiving', { livingId: 5 })?.livingId).not.toBe(5);
  });

  it('is JSON where its SDK parses it', () => {
    expect(JSON.parse(`${answerOf('getApprovalSelectedItems', { key: 'k' })?.selectedData}`)).toEqual([
      { key: expect.any(String), value: expect.any(String) },
    ]);
  });

  it('is JSON, too, where a scenario has the list itself', () => {
    const selectedData = [{ key: 'city', value: 'Guangzhou' }];
    const reaction = { kind: 'succeed' as const, reply: { selectedData } };
    const rules = [{ api: 'getApprovalSelectedItems', when: null, reaction, delay: 0 }];
    const client = phone('wecom', { scenario: { rules, isLenient: true } });
    const result = client.call('getApprovalSelectedItems', { key: 'k' });
    expect(result?.selectedData).toBe(JSON.stringify(selectedData));
  });

  it('needs permission', () => {
    const strict = phone('wecom');
    expect(strict.call('getContext')?.err_msg).toBe(
      'getContext:fail, the permission value is offline verifying',
    );
    expect(strict.config('chooseImage').call('getContext')?.err_msg).toBe('system:access_denied');
    expect(strict.config('getContext').call('getContext')?.err_msg).toBe('getContext:ok');
  });

  it('is nothing in WeChat', () => {
    expect(phone('ios').config('getContext').call('getContext')).toEqual({
      err_msg: 'system:function_not_exist',
    });
  });

  it('is nothing for what only the SDK has', () => {
    expect(answerOf('register')).toEqual({ err_msg: 'system:function_not_exist' });
  });
});

describe('a sample', () => {
  it('fits the shape that it is made from, for every function', () => {
    for (const [name, { result = {} }] of ROWS) {
      expect(isOfShape(sampleOf(result), { kind: 'object', fields: result }), name).toBe(true);
    }
  });

  it('keeps to lengths and ranges', () => {
    const fields = {
      a: optional({ kind: 'text', longest: 3 }),
      b: optional({ kind: 'number', least: 5, most: 9 }),
    };
    expect(sampleOf(fields)).toEqual({ a: 'sam', b: 5 });
    expect(sampleOf({ a: optional({ kind: 'text', exactly: 8 }) })).toEqual({ a: 'sample00' });
  });
});
