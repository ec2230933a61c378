import { expect, test } from 'vitest';
import { CODE_TYPES, firstCodeType, wouldScan } from '../../../../src/panel/view/phone/code-types.ts';

test('a page that asks for bar codes gets no QR code', () => {
  expect(wouldScan(['barCode'], 'QR_CODE')).toBe(false);
  expect(wouldScan(['barCode'], 'EAN_13')).toBe(true);
  expect(wouldScan(['qrCode'], 'EAN_13')).toBe(false);
});

test('a page that asks for nothing, for both, or for what is no type gets every code', () => {
  for (const types of [[], ['qrCode', 'barCode'], ['QRCODE']]) {
    expect(CODE_TYPES.every((type) => wouldScan(types, type))).toBe(true);
  }
});

test('the list begins with a code that the page wants', () => {
  expect(firstCodeType([])).toBe('QR_CODE');
  expect(firstCodeType(['barCode'])).toBe('EAN_13');
});
