import { createHash, createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  createSha1Kernel,
  type ExplainInput,
  readSecret,
  recompute,
  signingOf,
} from '../../../src/core/signature/index.ts';
import { createPresenter } from '../../../src/panel/present.ts';
import { createAnswer } from '../../../src/panel/search/answer.ts';
import type { FromWorker } from '../../../src/panel/search/messages.ts';
import {
  createVerdictCheck,
  type RsaVerifier,
  verifyByWebCrypto,
} from '../../../src/panel/search/rsa-check.ts';
import { accountsWith, page } from '../../builders/page.ts';
import { sign as sentBy } from '../../builders/signing-server.ts';

const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** An exponent and a length that few have. */
const odd = generateKeyPairSync('rsa', { modulusLength: 2056, publicExponent: 3 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });

const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

const SENT = {
  kind: 'pay',
  key: '192006250b4c09247ec02edce69f6a2d',
  publicKey: pem(merchant.publicKey),
  appId: 'wxd930ea5d5a258f4f',
  timestamp: '1414587457',
  nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
  package: 'prepay_id=wx201410272009395522657a690389285100',
  signType: 'RSA',
} as const;
const LINES = `${SENT.appId}\n${SENT.timestamp}\n${SENT.nonceStr}\n${SENT.package}\n`;
const keyValues = (signType: string): string =>
  `appId=${SENT.appId}&nonceStr=${SENT.nonceStr}&package=${SENT.package}&signType=${signType}&timeStamp=${SENT.timestamp}&key=${SENT.key}`;

const rsa = (text: string, hash = 'sha256', { privateKey } = merchant): string =>
  sign(hash, Buffer.from(text), privateKey).toString('base64');
const payment = (signature: string, publicKey: string = SENT.publicKey) => ({
  ...SENT,
  publicKey,
  signature,
});

describe('WebCrypto and core say the same of a payment', () => {
  const signatures: readonly (readonly [string, string, string])[] = [
    ['signed rightly', rsa(LINES), SENT.publicKey],
    ['signed without the last line end', rsa(LINES.trimEnd()), SENT.publicKey],
    ['signed with SHA-1', rsa(LINES, 'sha1'), SENT.publicKey],
    ['signed with another key', rsa(LINES, 'sha256', other), SENT.publicKey],
    ['signed with a key of odd length and a small exponent', rsa(LINES, 'sha256', odd), pem(odd.publicKey)],
    ['whose signature was cut', rsa(LINES).slice(0, -4), SENT.publicKey],
    ['whose signature is no base64', rsa(LINES).replaceAll(/[+/]/g, ' ').replace('A', ' '), SENT.publicKey],
    ['signed by MD5', createHash('md5').update(LINES).digest('hex'), SENT.publicKey],
    ['without a signature', '', SENT.publicKey],
  ];

  test.each(signatures)('%s', async (_what, signature, publicKey) => {
    const one = payment(signature, publicKey);
    expect(await verifyByWebCrypto(one, signingOf(one))).toBe(recompute(one).matches);
  });

  test('of which it can say nothing without a key', async () => {
    const one = payment(rsa(LINES), '');
    expect(await verifyByWebCrypto(one, signingOf(one))).toBeNull();
  });
});

/** What the worker says of a search for the mistake behind this signature. */
async function explained(input: ExplainInput, verify?: RsaVerifier): Promise<FromWorker> {
  return new Promise((resolve) => {
    const answer = createAnswer(
      createSha1Kernel(),
      (message) => (message.kind === 'stepped' || message.kind === 'failed' ? resolve(message) : undefined),
      verify,
    );
    answer({ kind: 'start', input, length: 'short' });
    answer({ kind: 'step', step: 0, shard: { index: 0, of: 1 } });
  });
}

const mistakesIn = (message: FromWorker): string[] =>
  message.kind === 'stepped' ? message.explanations.flatMap(({ mistakes }) => mistakes) : [];

