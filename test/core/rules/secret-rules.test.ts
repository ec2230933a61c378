import { describe, expect, test } from 'vitest';
import { page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const HOME = 'https://m.example.com/';
const ACCESS_TOKEN = `71_${'aB3-_xYz09'.repeat(13)}`;
const KEY = '8934e7d15453e97507ef794cf7b0519d';
const ENTERED = { jsapi_ticket: TICKET, key: KEY };

const ofSecrets = (opened: ReturnType<typeof page>, entered: typeof ENTERED | null = ENTERED) =>
  opened.findings(entered).filter(({ code }) => code.startsWith('secret-'));
const places = (opened: ReturnType<typeof page>, entered?: typeof ENTERED | null) =>
  ofSecrets(opened, entered).map(({ code, case: name, values }) => `${code} ${name}: ${values.secret}`);

describe('a secret in the arguments of a call', () => {
  test('in a config that the server answered with too much: an error that names its place', () => {
    const answer = { ...sign(HOME), data: { jsapi_ticket: TICKET, accessToken: ACCESS_TOKEN } };
    const found = ofSecrets(page(HOME).config(answer), null);
    expect(found).toMatchObject([
      { severity: 'error', values: { api: 'config', path: 'data.jsapi_ticket', secret: '····P7qg' } },
      { severity: 'error', values: { api: 'config', path: 'data.accessToken', secret: '····Yz09' } },
    ]);
    expect(JSON.stringify(found)).not.toContain(ACCESS_TOKEN.slice(0, 20));
  });

  test('in the JSON of a cardExt', () => {
    const cardExt = JSON.stringify({
      api_ticket: 'Zq'.repeat(43),
      timestamp: '1418301401',
      signature: 'f'.repeat(40),
    });
    const opened = page(HOME)
      .verified()
      .call('addCard', { cardList: [{ cardId: 'p1', cardExt }] });
    expect(ofSecrets(opened)).toMatchObject([
      {
        code: 'secret-in-arguments',
        values: { api: 'addCard', path: 'cardList[0].cardExt', secret: '····ZqZq' },
      },
    ]);
  });

  test('at the bridge of a bundled SDK', () => {
    const opened = page(HOME, { sdk: 'bundled' }).verified();
    expect(
      places(opened.invoke('updateAppMessageShareData', { link: `${HOME}?access_token=${ACCESS_TOKEN}` })),
    ).toEqual(['secret-in-arguments given: ····Yz09']);
  });

  test('that was entered, whatever its name', () => {
    const opened = () =>
      page(HOME)
        .verified()
        .call('previewImage', { urls: [`${HOME}${KEY}`] });
    expect(places(opened())).toEqual(['secret-in-arguments given: ····519d']);
    expect(places(opened(), null)).toEqual([]);
  });

  test('of a private key not even the end', () => {
    const key = `-----BEGIN PRIVATE KEY-----\n${'MIIB'.repeat(80)}\n-----END PRIVATE KEY-----`;
    expect(places(page(HOME).verified().call('chooseWXPay', { key }))).toEqual([
      'secret-in-arguments given: ····',
    ]);
  });

  test('is told once, though each route calls config with it', () => {
    const opened = page(HOME).config({ ...sign(HOME), jsapi_ticket: TICKET });
    opened.pushState('/b').config({ ...sign(`${HOME}b`), jsapi_ticket: TICKET });
    expect(places(opened)).toEqual(['secret-in-arguments given: ····P7qg']);
  });
});

describe('a secret in a URL', () => {
  test('of the page: an error, once', () => {
    const opened = page(`${HOME}?access_token=${ACCESS_TOKEN}#/a`).verified().call('chooseImage', {});
    expect(places(opened)).toEqual(['secret-in-url page: ····Yz09']);
  });

  test('behind the #, and entered in another way', () => {
    expect(places(page(`${HOME}#/?k=${KEY}`).verified())).toEqual(['secret-in-url page: ····519d']);
    expect(places(page(`${HOME}#/?k=${KEY}`).verified(), null)).toEqual([]);
  });

  test('at which the page was opened, taken out of the address bar since', () => {
    expect(places(page(`${HOME}?jsapi_ticket=${TICKET}`).replaceState('/').verified())).toEqual([
      'secret-in-url landing: ····P7qg',
    ]);
  });

  test('that the page was reached from', () => {
    const opened = page(HOME, { referrer: `${HOME}?secret=0123456789abcdef0123456789abcdef` }).verified();
    expect(places(opened)).toEqual(['secret-in-url referrer: ····cdef']);
  });

  test('on a later route', () => {
    const opened = page(HOME).verified().pushState(`/b?access_token=${ACCESS_TOKEN}`).call('chooseImage', {});
    expect(places(opened.call('closeWindow'))).toEqual(['secret-in-url page: ····Yz09']);
  });
});

test('a right page with every secret entered: nothing', () => {
  const opened = page(
    `${HOME}?code=021Xh2ll2Kk3h04Gxnll2Xz6y10Xh2lP&state=${'a'.repeat(32)}&openid=oUpF8uMuAJO_M2pxb1Q9zNjWeS6o`,
  )
    .verified()
    .call('chooseWXPay', {
      timestamp: 1414723227,
      nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
      package: 'prepay_id=wx201410272009395522657a690389285100',
      signType: 'MD5',
      paySign: 'C380BEC2BFD727A4B6845133519F3AD6',
    })
    .call('uploadImage', { localId: 'wxLocalResource://imageid1234567899876543211234567890' })
    .call('startSearchBeacons', { ticket: '6ab3d8465166598a5f4e8c1b44f44645' });
  expect(places(opened)).toEqual([]);
});
