import { describe, expect, test } from 'vitest';
import { sdkScriptOf } from '../../src/catalogue/sdk-hosts.ts';

const short = (url: string): string | null => {
  const script = sdkScriptOf(url);
  return script && `${script.family} ${script.place} ${script.version}`;
};

describe('步骤二：引入JS文件', () => {
  test.each([
    ['http://res.wx.qq.com/open/js/jweixin-1.0.0.js', 'wechat official 1.0.0'],
    ['https://res.wx.qq.com/open/js/jweixin-1.6.0.js', 'wechat official 1.6.0'],
    ['https://res2.wx.qq.com/open/js/jweixin-1.6.0.js?t=1#x', 'wechat official 1.6.0'],
    ['https://RES.wx.qq.com:443/open/js/jweixin-1.3.2.js', 'wechat official 1.3.2'],
  ])('%s', (url, expected) => expect(short(url)).toBe(expected));
});

describe('WeCom', () => {
  test.each([
    ['https://res.wx.qq.com/wwopen/js/jsapi/jweixin-1.0.0.js', 'wechat official 1.0.0'],
    ['https://open.work.weixin.qq.com/wwopen/js/jwxwork-1.0.0.js', 'wecom official 1.0.0'],
    ['https://wwcdn.weixin.qq.com/node/open/js/wecom-jssdk-2.3.3.js', 'wecom official 2.3.3'],
  ])('%s', (url, expected) => expect(short(url)).toBe(expected));
});

describe('elsewhere', () => {
  test.each([
    ['https://static.example.com/lib/jweixin-1.6.0.js', 'wechat copy 1.6.0'],
    ['https://m.example.com/js/jweixin-1.0.0.min.js', 'wechat copy 1.0.0'],
    ['https://res.wx.qq.com.example.com/open/js/jweixin-1.6.0.js', 'wechat copy 1.6.0'],
    ['https://evilwx.qq.com/jweixin-1.6.0.js', 'wechat copy 1.6.0'],
    ['https://unpkg.com/jweixin@1.0.0/jweixin-1.0.0.js', 'wechat copy 1.0.0'],
    ['https://unpkg.com/jweixin-module@1.6.0/lib/index.js', 'wechat copy 1.6.0'],
    ['https://unpkg.com/weixin-js-sdk@1.6.5/index.js', 'wechat package 1.6.5'],
    ['https://cdn.jsdelivr.net/npm/weixin-js-sdk@1.6.5', 'wechat package 1.6.5'],
    ['https://cdn.jsdelivr.net/npm/weixin-js-sdk/index.min.js', 'wechat package null'],
    ['https://registry.npmmirror.com/weixin-js-sdk/1.6.5/files/index.js', 'wechat package 1.6.5'],
  ])('%s', (url, expected) => expect(short(url)).toBe(expected));
});

describe('no SDK, or none to tell', () => {
  test.each([
    'https://m.example.com/assets/jweixin.3f2a1b.js',
    'https://m.example.com/assets/jweixin-3f2a1b.js',
    'https://m.example.com/assets/jweixin-1.6.0.3f2a1b.js',
    'https://m.example.com/node_modules/.vite/deps/weixin-js-sdk.js?v=1',
    'https://m.example.com/npm/weixin-js-sdk@1.6.5/index.js',
    'https://cdn.jsdelivr.net/npm/weixin-js-sdk@1.6.5/+esm',
    'https://unpkg.com/weixin-js-sdk@1.6.5/index.js?module',
    'https://esm.sh/weixin-js-sdk@1.6.5',
    'https://unpkg.com/vconsole@3/dist/vconsole.min.js',
    'https://m.example.com/?from=/jweixin-1.6.0.js',
    'https://m.example.com/share-weixin.js',
    'data:text/javascript,/jweixin-1.6.0.js',
    'blob:https://m.example.com/jweixin-1.6.0.js',
    '',
  ])('%s', (url) => expect(short(url)).toBeNull());
});
