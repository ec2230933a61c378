import { describe, expect, test } from 'vitest';
import { describe as inWords } from '../../../src/core/rules/index.ts';
import { page } from '../../builders/page.ts';
import { TICKET } from '../../builders/signing-server.ts';

const HOME = 'https://m.example.com/';
const SHARE = { title: '优惠', desc: '今天', link: HOME, imgUrl: `${HOME}a.png` };
const { desc: _desc, ...OF_TIMELINE } = SHARE;

const ofShares = (opened: ReturnType<typeof page>) =>
  opened
    .findings(TICKET)
    .filter(({ code }) => code.startsWith('share-'))
    .map((finding) => `${finding.code}: ${finding.case}, ${finding.severity}`);
const ready = (url = HOME) => page(url).verified();

describe('a share that lacks something', () => {
  test('its title or link, in an API without defaults: a warning that names all', () => {
    const opened = ready().call('updateAppMessageShareData', {
      desc: '今天',
      link: '',
      imgUrl: SHARE.imgUrl,
    });
    const [finding] = opened.findings(TICKET);
    expect(finding).toMatchObject({ code: 'share-text-missing', values: { names: 'title, link' } });
    expect(ofShares(opened)).toEqual(['share-text-missing: missing, warning']);
  });

  test('nothing at all, since that is told of the argument', () => {
    for (const given of [null, 'title', 5]) {
      const opened = ready().call('updateTimelineShareData', given);
      expect(opened.findings(TICKET).map(({ code }) => code)).toEqual(['call-argument']);
    }
  });

  test('its description or picture: a note', () => {
    const opened = ready().call('updateAppMessageShareData', { ...SHARE, desc: ' ', imgUrl: null });
    expect(ofShares(opened)).toEqual(['share-text-missing: optional, note']);
  });

  test('told once, though both APIs and a later route lack it', () => {
    const share = { ...SHARE, title: undefined };
    const opened = ready().call('updateAppMessageShareData', share).call('updateTimelineShareData', share);
    opened.pushState('/b').call('updateAppMessageShareData', share);
    expect(ofShares(opened)).toEqual(['share-text-missing: missing, warning']);
  });

  test('what the SDK has a default for: nothing', () => {
    const opened = ready().call('onMenuShareQQ', {}).call('onMenuShareTimeline', { link: '', imgUrl: '' });
    expect(ofShares(opened.call('onMenuShareAppMessage', { title: null, desc: '' }))).toEqual([]);
  });

  test('an empty title in an API with a default: a note that says what is shown', () => {
    for (const api of ['onMenuShareTimeline', 'onMenuShareAppMessage', 'onMenuShareQZone']) {
      const opened = ready().call(api, { ...SHARE, title: '' });
      expect(ofShares(opened)).toEqual(['share-text-missing: empty, note']);
      const [finding] = opened.findings(TICKET).filter(({ code }) => code === 'share-text-missing');
      expect(finding && inWords(finding, 'en').expected).toContain('document.title');
    }
    expect(ofShares(ready().call('onMenuShareTimeline', { ...SHARE, title: ' ' }))).toEqual([
      'share-text-missing: empty, note',
    ]);
  });

  test('an empty title is told once, though several APIs have it', () => {
    const share = { ...SHARE, title: '' };
    const opened = ready().call('onMenuShareTimeline', share).call('onMenuShareAppMessage', share);
    opened.call('onMenuShareTimeline', share);
    expect(ofShares(opened)).toEqual(['share-text-missing: empty, note']);
  });

  test('an empty title that was told of the later APIs is not told again', () => {
    const share = { ...SHARE, title: '' };
    const opened = ready().call('updateAppMessageShareData', share).call('onMenuShareAppMessage', share);
    expect(ofShares(opened)).toEqual([
      'share-text-missing: missing, warning',
      'share-old-and-new: both, note',
    ]);
  });

  test('a title that the SDK has put in, of a page without one: nothing', () => {
    const bundled = page(HOME, { sdk: 'bundled' }).verified();
    bundled.invoke('shareTimeline', { title: '', link: HOME, img_url: '' });
    expect(ofShares(bundled)).toEqual([]);
  });

  test('a description for the timeline, which has none: nothing', () => {
    expect(ofShares(ready().call('updateTimelineShareData', OF_TIMELINE))).toEqual([]);
  });

  test('what may be under a wrong name, or is not known: nothing', () => {
    const { imgUrl, ...others } = SHARE;
    expect(ofShares(ready().call('updateAppMessageShareData', { ...others, imgurl: imgUrl }))).toEqual([]);
    const hidden = Object.defineProperty({ ...SHARE }, 'title', { get: () => '', enumerable: true });
    expect(ofShares(ready().call('updateAppMessageShareData', hidden))).toEqual([]);
  });
});

describe('a share with something other than a text', () => {
  test.each([[2024], [{}], [['a']], [true]])('%j: a warning', (title) => {
    expect(ofShares(ready().call('updateTimelineShareData', { ...OF_TIMELINE, title }))).toEqual([
      'share-text-kind: kind, warning',
    ]);
  });

  test('a text too long to be copied, or nothing where there is a default: nothing', () => {
    expect(
      ofShares(ready().call('updateTimelineShareData', { ...OF_TIMELINE, title: 'a'.repeat(20_000) })),
    ).toEqual([]);
    expect(ofShares(ready().call('onMenuShareQQ', { title: null, link: undefined, desc: 0 }))).toEqual([]);
  });
});

