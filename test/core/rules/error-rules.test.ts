import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../src/core/rules/index.ts';
import { type Accounts, readSecret } from '../../../src/core/signature/index.ts';
import { NOW, type Page, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';
import { causesOf, errorsOf, statesOf } from './error-findings.ts';

const URL = 'https://m.example.com/item?id=5';

/** A page whose config comes back with this. */
function fails(errMsg: string, given: object = sign(URL), opened: Page = page(URL)): Page {
  return opened.config(given).reply(errMsg);
}

describe('an error is known in every form that clients give it', () => {
  test.each([
    ['config:invalid signature', 'error-invalid-signature'],
    [
      'config:fail,Error: 系统错误,错误码:63002,invalid signature [20200601 16:45:54][]',
      'error-invalid-signature',
    ],
    ['config:fail,Error: 系统错误，错误码：63002', 'error-invalid-signature'],
    ['config:Invalid_Signature', 'error-invalid-signature'],
    ['config:invalid url domain', 'error-invalid-url-domain'],
    ['config:fail,Error: 系统错误,错误码:40048,invalid url domain', 'error-invalid-url-domain'],
    ['config:invalid domain', 'error-invalid-url-domain'],
    ['config:fail', 'error-config-fail'],
    ['config:require subscribe', 'error-require-subscribe'],
    ['config:require_subscribe', 'error-require-subscribe'],
    ['config:fail,Error: 系统错误,错误码:40013,invalid appid [20200601 16:45:54][]', 'error-invalid-app-id'],
  ])('%s', (errMsg, code) => {
    expect(errorsOf(fails(errMsg)).map((finding) => finding.code)).toEqual([code]);
  });

  test.each([
    ['the permission value is offline verifying', 'error-offline-verifying'],
    ['fail, the permission value is offline verifying', 'error-offline-verifying'],
    ['permission denied', 'error-permission-denied'],
    ['fail,permission denied', 'error-permission-denied'],
    ['permissiondenied', 'error-permission-denied'],
    ['access denied', 'error-permission-denied'],
    ['no permission to execute', 'error-permission-denied'],
    ['function not exist', 'error-function-not-exist'],
    ['function_not_exist', 'error-function-not-exist'],
  ])('chooseImage:%s', (said, code) => {
    const opened = page(URL).verified().call('chooseImage', {}).reply(`chooseImage:${said}`);
    expect(errorsOf(opened).map((finding) => finding.code)).toEqual([code]);
  });

  test.each([
    ['invalid corpId (40013)', 'error-invalid-corp-id'],
    ['invalid signature (40093)', 'error-agent-signature'],
    ['fail err_msg "ticket no available" (42012)', 'error-agent-ticket'],
    ['not match any reliable domain (80001)', 'error-agent-domain'],
    ['fail', 'error-agent-fail'],
  ])('agentConfig:%s', (said, code) => {
    const opened = page(URL, { as: 'wecom' })
      .call('agentConfig', { corpid: 'ww1234567890abcdef' })
      .reply(`agentConfig:${said}`);
    expect(errorsOf(opened).map((finding) => finding.code)).toEqual([code]);
  });

  test('a code beside a bare fail counts', () => {
    const opened = page(URL, { as: 'wecom' })
      .call('agentConfig', { corpid: 'ww1234567890abcdef' })
      .reply({ errMsg: 'agentConfig:fail', errCode: 80001 });
    expect(errorsOf(opened).map((finding) => finding.code)).toEqual(['error-agent-domain']);
  });

  test('a bundled SDK is told of at the bridge alone', () => {
    const opened = page(URL, { sdk: 'bundled' })
      .config(sign(URL))
      .reply({ err_msg: 'system:invalid_signature' });
    expect(errorsOf(opened).map((finding) => finding.code)).toEqual(['error-invalid-signature']);
  });
});

describe('nothing is said', () => {
  test('of what went well, was cancelled, or failed in words of its own', () => {
    const opened = page(URL)
      .verified()
      .call('chooseImage', {})
      .reply('chooseImage:ok')
      .call('chooseImage', {})
      .reply('chooseImage:cancel')
      .call('chooseImage', {})
      .reply('chooseImage:fail')
      .call('chooseImage', {})
      .reply('chooseImage:android permission denied')
      .call('getLocation', {})
      .reply('getLocation:gps closed')
      .call('scanQRCode', {});
    expect(errorsOf(opened)).toEqual([]);
  });

  test('of -30001, a failure of WeCom’s own', () => {
    const opened = page(URL, { as: 'wecom' }).call('agentConfig', {}).reply('agentConfig:fail (-30001)');
    expect(errorsOf(opened)).toEqual([]);
  });

  test('of what the developer had the client answer', () => {
    expect(errorsOf(fails('config:invalid signature').staged())).toEqual([]);
  });

  test('again of what wx.error hears of a config', () => {
    const opened = fails('config:invalid signature').error();
    expect(errorsOf(opened)).toHaveLength(1);
  });

  test('of a number in an errMsg that only holds the code', () => {
    expect(errorsOf(fails('config:fail,Error: 系统错误,错误码:1630021'))).toEqual([]);
  });
});

describe('invalid url domain', () => {
  const of = (url: string, domains: string[] = [], given: object = sign(url)) =>
    statesOf(page(url, { domains }).config(given).reply('config:invalid url domain'));

  test('another port than 80 and 443 is found', () => {
    expect(of('https://m.example.com:8443/')).toMatchObject({
      'port-other': 'found',
      'host-address': 'ruled-out',
      'domain-not-bound': 'open',
    });
  });

  test('the default port is ruled out, written or not', () => {
    expect(of(URL)['port-other']).toBe('ruled-out');
    expect(of('http://m.example.com:80/')['port-other']).toBe('ruled-out');
  });

  test('addresses and local names are found', () => {
    for (const url of ['http://127.0.0.1/', 'http://192.168.0.5/', 'http://localhost/', 'http://[::1]/'])
      expect(of(url)['host-address']).toBe('found');
  });

  test('the domains entered rule out, or prove, that it is not bound', () => {
    expect(of(URL, ['m.example.com'])).toMatchObject({
      'domain-not-bound': 'ruled-out',
      'domain-sibling': 'ruled-out',
    });
    expect(of(URL, ['example.com'])['domain-not-bound']).toBe('ruled-out');
    expect(of(URL, ['www.example.com'])).toMatchObject({
      'domain-not-bound': 'found',
      'domain-sibling': 'found',
    });
    expect(of(URL, ['other.com'])).toMatchObject({ 'domain-not-bound': 'found', 'domain-sibling': 'open' });
  });

  test('two companies below .com.cn are no siblings', () => {
    expect(of('https://m.one.com.cn/', ['two.com.cn'])['domain-sibling']).toBe('open');
  });

  test('an appId that is no account’s is found', () => {
    expect(of(URL, [], { ...sign(URL), appId: 'gh_1234567890ab' })['app-id-other']).toBe('found');
    expect(of(URL)['app-id-other']).toBe('open');
  });

  test('what nobody can see stays open', () => {
    expect(of(URL, ['m.example.com'])).toMatchObject({
      'icp-delay': 'open',
      'verify-file': 'open',
      'domain-with-port': 'open',
    });
  });
});

describe('invalid signature', () => {
  const NAMES = ['algorithm', 'nonce-timestamp', 'url', 'url-not-dynamic', 'authorize-link', 'ticket-other'];

  test('the causes are in the document’s order', () => {
    expect(causesOf(fails('config:invalid signature')).map(({ name }) => name)).toEqual([
      ...['algorithm', 'nonce-timestamp', 'url', 'app-id', 'ticket-not-cached', 'url-not-dynamic'],
      ...['signature-reused', 'frequency-limit', 'authorize-link', 'push-state'],
      ...['ticket-other', 'token-of-login', 'url-rewritten', 'ip-white-list'],
    ]);
  });

  test('without a ticket they are open', () => {
    const states = statesOf(fails('config:invalid signature'));
    for (const name of NAMES) expect(states[name]).toBe('open');
    expect(states['push-state']).toBe('ruled-out');
  });

  test('a signature that is right rules out what it is made of', () => {
    const states = statesOf(fails('config:invalid signature'), TICKET);
    for (const name of NAMES) expect(states[name]).toBe('ruled-out');
    expect(states['ip-white-list']).toBe('open');
    expect(states['ticket-not-cached']).toBe('open');
  });

  test.each([
    ['algorithm', { ...sign(URL), signature: sign(URL).signature.toUpperCase() }],
    ['nonce-timestamp', { ...sign(URL), timestamp: sign(URL).timestamp * 1000 }],
    ['url', sign('https://m.example.com/item')],
  ])('%s is found where the hash proves it, and nothing else is', (name, given) => {
    const states = statesOf(fails('config:invalid signature', given), TICKET);
    expect(NAMES.filter((other) => states[other] === 'found')).toEqual([name]);
    expect(NAMES.filter((other) => states[other] === 'open')).toEqual([]);
  });

  test('one that nothing explains leaves all of them open', () => {
    const given = { ...sign(URL), nonceStr: 'another' };
    const states = statesOf(fails('config:invalid signature', given), TICKET);
    expect(NAMES.filter((name) => states[name] !== 'open')).toEqual([]);
  });

  test('the code that was cut off before signing is found', () => {
    const url = 'https://m.example.com/item?id=5&code=061&state=1';
    const opened = fails('config:invalid signature', sign(URL), page(url));
    expect(statesOf(opened, TICKET)['authorize-link']).toBe('found');
  });

  test('the parameters that sharing adds are found', () => {
    const opened = fails(
      'config:invalid signature',
      sign(URL),
      page(`${URL}&from=singlemessage&isappinstalled=0`),
    );
    expect(statesOf(opened, TICKET)['url-not-dynamic']).toBe('found');
  });

  test('white space in the ticket is found', () => {
    const opened = fails('config:invalid signature');
    expect(statesOf(opened, `${TICKET} `)['ticket-other']).toBe('found');
  });

  test('the landing URL, signed after pushState on Android, is found', () => {
    const opened = fails('config:invalid signature', sign(URL), page(URL).pushState('/b'));
    expect(statesOf(opened, TICKET)['push-state']).toBe('found');
  });

  describe('the ticket of the account', () => {
    const OTHER = 'wx0000000000000001';
    const field = readSecret('jsapi_ticket', TICKET, NOW);
    const wrong = readSecret('jsapi_ticket', `${TICKET.slice(1)}x`, NOW);
    const stateWith = (accounts: Accounts) => {
      const opened = fails('config:invalid signature');
      const [finding] = opened
        .entries()
        .flatMap((entry) => findingsOf(entry, { secrets: accounts, history: opened.history }))
        .filter(({ code }) => code === 'error-invalid-signature');
      return finding?.causes.find(({ name }) => name === 'app-id')?.state;
    };

    test('entered for this appId, and right, rules out another', () => {
      expect(stateWith(new Map([[sign(URL).appId, { jsapi_ticket: field }]]))).toBe('ruled-out');
    });

    test('entered for any appId, says nothing of whose it is', () => {
      expect(stateWith(new Map([['', { jsapi_ticket: field }]]))).toBe('open');
    });

    test('of another appId, which was signed with, is found', () => {
      const own = [sign(URL).appId, { jsapi_ticket: wrong }] as const;
      expect(stateWith(new Map([own, [OTHER, { jsapi_ticket: field }]]))).toBe('found');
      expect(stateWith(new Map([own, [OTHER, { jsapi_ticket: wrong }]]))).toBe('open');
    });
  });

  test('a signature used on another URL before is found', () => {
    const opened = page(URL).config(sign(URL)).reply('config:ok').load('https://m.example.com/b');
    const states = statesOf(fails('config:invalid signature', sign(URL), opened));
    expect(states['signature-reused']).toBe('found');
  });

  test('the same URL again is no other', () => {
    const opened = page(URL).config(sign(URL)).reply('config:ok').load(`${URL}#/b`);
    const states = statesOf(fails('config:invalid signature', sign(URL), opened));
    expect(states['signature-reused']).toBe('open');
  });

  test('a ticket that had expired at the call is found', () => {
    const entered = JSON.stringify({ errcode: 0, ticket: TICKET, expires_in: 7200 });
    const late = fails('config:invalid signature', sign(URL), page(URL).wait(7_200_000));
    expect(statesOf(late, entered)['ticket-not-cached']).toBe('found');
    const early = fails('config:invalid signature', sign(URL), page(URL).wait(7_000_000));
    expect(statesOf(early, entered)['ticket-not-cached']).toBe('open');
  });
});

describe('config:fail', () => {
  const of = (given: object, as: 'android' | 'ios' = 'android') =>
    statesOf(fails('config:fail', given, page(URL, { as })));

  test.each([
    ['app-id-missing', { appId: undefined }],
    ['timestamp-missing', { timestamp: undefined }],
    ['nonce-missing', { nonceStr: '' }],
    ['signature-missing', { signature: null }],
    ['list-missing', { jsApiList: undefined }],
    ['list-missing', { jsApiList: 'chooseImage' }],
    ['list-missing', { jsApiList: [] }],
  ])('%s', (name, change) => {
    const states = of({ ...sign(URL), ...change });
    expect(Object.entries(states).filter(([, state]) => state === 'found')).toEqual([[name, 'found']]);
  });

  test('another name is named', () => {
    const { nonceStr, ...rest } = sign(URL);
    const cause = causesOf(fails('config:fail', { ...rest, noncestr: nonceStr })).find(
      ({ name }) => name === 'nonce-missing',
    );
    expect(JSON.stringify(cause?.values)).toContain('noncestr');
  });

  test('an empty jsApiList is no matter on iOS', () => {
    expect(of({ ...sign(URL), jsApiList: [] }, 'ios')['list-missing']).toBe('ruled-out');
  });

  test('white space around the appId is found', () => {
    expect(of({ ...sign(URL), appId: ` ${sign(URL).appId}` })['app-id-invalid']).toBe('found');
  });

  test('with everything there, the appId stays to be checked', () => {
    expect(of(sign(URL))).toMatchObject({ 'app-id-missing': 'ruled-out', 'app-id-invalid': 'open' });
  });
});

test('invalid appid: one that is missing, padded or of another form is found', () => {
  const said = 'config:fail,Error: 系统错误,错误码:40013,invalid appid';
  const of = (appId: string) => statesOf(fails(said, { ...sign(URL), appId }));
  expect(of('')['app-id-missing']).toBe('found');
  expect(of(`${sign(URL).appId} `)).toMatchObject({ 'app-id-invalid': 'found', 'app-id-other': 'found' });
  expect(of(sign(URL).appId)).toEqual({
    'app-id-missing': 'ruled-out',
    'app-id-other': 'open',
    'app-id-invalid': 'open',
  });
});
