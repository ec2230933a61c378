import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskLines, maskPieces, maskSecret, splitAtSecrets } from '../../../src/panel/view/mask.ts';
import { pieces } from './entries.ts';

const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcKP7qg';
const KEY = '192006250b4c09247ec02edce69f6a2d';

const shown = (...parts: Parameters<typeof pieces>) =>
  maskPieces(pieces(...parts))
    .map(({ text }) => text)
    .join('');

describe('a secret on the screen', () => {
  test('shows its last four characters', () => expect(maskSecret(TICKET)).toBe('····P7qg'));
  test('of eight or fewer nothing is shown', () => expect(maskSecret('12345678')).toBe('····'));
  test('white space at its ends stays to be seen', () => {
    expect(maskSecret(` ${TICKET}\n`)).toBe(' ····P7qg\n');
    expect(maskSecret('  ')).toBe('  ');
    expect(maskSecret('')).toBe('');
  });
  test('of several lines each is hidden', () => {
    expect(maskLines(`${TICKET}\n\nhttp://127.0.0.1:8080`)).toBe('····P7qg\n\n····8080');
  });
  test('the frame of a PEM is no secret', () => {
    expect(maskLines('-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqh\n-----END PUBLIC KEY-----')).toBe(
      '-----BEGIN PUBLIC KEY-----\n····gkqh\n-----END PUBLIC KEY-----',
    );
  });
});

describe('the text that is hashed', () => {
  test('hides the ticket, and nothing else', () => {
    expect(shown('jsapi_ticket=', ['ticket', `${TICKET}\n`], '&noncestr=', ['nonceStr', 'n'])).toBe(
      'jsapi_ticket=····P7qg\n&noncestr=n',
    );
  });

  test("hides the merchant's key", () => {
    expect(shown(['package', 'prepay_id=1'], '&key=', ['key', KEY])).toBe('prepay_id=1&key=····6a2d');
  });

  test('hides a secret where it does not belong', () => {
    expect(shown(['ticket', TICKET], ['url', `https://m.example.com/?t=${TICKET}&${TICKET}`])).toBe(
      '····P7qghttps://m.example.com/?t=····P7qg&····P7qg',
    );
  });

  test('leaves a ticket that was not entered empty', () => {
    expect(shown('jsapi_ticket=', ['ticket', ''], '&noncestr=', ['nonceStr', 'n'])).toBe(
      'jsapi_ticket=&noncestr=n',
    );
  });

  test('is never looked through for a secret of a few characters', () => {
    expect(shown(['ticket', 'a'], ['url', 'https://a.example.com/'])).toBe('····https://a.example.com/');
  });
});

test('a text split at its secrets is that text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('ab', 'abab', 'c', 'ba', '')), (parts) => {
      const split = splitAtSecrets(parts.join(''), ['abab', 'ab']);
      expect(split.join('')).toBe(parts.join(''));
      expect(
        split.filter((_, index) => index % 2 === 1).every((part) => part === 'abab' || part === 'ab'),
      ).toBe(true);
      expect(split.filter((_, index) => index % 2 === 0).some((part) => part.includes('ab'))).toBe(false);
    }),
  );
});
