import type { ExplainInput, KnownSecret, KnownUrl, MistakeId } from '../../src/core/signature/index.ts';
import { MISTAKES, urlToSign, wantedOf } from '../../src/core/signature/index.ts';
import type { Facts, Mistake } from '../../src/core/signature/mistakes/mistake.ts';
import { type Signing, signatureOf, textOf } from '../../src/core/signature/signing.ts';

/** Numbers that look random, from 0 up to 1; the same for the same seed. */
export function createDice(seed: number) {
  let state = seed | 0;
  function roll(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const upTo = (count: number): number => Math.floor(roll() * count);
  function pick<T>(all: readonly T[]): T {
    const one = all[upTo(all.length)];
    if (one === undefined) throw new RangeError('Nothing to pick from');
    return one;
  }
  const isHeads = (chance = 0.5): boolean => roll() < chance;
  const text = (length: number, alphabet: string): string =>
    Array.from({ length }, () => pick(Array.from(alphabet))).join('');
  return { upTo, pick, isHeads, text };
}

type Dice = ReturnType<typeof createDice>;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const HEX = '0123456789abcdef';

const HOSTS = [
  'm.example.com',
  'www.example.com.cn',
  'wx.shop.example.com',
  'h5.example.cn',
  'example.com',
  'xn--bur6r.example.cn',
];
const PATHS = [
  '/',
  '/item',
  '/item/',
  '/index.html',
  '/wx/pages/detail.php',
  '/activity/2026/spring-sale',
  `/${encodeURIComponent('商品')}/${encodeURIComponent('手冲壶')}`,
  '/Mall/Goods/Detail',
  '/item;jsessionid=8F2A0C',
  '/分类/café',
];
const PARAMETERS: ((dice: Dice) => string)[] = [
  (dice) => `id=${dice.upTo(100_000)}`,
  (dice) => `openid=o${dice.text(27, LETTERS + DIGITS)}`,
  () => 'from=singlemessage&isappinstalled=0',
  () => 'from=timeline',
  (dice) => `code=${dice.text(32, LETTERS + DIGITS)}&state=STATE`,
  (dice) => `utm_source=${dice.pick(['mp', 'menu', 'qrcode'])}&utm_medium=wechat`,
  () => `name=${encodeURIComponent('手冲咖啡壶')}`,
  () => `q=${encodeURIComponent('a b+c&d/e')}`,
  () => 'title=a+b%20c',
  () => 'empty=&flag',
  () => 'ids[]=1&ids[]=2',
  () => 'list=1,2,3',
  () => `redirect=${encodeURIComponent('https://m.example.com/back?x=1')}`,
  (dice) => `_=17${dice.text(11, DIGITS)}`,
  () => 'back=/cart?step=2',
  () => `twice=${encodeURIComponent(encodeURIComponent('咖啡'))}`,
  () => 'shop=a&amp;b=1',
  () => 'page.size=20',
  () => 'last=1&',
  // 咖啡 in GBK.
  () => 'name=%BF%A7%B7%C8',
];
const ROUTES = ['', '', '#/', '#/order/list', '#buy', '#/detail?id=3&tab=1'];

function urlFrom(dice: Dice, host: string): string {
  const scheme = dice.isHeads(0.8) ? 'https' : 'http';
  const port = dice.isHeads(0.1) ? ':8443' : '';
  const parameters = Array.from({ length: dice.upTo(4) }, () => dice.pick(PARAMETERS)(dice));
  const query = parameters.length > 0 ? `?${[...new Set(parameters)].join('&')}` : '';
  const user = dice.isHeads(0.05) ? 'user:word@' : '';
  return `${scheme}://${user}${host}${port}${dice.pick(PATHS)}${query}${dice.pick(ROUTES)}`;
}

/** A config as pages in the field send them, and what the panel knows besides; without its signature. */
export function pageFrom(seed: number): Omit<ExplainInput & { kind: 'jsapi' }, 'signature'> {
  const dice = createDice(seed);
  const host = dice.pick(HOSTS);
  const url = urlFrom(dice, host);
  const landing = urlFrom(dice, host);
  const urls: KnownUrl[] = [
    { url: dice.isHeads(0.7) ? url : urlFrom(dice, host), role: 'current' },
    { url: landing, role: 'landing' },
    { url: urlFrom(dice, host), role: 'previous' },
    { url: urlFrom(dice, host), role: 'session' },
    { url: urlFrom(dice, dice.pick(HOSTS)), role: 'referrer' },
    { url: `${urlToSign(landing).split('?')[0]}#/elsewhere`, role: 'session' },
    { url: urlFrom(dice, dice.pick(HOSTS)), role: 'frame' },
    { url: `https://${host}/api/jssdk?url=${encodeURIComponent(urlToSign(url))}`, role: 'request' },
    { url: urlFrom(dice, host), role: 'request-argument' },
    { url: urlFrom(dice, host), role: 'phone' },
  ];
  const ticket = (): string => dice.text(86, `${LETTERS}${DIGITS}-_`);
  const secrets: KnownSecret[] = [
    { kind: 'api_ticket', value: ticket(), appId: null },
    { kind: 'agent_ticket', value: ticket(), appId: null },
    { kind: 'jsapi_ticket', value: ticket(), appId: `wx${dice.text(16, HEX)}` },
    { kind: 'earlier', value: ticket(), appId: null },
    { kind: 'access_token', value: `98_${dice.text(133, `${LETTERS}${DIGITS}-_`)}`, appId: null },
    { kind: 'appsecret', value: dice.text(32, HEX), appId: null },
    { kind: 'other', value: '10.0.3.7:8080', appId: null },
  ];
  return {
    kind: 'jsapi',
    jsapi_ticket: dice.isHeads(0.9)
      ? ticket()
      : dice.pick([`${ticket()} `, `"${ticket()}"`, `kgt8 ON7y/${ticket()}`]),
    nonceStr: dice.pick([
      () => dice.text(16, LETTERS + DIGITS),
      () => dice.text(32, HEX),
      () => [8, 4, 4, 4, 12].map((length) => dice.text(length, HEX)).join('-'),
      () => `${dice.text(20, LETTERS + DIGITS)}+/=`,
      () => ` ${dice.text(12, LETTERS)} `,
      () => `${dice.text(8, LETTERS)}<&>`,
    ])(),
    timestamp: (1_500_000_000 + dice.upTo(300_000_000)) * (dice.isHeads(0.9) ? 1 : 1_000),
    url,
    urls,
    secrets,
    passed: { appId: `wx${dice.text(16, HEX)}`, jsApiList: 'chooseImage,scanQRCode' },
  };
}

/** A signature made with mistakes. */
export interface Mistaken {
  input: ExplainInput;
  /** The text that was signed. */
  text: string;
}

/**
 * Signs as a server does that makes these mistakes, one after the other; which of their variants is left to the dice.
 *
 * @returns null when one of them cannot be made on this page, changes nothing, or is hidden by the others.
 */
export function signedWith(
  page: Omit<ExplainInput & { kind: 'jsapi' }, 'signature'>,
  mistakes: readonly MistakeId[],
  dice: Dice,
): Mistaken | null {
  const { signing: right, facts } = wantedOf({ ...page, signature: '' });
  let signing: Signing = right;
  for (const id of mistakes) {
    const next = mistaken(signing, MISTAKES[id], { ...facts, span: 300 }, dice);
    if (!next || signatureOf(next) === signatureOf(signing)) return null;
    signing = next;
  }
  // Bytes may hide what the text has: of timeStamp in lower case, nothing is left.
  const unmistaken: Signing = { ...right, encoding: signing.encoding, digest: signing.digest };
  const isHidden = textOf(signing) !== textOf(right) && signatureOf(signing) === signatureOf(unmistaken);
  if (isHidden) return null;
  return { input: { ...page, signature: signatureOf(signing) }, text: textOf(signing) };
}

function mistaken(signing: Signing, mistake: Mistake, facts: Facts, dice: Dice): Signing | null {
  const oneOf = <T>(all: readonly T[]): T | null => (all.length === 0 ? null : dice.pick(all));
  switch (mistake.of) {
    case 'value': {
      const part = mistake.parts.find((name) => signing.parts[name] !== undefined);
      const value = part === undefined ? undefined : signing.parts[part];
      if (part === undefined || value === undefined) return null;
      const signed = oneOf(mistake.variants(value, facts).filter((variant) => variant !== value));
      return signed === null ? null : { ...signing, parts: { ...signing.parts, [part]: signed } };
    }
    case 'layout': {
      const layout = oneOf(mistake.layouts(signing.layout, facts));
      return layout && { ...signing, layout };
    }
    case 'bytes':
      return { ...signing, encoding: mistake.encoding };
    case 'digest': {
      const digest = oneOf(mistake.digests(signing.digest, facts));
      return digest && { ...signing, digest };
    }
  }
}
