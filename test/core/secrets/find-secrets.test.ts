import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findSecrets, type KnownSecret, secretsInText } from '../../../src/core/secrets/find-secrets.ts';
import { arrived } from '../../builders/arrived.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const ACCESS_TOKEN = `71_${'aB3-_xYz09'.repeat(13)}`;
const API_TICKET = 'IpK_1T69hDhZkLQTlwsAXw5tUFze0X87-H-dgbVLXk6xqvGvbOr4z1aSfldcwYCMNP1qbVxDLJK2OMjR_PVrMg';
/** Has 86 characters, and begins as none that is known. */
const NEW_TICKET = 'Zq'.repeat(43);
const APP_SECRET = '0123456789abcdef0123456789abcdef';
const KEY = '8934e7d15453e97507ef794cf7b0519d';
const { privateKey: PRIVATE_KEY } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const kinds = (value: unknown, known: readonly KnownSecret[] = []) =>
  findSecrets(arrived(value), known).map(({ path, kind }) => `${path}: ${kind}`);

describe('a secret is found', () => {
  test.each([
    ['a jsapi_ticket, whatever its name', { a: TICKET }, ['a: ticket']],
    ['an api_ticket inside other text', { a: `1437472252${API_TICKET}abc` }, ['a: ticket']],
    ['a ticket of another beginning under its name', { jsapi_ticket: NEW_TICKET }, ['jsapi_ticket: ticket']],
    ['under another way to write it', { wxJsTicket: NEW_TICKET }, ['wxJsTicket: ticket']],
    ['under `ticket` alone', { ticket: NEW_TICKET }, ['ticket: ticket']],
    ['an access_token', { a: [{ b: ACCESS_TOKEN }] }, ['a[0].b: access-token']],
    [
      'an access_token of WeCom',
      { access_token: `${'aB3-_xYz09'.repeat(21)}abcd` },
      ['access_token: access-token'],
    ],
    ['an appsecret', { appSecret: APP_SECRET }, ['appSecret: app-secret']],
    ['under `secret`', { secret: APP_SECRET }, ['secret: app-secret']],
    [
      'the secret of an app of WeCom',
      { corpsecret: `${'aB3-_xYz09'.repeat(4)}abc` },
      ['corpsecret: app-secret'],
    ],
    ['the key of a merchant', { mch_key: KEY }, ['mch_key: merchant-key']],
    ['the key of API v3', { apiV3Key: 'Abcdefgh12345678Abcdefgh12345678' }, ['apiV3Key: merchant-key']],
    ['`key` beside what is signed for a payment', { key: KEY, paySign: 'x' }, ['key: merchant-key']],
    ['a private key', { a: PRIVATE_KEY }, ['a: private-key']],
    ['a private key without its lines', { privateKey: 'MIIE'.repeat(80) }, ['privateKey: private-key']],
    ['a session_key', { session_key: 'tiihtNczf5v6AKRyjwEUhQ==' }, ['session_key: session-key']],
    ['an EncodingAESKey', { EncodingAESKey: 'a'.repeat(43) }, ['EncodingAESKey: aes-key']],
  ])('%s', (_what, value, expected) => {
    expect(kinds(value)).toEqual(expected);
  });

  const answer = { errcode: 0, access_token: ACCESS_TOKEN, jsapi_ticket: NEW_TICKET };
  test.each([
    ['in JSON', JSON.stringify(answer)],
    ['in JSON with spaces', JSON.stringify(answer, null, 2)],
    ['in JSON in JSON', JSON.stringify(JSON.stringify({ a: JSON.stringify(answer) }))],
    ['percent-encoded', encodeURIComponent(JSON.stringify(answer))],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(JSON.stringify(answer)))],
    ['in a query', `https://m.example.com/?${new URLSearchParams({ ...answer, errcode: '0' })}`],
    ['in what PHP prints', `Array ( [access_token] => ${ACCESS_TOKEN} 'jsapi_ticket' => '${NEW_TICKET}'`],
    ['in HTML', JSON.stringify(answer).replaceAll('"', '&quot;')],
  ])('%s', (_where, text) => {
    expect(secretsInText(text, []).map(({ kind, value }) => [kind, value])).toEqual([
      ['access-token', ACCESS_TOKEN],
      ['ticket', NEW_TICKET],
    ]);
  });

  test('in string1 and in what is signed for a payment', () => {
    expect(kinds(`jsapi_ticket=${NEW_TICKET}&noncestr=a&timestamp=1&url=https://m.example.com/`)).toEqual([
      ': ticket',
    ]);
    expect(kinds(`appId=wx&nonceStr=a&package=prepay_id=1&signType=MD5&timeStamp=1&key=${KEY}`)).toEqual([
      ': merchant-key',
    ]);
  });

  test('where it stands: what is around it is not counted', () => {
    const text = `a ${ACCESS_TOKEN} b`;
    expect(secretsInText(text, [])).toMatchObject([{ start: 2, end: text.length - 2 }]);
    const named = `x=%22secret%22%3A%22${APP_SECRET}%22`;
    const [secret] = secretsInText(named, []);
    expect(named.slice(secret?.start, secret?.end)).toBe(APP_SECRET);
  });

  test('in the name of a member, and in what stands for other values', () => {
    expect(kinds({ [TICKET]: 1 })).toEqual(['[…]: ticket']);
    expect(kinds(new Error(`invalid: ${TICKET}`))).toEqual([': ticket']);
    expect(kinds({ a: Object.assign(Object.create({ own: 1 }), { jsapi_ticket: NEW_TICKET }) })).toEqual([
      'a.jsapi_ticket: ticket',
    ]);
    expect(kinds({ a: Array.from({ length: 2_000 }, () => TICKET) }).slice(0, 1)).toEqual(['a[0]: ticket']);
  });
});

