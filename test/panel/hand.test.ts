import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { explain, readSecret, recompute, type SignatureKind } from '../../src/core/signature/index.ts';
import { createHand } from '../../src/panel/hand.ts';
import { HAND_KINDS } from '../../src/panel/hand-fields.ts';
import { toSignedView } from '../../src/panel/signed.ts';

const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
const NONCE = 'Wm3WZYTPz0wzccnW';
const SIGNATURE = '0f9de62fce790f9a083d5c99e95740ceb90c27ed';
const URL_SIGNED = 'http://mp.weixin.qq.com?params=value';
const PAGE = 'https://m.example.com/item?id=5';
const NOW = 1_767_225_600_000;
const KINDS: readonly SignatureKind[] = ['jsapi', 'agentConfig', 'cardExt', 'cardSign', 'pay'];

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

/** A form, and what one does with it. `below`: the jsapi_ticket entered in the panel's own field. */
function form(below = '') {
  let changes = 0;
  let at = NOW;
  const hand = createHand({
    now: () => at,
    changed: () => void changes++,
    otherwise: (name) => readSecret(name, name === 'jsapi_ticket' ? below : '', at),
  });
  const { chooseHandKind: choose, pasteByHand: paste, clearHand: clear, setHandField } = hand.actions;
  return {
    hand,
    choose,
    paste,
    clear,
    fill: (fields: Readonly<Record<string, string>>) => {
      for (const [name, value] of Object.entries(fields)) setHandField(name, value);
    },
    later: (ms: number) => {
      at += ms;
    },
    changes: () => changes,
    /** What the present kind shows that is not empty. */
    entered: () =>
      Object.fromEntries(
        hand
          .view('en')
          .fields.filter(({ value }) => value !== '')
          .map(({ name, value }) => [name, value]),
      ),
    names: () => hand.view('en').fields.map(({ name }) => name),
    value: (name: string) => hand.view('en').fields.find((field) => field.name === name)?.value,
    remark: (name: string) => hand.view('en').fields.find((field) => field.name === name)?.remark,
    outcome: () => {
      const carried = hand.signed();
      return carried && toSignedView('hand', carried.signed, carried.secret, at, 'en');
    },
  };
}

const OFFICIAL = {
  jsapi_ticket: TICKET,
  nonceStr: NONCE,
  timestamp: '1414587457',
  url: URL_SIGNED,
  signature: SIGNATURE,
};

describe('the form', () => {
  it('starts with an empty wx.config', () => {
    const { hand, names } = form();
    expect(hand.view('zh')).toMatchObject({ kind: 'jsapi', understood: '' });
    expect(names()).toEqual(['jsapi_ticket', 'nonceStr', 'timestamp', 'url', 'signature']);
    expect(hand.view('zh').fields.every(({ value, remark }) => value === '' && remark === '')).toBe(true);
    expect(hand.signed()).toBeNull();
    expect(hand.input()).toBeNull();
  });

  it('has a hint in each language for every field of every kind', () => {
    const { hand, choose } = form();
    for (const kind of KINDS) {
      choose(kind);
      expect(hand.view('zh').fields.map(({ name }) => name)).toEqual(HAND_KINDS[kind].fields);
      for (const { hint } of [...hand.view('zh').fields, ...hand.view('en').fields])
        expect(hint).not.toBe('');
    }
  });

  it('hides tickets and keys', () => {
    const { hand, choose } = form();
    const secrets = KINDS.flatMap((kind) => {
      choose(kind);
      return hand
        .view('en')
        .fields.filter(({ isSecret }) => isSecret)
        .map(({ name }) => name);
    });
    expect(secrets).toEqual(['jsapi_ticket', 'agent_ticket', 'api_ticket', 'api_ticket', 'key']);
  });

  it('tells of every change, and lets unknown names be', () => {
    const { hand, fill, changes, choose, clear, entered } = form();
    fill({ url: PAGE, toString: 'x', __proto__: 'y' });
    expect(entered()).toEqual({ url: PAGE });
    choose('pay');
    expect(changes()).toBeGreaterThan(2);
    clear();
    expect(hand.view('en').kind).toBe('pay');
    choose('jsapi');
    expect(entered()).toEqual({});
  });

  it('loses nothing when the kind is switched back and forth', () => {
    const { fill, choose, value } = form();
    fill(OFFICIAL);
    choose('cardSign');
    expect(value('nonceStr')).toBe(NONCE);
    fill({ cardType: 'GROUPON', cardSign: 'x' });
    choose('jsapi');
    expect([value('jsapi_ticket'), value('url'), value('signature')]).toEqual([
      TICKET,
      URL_SIGNED,
      SIGNATURE,
    ]);
    choose('cardSign');
    expect([value('cardType'), value('cardSign')]).toEqual(['GROUPON', 'x']);
  });
});

