import { describe, expect, test } from 'vitest';
import { maskTicket, splitString1 } from '../../../src/panel/view/mask.ts';

const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcKP7qg';
const REST = '&noncestr=n&timestamp=1&url=https://m.example.com/?a=1';

describe('a ticket on the screen', () => {
  test('shows its last four characters', () => expect(maskTicket(TICKET)).toBe('····P7qg'));
  test('of eight or fewer nothing is shown', () => expect(maskTicket('12345678')).toBe('····'));
  test('white space at its ends stays to be seen', () => {
    expect(maskTicket(` ${TICKET}\n`)).toBe(' ····P7qg\n');
    expect(maskTicket('  ')).toBe('  ');
  });
});

describe('the ticket in string1', () => {
  test.each([TICKET, `${TICKET}\n`, ' ', '', 'a&noncestr=b'])('%j is found, and nothing else', (ticket) => {
    expect(splitString1(`jsapi_ticket=${ticket}${REST}`, ticket)).toEqual({
      before: 'jsapi_ticket=',
      ticket,
      after: REST,
    });
  });

  test('in a text of another form it is hidden wherever it stands', () => {
    const { before, ticket, after } = splitString1(`${TICKET}?${TICKET}`, TICKET);
    expect(`${before}${ticket}${after}`).toBe('····P7qg?····P7qg');
  });
});
