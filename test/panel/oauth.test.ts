import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/catalogue/words.ts';
import { createOAuth } from '../../src/panel/oauth.ts';
import { link, type Written } from '../core/client/oauth-link.ts';

const CODE = '041Nj8Ga1kQ0Dz0ZG9Ga1aGgGa1Nj8GB';

interface Chosen {
  /** Whether there is no page before. */
  isFirst?: boolean;
  language?: Language;
  domains?: readonly string[];
}

/** An inspected tab, and what it was told. */
function inspected({ isFirst = false, language = 'en', domains = [] }: Chosen = {}) {
  const told: string[] = [];
  let now = 1_000;
  const tell = (what: string) => async () => void told.push(what);
  const oauth = createOAuth({
    tab: {
      hold: async (pattern) => void told.push(new RegExp(pattern).test(link()) ? 'hold' : `hold ${pattern}`),
      release: tell('release'),
      tidy: tell('tidy'),
      goTo: async (url) => void told.push(url),
      async goBack() {
        if (isFirst) throw new Error('Cannot navigate to previous page in history.');
        told.push('back');
      },
    },
    now: () => now,
    language: () => language,
    context: () => ({ appIds: [], domains }),
    changed: () => undefined,
  });
  return {
    oauth,
    told,
    /** The browser is kept from a page, as DevTools tells it. */
    block(url: string, error = 'net::ERR_BLOCKED_BY_CLIENT', type = 'document') {
      now += 100;
      oauth.finished({ request: { url }, response: { status: 0, _error: error }, _resourceType: type });
    },
    /** A page is there. */
    arrive(later = 100) {
      now += later;
      oauth.moved(now);
    },
    wait(milliseconds: number) {
      now += milliseconds;
    },
  };
}

async function held(more: Written = {}, chosen: Chosen = {}) {
  const tab = inspected(chosen);
  await tab.oauth.follow(true);
  tab.block(link(more));
  tab.told.splice(0);
  return tab;
}

const MOST = 20;

describe('holding the tab', () => {
  it('begins and ends with inspection, after what was left was tidied', async () => {
    const { oauth, told } = inspected();
    await oauth.follow(true);
    await oauth.follow(true);
    await oauth.follow(false);
    expect(told).toEqual(['tidy', 'hold', 'release']);
  });

  it('ends at once when the panel closes, and does not begin again meanwhile', async () => {
    const { oauth, told, wait } = inspected();
    await oauth.follow(true);
    oauth.close();
    expect(told.at(-1)).toBe('release');
    await oauth.follow(true);
    expect(told.at(-1)).toBe('release');
    wait(10_000);
    await oauth.follow(true);
    expect(told.at(-1)).toBe('hold');
  });

  it('is shown for the authorization page alone, and while the tab is inspected', async () => {
    const tab = inspected();
    tab.block(link());
    expect(tab.oauth.view().oauth).toBeNull();
    await tab.oauth.follow(true);
    tab.block('https://ads.example.com/');
    tab.block(link(), 'net::ERR_FAILED');
    tab.block(link(), 'net::ERR_BLOCKED_BY_CLIENT', 'image');
    for (const odd of [null, {}, { request: null, response: {} }]) tab.oauth.finished(odd);
    expect(tab.oauth.view().oauth).toBeNull();
    tab.block(link());
    expect(tab.oauth.view().oauth?.url).toBe(link());
    await tab.oauth.follow(false);
    expect(tab.oauth.view().oauth).toBeNull();
  });

  it('outlives late word of the page before, and ends with the next page', async () => {
    const { oauth, arrive } = await held();
    oauth.moved(1_050);
    expect(oauth.waitsFor()).toBe(link());
    arrive();
    expect(oauth.waitsFor()).toBe('');
  });
});

describe('what is shown', () => {
  it('has the document’s parameters, those that lack, and the others of the link', async () => {
    const { oauth } = await held({ scope: undefined, from: 'menu' }, { language: 'zh' });
    const view = oauth.view().oauth;
    expect(view?.fields.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'appid=wx0123456789abcdef',
      'redirect_uri=https://m.example.com/pay?id=5',
      'response_type=code',
      'scope=',
      'state=a1B2',
      'from=menu',
    ]);
    expect(view?.fields[3]?.remarks).toEqual([
      { severity: 'error', text: expect.stringContaining('scope 不能为空') },
    ]);
  });

  it('holds the host against the scenario’s domains', async () => {
    const { oauth } = await held({}, { domains: ['shop.example.com'] });
    expect(oauth.view().oauth?.fields[1]?.remarks).toHaveLength(1);
  });

  it('shows where a code that is being typed leads, and what is wrong with it', async () => {
    const { oauth } = await held();
    const view = oauth.view().oauth;
    expect(view?.landingOf(CODE)).toBe(`https://m.example.com/pay?id=5&code=${CODE}&state=a1B2`);
    expect(view?.landingOf('')).toContain(`code=${view?.sampleCode}&`);
    expect(view?.codeProblemOf('a b')).not.toBe('');
  });

  it('keeps within bounds, whatever the link', async () => {
    const more = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`p${index}`, 'x']));
    const { oauth } = await held(more);
    expect(oauth.view().oauth?.fields.length).toBeLessThan(50);
  });
});

