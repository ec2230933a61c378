import { describe, expect, it } from 'vitest';
import type { MenuItemId } from '../../../src/catalogue/menu-items.ts';
import type { Scenario } from '../../../src/core/client/scenario.ts';
import { isUnencoded, linkVerdict } from '../../../src/core/domains/link-of-share.ts';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';

const URL_OF_PAGE = 'https://m.example.com/item?id=5#/buy';
const PAGE = { title: '限时优惠', url: URL_OF_PAGE };
/** What the SDK sends for a page that says it all. */
const DATA = {
  title: '五折起',
  desc: '只限今天',
  link: 'https://m.example.com/sale',
  img_url: 'https://m.example.com/sale.png',
  type: 'link',
  data_url: '',
};
const SHARES = [
  ['menuItem:share:appMessage', 'menu:share:appmessage', 'sendAppMessage', 'friend'],
  ['menuItem:share:timeline', 'menu:share:timeline', 'shareTimeline', 'timeline'],
  ['menuItem:share:qq', 'menu:share:qq', 'shareQQ', 'qq'],
  ['menuItem:share:weiboApp', 'menu:share:weiboApp', 'shareWeiboApp', 'weibo'],
  ['menuItem:share:QZone', 'menu:share:QZone', 'shareQZone', 'qzone'],
] as const;

type Options = { scenario?: Partial<Scenario>; isShown?: boolean };

/** A page that may share, and listens for a press of every item. */
function sharing(options: Options = { isShown: true }) {
  const client = phone('ios', options).config(...SHARES.map(([, event]) => event));
  for (const [, event] of SHARES) client.on(event);
  return client;
}

const press = (client: ReturnType<typeof phone>, item: MenuItemId) =>
  client.act({ kind: 'press', item, page: PAGE });

const asked = (client: ReturnType<typeof phone>) => client.state().questions[0]?.facts;

describe('a share that the page listens for', () => {
  it.each(SHARES)('%s tells it of %s, and %s sends what it says', (item, event, invokes, target) => {
    const client = sharing();
    expect(press(client, item)).toMatchObject([{ kind: 'fire', documentId: 'D1', event }]);
    expect(client.call(invokes, DATA)).toBeUndefined();
    expect(asked(client)).toMatchObject({ kind: 'share', card: { target, title: '五折起', from: 'page' } });
    expect(client.decide({ kind: 'agree', choice: null })?.err_msg).toMatch(/:ok$/);
    expect(client.state().share.sent).toMatchObject({ outcome: 'ok', card: { target, link: DATA.link } });
  });

  it('gives a friend the card with title, description, picture and link', () => {
    const client = sharing();
    press(client, 'menuItem:share:appMessage');
    client.call('sendAppMessage', DATA);
    expect(asked(client)).toEqual({
      kind: 'share',
      card: {
        target: 'friend',
        from: 'page',
        title: '五折起',
        desc: '只限今天',
        link: 'https://m.example.com/sale',
        imgUrl: 'https://m.example.com/sale.png',
        type: 'link',
        notes: [],
      },
    });
  });

  it('shows no description in the timeline', () => {
    const client = sharing();
    press(client, 'menuItem:share:timeline');
    client.call('shareTimeline', DATA);
    expect(asked(client)).toMatchObject({ card: { title: '五折起', desc: '' } });
  });

  it('that the user cancels', () => {
    const client = sharing();
    press(client, 'menuItem:share:appMessage');
    client.call('sendAppMessage', DATA);
    expect(client.decide({ kind: 'cancel' })).toEqual({ err_msg: 'send_app_msg:cancel' });
    expect(client.state().share.sent).toMatchObject({ outcome: 'cancel', card: { title: '五折起' } });
  });

  it('is sent at once while the phone is closed, and cancelled where the scenario says so', () => {
    const open = sharing({});
    press(open, 'menuItem:share:qq');
    expect(open.call('shareQQ', DATA)).toEqual({ err_msg: 'shareQQ:ok' });
    const rule = { api: 'onMenuShareQQ', when: null, reaction: { kind: 'cancel' as const }, delay: 0 };
    const refused = sharing({ scenario: { rules: [rule] } });
    expect(refused.call('shareQQ', DATA)).toEqual({ err_msg: 'shareQQ:cancel' });
    expect(refused.state().share.sent?.outcome).toBe('cancel');
  });

  it('goes to 收藏 as a message does, and the page is told which it is', () => {
    const client = sharing();
    expect(press(client, 'menuItem:favorite')).toMatchObject([
      { event: 'menu:share:appmessage', result: { scene: 'favorite' } },
    ]);
    client.call('sendAppMessage', DATA);
    expect(asked(client)).toMatchObject({ card: { target: 'favorite' } });
    client.decide({ kind: 'agree', choice: null });
    press(client, 'menuItem:share:appMessage');
    client.call('sendAppMessage', DATA);
    expect(asked(client)).toMatchObject({ card: { target: 'friend' } });
  });

  it('takes the page’s title and URL for what the page leaves empty', () => {
    const client = sharing();
    press(client, 'menuItem:share:appMessage');
    client.call('sendAppMessage', { title: '', desc: '', link: '', img_url: '' });
    expect(asked(client)).toMatchObject({ card: { title: PAGE.title, link: PAGE.url, imgUrl: '' } });
  });

  it('may be music', () => {
    const client = sharing();
    client.call('sendAppMessage', { ...DATA, type: 'music' });
    expect(asked(client)).toMatchObject({ card: { type: 'music' } });
  });

  it('is forgotten when the page is loaded anew', () => {
    const client = sharing({});
    client.call('shareQQ', DATA);
    press(client, 'menuItem:share:qq');
    client.hear({ kind: 'started', documentId: 'D2', frameId: 0 });
    expect(client.state().share).toMatchObject({ sent: null, pressed: null, pending: null });
  });
});

