import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asksUser, readAuthorization } from '../../../src/core/client/oauth.ts';
import { codeProblem, landingUrl, refusalUrl, sampleCode } from '../../../src/core/client/oauth-return.ts';
import { authorization, link, read } from './oauth-link.ts';

const CODE = '041Nj8Ga1kQ0Dz0ZG9Ga1aGgGa1Nj8GB';

describe('which pages are an authorization', () => {
  test.each([
    link(),
    link({}, 'http://open.weixin.qq.com/connect/oauth2/authorize'),
    link({}, 'https://open.weixin.qq.com/connect/oauth2/authorize/'),
    link({}, 'https://open.weixin.qq.com/connect/OAuth2/Authorize'),
    'https://open.weixin.qq.com/connect/oauth2/authorize',
    `${link()}#wechat_redirect`,
  ])('%s is', (url) => {
    expect(readAuthorization(url)).not.toBeNull();
  });

  test.each([
    'https://open.weixin.qq.com/',
    link({}, 'https://open.weixin.qq.com/connect/oauth2/authorize_reply'),
    link({}, 'https://open.weixin.qq.com.example.com/connect/oauth2/authorize'),
    link({}, 'https://example.com/https://open.weixin.qq.com/connect/oauth2/authorize'),
    `https://m.example.com/?to=${encodeURIComponent(link())}`,
    // Made for desktop browsers: there they show a code to scan.
    'https://open.weixin.qq.com/connect/qrconnect?appid=wx0123456789abcdef',
    'https://open.work.weixin.qq.com/wwopen/sso/qrConnect?appid=ww0123456789abcdef',
    'https://login.work.weixin.qq.com/wwlogin/sso/login?appid=ww0123456789abcdef',
  ])('%s is none', (url) => {
    expect(readAuthorization(url)).toBeNull();
  });
});

describe('who is asked', () => {
  test.each([
    ['WeChat asks for snsapi_userinfo', { scope: 'snsapi_userinfo' }, true],
    ['WeChat does not for snsapi_base', {}, false],
    ['WeCom asks for snsapi_privateinfo', { appid: 'ww0123456789abcdef', scope: 'snsapi_privateinfo' }, true],
    ['WeCom does not for snsapi_userinfo', { appid: 'ww0123456789abcdef', scope: 'snsapi_userinfo' }, false],
    ['nobody knows for another scope', { scope: 'snsapi_login' }, null],
    ['an old CorpID is known by its agentid', { scope: 'snsapi_userinfo', agentid: '1000002' }, false],
  ])('%s', (_name, more, asks) => {
    expect(asksUser(authorization(more))).toBe(asks);
  });
});

