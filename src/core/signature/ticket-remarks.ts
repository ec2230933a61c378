import type { Language } from '../../catalogue/words.ts';
import { fill, type Values } from '../fill.ts';
import { isKeyFault, KEY_REMARKS, publicKeyRemark } from './key-remarks.ts';
import type { RemarkRow } from './remark-row.ts';
import type { KeyFault } from './rsa-faults.ts';

/** One remark per thing that can be odd about a ticket. `{name}`: the field's own name; `{source}`: where tickets of its kind come from. */
export const TICKET_REMARKS = {
  'ticket-empty': {
    severity: 'error',
    words: {
      zh: '只填了空白，没有 {name}。',
      en: 'This is only white space; {name} is expected.',
    },
  },
  'ticket-space-start': {
    severity: 'warning',
    words: {
      zh: '开头有空白或不可见字符：{characters}。{name} 里没有这些字符；校验时按填写的原样计算，请与服务器实际使用的比较。',
      en: 'Starts with white space or invisible characters: {characters}. {name} has none. It is hashed as entered; compare it with what the server really uses.',
    },
  },
  'ticket-space-end': {
    severity: 'warning',
    words: {
      zh: '末尾有空白或不可见字符：{characters}。{name} 里没有这些字符；校验时按填写的原样计算，请与服务器实际使用的比较。',
      en: 'Ends with white space or invisible characters: {characters}. {name} has none. It is hashed as entered; compare it with what the server really uses.',
    },
  },
  'ticket-space-inside': {
    severity: 'warning',
    words: {
      zh: '中间有空白或不可见字符：{characters}。多半是复制时折了行；校验时按填写的原样计算，请重新复制。',
      en: 'Has white space or invisible characters inside: {characters}. It was probably broken into lines when copied. It is hashed as entered; copy it again.',
    },
  },
  'ticket-quotes': {
    severity: 'warning',
    words: {
      zh: '两端有引号。{name} 不含引号；校验时连同引号一起计算，请去掉引号，除非服务器也这样存。',
      en: 'Has quotes around it. {name} has none. They are hashed too; remove them, unless the server stores it like this.',
    },
  },
  'ticket-access-token': {
    severity: 'warning',
    words: {
      zh: '这看起来是 access_token（以“数字_”开头，{length:characters}）。需要的是用它换取的 {name}：{source}。',
      en: 'This looks like an access_token (a number and “_” in front, {length:characters}). What is needed is the {name} fetched with it: {source}.',
    },
  },
  'ticket-app-secret': {
    severity: 'warning',
    words: {
      zh: '这看起来是 AppSecret（32 位十六进制）。请勿填写 AppSecret；需要的是 {name}，通常为 86 个字符。',
      en: 'This looks like an AppSecret (32 hex characters). Do not enter it; what is needed is the {name}, usually 86 characters.',
    },
  },
  'ticket-unlikely': {
    severity: 'note',
    words: {
      zh: '有 {length:characters}。{name} 通常是 86 个字母、数字、“-”或“_”；请确认复制完整。',
      en: 'Has {length:characters}. {name} is usually 86 letters, digits, “-” or “_”; check that all of it was copied.',
    },
  },
  'ticket-is-string1': {
    severity: 'error',
    words: {
      zh: '带有“jsapi_ticket=”，像是待签名的 string1。请只填 jsapi_ticket= 与 & 之间的部分。',
      en: 'Has “jsapi_ticket=” in it, as string1 has. Enter only what is between jsapi_ticket= and &.',
    },
  },
  'ticket-error-answer': {
    severity: 'error',
    words: {
      zh: '这是出错的返回：errcode {errcode}，{errmsg}。请用有效的 access_token 重新获取 {name}。',
      en: 'This is an error answer: errcode {errcode}, {errmsg}. Fetch the {name} again with a valid access_token.',
    },
  },
  'ticket-not-in-answer': {
    severity: 'error',
    words: {
      zh: '这段 JSON 里没有 ticket，只有：{names}。请填写 {source} 的返回。',
      en: 'This JSON has no ticket, only: {names}. Enter the answer of {source}.',
    },
  },
  'ticket-broken-json': {
    severity: 'error',
    words: {
      zh: '以“{”开头，却不是完整的 JSON。请重新复制接口的返回，或只填 ticket 的值。',
      en: 'Starts with “{” but is not complete JSON. Copy the answer of getticket again, or enter only the value of ticket.',
    },
  },
  'ticket-expired': {
    severity: 'warning',
    words: {
      zh: '已过期 {ago:duration}。服务器上应已换了新的；请填写新的 {name}，否则校验结果可能与手机上不同。',
      en: 'Expired {ago:duration} ago. The server should have a new one by now; enter that, or what is verified here may differ from the phone.',
    },
  },
} as const satisfies Record<string, RemarkRow>;

const REMARKS = { ...TICKET_REMARKS, ...KEY_REMARKS } as const satisfies Record<string, RemarkRow>;

/** What a remark is about. */
export type RemarkCode = keyof typeof REMARKS | KeyFault;

/** One remark about a secret that was entered. Its values hold nothing of the secret. */
export interface Remark {
  code: RemarkCode;
  values: Values;
}

/** How bad it is. */
export function severityOfRemark({ code }: Remark): RemarkRow['severity'] {
  return rowOf(code).severity;
}

/** A remark in words: what was seen, what was expected, what to do. */
export function wordsOfRemark({ code, values }: Remark, language: Language): string {
  return fill(rowOf(code).words, values, language);
}

function rowOf(code: RemarkCode): RemarkRow {
  return isKeyFault(code) ? publicKeyRemark(code) : REMARKS[code];
}
