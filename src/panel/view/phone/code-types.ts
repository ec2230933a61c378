/** The codes that WeChat reads, by the names that it gives them in `resultStr`. */
export const CODE_TYPES = [
  'QR_CODE',
  'DATA_MATRIX',
  'PDF_417',
  'EAN_13',
  'EAN_8',
  'UPC_A',
  'UPC_E',
  'CODE_128',
  'CODE_39',
  'CODE_93',
  'ITF',
  'CODABAR',
] as const;

const TWO_DIMENSIONAL: readonly string[] = ['QR_CODE', 'DATA_MATRIX', 'PDF_417'];

/** Which `scanType` a code is of. */
export function scanTypeOf(codeType: string): 'qrCode' | 'barCode' {
  return TWO_DIMENSIONAL.includes(codeType) ? 'qrCode' : 'barCode';
}

/** Whether a client that was asked for these would read such a code; asked for none, it reads all. */
export function wouldScan(scanTypes: readonly string[], codeType: string): boolean {
  const known = scanTypes.filter((type) => type === 'qrCode' || type === 'barCode');
  return known.length === 0 || known.includes(scanTypeOf(codeType));
}

/** The type to begin with. */
export function firstCodeType(scanTypes: readonly string[]): string {
  return CODE_TYPES.find((type) => wouldScan(scanTypes, type)) ?? 'QR_CODE';
}