describe('the way back', () => {
  const back = (redirectUri: string) =>
    landingUrl(authorization({ redirect_uri: encodeURIComponent(redirectUri) }), CODE);

  test.each([
    ['https://m.example.com/pay', `https://m.example.com/pay?code=${CODE}&state=a1B2`],
    ['https://m.example.com', `https://m.example.com?code=${CODE}&state=a1B2`],
    ['https://m.example.com/pay?id=5', `https://m.example.com/pay?id=5&code=${CODE}&state=a1B2`],
    ['https://m.example.com/pay?', `https://m.example.com/pay?code=${CODE}&state=a1B2`],
    ['https://m.example.com/pay?id=5&', `https://m.example.com/pay?id=5&code=${CODE}&state=a1B2`],
    ['https://m.example.com/#/pay?id=5', `https://m.example.com/?code=${CODE}&state=a1B2#/pay?id=5`],
    ['https://m.example.com/?id=5#/pay', `https://m.example.com/?id=5&code=${CODE}&state=a1B2#/pay`],
    ['HTTP://127.0.0.1:8080/a', `HTTP://127.0.0.1:8080/a?code=${CODE}&state=a1B2`],
  ])('from %s', (redirectUri, landing) => {
    expect(back(redirectUri)).toBe(landing);
  });

  it('keeps every byte of redirect_uri, in its order', () => {
    const part = fc.stringMatching(/^[\w%.~/:@!$'()*,;+=-]*$/);
    fc.assert(
      fc.property(part, fc.option(part), fc.option(part), (path, query, hash) => {
        const front = `https://m.example.com/${path}${query === null ? '' : `?q=${query}`}`;
        const landing = back(front + (hash === null ? '' : `#${hash}`));
        expect(landing?.startsWith(front)).toBe(true);
        expect(landing?.endsWith(hash === null ? 'state=a1B2' : `#${hash}`)).toBe(true);
        const { searchParams } = new URL(landing ?? '');
        expect([searchParams.get('code'), searchParams.get('state')]).toEqual([CODE, 'a1B2']);
      }),
    );
  });

  test.each([
    '',
    '/pay',
    '//m.example.com/pay',
    'm.example.com',
    'javascript:alert(1)',
    'https://',
    'weixin://dl',
  ])('there is none to %j', (redirectUri) => {
    expect(back(redirectUri)).toBeNull();
  });

  it('there is none when redirect_uri was encoded twice', () => {
    const twice = encodeURIComponent(encodeURIComponent('https://m.example.com/'));
    expect(landingUrl(authorization({ redirect_uri: twice }), CODE)).toBeNull();
  });

  it('brings back whatever state says, also nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (state) => {
        const landing = landingUrl(authorization({ state: encodeURIComponent(state) }), CODE);
        expect(new URL(landing ?? '').searchParams.get('state')).toBe(state);
      }),
    );
    expect(landingUrl(authorization({ state: undefined }), CODE)).toMatch(/&state=$/);
  });

  it('names the account when a third-party platform asks for it', () => {
    const asked = authorization({ component_appid: 'wxfedcba9876543210' });
    expect(landingUrl(asked, CODE)).toMatch(/&state=a1B2&appid=wx0123456789abcdef$/);
  });

  it('encodes a code that was typed with anything in it', () => {
    expect(landingUrl(authorization(), 'a b&c')).toContain('code=a%20b%26c&state=');
    expect(landingUrl(authorization(), '\ud83d')).toContain('code=%EF%BF%BD&state=');
  });

  it('without an answer brings state and no code', () => {
    expect(refusalUrl(authorization())).toBe('https://m.example.com/pay?id=5&state=a1B2');
    expect(refusalUrl(authorization({ redirect_uri: '%2Fpay' }))).toBeNull();
  });
});

describe('the code', () => {
  it('of a sample has WeChat’s form, and no two are alike', () => {
    const codes = Array.from({ length: 1_000 }, (_, index) => sampleCode(index + 1));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[0-9A-Za-z]{32}$/);
    expect(codeProblem(sampleCode(1))).toBeNull();
  });

  test.each([
    ['', null],
    [CODE, null],
    ['eh3CZBgG333qs9EdaPbCAP1VaOrjuNkiAZHTWgaWs-_', null],
    ['041 Nj8', '␣'],
    ['０４１', '０'],
    ['041Nj8\u200b', '\u200b'],
    [`https://m.example.com/?code=${CODE}&state=1`, 'code='],
    ['a'.repeat(513), '513'],
  ])('%j that was typed: %j is said', (code, said) => {
    const problem = codeProblem(code);
    if (said === null) expect(problem).toBeNull();
    else for (const words of [problem?.zh, problem?.en]) expect(words).toContain(said);
  });
});

describe('taking a link apart', () => {
  it('takes what no encoder has written as it is', () => {
    const asked = read(link({ state: '100%', redirect_uri: '%C4%E3' }));
    expect(
      asked.parameters.filter(({ isBroken }) => isBroken).map(({ name, value }) => [name, value]),
    ).toEqual([
      ['redirect_uri', '%C4%E3'],
      ['state', '100%'],
    ]);
  });

  it('never throws, whatever the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const asked = read(`https://open.weixin.qq.com/connect/oauth2/authorize?${query}`);
        for (const url of [landingUrl(asked, query), refusalUrl(asked)]) {
          if (url !== null) expect(url).toMatch(/^https?:\/\//i);
        }
      }),
    );
  });
});
