import { expect, test } from 'vitest';
import { codeReadingOf } from '../../../../src/panel/view/phone/code-reading.ts';

const FILE = new File(['x'], 'code.png', { type: 'image/png' });

test('the code in a picture is read', async () => {
  const found = { text: 'https://m.example.com/', codeType: 'QR_CODE' };
  expect(await codeReadingOf(FILE, async () => found)).toEqual({ kind: 'read', ...found });
});

test('a picture may have none', async () => {
  expect(await codeReadingOf(FILE, async () => null)).toEqual({ kind: 'none' });
});

test('a reader that breaks down says so, in place of reading for ever', async () => {
  const broken = () => Promise.reject(new Error('out of memory'));
  expect(await codeReadingOf(FILE, broken)).toEqual({ kind: 'failed', problem: 'out of memory' });
});
