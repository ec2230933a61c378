import { expect, test } from 'vitest';
import { isRecognised } from '../../../../src/core/client/scan.ts';
import { CODE_TYPES, firstCodeType } from '../../../../src/panel/view/phone/code-types.ts';

test('the list begins with a code that the page wants', () => {
  expect(firstCodeType(['qrCode', 'barCode'])).toBe('QR_CODE');
  expect(firstCodeType(['barCode'])).toBe('EAN_13');
});

test('a client that looks for both reads every code of the list, and for one of them a part', () => {
  expect(CODE_TYPES.every((type) => isRecognised(['qrCode', 'barCode'], type))).toBe(true);
  const flat = CODE_TYPES.filter((type) => isRecognised(['qrCode'], type));
  expect(flat).toEqual(['QR_CODE', 'DATA_MATRIX', 'PDF_417']);
});
