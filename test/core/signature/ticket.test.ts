import { describe, expect, test } from 'vitest';
import {
  isExpired,
  masked,
  readTicket,
  remainingMs,
  remarksAt,
  TICKET_REMARKS,
  type TicketField,
  type TicketName,
  wordsOfRemark,
} from '../../../src/core/signature/index.ts';

const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
const NOW = 1_414_587_457_000;
const ANSWER = `{"errcode":0,"errmsg":"ok","ticket":"${TICKET}","expires_in":7200}`;

const read = (entered: string) => readTicket(entered, NOW);
const codes = (entered: string) => read(entered).remarks.map((remark) => remark.code);
const said = (field: TicketField) => field.remarks.map((remark) => wordsOfRemark(remark, 'en')).join('\n');

describe('a ticket as it is', () => {
  test('is hashed as entered, and there is nothing to say', () => {
    expect(read(TICKET)).toEqual({ ticket: TICKET, expiresAt: null, remarks: [] });
  });

  test('nothing entered is no ticket, and no mistake', () => {
    expect(read('')).toEqual({ ticket: null, expiresAt: null, remarks: [] });
  });

  test('of a card looks the same', () => {
    expect(codes('A'.repeat(86))).toEqual([]);
  });
});

describe('the answer of getticket', () => {
  test('is understood, and its age counted', () => {
    expect(read(ANSWER)).toEqual({ ticket: TICKET, expiresAt: NOW + 7_200_000, remarks: [] });
  });

  test('is understood with white space around it, and over several lines', () => {
    const pretty = JSON.stringify(JSON.parse(ANSWER), null, 4);
    for (const entered of [` \n${ANSWER}\r\n`, `\ufeff${ANSWER}`, `\u200b${ANSWER}\u00a0`, pretty]) {
      expect(read(entered)).toEqual(read(ANSWER));
    }
  });

  test('has no known age without expires_in', () => {
    expect(read(`{"ticket":"${TICKET}"}`).expiresAt).toBeNull();
    expect(read(`{"ticket":"${TICKET}","expires_in":"7200"}`).expiresAt).toBe(NOW + 7_200_000);
    expect(read(`{"ticket":"${TICKET}","expires_in":1e999}`).expiresAt).toBeNull();
  });

  test('with a space in its ticket keeps it, and says so', () => {
    const field = read(ANSWER.replace(TICKET, `${TICKET} `));
    expect(field.ticket).toBe(`${TICKET} `);
    expect(field.remarks.map((remark) => remark.code)).toEqual(['ticket-space-end']);
  });

  test('that is an error holds no ticket, and is quoted', () => {
    const field = read(
      '{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest"}',
    );
    expect(field.ticket).toBe('');
    expect(said(field)).toContain('errcode 40001, invalid credential, access_token is invalid or not latest');
  });

  test('of another API holds no ticket', () => {
    const field = read('{"access_token":"68_abc","expires_in":7200}');
    expect(field.ticket).toBe('');
    expect(said(field)).toContain('access_token, expires_in');
    expect(said(field)).not.toContain('68_abc');
    expect(codes('{}')).toEqual(['ticket-not-in-answer']);
    expect(codes('{"ticket":5}')).toEqual(['ticket-not-in-answer']);
  });

  test('that was cut when copied is said to be broken', () => {
    expect(codes(ANSWER.slice(0, -5))).toEqual(['ticket-broken-json']);
    expect(read(ANSWER.slice(0, -5)).ticket).toBe('');
  });

  test.each([
    ['as a server of one’s own wraps it', `{"code":0,"data":{"ticket":"${TICKET}","expires_in":7200}}`],
    ['as Python prints it', `{'errcode': 0, 'errmsg': 'ok', 'ticket': '${TICKET}', 'expires_in': 7200}`],
    [
      'as PHP prints it',
      `Array\n(\n    [errcode] => 0\n    [ticket] => ${TICKET}\n    [expires_in] => 7200\n)`,
    ],
    ['in a text of JSON', JSON.stringify(ANSWER)],
  ])('is understood %s', (_how, entered) => {
    expect(read(entered)).toEqual({ ticket: TICKET, expiresAt: NOW + 7_200_000, remarks: [] });
  });

  // The official sample for PHP keeps it so.
  test.each([
    `{"expire_time":1414587457,"jsapi_ticket":"${TICKET}"}`,
    `{"jsapiTicket":"${TICKET}","createTime":1414587457000}`,
    `ticket: ${TICKET}`,
    `"ticket":"${TICKET}"`,
    `"ticket": "${TICKET}",`,
    `ticket=${TICKET}`,
  ])('or a piece of it, or the file it is kept in: %s', (entered) => {
    expect(read(entered)).toEqual({ ticket: TICKET, expiresAt: null, remarks: [] });
  });

  test('of another ticket is not taken for this one', () => {
    const entered = `{"jsapi_ticket":"${TICKET}"}`;
    expect(readTicket(entered, NOW, 'api_ticket').ticket).toBe('');
    expect(readTicket(`{"data":{"ticket":"${TICKET}"}}`, NOW, 'agent_ticket').ticket).toBe(TICKET);
  });

  test('with odd members does no harm', () => {
    for (const odd of [
      '{"errcode":{"valueOf":1}}',
      '{"errcode":1,"errmsg":{"toString":1}}',
      '{"__proto__":{}}',
    ]) {
      expect(read(odd).ticket).toBe('');
      expect(said(read(odd))).not.toBe('');
    }
  });
});

