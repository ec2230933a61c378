import { constants, createHash, createHmac, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type ExplainInput, explain, type KnownSecret } from '../../../../src/core/signature/index.ts';
import { MERCHANT_CERTIFICATE, MERCHANT_PRIVATE_KEY } from '../../../builders/rsa-keys.ts';

/** Payments as servers in the field sign them wrongly: each is the text that was hashed, written down by hand. */
interface Order {
  appId: string;
  /** The appid of the shop's mini program. */
  mini: string;
  /** Of the merchant: API v2, API v3. */
  key: string;
  key3: string;
  time: number;
  nonce: string;
  prepay: string;
}

const ORDERS: readonly Order[] = [
  {
    appId: 'wxd930ea5d5a258f4f',
    mini: 'wx2421b1c4370ec43b',
    key: '192006250b4c09247ec02edce69f6a2d',
    key3: 'Kq7vT2mXz9Rb4LwYc8NdJ5sHg3Pf6AeU',
    time: 1_414_587_457,
    nonce: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
    prepay: 'wx201410272009395522657a690389285100',
  },
  {
    appId: 'wx8888888888888888',
    mini: 'wxaf01c2d3e4b5a697',
    key: 'Wj83kdPq0ZxMnB7vRt5YhL2cSg9FaE4U',
    key3: 'b0c1d2e3f4a5968778695a4b3c2d1e0f',
    time: 1_790_000_123,
    nonce: 'e61463f8efa94090b1f366cccfbbb444',
    prepay: 'wx21201855730335ac86f8c43d1889123400',
  },
];

