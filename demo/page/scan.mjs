/** Whether the kettle is genuine: the code on its box, scanned. */

import { onPress, say } from './bilingual.mjs';
import { judgeCode } from './judge-code.mjs';
import { call } from './sdk.mjs';

export function startScan() {
  onPress('#scan', scan);
}

async function scan() {
  // needResult 1: the result comes to the page; with 0, WeChat opens what was scanned.
  const result = await call('scanQRCode', { needResult: 1, scanType: ['qrCode', 'barCode'] });
  if (!result) return;
  const text = String(result.resultStr);
  const kind = judgeCode(text);
  if (kind === 'genuine') return say('#scan-said', `✓ 正品，编号 ${text}`, `✓ Genuine, number ${text}`);
  if (kind === 'product') return say('#scan-said', `✓ 就是这款壶：${text}`, `✓ This very kettle: ${text}`);
  say('#scan-said', `不是我们的编码：${text}`, `Not a code of ours: ${text}`);
}
