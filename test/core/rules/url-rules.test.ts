import { describe, expect, test } from 'vitest';
import { PROFILE_IDS, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const HOME = 'https://m.example.com/';
const ROUTE = 'https://m.example.com/#/buy';
const ITEM = 'https://m.example.com/item';

const found = (opened: ReturnType<typeof page>, ticket?: string) =>
  opened.findings(ticket).map((finding) => `${finding.code}: ${finding.case}, ${finding.severity}`);

describe('a URL with a # part', () => {
  test('signed with it: proved', () => {
    for (const as of PROFILE_IDS) {
      const opened = page(ROUTE, { as }).config(sign(ROUTE));
      expect(found(opened, TICKET)).toEqual(['config-url-hash: proved, error']);
      expect(opened.findings(TICKET)[0]?.values).toEqual({ signed: ROUTE, url: HOME });
    }
  });

  test('signed without it: nothing', () => {
    expect(page(ROUTE).config(sign(HOME)).codes(TICKET)).toEqual([]);
  });

  test('wrong for another reason: only that', () => {
    for (const as of PROFILE_IDS) {
      expect(found(page(ROUTE, { as }).config(sign(ITEM)), TICKET)).toEqual([
        'config-signature-mismatch: differs, error',
      ]);
    }
  });

  test('not verified: a note, told once, since a page may well have routes behind its #', () => {
    const [finding, ...others] = page(ROUTE).config(sign(HOME)).config(sign(HOME)).findings();
    expect(finding).toMatchObject({ code: 'config-url-hash', case: 'unverified', severity: 'note' });
    expect(others.map(({ code }) => code)).not.toContain('config-url-hash');
    expect(page(HOME).pushState('#/a').config(sign(HOME)).codes('')).toEqual(['config-url-hash']);
    expect(page(ROUTE).config(sign(HOME)).codes(TICKET)).toEqual([]);
  });

  test('not verified because the config lacks something: only that', () => {
    expect(
      page(ROUTE)
        .config({ ...sign(HOME), nonceStr: '' })
        .codes(),
    ).toEqual(['config-nonce-missing']);
  });

  test('that the page no longer has, signed on iOS: proved', () => {
    const opened = page(ROUTE, { as: 'ios' }).pushState('/item').config(sign(ROUTE));
    expect(found(opened, TICKET)).toEqual(['config-url-hash: proved, error']);
  });

  test('that the page no longer has, signed elsewhere: proved too', () => {
    const opened = page(ROUTE).pushState('/item').config(sign(ROUTE));
    expect(found(opened, TICKET)).toEqual(['config-url-hash: proved, error']);
    expect(opened.findings(TICKET)[0]?.values).toEqual({ signed: ROUTE, url: ITEM });
  });

  test('that only the server has put there: proved', () => {
    const opened = page(HOME).config(sign(`${HOME}#wechat_redirect`));
    expect(found(opened, TICKET)).toEqual(['config-url-hash: proved, error']);
  });

  test('and no # at all: nothing', () => {
    expect(
      page(`${HOME}?q=%23`)
        .config(sign(`${HOME}?q=%23`))
        .codes(),
    ).toEqual([]);
  });
});

describe('a URL that changed since the page was opened', () => {
  const current = (as: (typeof PROFILE_IDS)[number]) =>
    page(HOME, { as }).pushState('/item').config(sign(ITEM));
  const landing = (as: (typeof PROFILE_IDS)[number]) =>
    page(HOME, { as }).pushState('/item').config(sign(HOME));

  test('signed as it is now: fails in WeChat on iOS', () => {
    expect(found(current('ios'), TICKET)).toEqual(['config-url-changed: current-fails, error']);
  });

  test('signed as it is now: holds everywhere else', () => {
    for (const as of ['android', 'windows', 'wecom', 'desktop'] as const) {
      expect(found(current(as), TICKET)).toEqual([]);
    }
  });

  test('signed as it was at opening: holds in WeChat on iOS', () => {
    expect(found(landing('ios'), TICKET)).toEqual([]);
  });

  test('signed as it was at opening: fails everywhere else', () => {
    for (const as of ['android', 'windows', 'wecom', 'desktop'] as const) {
      expect(found(landing(as), TICKET)).toEqual(['config-url-changed: landing-fails, error']);
    }
  });

  test('where the scenario has every phone verify the URL at opening: that holds on phones, and the other fails', () => {
    const chosen = (as: (typeof PROFILE_IDS)[number], signed: string) =>
      found(page(HOME, { as, verifiesLandingUrl: true }).pushState('/item').config(sign(signed)), TICKET);
    for (const as of ['android', 'wecom'] as const) {
      expect(chosen(as, ITEM)).toEqual(['config-url-changed: current-fails-as-chosen, error']);
      expect(chosen(as, HOME)).toEqual([]);
    }
    expect(chosen('ios', HOME)).toEqual([]);
    expect(chosen('windows', HOME)).toEqual(['config-url-changed: landing-fails, error']);
  });

  test('not verified: a note, since either may be the one that was signed', () => {
    for (const as of PROFILE_IDS) {
      for (const opened of [current(as), landing(as)]) {
        expect(opened.findings()).toMatchObject([
          { code: 'config-url-changed', case: 'unverified', severity: 'note' },
        ]);
      }
    }
  });

  test('neither was signed: the signature is wrong, and no more', () => {
    const opened = page(HOME)
      .pushState('/item')
      .config(sign(`${ITEM}/5`));
    expect(opened.codes(TICKET)).toEqual(['config-signature-mismatch']);
  });

  test('only behind the #: nothing', () => {
    for (const as of PROFILE_IDS) {
      expect(page(HOME, { as }).pushState('#/item').config(sign(HOME)).codes(TICKET)).toEqual([]);
    }
  });

  test('to that of a frame without one: nothing', () => {
    for (const as of ['ios', 'android'] as const) {
      expect(page(HOME, { as }).frame('about:srcdoc').config(sign(HOME)).codes(TICKET)).toEqual([]);
    }
  });

  test('and back: nothing', () => {
    expect(page(HOME).pushState('/item').pushState('/').config(sign(HOME)).codes()).toEqual([]);
  });

  test('and each config for itself', () => {
    const opened = page(HOME).config(sign(HOME)).pushState('/item').config(sign(ITEM)).config(sign(HOME));
    expect(found(opened, TICKET)).toEqual(['config-url-changed: landing-fails, error']);
    const last = opened.entries().findLast((entry) => entry.kind === 'config');
    expect(opened.findings(TICKET).map((finding) => finding.entry)).toEqual([last?.key]);
  });
});
