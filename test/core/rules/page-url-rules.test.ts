import { describe, expect, test } from 'vitest';
import { type PageOptions, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const HOME = 'https://m.example.com/';

const found = (opened: ReturnType<typeof page>, ticket?: string) =>
  opened.findings(ticket).map((finding) => `${finding.code}: ${finding.case}, ${finding.severity}`);
/** A page that signs its URL as it is. */
const signed = (url: string, options?: PageOptions) => {
  const opened = page(url, options);
  return opened.config(sign(opened.href.replace(/#.*/, '')));
};

describe('a page that can be on no JS接口安全域名', () => {
  test.each([
    ['http://localhost:8080/', 'url-domain: local, warning'],
    ['http://127.0.0.1/', 'url-domain: local, warning'],
    ['http://192.168.1.20:5173/m', 'url-domain: local, warning'],
    ['http://macbook.local/', 'url-domain: local, warning'],
    ['http://8.8.8.8:8080/', 'url-domain: address, warning'],
    ['https://m.example.com:8443/', 'url-domain: port, warning'],
    ['file:///C:/page/index.html', 'url-domain: scheme, warning'],
  ])('%s: one finding', (url, expected) => {
    for (const as of ['ios', 'android', 'desktop'] as const) {
      expect(found(signed(url, { as }), TICKET)).toEqual([expected]);
    }
  });

  test('a name at a usual port can: nothing', () => {
    for (const url of [
      HOME,
      'http://m.example.com/',
      'https://m.example.com:443/',
      'http://10.example.com/',
    ]) {
      expect(signed(url).codes(TICKET)).toEqual([]);
    }
  });

  test('is told once, however often the page calls config and changes its URL', () => {
    const opened = signed('http://localhost/').config(sign('http://localhost/'));
    opened.pushState('/a').config(sign('http://localhost/a'));
    expect(opened.codes(TICKET).filter((code) => code === 'url-domain')).toHaveLength(1);
  });

  test('and again after a load', () => {
    const opened = signed('http://localhost/').load('/b').config(sign('http://localhost/b'));
    expect(opened.codes(TICKET)).toEqual(['url-domain', 'url-domain']);
  });

  test('a port in WeCom, whose domains may have one: nothing', () => {
    expect(signed('https://m.example.com:8443/', { as: 'wecom' }).codes(TICKET)).toEqual([]);
  });
});

describe('the JS接口安全域名 that were entered', () => {
  test('do not have the page’s: an error, and only that', () => {
    for (const url of [HOME, 'http://localhost:8080/', 'http://8.8.8.8/', 'https://www.example.net:8443/']) {
      expect(found(signed(url, { domains: ['www.example.net', 'example.org'] }), TICKET)).toEqual([
        'url-domain: unbound, error',
      ]);
    }
    const [finding] = signed('https://m.example.com:8443/', {
      domains: ['a.cn', 'm.example.com'],
    }).findings();
    expect(finding?.values).toEqual({ host: 'm.example.com:8443', domains: 'a.cn, m.example.com' });
  });

  test('are 可信域名 in WeCom, of which the port is not known', () => {
    const inWeCom = (url: string) => signed(url, { as: 'wecom', domains: ['m.example.com'] });
    expect(inWeCom('https://m.example.com:8443/').codes(TICKET)).toEqual([]);
    expect(found(inWeCom('https://www.example.net/'), TICKET)).toEqual(['url-domain: untrusted, error']);
  });

  test('have it, or the domain above it: nothing', () => {
    for (const domain of ['m.example.com', 'example.com', 'M.EXAMPLE.COM']) {
      expect(signed(HOME, { domains: ['a.cn', domain] }).codes(TICKET)).toEqual([]);
    }
  });

  test('on iOS count for the URL at which the page was opened', () => {
    const opened = page(HOME, { as: 'ios', domains: ['m.example.com'] })
      .pushState('/b')
      .config(sign(HOME));
    expect(opened.codes(TICKET)).not.toContain('url-domain');
  });
});

describe('a user name in the URL', () => {
  test('is told without the password', () => {
    const [finding, ...others] = signed('https://user:secret@m.example.com/').findings(TICKET);
    expect(finding).toMatchObject({ code: 'url-userinfo', values: { host: 'm.example.com' } });
    expect(others).toEqual([]);
    expect(JSON.stringify(finding)).not.toContain('secret');
  });

  test('an @ elsewhere: nothing', () => {
    expect(signed('https://m.example.com/@user?to=a@b.cn').codes(TICKET)).toEqual([]);
  });
});

describe('http and https', () => {
  const opened = (first: string, second: string) => page(first).load(second).config(sign(second));

  test('a page by http of a site that was opened by https: a note', () => {
    expect(found(opened(`${HOME}a`, 'http://m.example.com/b'), TICKET)).toEqual([
      'url-http-and-https: both, note',
    ]);
  });

  test('redirected from http to https, or another site: nothing', () => {
    expect(opened('http://m.example.com/', HOME).codes(TICKET)).toEqual([]);
    expect(opened('https://www.example.net/', 'http://m.example.com/').codes(TICKET)).toEqual([]);
    expect(opened('http://m.example.com/', 'http://m.example.com/b').codes(TICKET)).toEqual([]);
  });
});

describe('config in a frame', () => {
  test('of another URL than the page: a warning with both', () => {
    const opened = page(`${HOME}?token=1`)
      .frame('/widget?a=1')
      .config(sign(`${HOME}widget?a=1`));
    const [finding, ...others] = opened.findings(TICKET);
    expect(finding).toMatchObject({
      code: 'url-in-frame',
      severity: 'warning',
      values: { frame: `${HOME}widget`, top: HOME },
    });
    expect(others).toEqual([]);
  });

  test('that is verified by the page’s URL: nothing', () => {
    expect(page(HOME).frame('about:srcdoc').config(sign(HOME)).codes(TICKET)).toEqual([]);
    expect(page(HOME).frame(HOME).config(sign(HOME)).codes(TICKET)).toEqual([]);
  });

  test('while the page around is not known: nothing', () => {
    const opened = page(HOME)
      .frame('/widget')
      .config(sign(`${HOME}widget`));
    const entries = opened.entries().filter(({ frame }) => frame.frameId !== 0);
    expect(entries.map(({ kind }) => kind)).toEqual(['load', 'config']);
    opened.history.read(entries);
    expect(opened.codes(TICKET)).toEqual([]);
  });
});