describe('the way on', () => {
  it('goes with the code, or with a sample, another one each time', async () => {
    const { oauth, told, block, arrive } = await held();
    oauth.actions.authorize(CODE, false);
    expect(oauth.view().oauth).toBeNull();
    arrive();
    for (const _ of [1, 2]) {
      block(link());
      oauth.actions.authorize('', false);
      arrive();
    }
    expect(told[0]).toContain(`&code=${CODE}&state=a1B2`);
    expect(new Set(told).size).toBe(3);
  });

  it('goes on without a code when refused, and back when it cannot', async () => {
    const refused = await held();
    refused.oauth.actions.refuseAuthorization();
    expect(refused.told).toEqual(['https://m.example.com/pay?id=5&state=a1B2']);
    const nowhere = await held({ redirect_uri: '%2Fpay' });
    nowhere.oauth.actions.authorize(CODE, true);
    expect(nowhere.told).toEqual([]);
    nowhere.oauth.actions.refuseAuthorization();
    expect(nowhere.told).toEqual(['back']);
  });

  it('says that there is nothing to go back to', async () => {
    const { oauth } = await held({}, { isFirst: true });
    expect(oauth.view().oauth?.canGoBack).toBe(true);
    oauth.actions.leaveAuthorization();
    await expect.poll(() => oauth.view().oauth?.canGoBack).toBe(false);
  });

  it('ends where the page to return to did not load', async () => {
    const { oauth } = await held();
    expect(oauth.loaded()).toBe(false);
    oauth.actions.authorize('', false);
    expect(oauth.loaded()).toBe(true);
    expect(oauth.waitsFor()).toBe('');
  });

  it('is nowhere without an authorization', async () => {
    const { oauth, told } = inspected();
    await oauth.follow(true);
    told.splice(0);
    oauth.actions.authorize(CODE, true);
    oauth.actions.refuseAuthorization();
    oauth.actions.leaveAuthorization();
    oauth.actions.askAtAuthorization();
    expect(told).toEqual([]);
  });
});

describe('authorizations that are answered for good', () => {
  it('go on by themselves for the same account and site, and are counted', async () => {
    const { oauth, told, block, arrive } = await held();
    oauth.actions.authorize(CODE, true);
    arrive(60_000);
    block(link({ state: 'other' }));
    expect(oauth.view()).toEqual({
      oauth: null,
      oauthReturns: expect.objectContaining({ times: 1, code: CODE }),
    });
    expect(told.at(-1)).toContain(`code=${CODE}&state=other`);
    arrive(60_000);
    block(link({ appid: 'wxfedcba9876543210' }));
    expect(oauth.view().oauth).not.toBeNull();
    block(link({ redirect_uri: encodeURIComponent('https://other.example.com/') }));
    expect(oauth.view().oauth).not.toBeNull();
  });

  it('ask again when told to', async () => {
    const { oauth, block, arrive } = await held();
    oauth.actions.authorize('', true);
    arrive(60_000);
    block(link());
    oauth.actions.askAtAuthorization();
    arrive(60_000);
    block(link());
    expect(oauth.view().oauth?.wasLooping).toBe(false);
  });

  it('stop when the page asks again and again', async () => {
    const { oauth, told, block, arrive } = await held();
    oauth.actions.authorize('', true);
    let times = 0;
    do {
      arrive();
      block(link());
      times++;
    } while (oauth.view().oauth === null && times < MOST);
    expect(oauth.view().oauth?.wasLooping).toBe(true);
    expect(told).toHaveLength(times);
    expect(times).toBe(6);
  });

  it('do not stop when the developer comes back now and then', async () => {
    const { oauth, block, arrive } = await held();
    oauth.actions.authorize('', true);
    for (let times = 0; times < MOST; times++) {
      arrive(10_000);
      block(link());
      expect(oauth.view().oauth).toBeNull();
    }
  });
});