describe('a signature entered by hand', () => {
  it('of the document matches', () => {
    const { hand, fill, outcome } = form();
    fill(OFFICIAL);
    expect(outcome()).toMatchObject({ outcome: 'matches', digest: SIGNATURE, remarks: [] });
    const input = hand.input();
    expect(input && recompute(input).matches).toBe(true);
    expect(
      hand
        .view('en')
        .fields.map(({ remark }) => remark)
        .join(''),
    ).toBe('');
  });

  it('takes the ticket that was entered in the panel where the form has none', () => {
    const { jsapi_ticket, ...others } = OFFICIAL;
    const { fill, outcome, remark, hand } = form(jsapi_ticket);
    fill(others);
    expect(outcome()?.outcome).toBe('matches');
    expect(remark('jsapi_ticket')).toBe('');
    expect(hand.input()).toMatchObject({ jsapi_ticket });
    fill({ jsapi_ticket: 'another' });
    expect(outcome()?.outcome).toBe('differs');
  });

  it('lacks its ticket: the text is there, and what is needed is said', () => {
    const { hand, fill, outcome, remark } = form();
    fill({ ...OFFICIAL, jsapi_ticket: '' });
    expect(outcome()).toMatchObject({ outcome: 'unverified', wants: 'jsapi_ticket', digest: null });
    expect(remark('jsapi_ticket')).toContain('jsapi_ticket');
    expect(hand.input()).toMatchObject({ jsapi_ticket: '' });
  });

  it('lacks the signature: what it should be is said', () => {
    const { fill, outcome, hand } = form();
    fill({ ...OFFICIAL, signature: '' });
    expect(outcome()).toMatchObject({ outcome: 'unverified', signature: null, digest: SIGNATURE });
    expect(hand.input()?.signature).toBe('');
  });

  it.each(['nonceStr', 'timestamp', 'url'])('lacks its %s: nothing can be written down', (name) => {
    const { hand, fill } = form();
    fill({ ...OFFICIAL, [name]: '' });
    expect(hand.signed()).toBeNull();
    expect(hand.input()).toBeNull();
  });

  it('made with the hash is explained', () => {
    const { hand, fill } = form();
    const url = `${PAGE}#/buy`;
    const text = `jsapi_ticket=${TICKET}&noncestr=${NONCE}&timestamp=1414587457&url=${url}`;
    fill({ ...OFFICIAL, url, signature: sha1(text) });
    const input = hand.input();
    expect(input && explain(input).explanations.map((explanation) => explanation.text)).toEqual([text]);
  });

  it('of agentConfig is made with the app’s ticket', () => {
    const { choose, fill, outcome } = form();
    choose('agentConfig');
    fill({ ...OFFICIAL, agent_ticket: TICKET, jsapi_ticket: 'other' });
    expect(outcome()).toMatchObject({ outcome: 'matches', digest: SIGNATURE });
  });

  it('of a card stands in its cardExt', () => {
    const { choose, fill, outcome, hand } = form();
    choose('cardExt');
    const signature = sha1(['1418301401', TICKET, 'pCard'].sort().join(''));
    const cardExt = JSON.stringify({ timestamp: '1418301401', signature });
    fill({ api_ticket: TICKET, cardId: 'pCard', cardExt });
    expect(outcome()).toMatchObject({ outcome: 'matches', digest: signature });
    expect(hand.input()).toMatchObject({ kind: 'cardExt', signature });
  });

  it('of chooseCard leaves out what is empty', () => {
    const { choose, fill, outcome } = form();
    choose('cardSign');
    const cardSign = sha1([TICKET, 'wx1', '1418301401', NONCE, 'GROUPON'].sort().join(''));
    fill({
      api_ticket: TICKET,
      appId: 'wx1',
      timestamp: '1418301401',
      nonceStr: NONCE,
      cardType: 'GROUPON',
      cardSign,
    });
    expect(outcome()).toMatchObject({ outcome: 'matches', digest: cardSign });
  });

  it('of a payment by MD5', () => {
    const { choose, fill, outcome, remark } = form();
    choose('pay');
    const key = '192006250b4c09247ec02edce69f6a2d';
    const signed = {
      appId: 'wxd930ea5d5a258f4f',
      nonceStr: 'n',
      package: 'prepay_id=1',
      signType: 'MD5',
      timeStamp: '1414723227',
    };
    const text = Object.entries(signed)
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
    const paySign = createHash('md5').update(`${text}&key=${key}`).digest('hex').toUpperCase();
    fill({ ...signed, timestamp: '1414723227', paySign });
    expect(remark('key')).not.toBe('');
    expect(remark('publicKey')).toBe('');
    fill({ key });
    expect(outcome()).toMatchObject({ kind: 'pay', signature: paySign });
    expect(outcome()?.digest?.toUpperCase()).toBe(paySign);
    fill({ signType: 'RSA' });
    expect(remark('publicKey')).toContain('publicKey');
  });
});

