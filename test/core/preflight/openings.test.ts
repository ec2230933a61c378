import { describe, expect, test } from 'vitest';
import {
  createPreflight,
  type Opening,
  type OpeningId,
  type Outlook,
  textOf,
} from '../../../src/core/preflight/index.ts';
import type { PageRequest } from '../../../src/core/signature/index.ts';
import { accountsWith, type Entered, type Page, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const HOME = 'https://m.example.com/';
const ITEM = 'https://m.example.com/item?id=5';
const CART = 'https://m.example.com/cart';
const FRIEND = 'from=singlemessage&isappinstalled=0';

interface Around {
  requests?: readonly PageRequest[];
  entered?: Entered;
  verifiesLandingUrl?: boolean;
}

function openings(
  on: Page | readonly Page[],
  { requests = [], entered = TICKET, ...verifying }: Around = {},
) {
  const preflight = createPreflight();
  for (const one of [on].flat()) preflight.read(one.entries(), requests);
  const context = { secrets: accountsWith(entered), verifying: () => verifying };
  const list = preflight.openings(context, verifying);
  return (id: OpeningId): Opening => {
    const opening = list.find((one) => one.id === id);
    if (!opening) throw new RangeError(`No opening ${id}`);
    return opening;
  };
}

/** The state of a row, with `!` where a config has proved it. */
const of = ({ worst: { state, proved } }: Opening): string => `${state}${proved ? '!' : ''}`;

const inClient = ({ outlooks }: Opening, client: Outlook['client']): Outlook => {
  const outlook = outlooks.find((one) => one.client === client);
  if (!outlook) throw new RangeError(`No outlook in ${client}`);
  return outlook;
};

const whyIn = ({ why }: Outlook): string => textOf(why, 'en');

/** A request to a signing server that carries this URL. */
const asking = (url: string): PageRequest[] => [
  { url: `https://m.example.com/api/jssdk/sign?url=${encodeURIComponent(url)}`, urls: [url] },
];

describe('before anything is known', () => {
  test('no page is open', () => {
    const direct = openings(page('about:blank'))('direct');
    expect([of(direct), direct.openingUrl, direct.worst.step?.id]).toEqual(['unknown', null, 'open-page']);
  });
  test('no config was called', () => {
    const { worst } = openings(page(ITEM))('direct');
    expect([worst.state, worst.step?.id]).toEqual(['unknown', 'call-config']);
  });
  test('no ticket was entered', () => {
    const { worst } = openings(page(ITEM).verified(), { entered: null })('friend');
    expect([worst.state, worst.step?.id]).toEqual(['unknown', 'enter-ticket']);
    expect(whyIn(worst)).toContain('jsapi_ticket');
  });
});

describe('the URL that is opened, and the one that WeChat verifies', () => {
  test('shared, its parameters stand in front of the #, which is not verified', () => {
    const friend = openings(page(`${ITEM}#/buy`))('friend');
    expect(friend.openingUrl).toBe(`${ITEM}&${FRIEND}#/buy`);
    const known = openings(page(`${ITEM}#/buy`).config(sign(ITEM)))('friend');
    expect(known.outlooks.map(({ checked }) => checked)).toEqual(Array(4).fill(`${ITEM}&${FRIEND}`));
  });
  test('the link that the page has set is what is shared', () => {
    const on = page(ITEM).call('updateAppMessageShareData', { link: `${HOME}share?by=7`, title: 't' });
    const row = openings(on);
    expect(row('friend').openingUrl).toBe(`${HOME}share?by=7&${FRIEND}`);
    expect(row('timeline').openingUrl).toBe(`${ITEM}&from=timeline&isappinstalled=0`);
  });
  test('a link to another site is not taken', () => {
    const on = page(ITEM).call('updateAppMessageShareData', { link: 'https://other.example.com/' });
    expect(openings(on)('friend').openingUrl).toBe(`${ITEM}&${FRIEND}`);
  });
  test('a page that was itself opened as shared is opened directly without the parameters', () => {
    const row = openings(page(`${ITEM}&${FRIEND}`));
    expect(row('direct').openingUrl).toBe(ITEM);
    expect(row('timeline').openingUrl).toBe(`${ITEM}&from=timeline&isappinstalled=0`);
  });
  test('after a change of the route each client verifies its own', () => {
    const row = openings(page(HOME).verified().pushState('/cart'));
    expect(inClient(row('route-ios'), 'ios').checked).toBe(HOME);
    expect(row('route-android').outlooks.map(({ client, checked }) => [client, checked])).toEqual([
      ['android', CART],
      ['desktop', CART],
      ['wecom', CART],
    ]);
    expect(row('reload').openingUrl).toBe(CART);
  });
  test('a scenario has every phone verify the URL at opening', () => {
    const row = openings(page(HOME).verified().pushState('/cart'), { verifiesLandingUrl: true });
    expect(inClient(row('route-android'), 'android').checked).toBe(HOME);
    expect(inClient(row('route-android'), 'desktop').checked).toBe(CART);
  });
});

describe('proved by a config that was called so', () => {
  test('opened directly, and signed rightly', () => {
    const row = openings(page(ITEM).verified());
    expect(of(row('direct'))).toBe('holds!');
    expect(row('direct').worst.entry).toBe(page(ITEM).verified().entries()[1]?.key);
  });
  test('shared, and signed without what the client had added', () => {
    const row = openings(page(`${ITEM}&${FRIEND}`).config(sign(ITEM)));
    expect(of(row('friend'))).toBe('fails!');
    expect(whyIn(row('friend').worst)).toContain('parameters that WeChat adds');
    // The same way, not seen yet.
    expect(of(row('timeline'))).toBe('fails');
    expect(of(row('group'))).toBe('fails');
  });
  test('opened so before the log was cleared by opening it otherwise', () => {
    const preflight = createPreflight();
    preflight.read(page(`${ITEM}&${FRIEND}`).verified().entries());
    preflight.read(page(ITEM).load(ITEM).verified().entries().slice(2));
    const context = { secrets: accountsWith(TICKET) };
    const friend = preflight.openings(context).find(({ id }) => id === 'friend');
    expect(friend?.worst).toMatchObject({ state: 'holds', proved: true });
    preflight.clear();
    expect(preflight.openings(context).every(({ worst }) => worst.state === 'unknown')).toBe(true);
  });
  test('the last one counts: the server was mended', () => {
    const on = page(ITEM).config(sign(HOME)).load(ITEM).verified();
    expect(of(openings(on)('direct'))).toBe('holds!');
  });
  test('back from web authorization', () => {
    const row = openings(page(`${ITEM}&code=081Kq4Ga1&state=S`).verified());
    expect(of(row('authorization'))).toBe('holds!');
  });
  test('reloaded at an inner route', () => {
    const on = page(HOME).verified().pushState('/cart').load(CART).config(sign(HOME));
    expect(of(openings(on)('reload'))).toBe('fails!');
  });
  test('after going back', () => {
    const on = page(HOME).verified().pushState('/cart').goesBack('/').config(sign(CART));
    expect(of(openings(on)('back'))).toBe('fails!');
    const right = page(HOME).verified().restored().verified();
    expect(of(openings(right)('back'))).toBe('holds!');
  });
});

describe('inferred from the page’s way of signing', () => {
  test('one right signature does not tell whether the URL is fixed: unknown, and the panel can open it so', () => {
    const friend = openings(page(ITEM).verified())('friend');
    expect(of(friend)).toBe('unknown');
    expect(friend.worst.step?.id).toBe('open');
    expect(whyIn(friend.worst)).toContain('it may be that the page');
  });
  test('the page sends its URL to the signing server: what is added is signed, too', () => {
    const row = openings(page(ITEM).verified(), { requests: asking(ITEM) });
    const ids = ['friend', 'group', 'timeline', 'reload'] as const;
    expect(ids.map((id) => of(row(id)))).toEqual(Array(4).fill('holds'));
    expect(inClient(row('authorization'), 'android').state).toBe('holds');
    expect(whyIn(row('friend').worst)).toContain('sent its own URL');
  });
  test('a counter of visits that is sent the URL shows nothing', () => {
    const requests = [{ url: 'https://m.example.com/log/visit', urls: [ITEM] }];
    expect(of(openings(page(ITEM).verified(), { requests })('friend'))).toBe('unknown');
  });
  test('what signs the share parameters of a friend signs those of Moments', () => {
    const row = openings(page(`${ITEM}&${FRIEND}`).verified());
    expect([of(row('timeline')), of(row('group'))]).toEqual(['holds', 'holds']);
    // It may still drop a code.
    expect(of(row('authorization'))).toBe('unknown');
  });
  test('the same URL signed on two pages: it is fixed', () => {
    const on = page(HOME).verified().load(CART).config(sign(HOME));
    const row = openings(on);
    expect([of(row('direct')), of(row('friend'))]).toEqual(['fails!', 'fails']);
  });
  test('the query is dropped', () => {
    const row = openings(page(ITEM).config(sign('https://m.example.com/item')));
    expect([of(row('direct')), of(row('friend')), of(row('authorization'))]).toEqual([
      'fails!',
      'fails',
      'fails',
    ]);
    expect(whyIn(row('authorization').worst)).toContain('without its query');
  });
  test('a wrong timestamp: no way of opening it helps', () => {
    const right = sign(ITEM, { timestamp: 1_760_000_000_000 });
    const row = openings(page(ITEM).config({ ...right, timestamp: 1_760_000_000 }));
    expect([of(row('direct')), of(row('friend'))]).toEqual(['fails!', 'fails']);
  });
  test('a signature that nothing explains: only what was seen is said', () => {
    const row = openings(page(ITEM).config(sign(ITEM, { signature: '0'.repeat(40) })));
    expect([of(row('direct')), of(row('friend'))]).toEqual(['fails!', 'unknown']);
    expect(row('friend').worst.step?.id).toBe('mend');
  });
  test('the # part was signed: it holds where there is none', () => {
    const on = page(`${HOME}#/buy`).config(sign(`${HOME}#/buy`));
    const row = openings(on);
    expect([of(row('direct')), of(row('friend'))]).toEqual(['fails!', 'fails']);
  });
});

describe('web authorization that was not seen', () => {
  test('may end in a page that takes the code off, which WeChat on iOS does not follow', () => {
    const row = openings(page(ITEM).verified(), { requests: asking(ITEM) })('authorization');
    expect(inClient(row, 'ios')).toMatchObject({ state: 'unknown', step: { id: 'open-ios', client: 'ios' } });
    expect(whyIn(inClient(row, 'ios'))).toContain('replaceState');
  });
  test('does not matter to a page that signs the URL at opening on iOS', () => {
    const on = page(HOME, { as: 'ios' }).pushState('/cart').config(sign(HOME));
    const row = openings(on, { requests: asking(HOME) })('authorization');
    expect(inClient(row, 'ios').state).toBe('holds');
  });
});

describe('a page that takes the code off its URL by replaceState', () => {
  const cleaning = (as: 'ios' | 'android') =>
    page(`${ITEM}&code=081Kq4Ga1&state=S`, { as }).replaceState('/item?id=5').config(sign(ITEM));

  test('is right on Android, which goes by the current URL, and not seen on iOS', () => {
    const row = openings(cleaning('android'), { requests: asking(ITEM) })('authorization');
    expect(inClient(row, 'android')).toMatchObject({ state: 'holds', proved: true, checked: ITEM });
    expect(inClient(row, 'ios')).toMatchObject({
      state: 'unknown',
      checked: `${ITEM}&code=CODE&state=STATE`,
    });
    expect(of(row)).toBe('unknown');
  });
  test('is wrong on iOS, which goes by the URL at opening', () => {
    const row = openings(cleaning('ios'))('authorization');
    expect(inClient(row, 'ios')).toMatchObject({ state: 'fails', proved: true });
  });
  test('has not changed its route by that', () => {
    expect(openings(cleaning('android'))('route-ios').worst.step?.id).toBe('go-ios');
  });
});

describe('a change of the route', () => {
  const routed = (as: 'ios' | 'android', signed: string) =>
    page(HOME, { as }).verified().pushState('/cart').config(sign(signed));

  test('was not seen', () => {
    const { worst } = openings(page(HOME).verified())('route-ios');
    expect([worst.state, worst.step?.id]).toEqual(['unknown', 'go-ios']);
  });
  test('the current URL signed on Android is right there, and tells nothing of iOS', () => {
    const row = openings(routed('android', CART));
    expect(of(row('route-android'))).toBe('holds!');
    expect([of(row('route-ios')), row('route-ios').worst.step?.id]).toEqual(['unknown', 'go-ios']);
    expect(whyIn(row('route-ios').worst)).toContain(HOME);
  });
  test('the URL at opening signed on Android is wrong there, and tells nothing of iOS', () => {
    const row = openings(routed('android', HOME));
    expect(of(row('route-android'))).toBe('fails!');
    expect(of(row('route-ios'))).toBe('holds');
  });
  test('the URL at opening signed on iOS is right there', () => {
    const row = openings(routed('ios', HOME));
    expect(of(row('route-ios'))).toBe('holds!');
    expect([of(row('route-android')), row('route-android').worst.step?.id]).toEqual([
      'unknown',
      'go-android',
    ]);
  });
  test('the current URL signed on iOS is wrong there', () => {
    expect(of(openings(routed('ios', CART))('route-ios'))).toBe('fails!');
  });
  test('seen in both clients, both are proved', () => {
    const row = openings([routed('android', CART), routed('ios', HOME)]);
    expect([of(row('route-android')), of(row('route-ios'))]).toEqual(['holds!', 'holds!']);
  });
  test('without another config: WeChat keeps the permissions, WeCom takes them back', () => {
    const row = openings(page(HOME).verified().pushState('/cart'));
    expect([of(row('route-ios')), of(row('route-android'))]).toEqual(['holds', 'holds']);
    expect(inClient(row('route-android'), 'wecom').state).toBe('fails');
  });
  test('behind the # only: nothing changes', () => {
    const row = openings(page(`${HOME}#/`).verified().pushState('#/cart'));
    expect([of(row('route-ios')), of(row('route-android'))]).toEqual(['holds', 'holds']);
    expect(whyIn(row('route-ios').worst)).toContain('behind the #');
  });
});

test('a page that runs in WeCom is judged by that', () => {
  const row = openings(page(HOME, { as: 'wecom' }).verified().pushState('/cart'));
  expect(of(row('route-android'))).toBe('fails');
  expect(row('direct').worst.client).toBe('wecom');
});

test('what lacks in the config is no matter of the ticket', () => {
  const { worst } = openings(page(ITEM).config({ appId: 'wxf8b4f85f3a794e77' }))('direct');
  expect([worst.state, worst.step?.id]).toEqual(['unknown', 'mend']);
});

test('a frame that calls config shows nothing of the page', () => {
  const inFrame = page(ITEM)
    .verified()
    .entries()
    .map((entry) => ({
      ...entry,
      frame: { frameId: entry.kind === 'load' ? 0 : 7, documentId: entry.frame.documentId },
    }));
  const preflight = createPreflight();
  preflight.read(inFrame);
  const [direct] = preflight.openings({ secrets: accountsWith(TICKET) });
  expect(direct?.worst.step?.id).toBe('call-in-page');
});

test('everything is said in both languages', () => {
  const pages = [page(ITEM).verified(), page(`${ITEM}&${FRIEND}`).config(sign(ITEM)), page(ITEM)];
  for (const on of pages) {
    const preflight = createPreflight();
    preflight.read(on.entries());
    for (const { outlooks, title } of preflight.openings({ secrets: accountsWith(TICKET) })) {
      expect(title.zh).not.toBe('');
      for (const { why } of outlooks) {
        expect(textOf(why, 'zh')).toMatch(/\p{Script=Han}/u);
        expect(textOf(why, 'en')).not.toMatch(/\p{Script=Han}|[{}]/u);
      }
    }
  }
});

test('an entry more costs the same however long the log is', () => {
  const reads = (calls: number): number => {
    const on = page(ITEM).verified();
    for (let at = 0; at < calls; at++) on.call('chooseImage', {});
    const preflight = createPreflight();
    let count = 0;
    const watched = on.entries().map(
      (entry) =>
        new Proxy(entry, {
          get(target, name, receiver) {
            count++;
            return Reflect.get(target, name, receiver);
          },
        }),
    );
    preflight.read(watched.slice(0, -1));
    const [before] = [count];
    preflight.read(watched);
    return count - before;
  };
  expect(reads(10)).toBeGreaterThan(0);
  expect(reads(1_000)).toBe(reads(10));
});