describe('an explanation of a signature by RSA', () => {
  /** Counts what WebCrypto was asked, and hands it on. */
  function counting() {
    const answers: (boolean | null)[] = [];
    const verify: RsaVerifier = async (...asked) => {
      const answer = await verifyByWebCrypto(...asked);
      answers.push(answer);
      return answer;
    };
    return { answers, verify };
  }

  test('is confirmed before it is told', async () => {
    const { answers, verify } = counting();
    const message = await explained(payment(rsa(LINES.trimEnd())), verify);
    expect(mistakesIn(message)).toContain('pay-line-end-missing');
    expect(answers.length).toBeGreaterThan(0);
    expect(new Set(answers)).toEqual(new Set([true]));
  });

  test('by another hash is confirmed too, but for MD5, which WebCrypto does not know', async () => {
    const [sha1, md5] = [counting(), counting()];
    expect(mistakesIn(await explained(payment(rsa(LINES, 'sha1')), sha1.verify))).toContain('pay-rsa-sha1');
    expect(mistakesIn(await explained(payment(rsa(LINES, 'md5')), md5.verify))).toContain('pay-rsa-sha1');
    expect(new Set(sha1.answers)).toEqual(new Set([true]));
    expect(new Set(md5.answers)).toEqual(new Set([null]));
  });

  test('whatever signType says', async () => {
    const { answers, verify } = counting();
    const message = await explained({ ...payment(rsa(LINES)), signType: 'MD5' }, verify);
    expect(mistakesIn(message)).toContain('pay-rsa-instead');
    expect(new Set(answers)).toEqual(new Set([true]));
  });

  test('however it was changed on its way', async () => {
    // Whatever the key of this run: every signature has an = at its end, and few have no +.
    for (const signature of [`${rsa(LINES)}\n`, encodeURIComponent(rsa(LINES))]) {
      const { answers, verify } = counting();
      const message = await explained(payment(signature), verify);
      expect(mistakesIn(message).join()).toMatch(/^pay-rsa-(white-space|percent)$/);
      expect(new Set(answers)).toEqual(new Set([true]));
    }
  });

  test('is not asked for where a hash was never signed', async () => {
    const message = await explained(payment(createHash('sha256').update(LINES).digest('hex')));
    expect(mistakesIn(message)).toEqual(['pay-rsa-not-signed']);
  });

  test('that is not confirmed is a fault of ours, and told with both answers', async () => {
    const message = await explained(payment(rsa(LINES.trimEnd())), async () => false);
    expect(message).toMatchObject({ kind: 'failed' });
    expect(message).toHaveProperty('problem', expect.stringContaining('pay-line-end-missing'));
    expect(message).toHaveProperty('problem', expect.stringContaining('WebCrypto'));
  });

  test('is not asked for where the signature is no RSA signature', async () => {
    const signature = createHmac('sha256', SENT.key).update(keyValues('HMAC-SHA256')).digest('hex');
    const input = { ...payment(signature), signType: 'HMAC-SHA256' };
    const message = await explained(input, async () => false);
    expect(mistakesIn(message)).toContain('pay-hex-lower-case');
  });
});

describe('a verdict on a payment by RSA', () => {
  const signed = (signature: string) => ({ input: { ...SENT, key: '', publicKey: '' }, signature });
  const secret = readSecret('publicKey', SENT.publicKey, 0);

  test('that both agree on passes', async () => {
    const check = createVerdictCheck();
    await expect(check(signed(rsa(LINES)), secret, 'matches')).resolves.toBeUndefined();
    await expect(check(signed(rsa('another text')), secret, 'differs')).resolves.toBeUndefined();
  });

  test('that they disagree on is a fault of ours, and told with both answers', async () => {
    await expect(createVerdictCheck()(signed(rsa(LINES)), secret, 'differs')).rejects.toThrow(
      /differs.*WebCrypto.*right/,
    );
    await expect(createVerdictCheck()(signed(rsa('x')), secret, 'matches')).rejects.toThrow(
      /matches.*WebCrypto.*wrong/,
    );
  });

  test('is checked once, and no other signature ever is', async () => {
    let asked = 0;
    const check = createVerdictCheck(async () => {
      asked++;
      return null;
    });
    const right = signed(rsa(LINES));
    await check(right, secret, 'matches');
    await check(right, secret, 'matches');
    expect(asked).toBe(1);
    await check(signed(rsa('x')), secret, 'differs');
    expect(asked).toBe(2);
    await check({ ...right, input: { ...right.input, signType: 'MD5' } }, secret, 'differs');
    await check(right, readSecret('publicKey', '', 0), 'unverified');
    await check({ input: null, signature: null }, secret, 'unverified');
    expect(asked).toBe(2);
  });

  test('is asked for wherever the panel says one', async () => {
    const { appId } = sentBy('https://m.example.com/');
    const text = `${appId}\n${SENT.timestamp}\n${SENT.nonceStr}\n${SENT.package}\n`;
    const { timestamp, nonceStr, package: prepay, signType } = SENT;
    const shop = page('https://m.example.com/')
      .config(sentBy('https://m.example.com/'))
      .call('chooseWXPay', { timestamp, nonceStr, package: prepay, signType, paySign: rsa(text) });
    const outcomes: string[] = [];
    const verdictCheck = createVerdictCheck();
    const { signatures } = createPresenter({
      secrets: accountsWith({ publicKey: SENT.publicKey }),
      language: 'en',
      verifying: () => ({ lastAppId: appId }),
      async check(...asked) {
        outcomes.push(asked[2]);
        await verdictCheck(...asked);
      },
    });
    for (const entry of shop.entries()) signatures(entry);
    expect(outcomes).toEqual(['unverified', 'matches']);
  });
});