describe('what is odd about a field', () => {
  it.each([
    ['jsapi_ticket', `68_${'aB3-_'.repeat(30)}`, 'access_token'],
    ['jsapi_ticket', '{"errcode":40001,"errmsg":"invalid credential"}', '40001'],
    ['timestamp', '1414587457000', '10 digits'],
    ['timestamp', 'now', '10 digits'],
    ['url', 'm.example.com/a', 'http(s)'],
    ['url', 'http://a b/', 'parse'],
    ['url', `${PAGE}#/buy`, '#/buy is not signed'],
    ['signature', 'undefined', '40 hex'],
  ])('%s: %s', (name, value, words) => {
    const { fill, remark } = form();
    fill({ [name]: value });
    expect(remark(name)).toContain(words);
  });

  it.each([
    ['timestamp=1', 'no JSON object'],
    ['[1]', 'no JSON object'],
    ['{"timestamp":"1"}', 'no signature'],
    ['{"timestamp":"1","signature":"abc"}', '40 hex'],
  ])('cardExt: %s', (cardExt, words) => {
    const { choose, fill, remark } = form();
    choose('cardExt');
    fill({ cardExt });
    expect(remark('cardExt')).toContain(words);
  });

  it('a key or a certificate that is none', () => {
    const { choose, fill, remark } = form();
    choose('pay');
    fill({ key: 'short', publicKey: '-----BEGIN PUBLIC KEY-----' });
    expect(remark('key')).not.toBe('');
    expect(remark('publicKey')).not.toBe('');
  });

  it('the ticket in a pasted answer grows old', () => {
    const { fill, remark, later, outcome } = form();
    fill({ ...OFFICIAL, jsapi_ticket: `{"errcode":0,"errmsg":"ok","ticket":"${TICKET}","expires_in":7200}` });
    expect(outcome()).toMatchObject({ outcome: 'matches' });
    expect(remark('jsapi_ticket')).toBe('');
    later(7_300_000);
    expect(remark('jsapi_ticket')).toContain('Expired');
  });
});

