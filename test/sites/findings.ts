import type { Site } from './site.ts';
import { external, inline } from './site.ts';

const SDK = external('/npm/jweixin-module/lib/index.js');

/** What the pages here allow themselves to call. */
const LIST = `['chooseImage', 'getLocation', 'updateAppMessageShareData', 'updateTimelineShareData']`;

/** Signs as the document says: the page's own URL, up to its #. */
const SIGN = `
  const signedFor = async (url) =>
    (await fetch('/sign?' + new URLSearchParams({ url: url.split('#')[0], how: 'ok' }))).json();
  const configure = async () => {
    wx.config({ ...configOf(await signedFor(location.href)), jsApiList: ${LIST} });
  };
`;

/** Calls what a right page calls. */
const SHARES = `
  const share = { title: 'Tea', link: location.href.split('#')[0], imgUrl: location.origin + '/tea.png' };
  wx.error((result) => note('error ' + result.errMsg));
  wx.ready(() => {
    note('ready');
    wx.updateAppMessageShareData({ ...share, desc: 'Green' });
    wx.updateTimelineShareData(share);
    wx.chooseImage({ count: 3, sizeType: ['original'], success: () => note('chosen') });
  });
`;

/** Pages in which something is wrong, and pages in which nothing is. A mistake's line ends in its name: `// count`. */
export const FINDINGS: Readonly<Record<string, Site>> = {
  right: {
    title: 'a page in which nothing is wrong',
    body: SDK + inline(`${SIGN}${SHARES} configure();`),
  },
  app: {
    title: 'a single-page app in which nothing is wrong',
    body:
      SDK +
      inline(`${SIGN}
        wx.ready(() => note('ready ' + location.pathname));
        wx.error((result) => note('error ' + result.errMsg));
        window.go = (path) => { history.pushState({}, '', path); return configure(); };
        configure();
      `),
  },
  fixed: {
    title: 'a page whose server always signs the same URL',
    body:
      SDK +
      inline(`${SIGN}
        wx.error((result) => note('error ' + result.errMsg));
        wx.ready(() => note('ready'));
        signedFor(location.origin + location.pathname).then((signed) =>
          wx.config({ ...configOf(signed), jsApiList: ${LIST} }));
      `),
  },
  mistakes: {
    title: 'a page with mistakes of several kinds',
    body:
      SDK +
      inline(`
        wx.error((result) => note('error ' + result.errMsg));
        wx.config({ ...configOf(signed), jsApiList: ['chooseImage', 'chooseImage', 'getLocaton', 'onMenuShareTimeline', 'previewImage'] }); // config
        wx.ready(() => {
          wx.chooseImage({ count: 12 }); // count
          wx.getLocation({ type: 'gps' }); // location
          wx.onMenuShareTimeline({ title: 'Tea', link: 'https://elsewhere.example.com/', imgUrl: '/tea.png' }); // share
          for (let turn = 0; turn < 20; turn += 1)
            wx.previewImage({ current: 'a.png', urls: ['a.png'] }); // loop
          note('ready');
        });
      `),
  },
  secret: {
    title: 'a page that has a ticket in its URL and passes it to a call',
    body:
      SDK +
      inline(`
        const [, ticket] = location.search.split('ticket=');
        wx.config(configOf(signed));
        wx.ready(() => {
          wx.chooseImage({ count: 3, ticket, note: 'the ticket is ' + ticket });
          note('ready');
        });
      `),
  },
  markup: {
    title: 'a page that would have its texts read as markup',
    body:
      SDK +
      inline(`
        const evil = '<img src="/evil.png" onerror="window.evil = 1"><script>window.evil = 1</' + 'script>';
        wx.config(configOf(signed));
        wx.ready(() => {
          wx.chooseImage({ count: evil, [evil]: '\`\`\`' + evil + '\`\` | [a](javascript:1) **b**' });
          wx.onMenuShareTimeline({ title: '\`' + evil + '\`', link: evil, imgUrl: evil });
          note('ready');
        });
      `),
  },
  many: {
    title: 'a page that calls as often as it is told',
    body:
      SDK +
      inline(`
        wx.config(configOf(signed));
        wx.ready(() => note('ready'));
        window.callOften = (n) => {
          for (let turn = 0; turn < n; turn += 1) wx.chooseImage({ count: 3 });
        };
        window.callWrongly = () => wx.chooseImage({ count: 12 });
      `),
  },
};