describe('a page that is not told of the press', () => {
  it('because it did not name the API in jsApiList: the default is shared, and it is said why', () => {
    const client = phone('ios').config('menu:share:timeline').on('menu:share:appmessage');
    expect(press(client, 'menuItem:share:appMessage')).toEqual([]);
    expect(client.state().share.pending).toMatchObject({
      from: 'default',
      title: PAGE.title,
      link: PAGE.url,
      notes: ['not-permitted'],
    });
  });

  it('because the answer to its config is still on its way', () => {
    const client = phone('ios', { scenario: { presets: ['slow-phone'] } })
      .config('menu:share:appmessage')
      .on('menu:share:appmessage');
    expect(press(client, 'menuItem:share:appMessage')).toEqual([]);
    client.wait(3_000);
    expect(press(client, 'menuItem:share:appMessage')).toMatchObject([{ kind: 'fire' }]);
  });

  it('because its config failed', () => {
    const client = phone('ios', { verdicts: ['differs'] })
      .config('menu:share:appmessage')
      .on('menu:share:appmessage');
    expect(press(client, 'menuItem:share:appMessage')).toEqual([]);
    expect(client.state().share.pending?.notes).toEqual(['not-permitted']);
  });

  it('is told all the same when everything is let through', () => {
    const client = phone('ios', { scenario: { isLenient: true } }).on('menu:share:appmessage');
    expect(press(client, 'menuItem:share:appMessage')).toHaveLength(1);
  });
});

it('a page in a browser that is not WeChat is told of every press', () => {
  const client = phone('desktop').on('menu:share:timeline');
  expect(press(client, 'menuItem:share:timeline')).toHaveLength(1);
  expect(client.call('shareTimeline', DATA)).toEqual({ err_msg: 'share_timeline:ok' });
});

describe('a page that says nothing', () => {
  it('is shared with its title and URL, once the developer has sent it', () => {
    const client = phone('ios');
    expect(press(client, 'menuItem:share:appMessage')).toEqual([]);
    expect(client.state().share.pending).toEqual({
      target: 'friend',
      from: 'default',
      title: PAGE.title,
      desc: PAGE.url,
      link: PAGE.url,
      imgUrl: '',
      type: 'link',
      notes: [],
    });
    client.act({ kind: 'end-share', isSent: true });
    expect(client.state().share.pending).toBeNull();
    expect(client.state().share.sent).toMatchObject({ outcome: 'ok', card: { target: 'friend' } });
  });

  it('is not shared when the user cancels, and nothing ends twice', () => {
    const client = phone('ios');
    press(client, 'menuItem:share:timeline');
    client.act({ kind: 'end-share', isSent: false });
    client.act({ kind: 'end-share', isSent: true });
    expect(client.state().share.sent?.outcome).toBe('cancel');
  });
});

