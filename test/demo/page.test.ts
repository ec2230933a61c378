import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { PLACES, toApiList } from '../../demo/page/apis.mjs';
import { firstCard } from '../../demo/page/first-card.mjs';
import { judgeCode } from '../../demo/page/judge-code.mjs';
import { describeDistance, distanceBetween, nearestStores, STORES } from '../../demo/page/places.mjs';
import { toShareLink } from '../../demo/page/share-link.mjs';
import { readCodeIn } from '../../src/panel/phone/code-reader.ts';
import { phone } from '../builders/phone.ts';
import { readOneBitPng } from './one-bit-png.ts';

const FOLDER = new URL('../../demo/page/', import.meta.url);
const MODULES = readdirSync(FOLDER).filter((name) => name.endsWith('.mjs'));
const SOURCE = MODULES.map((name) => readFileSync(new URL(name, FOLDER), 'utf8')).join('\n');
const STYLE = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  .join('\n');
const HTML = readFileSync(new URL('index.html', FOLDER), 'utf8');

const matches = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

/** Every API that the page names where it calls one. */
const CALLED = [
  ...matches(SOURCE, /(?:call|listen|listenToShare)\(\s*'(\w+)'/g),
  ...matches(SOURCE, /^ {2}(onMenu\w+): \{/gm),
  ...matches(SOURCE, /box\.checked \? '(\w+)'/g),
  ...matches(SOURCE, /box\.checked \? '\w+' : '(\w+)'/g),
];
/** Called by the SDK for the page. */
const CALLED_BY_SDK = ['getLocalImgData'];

/** The official SDK as the page has it. */
const WX: Record<string, unknown> = (() => {
  const code = readFileSync(
    new URL('../../node_modules/jweixin-module/lib/index.js', import.meta.url),
    'utf8',
  );
  const navigator = { userAgent: '', platform: '' };
  const document = { title: '', addEventListener: () => undefined };
  const window: Record<string, unknown> = {
    document,
    navigator,
    location: { href: 'https://m.example.com/' },
  };
  runInNewContext(code, { window, navigator, document, location: window.location });
  return Object(window.wx);
})();

describe('jsApiList', () => {
  test('names all that the page calls, and nothing else', () => {
    expect([...CALLED, ...CALLED_BY_SDK].sort()).toEqual(toApiList(null).sort());
  });

  test('names functions of the SDK', () => {
    for (const name of toApiList(null)) expect(WX[name], name).toBeTypeOf('function');
  });

  test('without one of them, WeChat refuses that one alone', () => {
    const page = phone('android').config(...toApiList('getNetworkType'));
    expect(page.call('getNetworkType')).toEqual({ err_msg: 'system:access_denied' });
    expect(page.call('startRecord')?.err_msg).toBe('startRecord:ok');
  });

  test('is a new list each time, since the SDK writes into it', () => {
    toApiList(null).fill('');
    expect(toApiList(null)).toContain('chooseImage');
  });
});

describe('the page', () => {
  test('has every element that its scripts look for', () => {
    const looked = matches(SOURCE, /(?:find|findInput|say|onPress|disable)\(\s*'#([\w-]+)'/g);
    expect(looked.length).toBeGreaterThan(40);
    for (const id of looked) expect(HTML, id).toContain(` id="${id}"`);
  });

  test('has a place for what comes of every call', () => {
    for (const place of [...Object.values(PLACES), 'product', 'mini-program'])
      expect(HTML, place).toContain(`data-got="${place}"`);
  });

  test('hides what is hidden: no rule of the style sheets shows it all the same', () => {
    const hidden = matches(HTML, /class="([\w-]+)"[^>]* hidden[ >]/g);
    expect(hidden).toEqual(expect.arrayContaining(['pane', 'row', 'said', 'got']));
    const rules = STYLE.matchAll(/([^{}]+)\{([^{}]*)\}/g);
    const shown = [...rules].filter(([, , body = '']) => /(^|\s)display: (?!none)/.test(body));
    const selectors = shown.flatMap(([, list = '']) => list.split(',').map((selector) => selector.trim()));
    expect(selectors).toContain('.part');
    for (const name of hidden) expect(selectors).not.toContain(`.${name}`);
  });

  test('says all in Chinese and in English', () => {
    const [zh, en] = ['zh', 'en'].map((lang) => HTML.split(`<span lang="${lang}">`).length);
    expect(zh).toBe(en);
  });

  test('shares a link without what is the customer’s own', () => {
    expect(toShareLink('https://m.example.com/item?id=5&code=c&state=s&name=%E5%A3%B6#/order')).toBe(
      'https://m.example.com/item?id=5&name=%E5%A3%B6',
    );
    // As it was written, where there is nothing to take out.
    expect(toShareLink('https://m.example.com/item?note=a%20b')).toBe(
      'https://m.example.com/item?note=a%20b',
    );
  });
});

describe('the code on the box', () => {
  test('in the picture that can be saved is one that the panel reads, and genuine', () => {
    const code = readCodeIn(readOneBitPng(readFileSync(new URL('box-code.png', FOLDER))));
    expect(code?.codeType).toBe('QR_CODE');
    expect(judgeCode(code?.text ?? '')).toBe('genuine');
  });

  test('a bar code has its type in front', () => {
    expect(judgeCode('EAN_13,6901234567892')).toBe('product');
    expect(judgeCode('EAN_13,6901234567893')).toBe('unknown');
  });

  test('anything else is none of ours', () => {
    expect(judgeCode('https://weixin.qq.com/')).toBe('unknown');
    expect(judgeCode('HALFDAY-K600-5q7k2m')).toBe('unknown');
  });
});

describe('the nearest store', () => {
  test('is the one in the town where the phone is', () => {
    expect(nearestStores({ latitude: 23.1, longitude: 113.324 })[0]?.store.en).toBe('Haizhu store');
    expect(nearestStores({ latitude: 39.9, longitude: 116.4 })[0]?.store.en).toBe('Wudaoying store');
  });

  test('distances are those along the ground: a degree of latitude is 111 km', () => {
    const metres = distanceBetween({ latitude: 23, longitude: 113 }, { latitude: 24, longitude: 113 });
    expect(metres / 1000).toBeCloseTo(111.2, 1);
    const [first, , third] = STORES;
    if (!first || !third) throw new Error('too few stores');
    expect(distanceBetween(first, third) / 1000).toBeGreaterThan(1190);
    expect(distanceBetween(first, third) / 1000).toBeLessThan(1230);
    expect(distanceBetween(first, first)).toBe(0);
  });

  test('distances are short words', () => {
    expect([4, 847, 3210, 1_213_900].map(describeDistance)).toEqual(['0 m', '850 m', '3.2 km', '1214 km']);
  });
});

describe('the card that was chosen', () => {
  test('stands in JSON', () => {
    const card = { card_id: 'p1', encrypt_code: 'XXIz' };
    expect(firstCard(JSON.stringify([card]))).toEqual(card);
  });

  test('is none when the list is empty or broken', () => {
    for (const list of ['[]', '', '{}', '[{}]', 'null', undefined, [{ encrypt_code: 'XXIz' }]])
      expect(firstCard(list)).toBeNull();
  });
});
