import { createHash, sign as signByKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { duration } from '../../../src/core/fill.ts';
import { type FindingCode, describe as inWords, RULES } from '../../../src/core/rules/index.ts';
import { NOW, type Page, type PageOptions, page } from '../../builders/page.ts';
import { MERCHANT_CERTIFICATE, MERCHANT_PRIVATE_KEY } from '../../builders/rsa-keys.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';
import { CASE_PAGES } from './case-pages/case-pages.ts';
import { RELEASED_CODES } from './released-codes.ts';

const CODES = Object.keys(RULES) as FindingCode[];

/** What the first line of an example may say of what it runs in, besides its URL. */
const SURROUNDINGS: Readonly<Record<string, PageOptions>> = {
  WeCom: { as: 'wecom' },
  'WeChat 10.0.1': { version: '10.0.1' },
  'no JS-SDK': { sdk: 'facade' },
};

/** Runs an example as a page would: docs/findings says what it may use. */
function run(example: string, options?: PageOptions): Page {
  const [, line = '', code = ''] = /^(?:\/\/ ([^\n]*)\n)?(.*)$/s.exec(example) ?? [];
  const url = /^[a-z]+:\S+$/.test(line) ? line : 'https://m.example.com/';
  const opened = page(url, { ...options, ...SURROUNDINGS[line] });
  let isConfigured = !/\b(wx\.config|load|script)\(/.test(example);
  if (isConfigured) opened.verified();
  // One about a failure is not about who hears of it, unless it waits for that.
  const isHeard = /\bphone\('config:/.test(example) && !/\b(wx\.error|wait)\(/.test(example);
  let isPending = false;
  const own: Record<string, (given?: unknown) => void> = {
    config(given) {
      opened.config(given);
      if (isHeard && !isConfigured) opened.error();
      isPending = true;
      isConfigured = true;
    },
    ready(callback) {
      if (!isConfigured) return void opened.call('ready', callback);
      if (isPending) opened.reply('config:ok');
      isPending = false;
      opened.ready();
      try {
        if (typeof callback === 'function') callback();
      } catch {
        opened.throws(); // what the example shows
      }
    },
    error: () => void opened.error(),
  };
  const wx = new Proxy(own, {
    get: (known, name) =>
      known[String(name)] ?? ((...given: unknown[]) => opened.call(String(name), ...given)),
  });
  const globals = {
    wx,
    WeixinJSBridge: { invoke: (name: string, given: unknown) => opened.invoke(name, given) },
    history: {
      pushState: (_state: unknown, _title: string, to: string) => opened.pushState(to),
      replaceState: (_state: unknown, _title: string, to: string) => opened.replaceState(to),
    },
    location: {
      get href() {
        return opened.href;
      },
    },
    window: {
      set wx(value: unknown) {
        opened.sets('wx', Object.hasOwn(Object(value), 'config') ? 40 : 0);
      },
    },
    Date: { now: () => NOW + 123 },
    sign,
    load: (to: string) => opened.load(to),
    frame: (to: string) => opened.frame(to),
    script: (src: string, how?: { status: number }) => opened.script(src, how),
    phone: (answer: string) => {
      opened.reply(answer);
      isPending = false;
    },
    wait: (seconds: number) => opened.wait(seconds * 1_000),
  };
  new Function(...Object.keys(globals), code)(...Object.values(globals));
  return opened;
}

/** What the developer has entered. */
const ENTERED = {
  jsapi_ticket: TICKET,
  api_ticket: TICKET,
  agent_ticket: TICKET,
  key: '8934e7d15453e97507ef794cf7b0519d',
  publicKey: MERCHANT_CERTIFICATE,
};

/** What an example cannot but trigger besides its own rule. */
const ALONG_WITH: Partial<Record<FindingCode, readonly FindingCode[]>> = {
  // A config that fails says so itself.
  'order-call-config-failed': ['error-config-fail'],
  'order-error-never': ['error-config-fail'],
};

describe('the example of every rule', () => {
  test.each(CODES)('%s triggers it and nothing else', (code) => {
    const expected = [code, ...(ALONG_WITH[code] ?? [])].sort();
    for (const as of ['android', 'ios'] as const) {
      expect([...new Set(run(RULES[code].example, { as }).codes(ENTERED))].sort()).toEqual(expected);
    }
  });
});

describe('words', () => {
  const cases = CODES.flatMap((code) =>
    Object.entries(RULES[code].cases).map(([name, words]) => ({ code, name, words })),
  );
  const placeholders = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort();

  test.each(cases)('$code, $name: both languages say the same, and everything is said', ({ code, words }) => {
    for (const said of [words.seen, words.expected, words.advice, words.title ?? RULES[code].title]) {
      expect(said.zh).toMatch(/\p{Script=Han}/u);
      expect(said.en).not.toMatch(/\p{Script=Han}/u);
      expect(placeholders(said.zh)).toEqual(placeholders(said.en));
    }
    // What is shown of it has that word in front.
    expect(words.expected.zh).not.toMatch(/^(?:必填，)?应[为该]/);
    expect(words.expected.en).not.toMatch(/^(?:It |This )?(?:Expected|Required|should be)\b/i);
  });

  test('are filled, whatever the page wrote', () => {
    const nasty = '{digest} $& <b>';
    const given = { ...sign('https://m.example.com/'), nonceStr: nasty };
    const [finding] = page('https://m.example.com/').config(given).findings(TICKET);
    if (!finding) throw new Error('nothing found');
    expect(inWords(finding, 'en').expected).toContain(nasty);
  });

  test('tell a time in words', () => {
    const signed = sign('https://m.example.com/', { timestamp: NOW / 1000 - 3 * 86_400 });
    const [finding] = page('https://m.example.com/').config(signed).findings();
    if (!finding) throw new Error('nothing found');
    expect(inWords(finding, 'zh').seen).toContain(`早 ${duration(3 * 86_400, 'zh')}`);
    expect(inWords(finding, 'zh').place).toBe(RULES['config-timestamp-far'].place);
  });
});

test('no finding holds a secret', () => {
  for (const code of CODES) {
    const found = JSON.stringify(run(RULES[code].example).findings(ENTERED));
    expect(found).not.toContain(TICKET.slice(0, 20));
    expect(found).not.toContain(ENTERED.key.slice(0, 20));
  }
});

test('codes are kebab-case, and those that were released are still there', () => {
  for (const code of CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
  expect(CODES).toEqual(expect.arrayContaining([...RELEASED_CODES]));
});

/** Signatures that one mistake leads to, each of another kind. */
function provedPages(url: string): Page[] {
  const { appId, nonceStr, timestamp, signature } = sign(url);
  const sha1 = (...values: string[]) => createHash('sha1').update(values.join('')).digest('hex');
  const pay = { timestamp, nonceStr, package: 'prepay_id=wx20' };
  const lines = [appId, timestamp, nonceStr, pay.package].join('\n');
  const pairs = `appId=${appId}&nonceStr=${nonceStr}&package=${pay.package}&signType=MD5&timeStamp=${timestamp}&key=${ENTERED.key}`;
  const cardExt = { timestamp: `${timestamp}`, signature: sha1(`${timestamp}`, 'p1', TICKET).toUpperCase() };
  return [
    page(url).config({ ...sign(url), signature: signature.toUpperCase() }),
    page(url, { as: 'wecom' }).call('agentConfig', {
      corpid: appId,
      timestamp,
      nonceStr,
      signature: signature.toUpperCase(),
    }),
    page(url).call('addCard', { cardList: [{ cardId: 'p1', cardExt: JSON.stringify(cardExt) }] }),
    page(url)
      .config(sign(url))
      .call('chooseCard', {
        timestamp,
        nonceStr,
        cardSign: sha1(...[`${timestamp}`, TICKET, nonceStr, appId].sort()).toUpperCase(),
      }),
    page(url)
      .config(sign(url))
      .call('chooseWXPay', {
        ...pay,
        signType: 'MD5',
        paySign: createHash('md5').update(pairs).digest('hex'),
      })
      .call('chooseWXPay', {
        ...pay,
        signType: 'RSA',
        paySign: signByKey('sha256', Buffer.from(lines), MERCHANT_PRIVATE_KEY).toString('base64'),
      }),
  ];
}

test('every case of every rule can happen and fills its words', () => {
  const seen = new Set<string>();
  const url = 'https://m.example.com/';
  const configs: Page[] = [
    page(`${url}#/a`).config(sign(url)),
    ...(['ios', 'android'] as const).flatMap((as) => [
      page(url, { as }).pushState('/b').config(sign(url)),
      page(url, { as })
        .pushState('/b')
        .config(sign(`${url}b`)),
      page(url, { as })
        .pushState('/b')
        .config(sign(`${url}c`)),
    ]),
    ...[url, `${url}b`].map((signed) =>
      page(url, { verifiesLandingUrl: true }).pushState('/b').config(sign(signed)),
    ),
    ...[` ${sign(url).signature}`, {}].map((signature) => page(url).config({ ...sign(url), signature })),
    page(url).config({ ...sign(url), nonceStr: {} }),
    ...[`${NOW / 1000} `, 'x'].map((timestamp) => page(url).config({ ...sign(url), timestamp })),
    page(url).config(sign(url, { timestamp: NOW })),
    page(url).config(sign(url, { timestamp: NOW / 1000 + 9_999 })),
    ...['"{}"', '[]'].map((cardExt) => page(url).call('addCard', { cardList: [{ cardExt }] })),
    page(url)
      .config(sign(url))
      .call('chooseCard', { timestamp: 1414587457, nonceStr: 'n', cardSign: 'f'.repeat(40) })
      .call('chooseWXPay', {
        timestamp: 1,
        nonceStr: 'n',
        package: 'prepay_id=1',
        signType: 'RSA',
        paySign: 'x',
      }),
    ...provedPages(url),
    page(url, { as: 'wecom' }).call('agentConfig', { ...sign(url), signature: 'f'.repeat(40) }),
    ...CODES.map((code) => run(RULES[code].example)),
    ...CASE_PAGES.flatMap((pages) => pages()),
  ];
  for (const finding of configs.flatMap((opened) => [...opened.findings(ENTERED), ...opened.findings()])) {
    seen.add(`${finding.code}: ${finding.case}`);
    for (const language of ['zh', 'en'] as const) {
      expect(Object.values(inWords(finding, language)).join()).not.toMatch(/\{\w+\}/);
    }
  }
  const all = CODES.flatMap((code) => Object.keys(RULES[code].cases).map((name) => `${code}: ${name}`));
  expect([...seen].sort()).toEqual(all.sort());
});