/** What the server made of an order. */
interface Made {
  /** What it signed. */
  text: string;
  paySign: string;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex').toUpperCase();
const hmac = (text: string, key: string): string =>
  createHmac('sha256', key).update(text).digest('hex').toUpperCase();
const rsa = (text: string, hash = 'sha256'): string =>
  sign(hash, Buffer.from(text), MERCHANT_PRIVATE_KEY).toString('base64');

const pairs = (order: Order, changed: Record<string, string> = {}): Record<string, string> => ({
  appId: order.appId,
  nonceStr: order.nonce,
  package: `prepay_id=${order.prepay}`,
  signType: 'MD5',
  timeStamp: `${order.time}`,
  ...changed,
});
const joined = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
const withKey = (order: Order, changed: Record<string, string> = {}): string =>
  `${joined(pairs(order, changed))}&key=${order.key}`;
const lines = ({ appId, time, nonce, prepay }: Order): string =>
  `${appId}\n${time}\n${nonce}\nprepay_id=${prepay}\n`;

function explanationsOf(order: Order, paySign: string, passed: { signType: string; package?: string }) {
  const other = (value: string): KnownSecret => ({ kind: 'other', value, appId: null });
  const input: ExplainInput = {
    kind: 'pay',
    key: order.key,
    publicKey: MERCHANT_CERTIFICATE,
    appId: order.appId,
    timestamp: order.time,
    nonceStr: order.nonce,
    package: `prepay_id=${order.prepay}`,
    ...passed,
    signature: paySign,
    secrets: [other(order.key3), other(order.mini)],
    passed: { appId: order.appId },
  };
  return explain(input).explanations;
}

/** The first explanation of every order: its text is the one that was signed. */
function firstOf(make: (order: Order) => Made, signType: string): string[] {
  return ORDERS.map((order) => {
    const { text, paySign } = make(order);
    const [first] = explanationsOf(order, paySign, { signType });
    expect(first?.text).toBe(text);
    return (first?.mistakes ?? []).join(' + ');
  });
}

describe('a payment by MD5', () => {
  test.each<[string, string, (order: Order) => string]>([
    ['timestamp in lower case', 'pay-timestamp-name', (o) => withKey(o).replace('timeStamp', 'timestamp')],
    ['the bare prepay_id', 'pay-package-prefix', (o) => withKey(o, { package: o.prepay })],
    [
      'prepay_id= put in front of a value that has it',
      'pay-package-prefix',
      (o) => withKey(o, { package: `prepay_id=prepay_id=${o.prepay}` }),
    ],
    ['the key of API v3', 'pay-key-other', (o) => `${joined(pairs(o))}&key=${o.key3}`],
    ['the appid of the mini program', 'pay-app-id-other', (o) => withKey(o, { appId: o.mini })],
    ['an & left behind the last pair', 'pay-key-not-appended', (o) => `${joined(pairs(o))}&&key=${o.key}`],
    [
      'the key put among the fields before sorting',
      'pay-key-not-appended',
      (o) =>
        `appId=${o.appId}&key=${o.key}&nonceStr=${o.nonce}&package=prepay_id=${o.prepay}&signType=MD5&timeStamp=${o.time}`,
    ],
    ['the name of a Java field', 'pay-package-name', (o) => withKey(o).replace('package=', 'packageValue=')],
    ['the name of a PHP variable', 'pay-package-name', (o) => withKey(o).replace('package=', 'packageStr=')],
    [
      'the names of C# properties',
      'pay-names-pascal-case',
      (o) => `${joined(pairs(o)).replace(/(^|&)\w/g, (name) => name.toUpperCase())}&key=${o.key}`,
    ],
    ['no signType', 'pay-sign-type-unsigned', (o) => withKey(o).replace('&signType=MD5', '')],
    ['http_build_query', 'pay-package-encoded', (o) => withKey(o, { package: `prepay_id%3D${o.prepay}` })],
  ])('%s', (_name, mistake, textOf) => {
    const make = (order: Order): Made => ({ text: textOf(order), paySign: md5(textOf(order)) });
    expect(firstOf(make, 'MD5')).toEqual([mistake, mistake]);
  });

  test('BigInteger.toString(16) loses the zeros in front', () => {
    const [order] = ORDERS;
    if (!order) throw new Error('no order');
    const orders = Array.from({ length: 60 }, (_, i) => ({ ...order, time: order.time + i }));
    const zero = orders.find((one) => md5(withKey(one)).startsWith('0'));
    if (!zero) throw new Error('no digest begins with 0');
    const number = md5(withKey(zero)).replace(/^0+/, '');
    for (const paySign of [number, number.toLowerCase()]) {
      const [first] = explanationsOf(zero, paySign, { signType: 'MD5' });
      expect(first).toMatchObject({ mistakes: ['pay-hex-zeros-lost'], text: withKey(zero) });
    }
  });

  test('made where the page says RSA', () => {
    const text = (order: Order): string => withKey(order);
    const make = (order: Order): Made => ({ text: text(order), paySign: md5(text(order)) });
    for (const mistakes of firstOf(make, 'RSA')) expect(mistakes).toContain('pay-md5-instead');
  });
});

describe('a payment by HMAC-SHA256', () => {
  test.each(['HMACSHA256', 'HmacSHA256', 'HMAC_SHA256'])('signType=%s', (signType) => {
    const make = (order: Order): Made => {
      const text = withKey(order, { signType });
      return { text, paySign: hmac(text, order.key) };
    };
    expect(firstOf(make, 'HMAC-SHA256')).toEqual(['pay-sign-type-other', 'pay-sign-type-other']);
  });
});

describe('a payment by RSA', () => {
  test.each<[string, string, (order: Order) => string]>([
    ['no last line feed', 'pay-line-end-missing', (o) => lines(o).trimEnd()],
    ['the lines of a template literal', 'pay-lines-indented', (o) => lines(o).replace(/\n(?=.)/g, '\n    ')],
    [
      'the lines of a template literal that begins with one',
      'pay-lines-indented',
      (o) => `\n${lines(o).replace(/^/gm, '      ')}`.trimEnd(),
    ],
    ['a space before each line feed', 'pay-lines-indented', (o) => lines(o).replaceAll('\n', ' \n')],
    ['an empty line in front', 'pay-lines-indented', (o) => `\n${lines(o)}`],
    ['the appid of the mini program', 'pay-app-id-other', (o) => lines(o).replace(o.appId, o.mini)],
    ['pairs', 'pay-lines-as-pairs', (o) => joined(pairs(o, { signType: 'RSA' }))],
  ])('%s', (_name, mistake, textOf) => {
    const make = (order: Order): Made => ({ text: textOf(order), paySign: rsa(textOf(order)) });
    expect(firstOf(make, 'RSA')).toEqual([mistake, mistake]);
  });

  test.each(['hex', 'raw'] as const)('a text hashed before SHA256withRSA: %s', (form) => {
    const make = (order: Order): Made => {
      const hash = createHash('sha256').update(lines(order)).digest();
      const signed = form === 'hex' ? Buffer.from(hash.toString('hex')) : hash;
      return {
        text: lines(order),
        paySign: sign('sha256', signed, MERCHANT_PRIVATE_KEY).toString('base64'),
      };
    };
    expect(firstOf(make, 'RSA')).toEqual(['pay-rsa-hashed-twice', 'pay-rsa-hashed-twice']);
  });

  test.each(['hex', 'HEX', 'base64'] as const)('a SHA-256 in place of a signature: %s', (form) => {
    const make = (order: Order): Made => {
      const hash = createHash('sha256').update(lines(order));
      const text = lines(order);
      if (form === 'base64') return { text, paySign: hash.digest('base64') };
      const hex = hash.digest('hex');
      return { text, paySign: form === 'hex' ? hex : hex.toUpperCase() };
    };
    expect(firstOf(make, 'RSA')).toEqual(['pay-rsa-not-signed', 'pay-rsa-not-signed']);
  });

  test.each(['MD5', 'SHA1', 'HMAC-SHA256', 'rsa', 'WECHATPAY2-SHA256-RSA2048'])(
    'while the page says %s: one mistake',
    (signType) => {
      const right = (order: Order): Made => ({ text: lines(order), paySign: rsa(lines(order)) });
      expect(firstOf(right, signType)).toEqual(['pay-rsa-instead', 'pay-rsa-instead']);
      const cut = (order: Order): Made => ({
        text: lines(order).trimEnd(),
        paySign: rsa(lines(order).trimEnd()),
      });
      for (const mistakes of firstOf(cut, signType)) {
        expect(mistakes.split(' + ').sort()).toEqual(['pay-line-end-missing', 'pay-rsa-instead']);
      }
    },
  );

  test('by PSS, which nothing explains', () => {
    const [order] = ORDERS;
    if (!order) throw new Error('no order');
    const key = { key: MERCHANT_PRIVATE_KEY, padding: constants.RSA_PKCS1_PSS_PADDING };
    const paySign = sign('sha256', Buffer.from(lines(order)), key).toString('base64');
    expect(explanationsOf(order, paySign, { signType: 'RSA' })).toEqual([]);
  });
});
