import { expect, test } from 'vitest';
import { page } from '../../builders/page.ts';

const ENCRYPTED = 'XXIzTtMqCxwOaawoE91+VJdsFmv7b8g0VZIZkqf4GWA60Fzpc8ksZ/5ZZ0DVkXdE';
const opened = () =>
  page('https://m.example.com/').verified({ jsApiList: ['openCard', 'consumeAndShareCard'] });
const shown = (code: string) =>
  opened().call('openCard', {
    cardList: [
      { cardId: 'pA', code: '1' },
      { cardId: 'pB', code },
    ],
  });

test('a card is shown by its code, decrypted', () => {
  expect(shown('198374613512').codes()).toEqual([]);
  expect(shown('x'.repeat(20)).codes()).toEqual([]);
});

test('what chooseCard returned is passed on as it is', () => {
  const [finding] = shown(ENCRYPTED).findings();
  expect(finding).toMatchObject({ code: 'card-code-encrypted', values: { path: 'cardList[1].code' } });
  expect(opened().call('consumeAndShareCard', { cardId: 'pA', code: ENCRYPTED }).codes()).toContain(
    'card-code-encrypted',
  );
});
