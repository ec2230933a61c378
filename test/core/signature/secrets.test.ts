import { describe, expect, it } from 'vitest';
import {
  type AccountSecrets,
  type Accounts,
  knownSecretsOf,
  readOtherValues,
  readSecret,
  SECRET_NAMES,
  secretFor,
  secretNameOf,
  severityOfRemark,
  withSecrets,
  wordsOfRemark,
} from '../../../src/core/signature/index.ts';
import { NOW } from '../../builders/page.ts';
import { MERCHANT_CERTIFICATE, MERCHANT_PRIVATE_KEY } from '../../builders/rsa-keys.ts';
import { TICKET } from '../../builders/signing-server.ts';

const KEY = '8934e7d15453e97507ef794cf7b0519d';
const codes = (name: 'key' | 'publicKey', entered: string) =>
  readSecret(name, entered, NOW).remarks.map(({ code }) => code);

describe('the merchant’s key', () => {
  it('is hashed as entered', () => {
    expect(readSecret('key', KEY, NOW)).toEqual({ name: 'key', value: KEY, expiresAt: null, remarks: [] });
    expect(readSecret('key', `${KEY}\n`, NOW).value).toBe(`${KEY}\n`);
    expect(readSecret('key', '', NOW).value).toBeNull();
  });

  it('is told from everything else', () => {
    expect(codes('key', `${KEY} `)).toEqual(['key-space']);
    expect(codes('key', KEY.slice(1))).toEqual(['key-length']);
    expect(codes('key', TICKET)).toEqual(['key-is-ticket']);
    expect(codes('key', MERCHANT_CERTIFICATE)).toEqual(['key-is-pem']);
    expect(codes('key', ' \n')).toEqual(['ticket-empty']);
    for (const entered of [MERCHANT_PRIVATE_KEY, ' ']) expect(readSecret('key', entered, NOW).value).toBe('');
  });
});

describe('the merchant’s public key', () => {
  it('is a certificate, or the key in it', () => {
    expect(readSecret('publicKey', MERCHANT_CERTIFICATE, NOW)).toMatchObject({
      value: MERCHANT_CERTIFICATE,
      remarks: [],
    });
  });

  it('is not what cannot be read as one', () => {
    expect(codes('publicKey', KEY)).toEqual(['key-not-pem']);
    expect(codes('publicKey', MERCHANT_PRIVATE_KEY)).toEqual(['key-private']);
    expect(readSecret('publicKey', MERCHANT_PRIVATE_KEY, NOW).value).toBe('');
  });
});

describe('what is said of a secret', () => {
  const ODD = ['x', ' ', `${KEY} `, TICKET.slice(1), MERCHANT_PRIVATE_KEY, '{}', `68_${TICKET}${TICKET}`];
  it('is said in both languages, and holds nothing of it', () => {
    for (const name of SECRET_NAMES) {
      for (const remark of ODD.flatMap((entered) => readSecret(name, entered, NOW).remarks)) {
        const [zh, en] = [wordsOfRemark(remark, 'zh'), wordsOfRemark(remark, 'en')];
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).not.toMatch(/\p{Script=Han}/u);
        expect(zh + en).not.toMatch(/\{\w+\}|undefined/);
        for (const secret of [KEY, TICKET.slice(1), MERCHANT_PRIVATE_KEY.slice(40)])
          expect(zh + en).not.toContain(secret.slice(0, 16));
        expect(['error', 'warning', 'note']).toContain(severityOfRemark(remark));
      }
    }
  });
});

describe('the secret for an account', () => {
  const field = (text: string) => ({ jsapi_ticket: readSecret('jsapi_ticket', text, NOW) });
  const accounts: Accounts = new Map<string, AccountSecrets>([
    ['', field('any')],
    ['wx1', field('own')],
    ['wx2', {}],
  ]);

  it('is its own, else that of any account', () => {
    expect(secretFor(accounts, 'jsapi_ticket', 'wx1').value).toBe('own');
    expect(secretFor(accounts, 'jsapi_ticket', 'wx2').value).toBe('any');
    expect(secretFor(accounts, 'jsapi_ticket', '').value).toBe('any');
    expect(secretFor(accounts, 'api_ticket', 'wx1').value).toBeNull();
  });

  it('is put into what was signed; a payment gets both of its keys', () => {
    const signed = { kind: 'jsapi', jsapi_ticket: '', nonceStr: 'n', timestamp: 1, url: 'u' } as const;
    expect(withSecrets(signed, accounts, 'wx1')).toEqual({ ...signed, jsapi_ticket: 'own' });
    const keys = new Map([
      [
        '',
        { key: readSecret('key', KEY, NOW), publicKey: readSecret('publicKey', MERCHANT_CERTIFICATE, NOW) },
      ],
    ]);
    const pay = {
      kind: 'pay',
      appId: 'wx1',
      timestamp: 1,
      nonceStr: 'n',
      package: 'p',
      signType: 'RSA',
    } as const;
    expect(withSecrets({ ...pay, key: '', publicKey: '' }, keys, 'wx1')).toEqual({
      ...pay,
      key: KEY,
      publicKey: MERCHANT_CERTIFICATE,
    });
    expect(secretNameOf('pay', 'RSA')).toBe('publicKey');
    expect(secretNameOf('pay', 'MD5')).toBe('key');
  });
});

describe('other values', () => {
  const TOKEN = `68_${'aB3-_'.repeat(30)}`;

  it('are a line each, and known by their shape', () => {
    const text = [`  ${TOKEN}\r`, '', '0123456789abcdef0123456789ABCDEF', TICKET, 'a'.repeat(214)].join('\n');
    expect(readOtherValues(text)).toEqual([
      { kind: 'access_token', value: TOKEN, appId: null },
      { kind: 'appsecret', value: '0123456789abcdef0123456789ABCDEF', appId: null },
      { kind: 'other', value: TICKET, appId: null },
      { kind: 'access_token', value: 'a'.repeat(214), appId: null },
    ]);
    expect(readOtherValues(' \n')).toEqual([]);
  });

  it('may be answers of WeChat’s server', () => {
    const text = `{"errcode":0,"ticket":"${TICKET}"}\n{"access_token":"${TOKEN}","expires_in":7200}\n{broken`;
    expect(readOtherValues(text).map(({ value }) => value)).toEqual([TICKET, TOKEN, '{broken']);
  });

  it('stand behind what was entered, each value once, without the one that is verified with', () => {
    const own = readSecret('jsapi_ticket', 'own', NOW);
    const accounts: Accounts = new Map<string, AccountSecrets>([
      ['wx1', { jsapi_ticket: own, publicKey: readSecret('publicKey', MERCHANT_CERTIFICATE, NOW) }],
      ['wx2', { jsapi_ticket: readSecret('jsapi_ticket', 'second', NOW) }],
    ]);
    const earlier = [{ kind: 'earlier', value: 'first', appId: 'wx1' } as const];
    expect(knownSecretsOf(accounts, earlier, 'own\nsecond\nthird', own)).toEqual([
      { kind: 'jsapi_ticket', value: 'second', appId: 'wx2' },
      { kind: 'earlier', value: 'first', appId: 'wx1' },
      { kind: 'other', value: 'third', appId: null },
    ]);
  });
});
