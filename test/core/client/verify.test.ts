import { describe, expect, it } from 'vitest';
import type { VerdictKind } from '../../../src/core/client/behaviour.ts';
import type { Scenario } from '../../../src/core/client/scenario.ts';
import { isOnDomains } from '../../../src/core/domains/domains.ts';
import { CLIENTS, phone } from '../../builders/phone.ts';

const DOMAINS = { domains: ['m.example.com'] };
const WRONG = ['differs'] satisfies VerdictKind[];

/** What config gets, behind the colon. */
function configured(
  args: Parameters<ReturnType<typeof phone>['verify']>[1],
  { profile = 'ios', scenario = {}, verdicts = [], names = ['chooseImage'], url }: Configured = {},
): string {
  const client = phone(profile, { scenario, verdicts });
  const result = client.verify(names, args, url === undefined ? {} : { url, landingUrl: url });
  return `${result?.err_msg}`.slice('preVerifyJSAPI:'.length);
}

interface Configured {
  profile?: (typeof CLIENTS)[number];
  scenario?: Partial<Scenario>;
  verdicts?: readonly VerdictKind[];
  names?: readonly string[];
  url?: string;
}

describe('附录5 · 12: config:fail', () => {
  it.each(['verifyAppId', 'verifyTimestamp', 'verifyNonceStr', 'verifySignature'])('without %s', (name) => {
    for (const profile of CLIENTS) {
      expect(configured({ [name]: { $: 'undefined' } }, { profile })).toBe('fail');
      expect(configured({ [name]: '' }, { profile })).toBe('fail');
    }
  });

  it('with the timestamp that the SDK makes of none', () => {
    expect(configured({ verifyTimestamp: 'undefined' })).toBe('fail');
  });

  it('with an empty jsApiList on Android, and there alone', () => {
    expect(configured({}, { profile: 'android', names: [] })).toBe('fail');
    expect(configured({ verifyJsApiList: 'chooseImage' }, { profile: 'android' })).toBe('fail');
    for (const profile of ['ios', 'windows', 'wecom'] as const) {
      expect(configured({}, { profile, names: [] })).toBe('ok');
    }
  });

  it('comes before what WeChat’s server would find', () => {
    const all = { scenario: DOMAINS, verdicts: WRONG, url: 'https://other.example.org/' };
    expect(configured({ verifyNonceStr: '' }, all)).toBe('fail');
    expect(configured({}, all)).toBe('invalid url domain');
    expect(configured({}, { ...all, url: 'https://m.example.com/' })).toBe('invalid signature');
  });
});

describe('附录5 · 1: invalid url domain', () => {
  it.each([
    ['https://m.example.com/item', true],
    ['http://m.example.com/', true],
    ['https://M.Example.COM/', true],
    ['https://shop.m.example.com/', true],
    ['https://a.b.m.example.com/', true],
    ['https://m.example.com:443/', true],
    ['https://m.example.com./', true],
    ['https://user:pass@m.example.com/', true],
    ['https://example.com/', false],
    ['https://am.example.com/', false],
    ['https://m.example.com.evil.org/', false],
    ['https://m.example.com@evil.org/', false],
    ['https://evil.org/?m.example.com', false],
    ['https://evil.org#.m.example.com', false],
    ['https://m.example.com:8443/', false],
    ['http://localhost/', false],
    ['file:///m.example.com/', false],
    ['about:srcdoc', false],
    ['', false],
  ])('%s: %s', (href, isOn) => {
    expect(isOnDomains(href, ['other.org', 'm.example.com'])).toBe(isOn);
  });

  it('knows a domain in letters', () => {
    expect(isOnDomains('https://m.xn--fsqu00a.xn--fiqs8s/', ['例子.中国'])).toBe(true);
    expect(isOnDomains('https://m.xn--fsqu00a.xn--fiqs8s/', ['xn--fsqu00a.xn--fiqs8s'])).toBe(true);
    expect(isOnDomains('https://m.example.cn/', ['例子.中国'])).toBe(false);
  });

  it('holds for every IP address: none can be registered', () => {
    for (const host of ['127.0.0.1', '[::1]']) expect(isOnDomains(`http://${host}/`, [host])).toBe(false);
  });

  it('takes a port in WeCom, whose 可信域名 may have one, and still no address', () => {
    expect(isOnDomains('https://m.example.com:8443/', ['m.example.com'], 'wecom')).toBe(true);
    expect(isOnDomains('https://m.example.com:8443/', ['m.example.com'], 'wechat')).toBe(false);
    expect(isOnDomains('http://8.8.8.8/', ['8.8.8.8'], 'wecom')).toBe(false);
    const client = phone('wecom', { scenario: DOMAINS });
    const where = { url: 'https://m.example.com:8443/', landingUrl: 'https://m.example.com:8443/' };
    expect(client.verify(['chooseImage'], {}, where)?.err_msg).toBe('preVerifyJSAPI:ok');
  });

  it('is not said while the domains are not known', () => {
    expect(configured({}, { url: 'http://localhost:8080/' })).toBe('ok');
  });

  it('looks at the page where a frame has no URL of its own', () => {
    const client = phone('android', { scenario: DOMAINS });
    const where = { url: 'about:srcdoc', landingUrl: 'https://m.example.com/' };
    expect(client.verify(['chooseImage'], {}, where)?.err_msg).toBe('preVerifyJSAPI:ok');
  });
});