describe('one that was entered is found whatever it looks like', () => {
  const entered = [{ kind: 'merchant-key', value: ' Pass"w\\ord 密钥 1 \n' }] as const;
  const value = 'Pass"w\\ord 密钥 1';

  test.each([
    ['as it is', value],
    ['percent-encoded', encodeURIComponent(value)],
    ['in a form', `a=${new URLSearchParams({ k: value })}`],
    ['in JSON', JSON.stringify({ a: value })],
    ['in JSON in JSON, percent-encoded', encodeURIComponent(JSON.stringify(JSON.stringify(value)))],
    ['by code units', 'Pass\\u0022w\\u005Cord \\u5bc6\\u94A5 1'],
    ['in HTML', 'Pass&quot;w\\ord &#23494;&#x94a5; 1'],
  ])('%s', (_how, text) => {
    expect(secretsInText(`x${text}y`, entered)).toMatchObject([
      { kind: 'merchant-key', value, isKnown: true },
    ]);
  });

  test('a part of it is none, and neither is what is too short to be one', () => {
    expect(secretsInText('Pass"w\\ord', entered)).toEqual([]);
    expect(secretsInText('a short one', [{ kind: 'ticket', value: 'short' }])).toEqual([]);
  });
});

describe('what is no secret', () => {
  test.each([
    ['a config', sign('https://m.example.com/')],
    [
      'a payment',
      {
        timestamp: 1414723227,
        nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
        package: 'prepay_id=wx201410272009395522657a690389285100',
        signType: 'MD5',
        paySign: KEY.toUpperCase(),
      },
    ],
    ['a payment signed by RSA', { paySign: `${'oR9d8Puhn+Ic8cBHFwvQ'.repeat(17)}oA==`, signType: 'RSA' }],
    [
      'a card',
      {
        cardList: [
          {
            cardId: 'pDF3iY9tv9zCGCj4jTXFOo1DxHdo',
            cardExt: JSON.stringify({
              code: '',
              openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o',
              timestamp: '1418301401',
              nonce_str: 'Wm3WZYTPz0wzccnW',
              signature: 'f54dae85e7807cc9525ccc127b4796e021f05b33',
            }),
          },
        ],
      },
    ],
    [
      'a picture',
      {
        localId: 'wxLocalResource://imageid123456789987654321123456789',
        serverId: `1237378768e7q8e7r8qwesafdasdfasdfaxss111${'x'.repeat(60)}`,
      },
    ],
    ['the ticket of a beacon', { ticket: '6ab3d8465166598a5f4e8c1b44f44645' }],
    [
      'the ticket of a QR code',
      {
        ticket:
          'gQH47joAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xL2taZ2Z3TVRtNzJXV1Brb3ZhYmJJAAIEZ23sUwMEmm3sUw==',
      },
    ],
    ['a key of a map', { key: KEY, url: `https://uri.example.com/marker?key=${KEY}&callnative=1` }],
    [
      'a token of the page’s own',
      {
        token: 'eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiIxIn0.abc-_',
        access_token: 'd2f0c3b1-8f0e-4b58-9a70-0a8d7b6f3c11',
      },
    ],
    ['an RSA public key', { publicKey: 'MIIB'.repeat(80) }],
    [
      'a signature of 64 bytes',
      { signature: NEW_TICKET, jwt: `eyJhbGciOiJIUzUxMiJ9.eyJzdWIiOiIxIn0.${NEW_TICKET}` },
    ],
    ['a code of OAuth', { url: `https://m.example.com/?code=${'021abcXYZ0'.repeat(3)}ab&state=${KEY}` }],
    ['words about secrets', 'the jsapi_ticket = jsapi_ticket from getticket, secret: APPSECRET, key=value'],
    ['a masked one', { jsapi_ticket: '····P7qg', text: 'jsapi_ticket=····P7qg&noncestr=a' }],
  ])('%s', (_what, value) => {
    expect(kinds(value)).toEqual([]);
  });
});
