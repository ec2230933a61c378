import { toPlainName } from '../../../catalogue/nearest-name.ts';
import type { Words } from '../../../catalogue/words.ts';
import type { Plain } from '../../../protocol.ts';
import { isAbsent, isUnknown, itemsOf, kindOf, literal, member, memberNames } from '../../plain.ts';
import { isMissing, isMissingTimestamp } from '../../signature/index.ts';
import { type ErrorCause, type ErrorFacts, found, type Judged, ruledOut } from '../error-facts.ts';

const IS_LACKING = { zh: '{name} 是 {value}。', en: '{name} is {value}.' } as const satisfies Words;
const IS_THERE = { zh: '{name} 是 {value}。', en: '{name} is {value}.' } as const satisfies Words;

/** Which parameter of a config lacks: 附录5 · 12, in its order. */
export const CONFIG_FIELD_CAUSES = {
  'app-id-missing': fieldCause('appId'),
  'timestamp-missing': fieldCause('timestamp'),
  'nonce-missing': fieldCause('nonceStr'),
  'signature-missing': fieldCause('signature'),
  'list-missing': {
    text: {
      zh: '没有 jsApiList，或它不是数组、是空数组（Android 微信会 config:fail）。',
      en: 'jsApiList is missing, no array, or empty (which WeChat on Android refuses).',
    },
    found: IS_LACKING,
    ruledOut: { zh: 'jsApiList 有 {count} 个接口。', en: 'jsApiList has {count} of them.' },
    judge: listMissing,
  },
  'app-id-invalid': {
    text: {
      zh: 'appId 不是有效的公众号（被注销、封禁，或多了空白）：在公众号后台核对“开发者ID”。',
      en: 'The appId is of no account that is valid (closed, blocked, padded): see the AppID at mp.weixin.qq.com.',
    },
    found: { zh: 'appId 是 {appId}，前后有空白。', en: 'appId is {appId}, with white space around it.' },
    judge: (facts) => {
      const appId = givenAs(facts, 'appId');
      return typeof appId === 'string' && appId.trim() !== appId ? found({ appId: literal(appId) }) : null;
    },
  },
} as const satisfies Record<string, ErrorCause>;

/** The same for WeCom's agentConfig. */
export const AGENT_FIELD_CAUSES = {
  'corp-id-missing': fieldCause('corpid'),
  'agent-id-missing': fieldCause('agentid'),
  'timestamp-missing': CONFIG_FIELD_CAUSES['timestamp-missing'],
  'nonce-missing': CONFIG_FIELD_CAUSES['nonce-missing'],
  'signature-missing': CONFIG_FIELD_CAUSES['signature-missing'],
  'list-missing': {
    ...CONFIG_FIELD_CAUSES['list-missing'],
    text: { zh: '没有 jsApiList，或它不是数组。', en: 'jsApiList is missing, or no array.' },
  },
} as const satisfies Record<string, ErrorCause>;

function fieldCause(name: 'appId' | 'timestamp' | 'nonceStr' | 'signature' | 'corpid' | 'agentid') {
  return {
    text: { zh: `没有 ${name}，或名称写错。`, en: `${name} is missing, or under another name.` },
    found: { zh: '{name} 是 {value}{instead}。', en: '{name} is {value}{instead}.' },
    ruledOut: IS_THERE,
    judge: (facts) => {
      const value = givenAs(facts, name);
      if (isUnknown(value)) return null;
      const lacks = name === 'timestamp' ? isMissingTimestamp(value) || value === null : isMissing(value);
      const values = { name, value: literal(value) };
      return lacks ? found({ ...values, instead: insteadOf(facts, name) }) : ruledOut(values);
    },
  } satisfies ErrorCause;
}

/** The name that was written in place of another, in words; empty when there is none. */
function insteadOf({ given }: ErrorFacts, name: string): Words {
  const other = memberNames(given).find((key) => key !== name && toPlainName(key) === toPlainName(name));
  if (other === undefined) return { zh: '', en: '' };
  return { zh: `，页面写的是 ${other}`, en: `; the page has ${other}` };
}

/** What was given under a name: of a config, what the SDK has sent where that could not be read. */
function givenAs({ entry, config, given }: ErrorFacts, name: string): Plain | undefined {
  const own = entry.kind === 'config' ? config?.config : undefined;
  switch (name) {
    case 'appId':
    case 'timestamp':
    case 'nonceStr':
    case 'signature':
    case 'jsApiList':
      return own ? own[name] : member(given, name);
    default:
      return member(given, name);
  }
}

function listMissing(facts: ErrorFacts): Judged {
  const list = givenAs(facts, 'jsApiList');
  if (isUnknown(list)) return null;
  const values = { name: 'jsApiList', value: literal(list) };
  if (isAbsent(list) || kindOf(list) !== 'array') return found(values);
  const count = itemsOf(list).length;
  if (count > 0) return ruledOut({ count: `${count}` });
  // Only WeChat on Android minds.
  return facts.entry.kind === 'config' && facts.client.system !== 'ios'
    ? found(values)
    : ruledOut({ count: '0' });
}
