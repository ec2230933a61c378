import type { Words } from '../../../catalogue/words.ts';
import type { Facts, KnownSecret } from '../mistakes/mistake.ts';
import type { SearchLength } from './search.ts';
import { SIZES, sizeOfParts } from './size.ts';

/** What a search that found nothing could look at. */
export interface Searched {
  facts: Facts;
  length: SearchLength;
  /** How many texts were hashed. */
  tried: number;
}

/** A reason why a wrong signature may stay unexplained, or something to try next. */
interface Gap {
  words: Words;
  applies: (searched: Searched) => boolean;
  /** Nothing at all could be searched: then there is nothing else to say. */
  isAll?: true;
}

const has = (secrets: readonly KnownSecret[], kind: KnownSecret['kind']): boolean =>
  secrets.some((secret) => secret.kind === kind);
const hasUrl = ({ facts }: Searched): boolean => facts.parts.url !== undefined;
const isCard = ({ facts }: Searched): boolean => facts.kind === 'cardExt' || facts.kind === 'cardSign';

/** Of all the ways to write a hash, those of rare mistakes too, the signature is in none. */
const isNoDigest = ({ facts, tried }: Searched): boolean =>
  tried === 0 && sizeOfParts(facts.parts) <= SIZES.full;

/** What could not be searched. */
export const UNSEARCHED = {
  digest: {
    words: {
      zh: '这不是任何写法的哈希值，无从查找原因。请先确认传入的就是服务器返回的签名，没有被截断或改动。',
      en: 'This is no digest, however written, so there is nothing to search for. See first that it is what the server returned, neither cut nor changed.',
    },
    applies: (searched) => isNoDigest(searched) && searched.facts.kind !== 'pay',
    isAll: true,
  },
  'digest-in-payment': {
    words: {
      zh: '从这个 paySign 里读不出哈希值，无从查找原因。请先确认它就是服务器返回的，没有被截断或改动；如果是 RSA 签名，还要确认填写的公钥与签名所用的私钥是一对。',
      en: 'No digest can be read from this paySign, so there is nothing to search for. See first that it is what the server returned, neither cut nor changed; where it was made by RSA, that the public key belongs to the private key that made it.',
    },
    applies: (searched) => isNoDigest(searched) && searched.facts.kind === 'pay',
    isAll: true,
  },
  'too-long': {
    words: {
      zh: '待签名的字符串太长，没有尝试任何错误。请检查填入的 ticket 和页面的 URL 是否正确。',
      en: 'The text is too long to try any mistake. See whether the ticket that was entered and the URL of the page are what they should be.',
    },
    applies: ({ facts }) => sizeOfParts(facts.parts) > SIZES.singles,
    isAll: true,
  },
  size: {
    words: {
      zh: '待签名的字符串很长，只试了单独发生的和常见的错误。',
      en: 'The text is long: only mistakes by themselves, and frequent ones, were tried.',
    },
    applies: ({ facts }) => sizeOfParts(facts.parts) > SIZES.full,
  },
  nonce: {
    words: {
      zh: '签名之后又重新生成了 nonceStr：签名时用的那个不在页面上，无从试起。',
      en: 'A nonceStr made anew after signing: the one that was signed is nowhere on the page.',
    },
    applies: ({ facts }) => facts.parts.nonceStr !== undefined,
  },
  ticket: {
    words: {
      zh: '没有填入的 ticket：别的公众号的、已被刷新的，或 access_token。',
      en: 'Tickets that were not entered: another account’s, one since replaced, an access_token.',
    },
    applies: ({ facts }) => facts.kind !== 'pay',
  },
  key: {
    words: {
      zh: '没有填入的密钥：别的商户号的，或重新设置之前的。',
      en: 'Keys that were not entered: another merchant’s, or the one before it was reset.',
    },
    applies: ({ facts }) => facts.kind === 'pay',
  },
  order: {
    words: {
      zh: '把统一下单请求的 sign 直接当成了 paySign：那次请求的参数不在页面上，无从试起。',
      en: 'The unified order’s own sign handed on as paySign: what that request sent is nowhere on the page.',
    },
    applies: ({ facts }) => facts.kind === 'pay',
  },
  url: {
    words: {
      zh: '面板没有见过的 URL：这次记录之前的页面、服务器内部的主机名。',
      en: 'URLs the panel has not seen: pages from before this log, host names inside the server’s network.',
    },
    applies: hasUrl,
  },
  minutes: {
    words: {
      zh: '与页面的 timestamp 相差 5 分钟以上、或带四位小数的时间；同时犯三个错误的情形。“进一步搜索”会试这些。',
      en: 'Times more than five minutes from the page’s timestamp or with four decimals, and three mistakes at once: Search further tries those.',
    },
    applies: ({ length }) => length === 'short',
  },
  day: {
    words: {
      zh: '与页面的 timestamp 相差一天以上、或带五位以上小数的时间；同时犯四个以上错误的情形。',
      en: 'Times more than a day from the page’s timestamp or with five decimals or more, and four mistakes or more at once.',
    },
    applies: ({ length }) => length === 'long',
  },
} as const satisfies Record<string, Gap>;

