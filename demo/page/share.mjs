/** What the ⋯ menu shares of the page, and which of its items the shop hides. */

import { find, say } from './bilingual.mjs';
import { call, listenToShare } from './sdk.mjs';
import { toShareLink } from './share-link.mjs';

/** For clients before 6.7.2: API → what its item is called. */
const ITEMS = {
  onMenuShareAppMessage: { zh: '发送给朋友', en: 'Send to a friend' },
  onMenuShareTimeline: { zh: '分享到朋友圈', en: 'Share on Moments' },
  onMenuShareQQ: { zh: '分享到QQ', en: 'Share to QQ' },
  onMenuShareWeibo: { zh: '分享到Weibo', en: 'Share to Weibo' },
  onMenuShareQZone: { zh: '分享到 QQ 空间', en: 'Share to QZone' },
};

const STEPS = {
  trigger: { zh: 'trigger，用户点了菜单', en: 'trigger: the item was pressed' },
  success: { zh: 'success，已分享', en: 'success: it was shared' },
  cancel: { zh: 'cancel，用户取消', en: 'cancel: the user changed their mind' },
  fail: { zh: 'fail，分享失败', en: 'fail: it was not shared' },
};

/** Says what is to be shared: in the two newer interfaces, and for older clients item by item. */
export function setShareData() {
  const data = {
    title: '手冲咖啡壶 · 半日咖啡',
    desc: '细口长嘴，水流听话。今天也给自己半天时间。',
    link: toShareLink(location.href),
    imgUrl: `${location.origin}/kettle.svg`,
  };
  const { desc: _notOnMoments, ...forMoments } = data;
  void call('updateAppMessageShareData', data);
  void call('updateTimelineShareData', forMoments);
  for (const [name, item] of Object.entries(ITEMS)) {
    const given = name === 'onMenuShareTimeline' ? forMoments : data;
    listenToShare(name, given, (step) => {
      const { zh, en } = STEPS[step];
      say('#share-said', `${item.zh}：${zh}`, `${item.en} · ${en}`);
    });
  }
}

/** The switch that hides an item of the ⋯ menu. */
export function startMenu() {
  const box = find('#hide-link');
  if (!(box instanceof HTMLInputElement)) throw new Error('#hide-link is no switch');
  // A reload must not leave it ticked by the browser: the menu is whole again.
  box.checked = false;
  box.addEventListener('change', async () => {
    const isDone = await call(box.checked ? 'hideMenuItems' : 'showMenuItems', {
      menuList: ['menuItem:copyUrl'],
    });
    if (!isDone) box.checked = !box.checked;
  });
}