describe('updateAppMessageShareData and updateTimelineShareData', () => {
  const SET = {
    title: '新标题',
    desc: '新描述',
    link: 'https://m.example.com/new',
    imgUrl: 'https://m.example.com/n.png',
  };
  const page = () => phone('ios').config('updateAppMessageShareData', 'updateTimelineShareData');

  it('answer when the data are set, and nothing is shared by that', () => {
    const client = page();
    expect(client.call('updateAppMessageShareData', SET)).toEqual({
      err_msg: 'updateAppMessageShareData:ok',
    });
    expect(client.state().share).toMatchObject({ message: SET, timeline: null, pending: null, sent: null });
  });

  it.each([
    ['menuItem:share:appMessage', '新标题'],
    ['menuItem:share:qq', '新标题'],
    ['menuItem:favorite', '新标题'],
    ['menuItem:share:timeline', '朋友圈标题'],
    ['menuItem:share:QZone', '朋友圈标题'],
    ['menuItem:share:weiboApp', PAGE.title],
  ] as const)('decide what %s shares: %s', (item, title) => {
    const client = page();
    client.call('updateAppMessageShareData', SET);
    client.call('updateTimelineShareData', { ...SET, title: '朋友圈标题' });
    expect(press(client, item)).toEqual([]);
    expect(client.state().share.pending?.title).toBe(title);
  });

  it('are not asked for when the page listens for the press as well', () => {
    const client = sharing();
    client.call('updateAppMessageShareData', SET);
    press(client, 'menuItem:share:appMessage');
    expect(client.state().share.pending).toBeNull();
  });
});

describe('the link and the picture of a share', () => {
  const cardFor = (link: string, scenario: Partial<Scenario> = {}) => {
    const client = sharing({ isShown: true, scenario });
    press(client, 'menuItem:share:appMessage');
    client.call('sendAppMessage', { ...DATA, link });
    const facts = asked(client);
    return facts?.kind === 'share' ? facts.card : null;
  };

  it('may be on a domain of the account, or below it', () => {
    const domains = ['m.example.com', 'example.org'];
    expect(cardFor('https://www.example.org/sale', { domains })).toMatchObject({ from: 'page', notes: [] });
    expect(cardFor(' https://www.example.org/sale', { domains })).toMatchObject({ from: 'page' });
  });

  it('is dropped with all else on another domain: the phone shares the page itself', () => {
    expect(cardFor('https://evil.example.net/', { domains: ['m.example.com'] })).toMatchObject({
      from: 'default',
      title: PAGE.title,
      link: PAGE.url,
      imgUrl: '',
      notes: ['link-ignored'],
    });
    expect(cardFor('/sale')).toMatchObject({ from: 'default', notes: ['link-ignored'] });
  });

  it('is only doubted while the domains are not known', () => {
    expect(cardFor('https://www.example.net/')).toMatchObject({ from: 'page', notes: ['link-doubtful'] });
    expect(cardFor('https://www.example.net/', { isLenient: true })).toMatchObject({ notes: [] });
  });

  it('that is not encoded may fail on Android', () => {
    expect(cardFor('https://m.example.com/优惠?a=1 2')?.notes).toEqual(['link-unencoded']);
    expect(isUnencoded('https://m.example.com/%E4%BC%98?a=1+2')).toBe(false);
  });

  it.each([
    ['/sale.png', ['picture-ignored'], ''],
    ['data:image/png;base64,iVBORw0KGgo=', ['picture-ignored'], ''],
    ['wxLocalResource://imageid1', ['picture-ignored'], ''],
    ['http://cdn.example.net/a.png', [], 'http://cdn.example.net/a.png'],
    ['', [], ''],
  ])('has the picture %s: %j', (img_url, notes, imgUrl) => {
    const client = sharing();
    client.call('sendAppMessage', { ...DATA, img_url });
    expect(asked(client)).toMatchObject({ card: { notes, imgUrl } });
  });

  it.each([
    ['https://m.example.com:443/x', 'ok'],
    ['HTTPS://M.EXAMPLE.COM/', 'ok'],
    ['https://user@m.example.com/', 'ok'],
    ['https://m.example.com.evil.net/', 'doubtful'],
    ['https://evil.net/?https://m.example.com/', 'doubtful'],
    ['javascript:alert(1)', 'ignored'],
    ['//m.example.com/', 'ignored'],
    ['', 'ignored'],
  ] as const)('%s: %s', (link, verdict) => {
    expect(linkVerdict(link, URL_OF_PAGE, [])).toBe(verdict);
  });
});

describe('odd shares', () => {
  it.each([
    ['nothing', {}],
    ['no texts', { title: 5, desc: null, link: { $: 'undefined' }, img_url: ['x'], type: {} }],
    ['what was cut', { title: { $: 'string', value: '长', length: 9000 }, link: { $: 'more' } }],
    ['no object', 'text'],
    ['undefined', { $: 'undefined' }],
  ] satisfies [string, Plain][])('are answered: %s', (_what, args) => {
    const client = phone('android', { scenario: { isLenient: true } });
    for (const [, , invokes] of SHARES) expect(client.byHand(invokes, args)?.err_msg).toMatch(/:ok$/);
    expect(client.byHand('updateAppMessageShareData', args)?.err_msg).toMatch(/:ok$/);
    press(client, 'menuItem:share:appMessage');
    expect(client.state().share.pending?.link).toBe(PAGE.url);
  });
});
