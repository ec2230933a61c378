import { describe, expect, test } from 'vitest';
import { page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const HOME = 'https://m.example.com/';
const CODE = 'code=021Xh2ll2Kk3h04Gxnll2Xz6y10Xh2lP&state=';

const found = (opened: ReturnType<typeof page>, ticket?: string) =>
  opened.findings(ticket).map((finding) => `${finding.code}: ${finding.case}, ${finding.severity}`);
/** A page that signs its URL as it is. */
const signed = (url: string) => {
  const opened = page(url);
  return opened.config(sign(opened.href.replace(/#.*/, '')));
};

describe('characters that client and browser encode differently', () => {
  test.each([
    ['?ids[]=1', '[ ]'],
    ['?filter={"a":1}', '{ }'],
    ['?a=1|2^3`', '| ^ `'],
  ])('%s: a warning that names them', (query, characters) => {
    const [finding, ...others] = signed(`${HOME}${query}`).findings(TICKET);
    expect(finding).toMatchObject({ code: 'url-characters', case: 'raw', values: { characters } });
    expect(others).toEqual([]);
  });

  test('a % alone: a warning', () => {
    expect(found(signed(`${HOME}?off=50%`), TICKET)).toEqual(['url-characters: percent, warning']);
    expect(found(signed(`${HOME}?off=5%zz`), TICKET)).toEqual(['url-characters: percent, warning']);
  });

  test('a domain in letters: a note until it is verified', () => {
    expect(found(signed('https://商城.example.com/'))).toEqual(['url-characters: host, note']);
    expect(signed('https://商城.example.com/').codes(TICKET)).toEqual([]);
  });

  test('what is encoded, or behind the #: nothing', () => {
    for (const url of [
      `${HOME}?filter=%7B%22a%22%3A%5B1%5D%7D&off=50%25&q=咖啡&s=a+b%20c`,
      `${HOME}a/(b);c,d/@e!$'*?x=~:/?`,
    ]) {
      expect(signed(url).codes(TICKET)).toEqual([]);
    }
    expect(page(`${HOME}#/[a]`).config(sign(HOME)).codes(TICKET)).toEqual([]);
  });

  test('is told once for a URL', () => {
    const opened = signed(`${HOME}?a[]=1`).config(sign(`${HOME}?a[]=1`));
    expect(opened.codes(TICKET).filter((code) => code === 'url-characters')).toHaveLength(1);
    opened.pushState('?b[]=1').config(sign(`${HOME}?b[]=1`));
    expect(opened.codes(TICKET).filter((code) => code === 'url-characters')).toHaveLength(2);
  });
});

describe('&amp; in the query', () => {
  test('is told with what it should be', () => {
    const [finding, ...others] = signed(`${HOME}?a=1&amp;id=5`).findings(TICKET);
    expect(finding).toMatchObject({
      code: 'url-ampersand-escaped',
      values: { found: '&amp;id', right: '&id', name: 'amp;id' },
    });
    expect(others).toEqual([]);
  });

  test('a parameter of that name, or an escaped one in a value: nothing', () => {
    expect(signed(`${HOME}?a=1&amp=2&to=%2Fb%3Fc%3D1%26amp%3Bd`).codes(TICKET)).toEqual([]);
  });
});

describe('parameters that WeChat adds', () => {
  test('of a share: a note while it is not verified that they are signed', () => {
    for (const query of ['?from=singlemessage&isappinstalled=0', '?id=1&from=timeline']) {
      expect(found(signed(HOME + query))).toEqual(['url-added-parameters: unverified, note']);
      expect(signed(HOME + query).codes(TICKET)).toEqual([]);
    }
  });

  test('not signed: only that', () => {
    expect(page(`${HOME}?from=timeline&isappinstalled=0`).config(sign(HOME)).codes(TICKET)).toEqual([
      'config-signature-mismatch',
    ]);
  });

  test('of an OAuth login: a note, verified or not', () => {
    expect(found(signed(`${HOME}?${CODE}1`))).toEqual(['url-added-parameters: code, note']);
    expect(found(signed(`${HOME}?${CODE}`), TICKET)).toEqual(['url-added-parameters: code, note']);
  });

  test('of a login, taken out of the address bar: nothing more', () => {
    for (const as of ['ios', 'android'] as const) {
      const opened = page(`${HOME}?${CODE}1`, { as }).replaceState('/');
      opened.config(sign(as === 'ios' ? `${HOME}?${CODE}1` : HOME));
      expect(opened.codes(TICKET)).not.toContain('url-added-parameters');
      expect(opened.codes()).not.toContain('url-added-parameters');
    }
  });

  test('the page’s own of these names: nothing', () => {
    for (const query of ['?from=menu', '?code=6901234567892&state=1', `?${CODE.replace('&state=', '')}`]) {
      expect(signed(HOME + query).codes()).toEqual([]);
    }
  });
});
