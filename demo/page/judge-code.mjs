/** The bar code of the kettle. */
const BAR_CODE = '6901234567892';

/**
 * What was scanned: the code of a box of ours, the kettle's bar code, or anything else.
 * @param {string} text a bar code has its type in front: `EAN_13,6901234567892`
 * @returns {'genuine' | 'product' | 'unknown'}
 */
export function judgeCode(text) {
  if (/^HALFDAY-K600-[0-9A-Z]{6}$/.test(text)) return 'genuine';
  return text.split(',').at(-1) === BAR_CODE ? 'product' : 'unknown';
}