describe('agentConfig', () => {
  const refused = (args: object, scenario: Partial<Scenario> = {}, verdicts: readonly VerdictKind[] = []) =>
    phone('wecom', { scenario, verdicts }).agentConfig(['getContext'], { ...args })?.err_msg;

  it('answers in WeCom’s words, with its codes', () => {
    expect(refused({})).toBe('agentConfig:ok');
    expect(refused({ corpid: '' })).toBe('agentConfig:invalid corpId (40013)');
    expect(refused({ signature: '' })).toBe('agentConfig:fail');
    expect(refused({ agentid: { $: 'undefined' } })).toBe('agentConfig:fail');
    expect(refused({}, { domains: ['other.org'] })).toBe('agentConfig:not match any reliable domain (80001)');
    expect(refused({}, {}, WRONG)).toBe('agentConfig:invalid signature (40093)');
  });

  it('finds what lacks first, then the domain, then the signature', () => {
    const elsewhere = { domains: ['other.org'] };
    expect(refused({ corpid: '', signature: '' }, elsewhere, WRONG)).toContain('40013');
    expect(refused({ signature: '' }, elsewhere, WRONG)).toBe('agentConfig:fail');
    expect(refused({}, elsewhere, WRONG)).toContain('80001');
  });

  it('needs a config before it in WeCom before 3.0.24', () => {
    const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7) wxwork/3.0.23 MicroMessenger/7.0.1';
    const client = phone('wecom');
    expect(client.agentConfig([], {}, { userAgent })?.err_msg).toBe(
      'agentConfig:fail, the permission value is offline verifying',
    );
    client.verify([], {}, { userAgent });
    expect(client.agentConfig([], {}, { userAgent })?.err_msg).toBe('agentConfig:ok');
  });

  it('is let through in the lenient mode', () => {
    expect(refused({ corpid: '' }, { isLenient: true }, WRONG)).toBe('agentConfig:ok');
  });
});

describe('a scenario that has its own answer to config', () => {
  const ruled = (reaction: Scenario['rules'][number]['reaction']) =>
    phone('ios', {
      scenario: { rules: [{ api: 'config', when: null, reaction, delay: 0 }] },
      verdicts: WRONG,
    });

  it('lets it succeed although the signature is wrong', () => {
    const client = ruled({ kind: 'succeed', reply: null }).config('startRecord');
    expect(client.call('startRecord')?.err_msg).toBe('startRecord:ok');
  });

  it('lets it fail, and nothing is permitted then', () => {
    const client = ruled({ kind: 'fail', errMsg: 'config:require subscribe' });
    expect(client.verify(['startRecord'])?.err_msg).toBe('preVerifyJSAPI:require subscribe');
    expect(client.call('startRecord')?.err_msg).toMatch(/offline verifying$/);
  });

  it('never answers, and nothing is permitted then', () => {
    const client = ruled({ kind: 'silent' });
    expect(client.verify(['startRecord'])).toBeUndefined();
    expect(client.call('startRecord')?.err_msg).toMatch(/offline verifying$/);
  });

  it('keeps it waiting, and what an earlier one had permitted is not any more', () => {
    for (const kind of ['silent', 'ask'] as const) {
      const rules = [{ api: 'config', when: { nonceStr: 'second' }, reaction: { kind }, delay: 0 }];
      const client = phone('ios', { scenario: { rules } }).config('startRecord');
      expect(client.call('startRecord')?.err_msg).toBe('startRecord:ok');
      client.verify(['startRecord'], { verifyNonceStr: 'second' });
      expect(client.call('startRecord')?.err_msg).toMatch(/offline verifying$/);
    }
  });

  it('asks: who agrees leaves it to the client, who writes a reply has the page verified', () => {
    const agreed = ruled({ kind: 'ask' }).config('startRecord');
    expect(agreed.decide({ kind: 'agree', choice: null })?.err_msg).toBe('preVerifyJSAPI:invalid signature');
    const written = ruled({ kind: 'ask' }).config('startRecord');
    expect(written.decide({ kind: 'reply', reply: {} })?.err_msg).toBe('preVerifyJSAPI:ok');
    expect(written.call('startRecord')?.err_msg).toBe('startRecord:ok');
  });
});

describe('a config that was answered before this client was there', () => {
  const call = {
    ...{ documentId: 'D1', frameId: 0, invoke: 900, name: 'preVerifyJSAPI' },
    args: { verifyJsApiList: ['startRecord'] },
    ...{
      url: 'https://m.example.com/',
      landingUrl: 'https://m.example.com/',
      userAgent: 'MicroMessenger/8.0.75',
    },
  };

  it('counts as it was answered', () => {
    const client = phone();
    client.hear({ kind: 'answered', call, result: { err_msg: 'preVerifyJSAPI:ok' } });
    expect(client.call('startRecord')?.err_msg).toBe('startRecord:ok');
    client.hear({ kind: 'answered', call, result: { err_msg: 'preVerifyJSAPI:invalid signature' } });
    expect(client.call('startRecord')?.err_msg).toMatch(/offline verifying$/);
  });
});
