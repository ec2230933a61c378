import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { OAuthContext } from '../../../src/core/client/oauth-check.ts';
import { checkAuthorization } from '../../../src/core/client/oauth-checks.ts';
import { link, read, type Written } from './oauth-link.ts';

const NOTHING: OAuthContext = { appIds: [], domains: [] };
const WECOM = { appid: 'ww0123456789abcdef', agentid: '1000002' };

/** What is said of a link: `parameter code`. */
function said(url: string, context = NOTHING): string[] {
  return checkAuthorization(read(url), context).map(
    ({ parameter, code }) => `${parameter || 'link'}: ${code}`,
  );
}
const of = (more: Written, context?: OAuthContext): string[] => said(link(more), context);
const to = (redirectUri: string, context?: OAuthContext): string[] =>
  of({ redirect_uri: encodeURIComponent(redirectUri) }, context);

describe('a link with nothing wrong', () => {
  test.each<[string, Written]>([
    ['snsapi_base', {}],
    ['snsapi_userinfo', { scope: 'snsapi_userinfo' }],
    ['for a third-party platform', { component_appid: 'wxfedcba9876543210' }],
    ['as clients make it anew', { connect_redirect: '1' }],
    ['that shows the dialog every time', { scope: 'snsapi_userinfo', forcePopup: 'true' }],
    ['WeCom, snsapi_base', { appid: 'ww0123456789abcdef' }],
    ['WeCom, snsapi_privateinfo', { ...WECOM, scope: 'snsapi_privateinfo' }],
    ['a WeCom suite', { appid: 'ww4asffe99e54c0f4c', scope: 'snsapi_userinfo' }],
  ])('%s', (_name, more) => {
    expect(of(more)).toEqual([]);
  });

  it('is on one of the domains, and of the page’s account', () => {
    expect(of({}, { appIds: ['wx0123456789abcdef'], domains: ['example.com'] })).toEqual([]);
  });
});

describe('appid', () => {
  test.each<[string, string | undefined, string[]]>([
    ['left out', undefined, ['appid: appid-missing']],
    ['empty', '', ['appid: appid-missing']],
    ['the original id', 'gh_a9e6ba30bf80', ['appid: appid-original-id']],
    ['the example’s', 'APPID', ['appid: appid-shape']],
    ['with a space behind', 'wx0123456789abcdef%20', ['appid: appid-shape']],
    ['in capitals', 'WX0123456789ABCDEF', ['appid: appid-shape']],
  ])('%s', (_name, appid, expected) => {
    expect(of({ appid })).toEqual(expected);
  });

  it('of another account than the page’s config', () => {
    expect(of({}, { appIds: ['wxfedcba9876543210'], domains: [] })).toEqual(['appid: appid-other']);
  });

  it('under another name', () => {
    expect(of({ appid: undefined, appId: 'wx0123456789abcdef' })).toEqual([
      'appid: parameter-misspelt',
      'appid: appid-missing',
    ]);
  });
});

describe('redirect_uri', () => {
  it('left out', () => {
    expect(of({ redirect_uri: undefined })).toEqual(['redirect_uri: redirect-uri-missing']);
  });

  it('under another name', () => {
    const more = { redirect_uri: undefined, redirect_url: 'https%3A%2F%2Fm.example.com%2F' };
    expect(of(more)).toEqual(['redirect_uri: parameter-misspelt', 'redirect_uri: redirect-uri-missing']);
  });

  it('not encoded, with nothing to lose', () => {
    expect(of({ redirect_uri: 'https://m.example.com/?id=5' })).toEqual([
      'redirect_uri: redirect-uri-not-encoded',
    ]);
  });

  it('not encoded, with two parameters of its own', () => {
    const problems = checkAuthorization(
      read(link({ redirect_uri: 'https://m.example.com/?id=5&from=menu&x=1' })),
      NOTHING,
    );
    expect(problems.map(({ code }) => code)).toEqual(['redirect-uri-cut-off']);
    expect(problems[0]?.words.en).toContain('(from, x)');
  });

  it('not encoded, with a hash that cuts the link', () => {
    const url =
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef&redirect_uri=https://m.example.com/';
    expect(said(url)).toEqual([
      'response_type: response-type-not-code',
      'scope: scope-missing',
      'redirect_uri: redirect-uri-hash-cut',
      'state: state-missing',
    ]);
  });

  it('encoded twice', () => {
    expect(to(encodeURIComponent('https://m.example.com/'))).toEqual([
      'redirect_uri: redirect-uri-encoded-twice',
    ]);
  });

  test.each(['/pay', 'm.example.com/pay', '//m.example.com/', 'weixin://dl', ' https://m.example.com/'])(
    'not absolute: %j',
    (redirectUri) => {
      expect(to(redirectUri)).toEqual(['redirect_uri: redirect-uri-not-absolute']);
    },
  );

  it('on none of the domains', () => {
    expect(to('https://m.example.com/', { appIds: [], domains: ['shop.example.com'] })).toEqual([
      'redirect_uri: redirect-uri-not-registered',
    ]);
  });

  test.each(['http://127.0.0.1:8080/', 'http://localhost/', 'https://m.example.com:8443/', 'http://[::1]/'])(
    'on this machine, or with a port: %s',
    (redirectUri) => {
      expect(to(redirectUri, { appIds: [], domains: ['example.com'] })).toEqual([
        'redirect_uri: redirect-uri-local',
      ]);
    },
  );

  test.each<[string, string, string[]]>([
    ['http', 'http://m.example.com/', ['redirect_uri: redirect-uri-http']],
    ['with a hash', 'https://m.example.com/#/a?code=1', ['redirect_uri: redirect-uri-hash']],
    ['with the last code', 'https://m.example.com/?code=1&state=2', ['redirect_uri: redirect-uri-has-code']],
    ['with a name that only starts so', 'https://m.example.com/?codes=1&mystate=2', []],
  ])('%s', (_name, redirectUri, expected) => {
    expect(to(redirectUri)).toEqual(expected);
  });

  it('that is no UTF-8', () => {
    expect(of({ redirect_uri: 'https%3A%2F%2Fm.example.com%2F%C4%E3' })).toContain(
      'redirect_uri: parameter-broken',
    );
  });
});