describe('the picture of a share', () => {
  const withPicture = (imgUrl: string, url?: string) =>
    ofShares(ready(url).call('updateTimelineShareData', { ...OF_TIMELINE, link: url ?? HOME, imgUrl }));

  test.each([
    ['/images/a.png', 'relative'],
    ['//cdn.example.com/a.png', 'relative'],
    ['a.png', 'relative'],
    ['data:image/png;base64,iVBORw0KGgo=', 'data'],
    ['blob:https://m.example.com/1', 'data'],
    ['wxLocalResource://imageid1', 'data'],
    ['weixin://resourceid/1', 'data'],
    ['http://localhost:8080/a.png', 'local'],
    ['http://192.168.1.5/a.png', 'local'],
  ])('%s: a warning', (imgUrl, name) => {
    expect(withPicture(imgUrl)).toEqual([`share-image: ${name}, warning`]);
  });

  test.each([
    'http://cdn.example.com/a.png',
    'https://m.example.com/图.png',
    'https://cdn.example.com/a?x=1',
  ])('%s: nothing', (imgUrl) => {
    expect(withPicture(imgUrl)).toEqual([]);
  });

  test('of a page that is itself on this machine: nothing', () => {
    expect(withPicture('http://localhost:5173/a.png', 'http://localhost:5173/')).toEqual([]);
  });

  test('is told once, though every API has it', () => {
    const opened = ready();
    for (const api of ['onMenuShareTimeline', 'onMenuShareAppMessage', 'onMenuShareQQ', 'onMenuShareWeibo']) {
      opened.call(api, { ...SHARE, imgUrl: '/a.png' });
    }
    expect(ofShares(opened)).toEqual(['share-image: relative, warning']);
  });
});

describe('old and new share APIs on one page', () => {
  test('for the same share: a note, once', () => {
    const opened = ready().call('onMenuShareTimeline', OF_TIMELINE).call('onMenuShareQQ', SHARE);
    opened.call('updateAppMessageShareData', SHARE).call('updateTimelineShareData', OF_TIMELINE);
    opened.call('onMenuShareTimeline', OF_TIMELINE);
    expect(ofShares(opened)).toEqual(['share-old-and-new: both, note']);
    const finding = opened.findings(TICKET).find(({ code }) => code === 'share-old-and-new');
    expect(finding?.values).toEqual({ old: 'onMenuShareQQ', later: 'updateAppMessageShareData' });
  });

  test('the new one first: the same', () => {
    const opened = ready().call('updateTimelineShareData', OF_TIMELINE).call('onMenuShareQZone', SHARE);
    expect(ofShares(opened)).toEqual(['share-old-and-new: both, note']);
  });

  test('of which one has no successor, or for other shares, or on two pages: nothing', () => {
    const both = ready()
      .call('updateAppMessageShareData', SHARE)
      .call('updateTimelineShareData', OF_TIMELINE);
    expect(ofShares(both.call('onMenuShareWeibo', SHARE))).toEqual([]);
    expect(
      ofShares(ready().call('onMenuShareQQ', SHARE).call('updateTimelineShareData', OF_TIMELINE)),
    ).toEqual([]);
    const two = ready().call('onMenuShareTimeline', OF_TIMELINE).load('/b').verified();
    expect(ofShares(two.call('updateTimelineShareData', OF_TIMELINE))).toEqual([]);
  });
});

describe('a share that is changed after its trigger', () => {
  const trigger = () => undefined;
  const SENT = { title: '优惠', desc: '今天', link: HOME, img_url: SHARE.imgUrl };
  /** The user has pressed share, and the SDK has said what. */
  const pressed = (given: object) =>
    ready()
      .call('onMenuShareAppMessage', { ...SHARE, ...given })
      .listens('menu:share:appmessage')
      .invoke('sendAppMessage', SENT)
      .hears({ shareTo: 'friend' });

  test('while the share is open: a warning', () => {
    const opened = pressed({ trigger })
      .wait(300)
      .call('onMenuShareAppMessage', { ...SHARE, title: '新' });
    expect(ofShares(opened)).toEqual(['share-late: late, warning']);
    opened.invoke('sendAppMessage', SENT);
  });

  test('and it still is one when the share has ended', () => {
    const opened = pressed({ trigger }).wait(300).call('onMenuShareAppMessage', SHARE).wait(2_000);
    expect(ofShares(opened.reply('onMenuShareAppMessage:ok'))).toEqual(['share-late: late, warning']);
  });

  test('once the share has ended: nothing', () => {
    const opened = pressed({ trigger }).wait(2_000).reply('onMenuShareAppMessage:ok');
    expect(ofShares(opened.call('onMenuShareAppMessage', SHARE))).toEqual([]);
  });

  test('without a trigger, before a press, or of another share: nothing', () => {
    expect(ofShares(pressed({}).call('onMenuShareAppMessage', SHARE))).toEqual([]);
    expect(ofShares(pressed({ trigger }).call('onMenuShareTimeline', OF_TIMELINE))).toEqual([]);
    const again = ready()
      .call('onMenuShareAppMessage', { ...SHARE, trigger })
      .call('onMenuShareAppMessage', SHARE);
    expect(ofShares(again)).toEqual([]);
  });
});
