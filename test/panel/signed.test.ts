import { createHash, createSign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/session/entry.ts';
import { secretFor, signaturesOf } from '../../src/core/signature/index.ts';
import type { Language, SignedView } from '../../src/panel/model.ts';
import { findSigned, toSignedView } from '../../src/panel/signed.ts';
import { accountsWith, type Entered, type Page, page } from '../builders/page.ts';
import { MERCHANT_CERTIFICATE, MERCHANT_PRIVATE_KEY } from '../builders/rsa-keys.ts';
import { sign, TICKET } from '../builders/signing-server.ts';

const SHOP = 'https://shop.example.com/item?id=5';
const KEY = '8934e7d15453e97507ef794cf7b0519d';
const { appId, signature, nonceStr, timestamp } = sign(SHOP);
const textOf = (view: SignedView) => view.pieces?.map(({ text }) => text).join('');

function last(opened: Page): Entry {
  const entry = opened.entries().at(-1);
  if (!entry) throw new Error('nothing in the log');
  return entry;
}

/** The first signature of the page's last call, as the panel shows it. */
function view(opened: Page, entered: Entered = null, language: Language = 'en'): SignedView {
  const entry = last(opened);
  const [signed] = signaturesOf(entry);
  if (!signed) throw new Error('no signature in the call');
  const secret = secretFor(accountsWith(entered), signed.secret, signed.appId);
  return toSignedView('id', signed, secret, entry.at, language);
}

const configured = () => page(SHOP).config(sign(SHOP));
const PAY = {
  timestamp: 1414561699,
  nonceStr: '5K8264',
  package: 'prepay_id=wx20',
  signType: 'MD5',
  paySign: 'x',
};
const CHOOSE = { timestamp: 1414587457, nonceStr: 'jonyqin', cardSign: 'f'.repeat(40) };

describe('a signature that was verified', () => {
  it('is shown in full', () => {
    expect(view(configured(), TICKET)).toEqual({
      id: 'id',
      kind: 'jsapi',
      card: null,
      label: '',
      appId,
      outcome: 'matches',
      why: '',
      wants: null,
      remarks: [],
      pieces: [
        { text: 'jsapi_ticket=', part: null },
        { text: TICKET, part: 'ticket' },
        { text: '&noncestr=', part: null },
        { text: nonceStr, part: 'nonceStr' },
        { text: '&timestamp=', part: null },
        { text: `${timestamp}`, part: 'timestamp' },
        { text: '&url=', part: null },
        { text: SHOP, part: 'url' },
      ],
      digest: signature,
      digestName: 'sha1(string1)',
      signature,
      place: '附录1 · 签名算法',
    });
  });

  it('names how its digest is made', () => {
    const paid = (signType: string) =>
      view(configured().call('chooseWXPay', { ...PAY, signType }), { key: KEY });
    expect(paid('MD5').digestName).toBe('MD5');
    expect(paid('HMAC-SHA256').digestName).toBe('HMAC-SHA256');
    expect(paid('RSA').digestName).toBe('SHA256 with RSA');
    expect(view(configured().call('chooseCard', CHOOSE)).digestName).toBe('SHA1');
  });

  it('by RSA matches when the certificate opens it', () => {
    const text = `${appId}\n1414561699\n5K8264\nprepay_id=wx20\n`;
    const signedWith = createSign('RSA-SHA256').update(text).sign(MERCHANT_PRIVATE_KEY, 'base64');
    const paid = (paySign: string) =>
      view(configured().call('chooseWXPay', { ...PAY, signType: 'RSA', paySign }), {
        publicKey: MERCHANT_CERTIFICATE,
      });
    const right = paid(signedWith);
    expect(right).toMatchObject({ outcome: 'matches', remarks: [] });
    expect(right.digest).toBe(createHash('sha256').update(text).digest('hex'));
    expect(textOf(right)).toBe(text);
    const ofAnotherKey = paid(`A${signedWith.slice(1)}`);
    expect(ofAnotherKey).toMatchObject({ outcome: 'differs', remarks: [{ severity: 'warning' }] });
    expect(ofAnotherKey.remarks[0]?.text).toContain('paySign');
  });
});

describe('a signature whose secret was not entered', () => {
  it.each([
    ['config', 'jsapi_ticket', configured()],
    ['chooseCard', 'api_ticket', configured().call('chooseCard', CHOOSE)],
    [
      'addCard',
      'api_ticket',
      configured().call('addCard', {
        cardList: [{ cardId: 'a', cardExt: '{"timestamp":"1","signature":"2"}' }],
      }),
    ],
    [
      'agentConfig',
      'agent_ticket',
      configured().call('agentConfig', { corpid: 'ww', nonceStr, timestamp, signature }),
    ],
    ['chooseWXPay', 'key', configured().call('chooseWXPay', PAY)],
    ['chooseWXPay by RSA', 'publicKey', configured().call('chooseWXPay', { ...PAY, signType: 'RSA' })],
  ] as const)('%s asks for %s, and shows the rest of the text', (_name, wants, opened) => {
    const shown = view(opened);
    expect(shown).toMatchObject({ outcome: 'unverified', wants, digest: null });
    for (const language of ['zh', 'en'] as const) expect(view(opened, null, language).why).toContain(wants);
    expect(shown.pieces?.length).toBeGreaterThan(0);
    expect(textOf(shown)).not.toContain('\0');
    const secrets = shown.pieces?.filter(({ part }) => part === 'ticket' || part === 'key') ?? [];
    expect(secrets.map(({ text }) => text)).toEqual(wants === 'publicKey' ? [] : ['']);
  });

  it('or cannot be used, asks for it too', () => {
    expect(view(configured(), '{"errcode":40001}')).toMatchObject({
      outcome: 'unverified',
      wants: 'jsapi_ticket',
      digest: null,
    });
  });
});

describe('a call that lacks something', () => {
  it('says what, and shows no text', () => {
    const { nonceStr: _, ...rest } = sign(SHOP);
    const shown = view(page(SHOP).config(rest), TICKET);
    expect(shown).toMatchObject({
      outcome: 'unverified',
      wants: null,
      pieces: null,
      digest: null,
      signature,
    });
    expect(shown.why).toContain('nonceStr');
  });

  it('if it is the signature, still tells what it should be', () => {
    const shown = view(page(SHOP).config({ ...sign(SHOP), signature: '' }), TICKET);
    expect(shown).toMatchObject({ outcome: 'unverified', digest: signature, signature: null });
    expect(shown.why).toContain('signature');
  });
});

describe('what is odd about what was signed', () => {
  const remarksOf = (opened: Page, language: Language = 'en') =>
    view(opened, TICKET, language)
      .remarks.map(({ text }) => text)
      .join();

  it('a signature of another form, as its kind and signType have it', () => {
    expect(remarksOf(page(SHOP).config({ ...sign(SHOP), signature: 'abc' }))).toContain('40 hex');
    expect(remarksOf(configured().call('chooseWXPay', PAY))).toContain('32 hex');
    expect(remarksOf(configured().call('chooseWXPay', { ...PAY, paySign: 'A'.repeat(32) }))).toBe('');
    expect(remarksOf(configured().call('chooseWXPay', { ...PAY, signType: 'HMAC-SHA256' }))).toContain(
      '64 hex',
    );
    expect(remarksOf(configured().call('chooseWXPay', { ...PAY, signType: 'RSA' }))).toContain('344');
  });

  it('a URL without http or host', () => {
    expect(remarksOf(page('file:///home/a.html').config(sign(SHOP)))).toContain('file:///home/a.html');
  });

  it('a timestamp that is no number of seconds', () => {
    for (const given of [Date.now(), 'now', 1.5]) {
      expect(remarksOf(page(SHOP).config({ ...sign(SHOP), timestamp: given }))).toContain(`${given}`);
    }
  });

  it('in both languages, and nothing of what is right', () => {
    expect(remarksOf(page(SHOP).config({ ...sign(SHOP), signature: 'abc' }), 'zh')).toMatch(
      /\p{Script=Han}/u,
    );
    expect(remarksOf(configured())).toBe('');
  });
});

describe('a signature’s id', () => {
  it('leads back to it, while its entry is in the log', () => {
    const opened = configured().call('addCard', { cardList: [{ cardId: 'a' }, { cardId: 'b' }] });
    const entries = opened.entries();
    const found = findSigned(entries, `${last(opened).key}/1`, () => ({}));
    expect(found).toMatchObject({ entry: last(opened), signed: { label: 'b', card: 2 } });
    for (const id of [`${last(opened).key}/2`, 'gone/0', '', 'hand'])
      expect(findSigned(entries, id, () => ({}))).toBeNull();
  });
});