describe('white space and invisible characters', () => {
  test('stay in what is hashed, and are named with their place', () => {
    for (const [entered, code, name] of [
      [` ${TICKET}`, 'ticket-space-start', 'space (U+0020)'],
      [`${TICKET}\n`, 'ticket-space-end', 'LF (U+000A)'],
      [`${TICKET}\r\n`, 'ticket-space-end', 'CR (U+000D), LF (U+000A)'],
      [`${TICKET}  `, 'ticket-space-end', 'space (U+0020) ×2'],
      [`\ufeff${TICKET}`, 'ticket-space-start', 'BOM (U+FEFF)'],
      [`${TICKET}\u200b`, 'ticket-space-end', 'ZWSP (U+200B)'],
      [`${TICKET}\u2028`, 'ticket-space-end', 'U+2028'],
      [`${TICKET.slice(0, 40)}\n${TICKET.slice(40)}`, 'ticket-space-inside', 'LF (U+000A)'],
    ] as const) {
      const field = read(entered);
      expect(field.ticket).toBe(entered);
      expect(field.remarks).toMatchObject([{ code, values: { characters: name } }]);
      expect(said(field)).toContain(name);
    }
  });

  test('of a binary file are not all named', () => {
    const binary = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('x');
    expect(said(read(`x${binary}`)).length).toBeLessThan(600);
    expect(said(read(`x${binary}`))).toContain('NUL (U+0000), U+0001, U+0002, U+0003, U+0004, U+0005, …');
  });

  test('alone are no ticket', () => {
    expect(read(' \n').ticket).toBe('');
    expect(codes(' \n')).toEqual(['ticket-empty']);
  });
});

describe('what is no jsapi_ticket', () => {
  const ACCESS_TOKEN = `68_${'aB3-_'.repeat(30)}`;

  test('in quotes: hashed with them, and said', () => {
    expect(read(`"${TICKET}"`).ticket).toBe(`"${TICKET}"`);
    expect(codes(`"${TICKET}"`)).toEqual(['ticket-quotes']);
    expect(codes(`“${TICKET}”`)).toEqual(['ticket-quotes']);
  });

  test('an access_token', () => {
    expect(codes(ACCESS_TOKEN)).toEqual(['ticket-access-token']);
    expect(read(ACCESS_TOKEN).ticket).toBe(ACCESS_TOKEN);
  });

  test('an AppSecret', () => {
    expect(codes('0123456789abcdef0123456789abcdef')).toEqual(['ticket-app-secret']);
    expect(codes(' 0123456789ABCDEF0123456789abcdef')).toEqual(['ticket-space-start', 'ticket-app-secret']);
  });

  test('a ticket that was cut', () => {
    expect(codes(TICKET.slice(0, 64))).toEqual(['ticket-unlikely']);
    expect(TICKET_REMARKS['ticket-unlikely'].severity).toBe('note');
  });

  test('a whole string1', () => {
    const string1 = `jsapi_ticket=${TICKET}&noncestr=a&timestamp=1&url=https://a.cn/`;
    expect(read(string1).ticket).toBe('');
    expect(codes(string1)).toEqual(['ticket-is-string1']);
    expect(codes(`jsapi_ticket=${TICKET}`)).toEqual(['ticket-is-string1']);
  });
});

