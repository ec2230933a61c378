import type { Plain } from '../../protocol.ts';
import { itemsOf, member } from '../plain.ts';
import type { Asked, Behaviour, Done } from './behaviour.ts';
import type { Choice } from './question.ts';
import { withScreen } from './screens.ts';
import { textOf } from './text-of.ts';

/** What `scanType` can name: codes in two dimensions, and bar codes. */
export type ScanType = 'qrCode' | 'barCode';

/** Codes that are no bar codes, by the names that the client has for them. */
const TWO_DIMENSIONAL: readonly string[] = [
  'QR_CODE',
  'DATA_MATRIX',
  'PDF_417',
  'AZTEC',
  'MAXICODE',
  'WX_CODE',
];

const SAMPLE_QR_CODE = { text: 'https://weixin.qq.com/', codeType: 'QR_CODE' };
const SAMPLE_BAR_CODE = { text: '6901234567892', codeType: 'EAN_13' };

/** 扫一扫. */
export const SCAN = {
  scanQRCode: {
    question: ({ call }) => ({
      kind: 'scan',
      scanTypes: scanTypesOf(call.args),
      needsResult: needsResult(call.args),
    }),
    succeed: scanned,
  },
} as const satisfies Record<string, Behaviour>;

function scanned(asked: Asked, choice: Choice | null): Done {
  const types = scanTypesOf(asked.call.args);
  const sample = types.includes('qrCode') ? SAMPLE_QR_CODE : SAMPLE_BAR_CODE;
  const { text, codeType } = choice?.kind === 'scan' ? choice : sample;
  // The scanner goes on looking, until the user leaves it.
  if (!isRecognised(types, codeType)) return { detail: 'cancel' };
  if (needsResult(asked.call.args)) {
    return { reply: { resultStr: codeType === 'QR_CODE' ? text : `${codeType},${text}` } };
  }
  // The client opens what it has scanned, and tells the page nothing.
  const facts: Record<string, string> = /^https?:\/\//i.test(text) ? { url: text } : { text };
  return { state: withScreen(asked.state, { kind: 'elsewhere', api: 'scanQRCode', facts }) };
}

/** Whether a client that looks for these takes notice of such a code (`QR_CODE`, `EAN_13` …). */
export function isRecognised(scanTypes: readonly string[], codeType: string): boolean {
  return scanTypes.includes(TWO_DIMENSIONAL.includes(codeType) ? 'qrCode' : 'barCode');
}

/** What the page wants scanned: both when it names neither. */
function scanTypesOf(args: Plain): readonly ScanType[] {
  const named = itemsOf(member(args, 'scanType'));
  const types = (['qrCode', 'barCode'] as const).filter((type) => named.includes(type));
  return types.length > 0 ? types : ['qrCode', 'barCode'];
}

const needsResult = (args: Plain): boolean => Number(textOf(args, 'needResult')) === 1;
