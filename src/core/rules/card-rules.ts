import type { Plain } from '../../protocol.ts';
import { isAbsent, isSpecial, isUnknown, itemsOf, kindOf, literal, member } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { callRule } from './call-facts.ts';
import { type Found, NONE } from './rule.ts';

/** The cardExt of one card. */
interface CardExt {
  /** Where it stands in what the page wrote: `cardList[0].cardExt`. */
  path: string;
  value: Plain | undefined;
}

/** What can be wrong with the cards of `addCard`. */
export const CARD_RULES = {
  'card-ext-object': callRule({
    title: { zh: 'cardExt 不是字符串', en: 'cardExt is not a string' },
    topic: 'cards',
    place: '批量添加卡券接口',
    example:
      "wx.addCard({ cardList: [{ cardId: 'p1', cardExt: { timestamp: '1414587457', signature: 's' } }] });",
    canBeWrong: null,
    cases: {
      object: {
        severity: 'error',
        seen: { zh: '{path} 是 {cardExt}，类型为 {kind}。', en: '{path} is {cardExt}, of type {kind}.' },
        expected: {
          zh: 'JSON 字符串，而不是 Object，否则会报签名错误。',
          en: 'A JSON string, not an object; with an object the client reports a wrong signature.',
        },
        advice: {
          zh: '传入 JSON.stringify(cardExt)，其中各字段的值与参与签名的相同。',
          en: 'Pass JSON.stringify(cardExt), its values being those that were signed.',
        },
      },
    },
    check: ({ entry }) =>
      cardExtsOf(entry)
        .filter(({ value }) => !isString(value) && !isAbsent(value) && !isUnknown(value))
        .map(({ path, value }) => ({
          case: 'object',
          values: { path, cardExt: literal(value), kind: kindOf(value) },
        })),
  }),

  'card-ext-not-json': callRule({
    title: { zh: 'cardExt 不是 JSON', en: 'cardExt is not JSON' },
    topic: 'cards',
    place: '附录4 · cardExt',
    example: "wx.addCard({ cardList: [{ cardId: 'p1', cardExt: \"{timestamp:'1414587457'}\" }] });",
    canBeWrong: null,
    cases: {
      broken: {
        severity: 'error',
        seen: { zh: '{path} 是 {cardExt}，不能解析为 JSON。', en: '{path} is {cardExt}, which is not JSON.' },
        expected: {
          zh: '一个 JSON 对象的文本，键和字符串都用双引号。',
          en: 'The text of a JSON object, keys and strings in double quotes.',
        },
        advice: {
          zh: '用 JSON.stringify、json_encode 等生成，不要手工拼接；经过 HTML 模板时避免把引号转义成 &quot;。',
          en: 'Make it with JSON.stringify, json_encode or the like, not by hand; keep an HTML template from turning quotes into &quot;.',
        },
      },
      twice: {
        severity: 'error',
        title: { zh: 'cardExt 被转成了两次 JSON', en: 'cardExt was made into JSON twice' },
        seen: {
          zh: '{path} 是 {cardExt}，解析后仍是字符串。',
          en: '{path} is {cardExt}, which parses to a string again.',
        },
        expected: { zh: '解析一次就得到对象。', en: 'Text that parses to an object.' },
        advice: {
          zh: '只调用一次 JSON.stringify；服务器返回的如果已是字符串，直接传入。',
          en: 'Call JSON.stringify only once; if the server already returns a string, pass that.',
        },
      },
      'no-object': {
        severity: 'error',
        seen: {
          zh: '{path} 是 {cardExt}，解析后不是对象。',
          en: '{path} is {cardExt}, which does not parse to an object.',
        },
        expected: {
          zh: '一个对象的 JSON，含 timestamp、nonce_str、signature 等字段。',
          en: 'The JSON of an object with timestamp, nonce_str, signature and so on.',
        },
        advice: {
          zh: '检查传给 JSON.stringify 的值：每张卡券各有一个 cardExt 对象。',
          en: 'Check what is given to JSON.stringify: each card has one cardExt object.',
        },
      },
    },
    check: ({ entry }) => cardExtsOf(entry).flatMap(({ path, value }) => notJsonOf(path, value)),
  }),
};

/** Whether the client can read the cardExt of a card: it is the JSON of an object. `card`: from 1. */
export function isCardExtRead(entry: Entry, card: number): boolean {
  const given = cardExtsOf(entry)[card - 1];
  if (given === undefined || !isString(given.value)) return false;
  return notJsonOf(given.path, given.value).length === 0;
}

/** The cardExt of each card, as the page wrote it; where that could not be read, as the SDK hands it to the bridge. */
function cardExtsOf({ name, seam, args, bridge }: Entry): CardExt[] {
  if (name !== 'addCard') return [];
  const [given] = args;
  const sent = cardExtsIn(seam === 'bridge' ? given : bridge?.args, 'card_list', 'card_ext');
  if (seam === 'bridge') return sent;
  const written = cardExtsIn(given, 'cardList', 'cardExt');
  const isRead = written.length > 0 && !written.some(({ value }) => isUnknown(value));
  return isRead ? written : sent;
}

function cardExtsIn(args: Plain | undefined, list: string, ext: string): CardExt[] {
  return itemsOf(member(args, list)).map((card, index) => ({
    path: `${list}[${index}].${ext}`,
    value: member(card, ext),
  }));
}

function notJsonOf(
  path: string,
  value: Plain | undefined,
): readonly Found<'broken' | 'twice' | 'no-object'>[] {
  // A text that was cut cannot be judged.
  if (typeof value !== 'string') return NONE;
  const values = { path, cardExt: literal(value) };
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return [{ case: 'broken', values }]; // that is the finding
  }
  if (typeof parsed === 'string') return [{ case: 'twice', values }];
  const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  return isObject ? NONE : [{ case: 'no-object', values }];
}

function isString(value: Plain | undefined): boolean {
  return typeof value === 'string' || (isSpecial(value) && value.$ === 'string');
}
