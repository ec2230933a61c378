import { describe, expect, test } from 'vitest';
import { explain } from '../../../../src/core/signature/explain/explain.ts';
import type {
  KnownSecret,
  SecretKind,
  ValueMistake,
} from '../../../../src/core/signature/mistakes/mistake.ts';
import { TICKET_KIND_MISTAKES } from '../../../../src/core/signature/mistakes/ticket-kinds.ts';
import { TICKET_MISTAKES } from '../../../../src/core/signature/mistakes/ticket-mistakes.ts';
import { TICKET_SOURCE_MISTAKES } from '../../../../src/core/signature/mistakes/ticket-sources.ts';
import { TICKET_WORD_MISTAKES } from '../../../../src/core/signature/mistakes/ticket-words.ts';
import { explainedBy, PAGE, SLOW, sha1, string1Of, TICKET } from './string1-scenario.ts';

const signedWith = (ticket: string) => sha1(string1Of({ ticket }));

describe('the right ticket, damaged', () => {
  test.each<[name: string, ticket: string, id: string]>([
    ['a file that ends with a line end', `${TICKET}\n`, 'ticket-white-space-added'],
    ['a file of Windows', `${TICKET}\r\n`, 'ticket-white-space-added'],
    ['a byte order mark', `\ufeff${TICKET}`, 'ticket-white-space-added'],
    ['a space on both sides', ` ${TICKET} `, 'ticket-white-space-added'],
    ['a space that does not break', `${TICKET}\u00a0`, 'ticket-white-space-added'],
    ['JSON.stringify into the cache', JSON.stringify(TICKET), 'ticket-quoted'],
    ['str(bytes) in Python', `b'${TICKET}'`, 'ticket-quoted'],
    [
      "getticket's answer as it came",
      `{"errcode":0,"errmsg":"ok","ticket":"${TICKET}","expires_in":7200}`,
      'ticket-json-answer',
    ],
    [
      'json.dumps of the answer',
      `{"errcode": 0, "errmsg": "ok", "ticket": "${TICKET}", "expires_in": 7200}`,
      'ticket-json-answer',
    ],
    [
      'str of the answer, a dict',
      `{'errcode': 0, 'errmsg': 'ok', 'ticket': '${TICKET}', 'expires_in': 7200}`,
      'ticket-json-answer',
    ],
    ['a column of 64 characters', TICKET.slice(0, 64), 'ticket-cut'],
    ['a column of 32 characters', TICKET.slice(0, 32), 'ticket-cut'],
    ['serialize() of PHP', `s:${TICKET.length}:"${TICKET}";`, 'ticket-serialized'],
    ['a cache that keeps lower case', TICKET.toLowerCase(), 'ticket-case-changed'],
  ])('%s', (_, ticket, id) => {
    expect(explainedBy(signedWith(ticket))).toEqual([id]);
  });

  test('a ticket entered with a line end, signed without', () => {
    expect(explainedBy(signedWith(TICKET), { ticket: `${TICKET}\n` })).toEqual([
      'ticket-white-space-trimmed',
    ]);
  });

  test('a ticket that has something to encode', () => {
    expect(explainedBy(signedWith('a%2Bb'), { ticket: 'a+b' })).toEqual(['ticket-encoded']);
  });
});

describe('no ticket', () => {
  test.each<[ticket: string, id: string]>([
    ['', 'ticket-empty'],
    ['undefined', 'ticket-undefined'],
    ['null', 'ticket-undefined'],
    ['None', 'ticket-undefined'],
    ['false', 'ticket-undefined'],
    ['<nil>', 'ticket-undefined'],
    ['[object Object]', 'ticket-object'],
    ['[object Promise]', 'ticket-object'],
    ['Array', 'ticket-object'],
  ])('signed with %j', (ticket, id) => {
    expect(explainedBy(signedWith(ticket))).toEqual([id]);
  });

  test('is proved where no ticket is known either', () => {
    expect(explainedBy(signedWith('undefined'), { ticket: '' })).toEqual(['ticket-undefined']);
  });
});

describe('another secret in its place', () => {
  const secret = (kind: SecretKind, appId: string | null = null): KnownSecret => ({
    kind,
    value: `other-${kind}`,
    appId,
  });
  const by = (known: KnownSecret) =>
    explainedBy(signedWith(known.value), {}, { secrets: [known], passed: { appId: 'wx1' } });

  test.each<[kind: SecretKind, id: string]>([
    ['access_token', 'ticket-access-token'],
    ['api_ticket', 'ticket-api-ticket'],
    ['agent_ticket', 'ticket-agent-ticket'],
    ['appsecret', 'ticket-appsecret'],
    ['earlier', 'ticket-earlier'],
    ['other', 'ticket-other'],
  ])('%s', (kind, id) => {
    expect(by(secret(kind))).toEqual([id]);
  });

  test('the jsapi_ticket of another account', () => {
    expect(by(secret('jsapi_ticket', 'wx2'))).toEqual(['ticket-other-account']);
  });
  test('another jsapi_ticket of this account is not of another', () => {
    expect(by(secret('jsapi_ticket', 'wx1'))).toEqual(['ticket-other']);
  });
  test('none is found that was not entered', SLOW, () => {
    expect(explainedBy(signedWith('other-access_token'))).toEqual([]);
  });

  test("agentConfig signed with the company's ticket", () => {
    const { explanations } = explain({
      kind: 'agentConfig',
      agent_ticket: 'agent',
      nonceStr: PAGE.nonceStr,
      timestamp: PAGE.timestamp,
      url: PAGE.url,
      signature: signedWith('corp'),
      secrets: [{ kind: 'jsapi_ticket', value: 'corp', appId: null }],
    });
    expect(explanations.map(({ mistakes }) => mistakes)).toEqual([['ticket-corp-ticket']]);
  });

  const card = { kind: 'cardExt', cardId: 'p1', cardExt: '{"timestamp":"1404896688"}' } as const;

  test('a card signed with the jsapi_ticket', () => {
    const { explanations } = explain({
      ...card,
      api_ticket: 'api',
      signature: sha1(['jsapi', 'p1', '1404896688'].sort().join('')),
      secrets: [{ kind: 'jsapi_ticket', value: 'jsapi', appId: null }],
    });
    expect(explanations.map(({ mistakes }) => mistakes)).toEqual([['ticket-jsapi-ticket']]);
  });

  test("a card signed with a space behind the api_ticket, as the document's example prints it", () => {
    const { explanations } = explain({
      ...card,
      api_ticket: 'api',
      signature: sha1(['api ', 'p1', '1404896688'].sort().join('')),
    });
    expect(explanations.map(({ mistakes }) => mistakes)).toContainEqual(['ticket-white-space-added']);
  });
});

test('no sentence about a ticket shows one', () => {
  const rows: ValueMistake[] = Object.values({
    ...TICKET_MISTAKES,
    ...TICKET_WORD_MISTAKES,
    ...TICKET_KIND_MISTAKES,
    ...TICKET_SOURCE_MISTAKES,
  });
  for (const { clause, advice } of rows)
    for (const words of [clause.zh, clause.en, advice.zh, advice.en])
      expect(words).not.toMatch(/\{(signed|right)\}/);
});