describe('scope, response_type and agentid', () => {
  test.each<[string, Written, string[]]>([
    ['no scope', { scope: '' }, ['scope: scope-missing']],
    ['a scope of websites', { scope: 'snsapi_login' }, ['scope: scope-login']],
    ['two scopes', { scope: 'snsapi_base,snsapi_userinfo' }, ['scope: scope-unknown']],
    ['the example’s scope', { scope: 'SCOPE' }, ['scope: scope-unknown']],
    ['no response_type', { response_type: undefined }, ['response_type: response-type-not-code']],
    ['another response_type', { response_type: 'token' }, ['response_type: response-type-not-code']],
    [
      'snsapi_privateinfo for nobody',
      { ...WECOM, agentid: '', scope: 'snsapi_privateinfo' },
      ['agentid: agentid-missing'],
    ],
    ['the example’s agentid', { ...WECOM, agentid: 'AGENTID' }, ['agentid: agentid-shape']],
  ])('%s', (_name, more, expected) => {
    expect(of(more)).toEqual(expected);
  });
});

describe('state', () => {
  test.each<[string, string | undefined, string[]]>([
    ['left out', undefined, ['state: state-missing']],
    ['of 128 bytes', 'a'.repeat(128), []],
    ['of 129 bytes', 'a'.repeat(129), ['state: state-too-long']],
    [
      'of 43 Chinese characters',
      encodeURIComponent('页'.repeat(43)),
      ['state: state-too-long', 'state: state-characters'],
    ],
    ['that is a path', '%2Fpay', ['state: state-characters']],
    ['whose + is a space', 'a+b', ['state: state-characters']],
  ])('%s', (_name, state, expected) => {
    expect(of({ state })).toEqual(expected);
  });
});

describe('the link', () => {
  it('with its parameters in another order', () => {
    const url =
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef&scope=snsapi_base&redirect_uri=https%3A%2F%2Fm.example.com&response_type=code&state=1';
    expect(said(url)).toEqual(['link: link-order']);
    // WeCom's own document has agentid in two places.
    expect(said(`${url}&agentid=1000002`)).toEqual([]);
  });

  test.each([
    ['http', 'http://open.weixin.qq.com/connect/oauth2/authorize', 'link: link-http'],
    ['with a slash behind', 'https://open.weixin.qq.com/connect/oauth2/authorize/', 'link: link-path'],
    ['in capitals', 'https://open.weixin.qq.com/connect/OAuth2/authorize', 'link: link-path'],
  ])('%s', (_name, base, expected) => {
    expect(said(link({}, base))).toEqual([expected]);
  });

  it('with a parameter twice', () => {
    expect(said(`${link()}&state=2`)).toEqual(['state: parameter-twice']);
  });
});

describe('what is said', () => {
  it('fills in every value, in both languages, whatever the link', () => {
    const value = fc.oneof(fc.string(), fc.constantFrom('https://a.b/?c=1&d#e', 'gh_1', 'snsapi_login', '%'));
    fc.assert(
      fc.property(
        fc.record({ appid: value, redirect_uri: value, scope: value, state: value, agentid: value }),
        (more) => {
          for (const { words } of checkAuthorization(read(link(more)), {
            appIds: ['wx1'],
            domains: ['b.c'],
          })) {
            for (const text of [words.zh, words.en]) {
              expect(text.length).toBeLessThan(600);
              expect(text).not.toContain('{seen}');
            }
          }
        },
      ),
    );
  });
});
