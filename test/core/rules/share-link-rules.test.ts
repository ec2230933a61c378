import { describe, expect, test } from 'vitest';
import { type PageOptions, page } from '../../builders/page.ts';
import { TICKET } from '../../builders/signing-server.ts';

const HOME = 'https://m.example.com/';
const SHARE = { title: '优惠', desc: '今天', link: HOME, imgUrl: `${HOME}a.png` };
const CODE = 'code=021Xh2ll2Kk3h04Gxnll2Xz6y10Xh2lP&state=1';

const ofShares = (opened: ReturnType<typeof page>) =>
  opened
    .findings(TICKET)
    .filter(({ code }) => code.startsWith('share-'))
    .map((finding) => `${finding.code}: ${finding.case}, ${finding.severity}`);
/** What is found when a page shares this link by the later API. */
const shared = (link: unknown, options?: PageOptions, url = HOME) =>
  ofShares(
    page(url, options)
      .verified()
      .call('updateAppMessageShareData', { ...SHARE, link }),
  );

describe('a link on the page’s own domain', () => {
  test.each([HOME, `${HOME}a?b=%E4%BC%98#/c`, 'HTTPS://M.EXAMPLE.COM/', 'https://m.example.com:443/'])(
    '%s: nothing',
    (link) => {
      expect(shared(link)).toEqual([]);
    },
  );

  test('in every API and by every SDK: nothing', () => {
    for (const sdk of ['global', 'facade', 'bundled'] as const) {
      const opened = page(HOME, { sdk }).verified();
      opened.invoke('sendAppMessage', {
        title: 'a',
        desc: '',
        link: HOME,
        img_url: '',
        type: 'link',
        data_url: '',
      });
      opened.call('onMenuShareQQ', SHARE).listens('menu:share:qq');
      expect(ofShares(opened)).toEqual([]);
    }
  });
});

describe('a link on another domain', () => {
  const OTHER = 'https://www.example.net/item';

  test('while the bound domains are not known: a warning', () => {
    expect(shared(OTHER)).toEqual(['share-link-domain: other-host, warning']);
  });

  test('that is none of them: an error', () => {
    expect(shared(OTHER, { domains: ['m.example.com'] })).toEqual(['share-link-domain: unbound, error']);
  });

  test('that is one of them, or below one: nothing', () => {
    expect(shared(OTHER, { domains: ['m.example.com', 'example.net'] })).toEqual([]);
  });

  test('of a page that is still on the developer’s machine: nothing', () => {
    expect(shared(HOME, {}, 'http://localhost:5173/')).toEqual([]);
    expect(shared(HOME, {}, 'https://dev.example.com:8443/')).toEqual([]);
  });

  test('that nobody else can open: an error, whatever domains are known', () => {
    for (const link of ['http://localhost:8080/', 'http://192.168.1.8/item', 'https://8.8.8.8/']) {
      expect(shared(link)).toEqual(['share-link-domain: unbindable, error']);
      expect(shared(link, { domains: ['m.example.com'] })).toEqual(['share-link-domain: unbindable, error']);
    }
  });

  test('is told once, though four APIs have it', () => {
    const share = { ...SHARE, link: OTHER };
    const opened = page(HOME)
      .verified()
      .call('onMenuShareTimeline', share)
      .call('onMenuShareAppMessage', share);
    opened.call('onMenuShareQQ', share).call('onMenuShareQZone', share);
    expect(ofShares(opened)).toEqual(['share-link-domain: other-host, warning']);
  });

  test('is found at the bridge of a bundled SDK, when the user shares', () => {
    const opened = page(HOME, { sdk: 'bundled' }).verified().call('onMenuShareAppMessage', SHARE);
    opened.invoke('sendAppMessage', { title: 'a', desc: '', link: OTHER, img_url: '', type: 'link' });
    expect(ofShares(opened)).toEqual(['share-link-domain: other-host, warning']);
  });

  test('forwarded within WeCom, which has no such rule: nothing', () => {
    const opened = page(HOME, { as: 'wecom' })
      .verified()
      .call('shareAppMessage', { ...SHARE, link: OTHER });
    expect(ofShares(opened)).toEqual([]);
  });
});

describe('a link that is no full URL', () => {
  test.each(['/item', 'item?id=5', '//m.example.com/', 'javascript:;', '#/item', 'item.html'])(
    '%s: an error',
    (link) => {
      expect(shared(link, { domains: ['m.example.com'] })).toEqual(['share-link-format: relative, error']);
    },
  );

  test.each(['m.example.com/item', 'www.example.com', 'shop.example.cn?id=5'])(
    '%s: has no https://',
    (link) => {
      expect(shared(link)).toEqual(['share-link-format: host, error']);
    },
  );

  test('encoded as a whole', () => {
    expect(shared(encodeURIComponent(`${HOME}item`))).toEqual(['share-link-format: encoded, error']);
  });

  test('empty in an API that has a default: nothing', () => {
    expect(
      ofShares(
        page(HOME)
          .verified()
          .call('onMenuShareQQ', { ...SHARE, link: '' }),
      ),
    ).toEqual([]);
  });

  test('not known: nothing', () => {
    const hidden = Object.defineProperty({ ...SHARE }, 'link', { get: () => '/a', enumerable: true });
    expect(ofShares(page(HOME).verified().call('onMenuShareQQ', hidden))).toEqual([]);
    expect(
      ofShares(
        page(HOME)
          .verified()
          .call('onMenuShareQQ', { ...SHARE, link: `/${'a'.repeat(20_000)}` }),
      ),
    ).toEqual([]);
  });
});

describe('a link that is not encoded', () => {
  test.each([`${HOME}?q=优惠`, `${HOME}?q=a b`, `${HOME}a\n`, ` ${HOME}`])('%j: a warning', (link) => {
    expect(shared(link)).toEqual(['share-link-characters: raw, warning']);
  });
});

describe('a link that carries what is the user’s own', () => {
  test.each([
    [`?${CODE}`, 'code, warning'],
    ['?token=8f14e45fceea167a5a36dedd4bea2543', 'login, warning'],
    ['#/item?access_token=8f14e45fceea167a5a36dedd4bea2543', 'login, warning'],
    ['?id=1&openid=oUpF8uMuAJO_M2pxb1Q9zNjWeS6o', 'person, note'],
  ])('%s', (query, expected) => {
    expect(shared(HOME + query)).toEqual([`share-link-private: ${expected}`]);
  });

  test.each([
    '?token=5',
    '?code=5&state=1',
    '?code=6901234567892',
    '?openid=5',
    '?tokenize=8f14e45fceea167a5a36dedd4bea2543',
    '?sid=10086',
  ])('%s: nothing', (query) => {
    expect(shared(HOME + query)).toEqual([]);
  });

  test('no value of it is in the finding', () => {
    const opened = page(HOME)
      .verified()
      .call('updateTimelineShareData', { ...SHARE, link: `${HOME}?${CODE}` });
    expect(JSON.stringify(opened.findings(TICKET))).not.toContain('021Xh2ll2Kk3');
  });
});

describe('a link by http', () => {
  test('on a page by https: a note', () => {
    expect(shared('http://m.example.com/item')).toEqual(['share-link-http: http, note']);
  });

  test('on a page by http: nothing, and nothing the other way round', () => {
    expect(shared('http://m.example.com/item', {}, 'http://m.example.com/')).toEqual([]);
    expect(shared(HOME, {}, 'http://m.example.com/')).toEqual([]);
  });
});
