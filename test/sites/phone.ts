import type { Site } from './site.ts';
import { external, inline } from './site.ts';

/**
 * Calls what the test tells it to. `?config=later`: config is left to the test; `?without=`: the one method of the
 * SDK that its jsApiList lacks.
 */
const OBEYS = inline(`
  const asks = new URLSearchParams(location.search);

  window.run = (wx) => {
    window.sdk = wx;
    wx.ready(() => note('ready'));
    wx.error((result) => note('error ' + result.errMsg));
    if (asks.get('config') !== 'later') configure();
  };

  window.configure = () => {
    const lacks = ['config', 'ready', 'error', asks.get('without')];
    const jsApiList = Object.keys(sdk).filter((name) => !lacks.includes(name));
    sdk.config({ ...configOf(signed), jsApiList });
  };

  /** Calls, and says which callbacks have run, in their order, and what they were given. */
  window.ask = (name, args) =>
    new Promise((resolve) => {
      const told = [];
      const callbacks = {};
      for (const how of ['success', 'fail', 'cancel'])
        callbacks[how] = () => {
          told[told.length] = how;
        };
      callbacks.complete = (result) => resolve({ told: [...told, 'complete'], result });
      sdk[name]({ ...args, ...callbacks });
    });

  /** Calls by the bridge's name for it, past the methods that the SDK has. */
  window.invoke = (name, args) => new Promise((resolve) => sdk.invoke(name, args, resolve));

  /** Listens, and notes this member of what it hears. */
  window.hear = (name, key) =>
    sdk[name]({ complete: (result) => note(name + ' ' + JSON.stringify(result[key])) });

  /** The width of a picture by this address, in pixels; 0 when it does not load. */
  window.widthOf = (address) =>
    new Promise((resolve) => {
      const image = document.body.appendChild(new Image());
      image.onload = () => resolve(image.naturalWidth);
      image.onerror = () => resolve(0);
      image.src = address;
    });
`);

const RUN = inline('run(window.wx);');

/** Pages that do with an official SDK what the test tells them to. */
export const PHONE: Readonly<Record<string, Site>> = {
  bundled: {
    title: 'weixin-js-sdk 1.6.5, bundled',
    head: OBEYS,
    body: external('/bundle/weixin-js-sdk.js'),
  },
  script: {
    title: 'jweixin-module 1.6.0 by a script tag',
    head: OBEYS,
    body: external('/npm/jweixin-module/lib/index.js') + RUN,
  },
  first: {
    title: 'jweixin 1.0.0 by a script tag',
    head: OBEYS,
    body: external('/npm/jweixin/jweixin-1.0.0.js') + RUN,
  },
  wecom: {
    title: '@wecom/jssdk by a script tag',
    head: OBEYS,
    body: external('/npm/@wecom/jssdk/dist/wecom.global.prod.js'),
  },
};