describe('its age', () => {
  const field = read(ANSWER);

  test('is counted down, and never below 0', () => {
    expect(remainingMs(field, NOW + 1_000)).toBe(7_199_000);
    expect(remainingMs(field, NOW + 9_000_000)).toBe(0);
    expect(remainingMs(read(TICKET), NOW)).toBeNull();
  });

  test('is said when it has expired', () => {
    expect(isExpired(field, NOW + 7_199_999)).toBe(false);
    expect(remarksAt(field, NOW + 7_199_999)).toEqual([]);
    expect(isExpired(field, NOW + 7_200_000)).toBe(true);
    const [remark] = remarksAt(field, NOW + 7_200_000 + 3_660_000);
    expect(remark && wordsOfRemark(remark, 'zh')).toContain('已过期 1 小时 1 分钟');
    expect(isExpired(read(TICKET), NOW + 9e9)).toBe(false);
  });
});

test('what is said names the ticket that is asked for, and where it comes from', () => {
  const TOKEN = `68_${'aB3-_'.repeat(30)}`;
  const saidOf = (name: TicketName, entered: string) =>
    remarksAt(readTicket(entered, NOW, name), NOW, name)
      .map((remark) => wordsOfRemark(remark, 'en'))
      .join();
  for (const entered of [' ', TOKEN, TICKET.slice(1), `"${TICKET}"`, '{"errcode":1}', 'a'.repeat(32)]) {
    expect(saidOf('api_ticket', entered)).toContain('api_ticket');
    expect(saidOf('api_ticket', entered)).not.toContain('jsapi_ticket');
  }
  expect(saidOf('jsapi_ticket', TOKEN)).toContain('getticket?type=jsapi');
  expect(saidOf('api_ticket', TOKEN)).toContain('getticket?type=wx_card');
  expect(saidOf('api_ticket', '{}')).toContain('getticket?type=wx_card');
  expect(saidOf('agent_ticket', TOKEN)).toContain('ticket/get?type=agent_config');
  const expired = readTicket(ANSWER, 0, 'agent_ticket');
  const [remark] = remarksAt(expired, NOW, 'agent_ticket');
  expect(remark && wordsOfRemark(remark, 'zh')).toContain('agent_ticket');
});

test('a megabyte is read at once, whatever it is', () => {
  const start = performance.now();
  const lines = `${'a'.repeat(60)}\n`.repeat(17_000);
  for (const entered of [
    'a'.repeat(1e6),
    ' '.repeat(1e6),
    `a${' '.repeat(1e6)}b`,
    lines,
    `{${'['.repeat(1e6)}`,
  ]) {
    expect(read(entered).remarks).not.toEqual([]);
  }
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('a secret is shown by its last four characters, and a short one not at all', () => {
  expect(masked(TICKET)).toBe('····P7qg');
  expect(masked('123456789')).toBe('····6789');
  expect(masked('12345678')).toBe('····');
  expect(masked('')).toBe('····');
});

test('no remark repeats the ticket', () => {
  for (const entered of [
    ` ${TICKET}`,
    `"${TICKET}"`,
    TICKET.slice(0, 50),
    `{"a":"${TICKET}"}`,
    `68_${TICKET.repeat(2)}`,
  ]) {
    for (let at = 0; at + 8 < TICKET.length; at += 8)
      expect(said(read(entered))).not.toContain(TICKET.slice(at, at + 8));
  }
});
