import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enteredSecrets } from '../../../src/core/secrets/entered-secrets.ts';
import type { KnownSecret } from '../../../src/core/secrets/find-secrets.ts';
import { redact, redactText } from '../../../src/core/secrets/redact.ts';
import { arrived } from '../../builders/arrived.ts';
import { accountsWith } from '../../builders/page.ts';
import { MERCHANT_CERTIFICATE } from '../../builders/rsa-keys.ts';
import { TICKET } from '../../builders/signing-server.ts';

const KEY = '8934e7d15453e97507ef794cf7b0519d';

test('a secret shows its last four characters', () => {
  expect(redactText(`?jsapi_ticket=${TICKET}&a=1`, [])).toBe('?jsapi_ticket=····P7qg&a=1');
  expect(redact({ a: [{ b: TICKET }], n: 1, x: null }, [])).toEqual({
    a: [{ b: '····P7qg' }],
    n: 1,
    x: null,
  });
});

test('text without a secret stays as it is', () => {
  const text = '{"signature":"f54dae85e7807cc9525ccc127b4796e021f05b33","key":"value"}';
  expect(redactText(text, [{ kind: 'merchant-key', value: KEY }])).toBe(text);
});

test('JSON stays JSON', () => {
  const value = 'quote " and \\ "';
  const text = redactText(JSON.stringify({ a: value, b: 1 }), [{ kind: 'merchant-key', value }]);
  expect(JSON.parse(text)).toEqual({ a: '····', b: 1 });
});

test('of a private key nothing is shown', () => {
  const pem = `-----BEGIN PRIVATE KEY-----\n${'MIIB'.repeat(80)}\n-----END PRIVATE KEY-----`;
  expect(redactText(`key: ${JSON.stringify(pem)}, and more`, [])).toBe('key: "····", and more');
});

test('what a cut text has of a secret goes too', () => {
  const known: KnownSecret[] = [{ kind: 'ticket', value: 'Zq'.repeat(43) }];
  const cut = arrived(`${'x'.repeat(16_384 - 40)}${'Zq'.repeat(43)}`);
  expect(JSON.stringify(redact(cut, known))).not.toContain('ZqZq');
  expect(redact(cut, known)).toMatchObject({ $: 'string', length: 16_384 - 40 + 86 });
});

test('copies keep their form', () => {
  const value = arrived({ $: 1, a: TICKET, when: new Date(0), list: [undefined, () => 1, 10n] });
  expect(redact(value, [])).toEqual(
    arrived({ $: 1, a: '····P7qg', when: new Date(0), list: [undefined, () => 1, 10n] }),
  );
  expect(redact({ $: 'object', entries: [[TICKET, 1]] }, [])).toEqual({
    $: 'object',
    entries: [['····P7qg', 1]],
  });
});

describe('secrets that overlap', () => {
  test('leave none of both', () => {
    const known: KnownSecret[] = [
      { kind: 'ticket', value: 'aaaaaaaabcd1' },
      { kind: 'ticket', value: 'bcd1efghijk' },
    ];
    const text = redactText('x aaaaaaaabcd1efghijk y', known);
    expect(text).not.toContain('bcd1efghijk');
    expect(text).not.toContain('aaaaaaaabcd1');
  });
});

test('what was entered is known: every field but the public key', () => {
  const accounts = accountsWith({ jsapi_ticket: TICKET, key: KEY, publicKey: MERCHANT_CERTIFICATE });
  expect(enteredSecrets(accounts)).toEqual([
    { kind: 'ticket', value: TICKET },
    { kind: 'merchant-key', value: KEY },
  ]);
  expect(enteredSecrets(accounts)).toBe(enteredSecrets(accounts));
});

/** How texts are written into others. */
const WRITINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(text).replace(/%../g, (one) => one.toLowerCase()),
  (text) => new URLSearchParams({ q: text }).toString(),
  (text) => JSON.stringify(text),
  (text) => JSON.stringify({ a: [text] }),
  (text) => JSON.stringify(text).replaceAll('/', '\\/'),
  (text) =>
    JSON.stringify(text).replace(
      /[^\x20-\x7e]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
];

const character = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'abcXYZ0189-_') },
  { weight: 3, arbitrary: fc.constantFrom(...'"\\/\'+ %&=<>#\n\t{}') },
  { weight: 1, arbitrary: fc.constantFrom('密', 'é', '😀') },
);
const secret = fc
  .array(character, { minLength: 8, maxLength: 60 })
  .map((characters) => characters.join(''))
  .filter((text) => text.trim().length >= 8);
const writing = fc.array(fc.constantFrom(...WRITINGS), { maxLength: 3 });

test('after redaction no entered secret is left, however it was written', () => {
  fc.assert(
    fc.property(secret, secret, writing, writing, fc.string(), (one, other, oneWay, otherWay, around) => {
      const known: KnownSecret[] = [
        { kind: 'merchant-key', value: one },
        { kind: 'ticket', value: other },
      ];
      const written = (text: string, way: typeof oneWay) => way.reduce((last, write) => write(last), text);
      const [first, second] = [written(one, oneWay), written(other, otherWay)];
      const text = redactText(`${around}${first}|${second}${around}`, known);
      for (const form of [
        first,
        second,
        ...[one, other].flatMap((each) => WRITINGS.map((write) => write(each))),
      ]) {
        const bare = form.replace(/^["\s]+|["\s]+$/g, '');
        if (bare.length >= 8 && !around.includes(bare)) expect(text).not.toContain(form);
      }
      const value = JSON.stringify(redact(arrived({ [one]: { a: [first] }, b: second }), known));
      expect(value).not.toContain(JSON.stringify(one.trim()).slice(1, -1));
      expect(value).not.toContain(JSON.stringify(other.trim()).slice(1, -1));
    }),
    { numRuns: 500 },
  );
});

test('a long text without secrets is read fast', () => {
  const known: KnownSecret[] = Array.from({ length: 8 }, (_, index) => ({
    kind: 'ticket',
    value: `${index}${TICKET}`,
  }));
  const text = 'token=abc&key=1%20"secret":\\"x\\" -----BEGIN '.repeat(25_000);
  const start = performance.now();
  redactText(text, known);
  expect(performance.now() - start).toBeLessThan(3_000);
});
