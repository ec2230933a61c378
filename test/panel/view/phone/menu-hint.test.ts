import { describe, expect, test } from 'vitest';
import type { MenuItemId } from '../../../../src/catalogue/menu-items.ts';
import { DEFAULT_SCENARIO } from '../../../../src/core/client/scenario.ts';
import type { ClientState } from '../../../../src/core/client/state.ts';
import { menuHintOf } from '../../../../src/panel/view/phone/menu-hint.ts';
import { phone } from '../../../builders/phone.ts';

const PAGE = { title: 'Item', url: 'https://m.example.com/item?id=5' };
const LATER = 2_000_000_000_000;

const hint = (client: ClientState, item: MenuItemId) =>
  menuHintOf({ client, scenario: DEFAULT_SCENARIO, page: PAGE }, item, LATER);

describe('who gets to know of a share', () => {
  test('the handler of the page that listens and may', () => {
    const page = phone('ios', { verdicts: ['matches'] })
      .config('menu:share:appmessage', 'menu:share:QZone')
      .on('menu:share:appmessage')
      .on('menu:share:QZone');
    expect(hint(page.state(), 'menuItem:share:appMessage')).toEqual({
      kind: 'handler',
      api: 'onMenuShareAppMessage',
    });
    expect(hint(page.state(), 'menuItem:share:QZone')).toEqual({ kind: 'handler', api: 'onMenuShareQZone' });
  });

  test('nobody, when the page listens but its config did not ask for it', () => {
    const page = phone('ios', { verdicts: ['matches'] })
      .config('chooseImage')
      .on('menu:share:appmessage');
    expect(hint(page.state(), 'menuItem:share:appMessage')).toEqual({ kind: 'nobody' });
  });

  test('WeChat alone, with what the page set beforehand', () => {
    const page = phone('ios', { verdicts: ['matches'] }).config(
      'updateAppMessageShareData',
      'updateTimelineShareData',
    );
    page.call('updateAppMessageShareData', { title: 't', desc: 'd', link: PAGE.url, imgUrl: '' });
    page.call('updateTimelineShareData', { title: 't', link: PAGE.url, imgUrl: '' });
    expect(hint(page.state(), 'menuItem:share:qq')).toEqual({
      kind: 'data',
      api: 'updateAppMessageShareData',
    });
    expect(hint(page.state(), 'menuItem:share:timeline')).toEqual({
      kind: 'data',
      api: 'updateTimelineShareData',
    });
  });

  test('nobody, of a page that set nothing', () => {
    expect(hint(phone().state(), 'menuItem:share:timeline')).toEqual({ kind: 'nobody' });
  });

  test('nothing is said of items that share nothing', () => {
    expect(hint(phone().state(), 'menuItem:refresh')).toBeNull();
    expect(hint(phone().state(), 'menuItem:copyUrl')).toBeNull();
  });

  test('asking changes nothing', () => {
    const page = phone('ios', { verdicts: ['matches'] })
      .config('menu:share:timeline')
      .on('menu:share:timeline');
    const before = page.state();
    hint(before, 'menuItem:share:timeline');
    expect(page.state()).toBe(before);
    expect(before.share.pressed).toBeNull();
  });
});
