import { describe, expect, test } from 'vitest';
import { type FindingCode, RULES } from '../../src/core/rules/index.ts';
import { MISTAKES } from '../../src/core/signature/index.ts';
import { addressOf, hashOfFinding, hashOfMistake, languageOf } from '../../src/handbook/address.ts';
import { FINDING_GROUPS, filtered, MISTAKE_GROUPS } from '../../src/handbook/contents.ts';
import { meaningsIn } from '../../src/handbook/example.ts';
import { findingPage } from '../../src/handbook/finding-page.ts';
import { isMistakeId, MISTAKE_IDS, mistakePage } from '../../src/handbook/mistake-page.ts';
import { piecesOfTemplate, withoutValues } from '../../src/handbook/template.ts';

const CODES = Object.keys(RULES) as FindingCode[];
const itemsOf = (groups: typeof FINDING_GROUPS) => groups.flatMap(({ items }) => items.map(({ id }) => id));

describe('the contents', () => {
  test('have every finding and every mistake once', () => {
    expect(itemsOf(FINDING_GROUPS).sort()).toEqual(CODES.toSorted());
    expect(itemsOf(MISTAKE_GROUPS).sort()).toEqual(Object.keys(MISTAKES).sort());
  });

  test('lead to the page that they name', () => {
    for (const code of CODES) expect(addressOf(hashOfFinding(code))).toEqual({ kind: 'finding', code });
    for (const id of MISTAKE_IDS) expect(addressOf(hashOfMistake(id))).toEqual({ kind: 'mistake', id });
  });

  test('are filtered by code, by what is said in the language shown, and by several words', () => {
    const found = (filter: string, language: 'zh' | 'en') =>
      itemsOf(filtered(FINDING_GROUPS, filter, language));
    expect(found('config-url-HASH', 'zh')).toEqual(['config-url-hash']);
    expect(found('2.3 split', 'en')).toContain('config-url-hash');
    expect(found('随机串', 'zh')).toContain('config-nonce-missing');
    expect(found('随机串', 'en')).toEqual([]);
    expect(found('  ', 'en')).toHaveLength(CODES.length);
  });
});

describe('an address', () => {
  test.each(['', '#', '#start'])('%j is the first page', (hash) => {
    expect(addressOf(hash)).toEqual({ kind: 'start', unknown: '' });
  });

  test.each(['toString', 'mistake/toString', 'mistake/', 'config-gone'])('#%s is no page', (name) => {
    expect(addressOf(`#${name}`)).toEqual({ kind: 'start', unknown: name });
  });

  test('says the language, or the browser does', () => {
    expect(languageOf('?lang=zh', 'en-US')).toBe('zh');
    expect(languageOf('?lang=fr', 'zh-TW')).toBe('zh');
    expect(languageOf('', 'de')).toBe('en');
  });
});

describe('the page of a finding', () => {
  test('has the words of its row', () => {
    const page = findingPage('config-debug-on');
    const { title, cases } = RULES['config-debug-on'];
    const all = Object.values(cases);
    expect(page.severities).toEqual(['warning', 'note']);
    expect(page.isCertain).toBe(false);
    expect(page.place).toEqual({ zh: '步骤三', en: '步骤三' });
    expect(page.cases.map((one) => one.title)).toEqual(
      all.map((one) => ('title' in one ? one.title : title)),
    );
    expect(page.cases.map(({ advice }) => advice)).toEqual(all.map(({ advice }) => advice));
  });

  test('says of one that is certain that it cannot be wrong', () => {
    expect(findingPage('config-nonce-missing')).toMatchObject({ isCertain: true });
    expect(findingPage('config-nonce-missing').doubt.en).toMatch(/^Cannot be wrong/);
  });

  test.each(CODES)('%s: each cause is either told by the session or the developer’s to check', (code) => {
    for (const { isYours, found, ruledOut } of findingPage(code).causes)
      expect(isYours).toBe(found === null && ruledOut === null);
  });
});

test('the page of a mistake has its lines in every language', () => {
  const page = mistakePage('url-hash-kept');
  expect(page.subject).toBe('url');
  expect(page.cause).toBe(MISTAKES['url-hash-kept'].cause);
  expect(Object.keys(page.fix).sort()).toEqual(['csharp', 'go', 'java', 'node', 'php', 'python']);
  expect(isMistakeId('hasOwnProperty')).toBe(false);
});

describe('what stands for something in an example', () => {
  const told = (example: string) => meaningsIn(example).map(({ en }) => en.split(' ')[0]);

  test.each([
    ['// https://m.example.com/#/a\nwx.config(sign(location.href));', ['The', 'sign(url)']],
    [
      "wx.config(sign(location.href, { nonceStr: 'a' }));\nphone('config:ok');",
      ['sign(url)', 'The', "phone('…')"],
    ],
    ["script('https://a.example.com/x.js', { status: 404 });\nwait(5);", ['script(url)', 'wait(seconds)']],
    ['wx.chooseImage({});', ['Before']],
    ["load('/b');\nwx.ready(() => {});", ['The', 'load(url)']],
    ['wx.config({});\nobject.sign(1);\ndesign(2);', []],
    ["wx.config({ ...sign(location.href), appId: '' });", ['sign(url)']],
    ["// WeCom\nframe('https://m.example.com/');\nwx.config({});", ['The', 'frame(url)']],
  ])('%j', (example, expected) => {
    expect(told(example)).toEqual(expected);
  });
});

/** What any page may call without a word. */
const PLAIN_CALLS = ['encodeURIComponent', 'function', 'if', 'setTimeout'];

test.each(CODES)('%s: each function that its example calls is known to a reader', (code) => {
  const { example, meanings } = findingPage(code);
  const called = [...example.matchAll(/(?<!\w)(?<!(?<!\.)\.)([a-z]\w*)\((?![^()]*\) \{)/g)].map(
    ([, name]) => name ?? '',
  );
  const explained = meanings.map(({ en }) => /^\w+(?=\()/.exec(en)?.[0]);
  expect(called.filter((name) => !PLAIN_CALLS.includes(name) && !explained.includes(name))).toEqual([]);
});

test('a template is read without its values: by the names that the document has', () => {
  expect(withoutValues('{age:duration} after {timestamp}, {}')).toBe('… after ‹timestamp›, {}');
  expect(piecesOfTemplate('a {appId}{why}')).toEqual([
    { text: 'a ', isValue: false },
    { text: 'appId', isValue: true },
    { text: '…', isValue: true },
  ]);
});
