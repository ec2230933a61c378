import { BUNDLES } from './bundles.ts';
import type { Site } from './site.ts';
import { external, inline, lists } from './site.ts';

/** A page on which only the way to the SDK is special. */
export interface Loader extends Site {
  /**
   * Where its calls are seen: on the page's own `wx`, on ours because it has none, or at the bridge alone
   * because its SDK is no global.
   */
  seam: 'wx' | 'facade' | 'bridge';
  /** Calls that the SDK makes for its own report on a phone, once config was answered. */
  ownCalls?: readonly string[];
}

const JWEIXIN = '/npm/jweixin/jweixin-1.0.0.js';
const JWEIXIN_MODULE = '/npm/jweixin-module/lib/index.js';
const RUN = inline('run(window.wx);');
const RUN_IF_THERE = inline('if (window.wx) run(window.wx);');
const RUN_WHEN_THERE = inline(`
  const timer = setInterval(() => {
    if (!window.wx) return;
    clearInterval(timer);
    run(window.wx);
  }, 10);
`);

const amd = (path: string) =>
  external('/npm/requirejs/require.js') +
  inline(`require.config({ paths: { sdk: '${path.replace(/\.js$/, '')}' } }); require(['sdk'], run);`);

const BUNDLED = Object.fromEntries(
  Object.entries(BUNDLES).map(([name, use]) => [
    `bundle-${name}`,
    {
      title: `a bundle with ${name}`,
      seam: use === 'import' ? 'bridge' : 'wx',
      body: external(`/bundle/${name}.js`),
      ...(name === 'weixin-js-sdk-1.0.7' && { ownCalls: ['getNetworkType'], head: lists('getNetworkType') }),
    } satisfies Loader,
  ]),
);

/** Every way a page comes by the SDK, by the path of a page that does so. */
export const LOADERS: Readonly<Record<string, Loader>> = {
  'script-1.0.0': {
    title: 'jweixin 1.0.0 by a script tag',
    seam: 'wx',
    body: external(JWEIXIN) + RUN,
  },
  'script-1.6.0': {
    title: 'jweixin-module 1.6.0 by a script tag',
    seam: 'wx',
    body: external(JWEIXIN_MODULE) + RUN,
  },
  'script-wechat-js-sdk': {
    title: 'wechat-js-sdk 1.3.3 by a script tag',
    seam: 'wx',
    body: external('/npm/wechat-js-sdk/lib/index.js') + RUN,
  },
  'script-in-head': {
    title: 'the SDK in the head, used when the document is ready',
    seam: 'wx',
    head: external(JWEIXIN_MODULE) + inline(`document.addEventListener('DOMContentLoaded', () => run(wx));`),
  },
  'script-deferred': {
    title: 'the SDK deferred, used when it has loaded',
    seam: 'wx',
    head: external(JWEIXIN_MODULE, 'defer') + inline(`window.onload = () => run(wx);`),
  },
  'amd-1.0.0': {
    title: 'jweixin 1.0.0 by require.js',
    seam: 'bridge',
    body: amd(JWEIXIN),
  },
  'amd-1.6.0': {
    title: 'jweixin-module 1.6.0 by require.js',
    seam: 'bridge',
    body: amd(JWEIXIN_MODULE),
  },
  ...BUNDLED,
  missing: {
    title: 'an SDK script that does not load, and a page that looks before it leaps',
    seam: 'facade',
    body: external('/missing/jweixin.js') + RUN_IF_THERE,
  },
  none: {
    title: 'no SDK at all',
    seam: 'facade',
    body: RUN_IF_THERE,
  },
  polled: {
    title: 'a page that waits for wx, and an SDK that loads late',
    seam: 'facade',
    body: RUN_WHEN_THERE + external(`/slow/300${JWEIXIN_MODULE}`, 'async'),
  },
  late: {
    title: 'an SDK that loads late, used when it has',
    seam: 'wx',
    body: inline(`
      const script = document.createElement('script');
      script.src = '/slow/300${JWEIXIN_MODULE}';
      script.onload = () => run(window.wx);
      document.body.append(script);
    `),
  },
  twice: {
    title: 'the SDK loaded twice',
    seam: 'wx',
    body: external(JWEIXIN_MODULE) + external(JWEIXIN_MODULE) + RUN,
  },
  'two-versions': {
    title: 'two versions of the SDK by script tags',
    seam: 'wx',
    body: external(JWEIXIN) + external(JWEIXIN_MODULE) + RUN,
  },
  'script-and-bundle': {
    title: 'a script tag, and a bundle that uses what is there',
    seam: 'wx',
    body: external(JWEIXIN_MODULE) + external('/bundle/weixin-js-sdk.js'),
  },
  'policy-nonce': {
    title: 'a policy that allows scripts by nonce alone',
    seam: 'wx',
    headers: { 'content-security-policy': `default-src 'none'; script-src 'nonce-bm9uY2U'` },
    body: external(JWEIXIN) + RUN,
  },
  'policy-nonce-no-sdk': {
    title: 'a policy that allows scripts by nonce alone, and no SDK',
    seam: 'facade',
    headers: { 'content-security-policy': `default-src 'none'; script-src 'nonce-bm9uY2U'` },
    body: RUN_IF_THERE,
  },
  'policy-strict-dynamic': {
    title: 'a policy with strict-dynamic',
    seam: 'bridge',
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-bm9uY2U' 'strict-dynamic'; base-uri 'none'`,
    },
    body: external('/bundle/weixin-js-sdk.js'),
  },
  'policy-trusted-types': {
    title: 'a policy that requires Trusted Types and allows none',
    seam: 'wx',
    headers: { 'content-security-policy': `require-trusted-types-for 'script'; trusted-types 'none'` },
    body: external(JWEIXIN_MODULE) + RUN,
  },
  'policy-sandbox': {
    title: 'a policy that sandboxes the page',
    seam: 'wx',
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
    body: external(JWEIXIN_MODULE) + RUN,
  },
  'isolated-origin': {
    title: 'a page isolated by COOP and COEP',
    seam: 'wx',
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    },
    body: external(JWEIXIN_MODULE) + RUN,
  },
};
