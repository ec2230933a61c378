import type { Site } from './site.ts';
import { external, inline, lists } from './site.ts';

const SDK = external('/npm/jweixin-module/lib/index.js');

/** What a page that knows no SDK does with the bridge. */
const BY_HAND = `
  function onBridgeReady() {
    WeixinJSBridge.call('hideToolbar');
    WeixinJSBridge.on('menu:share:timeline', () => note('pressed'));
    WeixinJSBridge.invoke('getNetworkType', {}, (result) => note('network ' + result.err_msg));
  }
`;

/** The SDK alerts every result where debug is on; what it alerts is noted. */
const DEBUGGING = `
  window.alert = (text) => note('alert ' + JSON.parse(text).errMsg);
  window.configOf = ((configOf) => (signed) => ({ ...configOf(signed), debug: true }))(window.configOf);
  if (window.wx) run(window.wx);
`;

/** Pages that call at odd moments of their life, or without an SDK. */
export const LIFE: Readonly<Record<string, Site>> = {
  'bridge-checked': {
    title: 'WeixinJSBridge by hand, looked for and waited for',
    head: inline(`${BY_HAND}
      if (typeof WeixinJSBridge === 'undefined') document.addEventListener('WeixinJSBridgeReady', onBridgeReady, false);
      else onBridgeReady();
    `),
  },
  'bridge-waited': {
    title: 'WeixinJSBridge by hand, from its event',
    head: inline(`${BY_HAND} document.addEventListener('WeixinJSBridgeReady', onBridgeReady, false);`),
  },
  'bridge-late': {
    title: 'WeixinJSBridge by hand, long after its event',
    body: inline(
      `${BY_HAND} setTimeout(() => { if (typeof WeixinJSBridge === 'object') onBridgeReady(); }, 200);`,
    ),
  },
  leaving: {
    title: 'calls while the page is left',
    head: lists('hideAllNonBaseMenuItem', 'previewImage'),
    body:
      SDK +
      inline(`
        run(wx);
        window.onbeforeunload = () => { wx.hideAllNonBaseMenuItem(); };
        window.onpagehide = () => {
          for (let i = 0; i < 10; i += 1) wx.previewImage({ current: 'pagehide-' + i, urls: [] });
        };
      `),
  },
  cached: {
    title: 'calls when the page comes back from the cache',
    head: lists('getNetworkType'),
    body:
      SDK +
      inline(`
        run(wx);
        window.onpageshow = (event) => {
          note('pageshow ' + event.persisted);
          if (event.persisted) wx.getNetworkType(noting('getNetworkType'));
        };
      `),
  },
  alerting: {
    title: 'a call before an alert',
    head: lists('hideOptionMenu'),
    body:
      SDK +
      inline(`
        run(wx);
        window.act = () => { wx.hideOptionMenu(); alert('hidden?'); note('closed'); };
      `),
  },
  'taken-over': {
    title: 'an SDK that comes when the page has configured ours',
    head: lists('getNetworkType'),
    body:
      inline('if (window.wx) run(window.wx);') +
      external(
        '/slow/1500/npm/jweixin-module/lib/index.js',
        `onload="wx.ready(() => { note('ready again'); wx.getNetworkType(noting('getNetworkType')); })"`,
      ),
  },
  debugging: {
    title: 'a config with debug: true',
    body: SDK + inline(DEBUGGING),
  },
  'debugging-no-sdk': {
    title: 'a config with debug: true, and no SDK',
    body: inline(DEBUGGING),
  },
  throwing: {
    title: 'callbacks that throw',
    head: lists('getNetworkType', 'getLocation'),
    body:
      SDK +
      inline(`
        const boom = (what) => () => { throw new Error('from ' + what); };
        window.act = () => {
          wx.getNetworkType({ success: boom('success') });
          wx.getLocation({ complete: boom('complete') });
        };
        run(wx);
      `),
  },
  'throwing-no-sdk': {
    title: 'callbacks that throw, and no SDK',
    head: lists('getNetworkType', 'getLocation'),
    body: inline(`
      const boom = (what) => () => { throw new Error('from ' + what); };
      window.act = () => {
        wx.getNetworkType({ success: boom('success') });
        wx.getLocation({ complete: boom('complete') });
      };
      if (window.wx) run(window.wx);
    `),
  },
  rewritten: {
    title: 'a document written anew',
    head: lists('hideOptionMenu'),
    body:
      SDK +
      inline(`
        run(wx);
        window.act = () => {
          document.open();
          document.write('<p>new</p>');
          document.close();
          wx.hideOptionMenu();
        };
      `),
  },
  many: {
    title: 'ten thousand calls in one task',
    head: lists('previewImage'),
    body:
      SDK +
      inline(`
        run(wx);
        window.act = (count) => {
          for (let i = 0; i < count; i += 1) wx.previewImage({ current: String(i), urls: [] });
        };
      `),
  },
  gone: {
    title: 'a frame that is removed in the task that calls',
    body: inline(`
      const inner = document.createElement('iframe');
      document.body.append(inner);
      const its = inner.contentWindow.wx;
      if (its) {
        its.config(configOf(signed));
        its.hideOptionMenu();
      }
      inner.remove();
      note('removed');
    `),
  },
};
