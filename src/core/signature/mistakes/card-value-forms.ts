import { SAME_VALUE } from './card-values.ts';
import type { ValueMistake } from './mistake.ts';

/** Values of a card that were signed in another form. */
export const CARD_VALUE_FORM_MISTAKES = {
  'card-number-format': {
    of: 'value',
    parts: ['timestamp', 'code', 'balance', 'locationId'],
    kinds: ['cardExt', 'cardSign'],
    cost: 3,
    isAlone: true,
    clause: {
      zh: '把 {right} 当作数字，转成了另一种写法（{signed}）签名',
      en: 'took {right} for a number and signed it in another form ({signed})',
    },
    advice: {
      zh: '所有值始终按字符串处理，不要转成数字（会丢失前导 0、变成科学计数法或带上小数点）。',
      en: 'Keep all values as text: numbers lose leading zeros, gain a decimal point, or turn into powers of ten.',
    },
    place: '附录4 · 卡券扩展字段cardExt说明',
    variants: (value) => (/^\d+(\.\d+)?$/.test(value) ? numberForms(value) : []),
    cause: {
      php: '$values = [$apiTicket, $cardId, (string) (float) $code];',
      java: 'String[] values = {apiTicket, cardId, String.valueOf(Double.parseDouble(code))};',
      node: 'const values = [apiTicket, cardId, `${Number(code)}`];',
      python: 'values = [api_ticket, card_id, str(float(code))]',
      go: 'values := []string{apiTicket, cardId, fmt.Sprint(data["code"])} // float64 after json.Unmarshal',
      csharp: 'var values = new[] { apiTicket, cardId, double.Parse(code).ToString() };',
    },
    fix: {
      php: '$values = [$apiTicket, $cardId, $code];',
      java: 'String[] values = {apiTicket, cardId, code};',
      node: 'const values = [apiTicket, cardId, code];',
      python: 'values = [api_ticket, card_id, code]',
      go: 'values := []string{apiTicket, cardId, code} // string, or json.Number',
      csharp: 'var values = new[] { apiTicket, cardId, code };',
    },
    example: { right: '0012', signed: '12' },
  },

  'card-balance-unit': {
    of: 'value',
    parts: ['balance'],
    kinds: ['cardExt'],
    cost: 3,
    isAlone: true,
    clause: {
      zh: '签名用的 balance（{signed}）与页面传入的（{right}）单位不同，元和分混用了',
      en: 'signed a balance of {signed} where the page passed {right}: yuan and fen were mixed up',
    },
    advice: {
      zh: 'balance 以分为单位，签名和 cardExt 中用同一个值。',
      en: 'Give balance in fen, and the same value to the signature and to cardExt.',
    },
    place: '附录4 · 签名说明 1',
    variants: (value) => (/^\d{1,12}$/.test(value) ? inOtherUnit(Number(value)) : []),
    cause: {
      php: "$cardExt['balance'] = $balance * 100;\n$values = [$apiTicket, $timestamp, $cardId, $balance];",
      java: 'cardExt.put("balance", balance * 100);\nString[] values = {apiTicket, timestamp, cardId, "" + balance};',
      node: 'const cardExt = { timestamp, balance: `${balance * 100}` };\nconst values = [apiTicket, timestamp, cardId, `${balance}`];',
      python:
        "card_ext['balance'] = str(balance * 100)\nvalues = [api_ticket, timestamp, card_id, str(balance)]",
      go: 'cardExt.Balance = strconv.Itoa(balance * 100)\nvalues := []string{apiTicket, timestamp, cardId, strconv.Itoa(balance)}',
      csharp:
        'cardExt.Balance = $"{balance * 100}";\nvar values = new[] { apiTicket, timestamp, cardId, $"{balance}" };',
    },
    fix: {
      php: "$cardExt['balance'] = $fen;\n$values = [$apiTicket, $timestamp, $cardId, $fen];",
      java: 'cardExt.put("balance", fen);\nString[] values = {apiTicket, timestamp, cardId, fen};',
      node: 'const cardExt = { timestamp, balance: fen };\nconst values = [apiTicket, timestamp, cardId, fen];',
      python: "card_ext['balance'] = fen\nvalues = [api_ticket, timestamp, card_id, fen]",
      go: 'cardExt.Balance = fen\nvalues := []string{apiTicket, timestamp, cardId, fen}',
      csharp: 'cardExt.Balance = fen;\nvar values = new[] { apiTicket, timestamp, cardId, fen };',
    },
    example: { right: '500', signed: '5' },
  },

  'card-value-encoded': {
    of: 'value',
    parts: ['cardId', 'code', 'openid', 'locationId', 'cardType'],
    kinds: ['cardExt', 'cardSign'],
    cost: 4,
    clause: {
      zh: '签名用的值与页面传入的相比，多做或少做了一次 URL 编码（{signed}）',
      en: 'signed a value that was URL-encoded once more or once less than the one passed ({signed})',
    },
    advice: {
      zh: '签名用原始值，不要编码。',
      en: 'Sign the value itself, not an encoded form of it.',
    },
    place: '附录4 · 签名说明 1',
    variants: (value) => [encoded(value), decoded(value), `"${value}"`],
    cause: {
      php: '$values = [$apiTicket, $timestamp, $cardId, rawurlencode($code)];',
      java: 'String[] values = {apiTicket, timestamp, cardId, URLEncoder.encode(code, "UTF-8")};',
      node: 'const values = [apiTicket, timestamp, cardId, encodeURIComponent(code)];',
      python: 'values = [api_ticket, timestamp, card_id, quote(code)]',
      go: 'values := []string{apiTicket, timestamp, cardId, url.QueryEscape(code)}',
      csharp: 'var values = new[] { apiTicket, timestamp, cardId, Uri.EscapeDataString(code) };',
    },
    fix: SAME_VALUE,
    example: { right: 'A/12', signed: 'A%2F12' },
  },
} satisfies Record<string, ValueMistake>;

/** What languages make of a number: JavaScript and PHP, Python, Java, Go. */
function numberForms(value: string): string[] {
  const number = Number(value);
  const [digits = '', power = ''] = number.toExponential().split('e+');
  const mantissa = digits.includes('.') ? digits : `${digits}.0`;
  return [
    `${number}`,
    `${Math.trunc(number)}`,
    `${number}.0`,
    number.toFixed(2),
    `${mantissa}E${power}`,
    `${digits}e+${power.padStart(2, '0')}`,
    `${mantissa}E+${power}`,
    value.replace(/\B(?=(\d{3})+$)/g, ','),
  ];
}

function inOtherUnit(balance: number): string[] {
  const yuan = balance / 100;
  return [`${balance * 100}`, `${yuan}`, yuan.toFixed(2), yuan.toFixed(1)];
}

function encoded(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return value; // half of a character: nothing to encode
  }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // no escapes in it that make sense
  }
}
