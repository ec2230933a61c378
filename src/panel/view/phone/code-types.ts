import { isRecognised } from '../../../core/client/scan.ts';

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

/** The type to begin with. */
export function firstCodeType(scanTypes: readonly string[]): string {
  return CODE_TYPES.find((type) => isRecognised(scanTypes, type)) ?? 'QR_CODE';
}