/** What to try next. */
export const NEXT = {
  string1: {
    words: {
      zh: '在服务器上打印签名前一刻的整个字符串，与这里的逐字比较。这总能找到原因。',
      en: 'Print the whole text on the server just before it is hashed, and compare it with the one here. This always tells.',
    },
    applies: () => true,
  },
  'ticket-current': {
    words: {
      zh: '确认填入的 ticket 就是服务器签名时用的那个：同一个 appId、没有被重新获取过。',
      en: 'Make sure that the ticket entered is the one the server signed with: of the same appId, and not fetched again since.',
    },
    applies: ({ facts }) => facts.kind !== 'pay',
  },
  'key-current': {
    words: {
      zh: '确认填入的密钥属于这个 appId 绑定的商户号，并且没有重新设置过。',
      en: 'Make sure that the key entered is that of the merchant bound to this appId, and was not reset.',
    },
    applies: ({ facts }) => facts.kind === 'pay',
  },
  'api-ticket': {
    words: {
      zh: '填入 api_ticket：服务器可能把卡券的 api_ticket 当成了 jsapi_ticket。',
      en: 'Enter the api_ticket: the server may have taken it for the jsapi_ticket.',
    },
    applies: ({ facts }) => facts.kind === 'jsapi' && !has(facts.secrets, 'api_ticket'),
  },
  'jsapi-ticket': {
    words: {
      zh: '填入 jsapi_ticket：服务器可能误用了它。',
      en: 'Enter the jsapi_ticket: the server may have used it by mistake.',
    },
    applies: (searched) =>
      (isCard(searched) || searched.facts.kind === 'agentConfig') &&
      !has(searched.facts.secrets, 'jsapi_ticket'),
  },
  others: {
    words: {
      zh: '在“更多”里填入服务器可能误用的其他值：access_token、旧的 ticket、服务器内部的主机名。',
      en: 'Under More, enter other values the server may have used: an access_token, an old ticket, its inner host name.',
    },
    applies: ({ facts }) => facts.secrets.length === 0,
  },
  alert: {
    words: {
      zh: '在手机上以 debug: true 打开页面，把弹出的内容粘贴到下面：其中的 URL（realAuthUrl）会一并尝试。',
      en: 'Open the page on a phone with debug: true and paste what it says below: its URLs (realAuthUrl) join the search.',
    },
    applies: (searched) => hasUrl(searched) && !searched.facts.urls.some(({ role }) => role === 'phone'),
  },
} as const satisfies Record<string, Gap>;

/** Why a wrong signature may have stayed unexplained. */
export type GapCode = keyof typeof UNSEARCHED;

/** Something to try next. */
export type NextCode = keyof typeof NEXT;

/** What a search could not look at. */
export function gapsOf(searched: Searched): GapCode[] {
  const gaps = codesOf(UNSEARCHED, searched);
  const all = gaps.filter(isAll);
  return all.length > 0 ? all : gaps;
}

/** What to try when a search has found nothing; empty where nothing could be searched. */
export function nextOf(searched: Searched): NextCode[] {
  return gapsOf(searched).some(isAll) ? [] : codesOf(NEXT, searched);
}

function isAll(code: GapCode): boolean {
  const gap: Gap = UNSEARCHED[code];
  return gap.isAll === true;
}

function codesOf<Code extends string>(table: Readonly<Record<Code, Gap>>, searched: Searched): Code[] {
  const isCode = (name: string): name is Code => Object.hasOwn(table, name);
  return Object.keys(table)
    .filter(isCode)
    .filter((code) => table[code].applies(searched));
}
