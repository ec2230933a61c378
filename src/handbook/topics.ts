import type { Words } from '../catalogue/words.ts';
import { type FindingCode, isFindingCode, RULES, type Topic } from '../core/rules/index.ts';

/** What findings are about, in the order in which they are listed: as a page meets them. */
export const TOPICS = {
  config: { zh: 'config 的参数', en: 'Parameters of config' },
  signature: { zh: '签名', en: 'Signature' },
  url: { zh: 'URL', en: 'URL' },
  nonce: { zh: '随机串', en: 'Nonce' },
  timestamp: { zh: '时间戳', en: 'Timestamp' },
  permissions: { zh: '接口权限', en: 'Permissions' },
  order: { zh: '调用顺序', en: 'Order of calls' },
  sdk: { zh: 'JS 文件', en: 'The SDK' },
  parameters: { zh: '接口的参数', en: 'Parameters of APIs' },
  share: { zh: '分享', en: 'Share' },
  cards: { zh: '卡券', en: 'Cards' },
  pay: { zh: '支付', en: 'Pay' },
  secrets: { zh: '密钥泄露', en: 'Secrets' },
  errors: { zh: '报错', en: 'Errors' },
} as const satisfies Record<Topic, Words>;

/** The findings of one topic. */
export interface TopicOfFindings {
  topic: Topic;
  name: Words;
  /** In the order of the rules; never empty. */
  codes: readonly FindingCode[];
}

/** Every finding, by topic; topics without any are left out. */
export function findingsByTopic(): TopicOfFindings[] {
  const codes = Object.keys(RULES).filter(isFindingCode);
  return Object.keys(TOPICS)
    .filter(isTopic)
    .map((topic) => ({
      topic,
      name: TOPICS[topic],
      codes: codes.filter((code) => RULES[code].topic === topic),
    }))
    .filter((group) => group.codes.length > 0);
}

function isTopic(text: string): text is Topic {
  return Object.hasOwn(TOPICS, text);
}