describe('a text that is pasted', () => {
  const CONFIG = `wx.config({ appId: 'wxf8b4f85f3a794e77', timestamp: 1414587457, nonceStr: '${NONCE}', signature: '${SIGNATURE}' })`;

  it('fills in what it names, and leaves the rest', () => {
    const { fill, paste, value, hand, outcome } = form();
    fill({ jsapi_ticket: TICKET, url: URL_SIGNED, nonceStr: 'old' });
    paste(CONFIG);
    expect([value('jsapi_ticket'), value('url'), value('nonceStr')]).toEqual([TICKET, URL_SIGNED, NONCE]);
    expect(outcome()).toMatchObject({ outcome: 'matches' });
    expect(hand.input()?.passed).toEqual({ appId: 'wxf8b4f85f3a794e77' });
    expect(hand.view('en').understood).toContain('nonceStr');
  });

  it('of another kind switches the kind', () => {
    const { paste, hand, choose, value } = form();
    paste(CONFIG);
    paste(
      "wx.chooseWXPay({ timestamp: 1414723227, nonceStr: 'n', package: 'prepay_id=1', signType: 'MD5', paySign: 'ABCDEFABCDEFABCD' })",
    );
    expect(hand.view('en').kind).toBe('pay');
    expect([value('timestamp'), value('appId')]).toEqual(['1414723227', 'wxf8b4f85f3a794e77']);
    choose('jsapi');
    expect(value('signature')).toBe(SIGNATURE);
  });

  const alertOf = (url: string) =>
    `{"errMsg":"config:invalid signature","realAuthUrl":["${url.replaceAll('/', '\\/')}"]}`;

  it('that is a phone’s alert gives the URL, and its URLs to the search', () => {
    const { paste, value, hand } = form();
    paste(alertOf(PAGE));
    expect(value('url')).toBe(PAGE);
    paste('https://b.example.com/ https://m.example.com/item?id=5');
    expect(value('url')).toBe(PAGE);
    expect(hand.urls()).toEqual([
      { url: 'https://b.example.com/', role: 'phone' },
      { url: PAGE, role: 'phone' },
    ]);
  });

  it('that is a phone’s alert: right for the server’s URL is wrong on the phone, and explained', () => {
    const shared = `${PAGE}&from=singlemessage`;
    const text = `jsapi_ticket=${TICKET}&noncestr=${NONCE}&timestamp=1414587457&url=${PAGE}`;
    const answer = JSON.stringify({
      nonceStr: NONCE,
      timestamp: 1414587457,
      url: PAGE,
      signature: sha1(text),
    });
    for (const order of [
      [answer, alertOf(shared)],
      [alertOf(shared), answer],
    ]) {
      const { fill, paste, value, outcome, hand, remark } = form();
      fill({ jsapi_ticket: TICKET });
      for (const each of order) paste(each);
      expect(value('url')).toBe(shared);
      expect(remark('url')).toContain(PAGE);
      expect(outcome()?.outcome).toBe('differs');
      const input = hand.input();
      expect(input && explain(input).explanations.map((explanation) => explanation.text)).toContain(text);
      paste(alertOf(shared));
      expect(remark('url')).toContain(PAGE);
      paste(JSON.stringify({ nonceStr: NONCE, timestamp: 1414587457, url: shared, signature: SIGNATURE }));
      expect(remark('url')).toBe('');
    }
  });

  it('that is a phone’s alert is remembered: another URL is not what the phone verified', () => {
    const { fill, paste, remark, clear } = form();
    paste(alertOf(PAGE));
    expect(remark('url')).not.toContain(PAGE);
    fill({ url: `${PAGE}#/buy` });
    expect(remark('url')).toContain('#/buy is not signed');
    paste(`{"url":"https://m.example.com/other","nonceStr":"${NONCE}","timestamp":1}`);
    expect(remark('url')).toContain(PAGE);
    clear();
    fill({ url: 'https://m.example.com/other' });
    expect(remark('url')).not.toContain(PAGE);
  });

  it('without a URL says that it lacks', () => {
    const { paste, hand, remark, fill, clear } = form();
    expect(hand.view('en').missing).toEqual([]);
    fill({ nonceStr: NONCE });
    expect(hand.view('en').missing).toEqual(['timestamp', 'url']);
    expect([remark('timestamp'), remark('url')]).toEqual(['', '']);
    paste(CONFIG);
    expect(hand.view('en').missing).toEqual(['url']);
    expect(remark('url')).toContain('missing');
    fill({ url: PAGE });
    expect(hand.view('en').missing).toEqual([]);
    expect(remark('url')).toBe('');
    clear();
    expect(hand.view('en').missing).toEqual([]);
  });

  it('that means nothing says what was expected, and changes nothing', () => {
    const { fill, paste, hand, entered } = form();
    fill(OFFICIAL);
    paste('hello');
    expect(hand.view('zh').understood).toContain('string1');
    expect(entered()).toEqual(OFFICIAL);
  });
});
