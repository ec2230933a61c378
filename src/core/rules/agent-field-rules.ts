import { isAbsent, isUnknown, kindOf, literal, memberNames, toPlainText } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { configOf, isMissing, isMissingTimestamp } from '../signature/index.ts';
import { accountIdFaultOf, shownAccountId } from './account-id.ts';
import {
  AGENT_FIELDS,
  type AgentField,
  agentArgumentOf,
  agentFieldMeantBy,
  agentMember,
} from './agent-config.ts';
import { NONE } from './rule.ts';
import { type SignedFacts, signedRule } from './signed-facts.ts';
import { isSha1 } from './signed-fields.ts';

/** Where WeCom says what `agentConfig` takes. */
const WECOM_DOCUMENT = { zh: '企业微信文档 · JS-SDK 签名', en: 'WeCom’s documentation · JS-SDK signatures' };

/** How the examples begin. */
const SIGNED = 'const { appId, ...signed } = sign(location.href, { nonceStr: "kd83hFka02hjsbQ1" });\n';

/** What can be wrong with the members of WeCom's `agentConfig`. */
export const AGENT_FIELD_RULES = {
  'agent-field-missing': signedRule({
    title: { zh: 'agentConfig 的参数不全', en: 'agentConfig lacks a member' },
    topic: 'config',
    place: WECOM_DOCUMENT,
    example: `${SIGNED}wx.agentConfig({ ...signed, corpid: 'ww1234567890abcdef' });`,
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: { zh: '没有值的参数：{names}。', en: 'Without a value: {names}.' },
        expected: {
          zh: 'corpid、agentid、timestamp、nonceStr、signature 和 jsApiList 都有值。',
          en: 'Values of corpid, agentid, timestamp, nonceStr, signature and jsApiList.',
        },
        advice: {
          zh: '让签名接口返回它们，并以这些名称传给 agentConfig（corpid、agentid 全部小写）。',
          en: 'Have the signing server return them, and pass them to agentConfig by these names (corpid and agentid all in lower case).',
        },
      },
    },
    check: ({ entry, signed }) => {
      const argument = agentArgumentOf(entry);
      if (signed.kind !== 'agentConfig' || isUnknown(argument)) return NONE;
      const keys = memberNames(argument).map(agentFieldMeantBy);
      const names = AGENT_FIELDS.filter((field) => isNotGiven(entry, field) && !keys.includes(field));
      return names.length > 0 ? [{ case: 'missing', values: { names: names.join(', ') } }] : NONE;
    },
  }),

  'agent-field-key': signedRule({
    title: { zh: 'agentConfig 的参数名写错', en: 'A member of agentConfig is under another name' },
    topic: 'config',
    place: WECOM_DOCUMENT,
    example: `${SIGNED}wx.agentConfig({ ...signed, corpId: 'ww1234567890abcdef', agentid: '1000002' });`,
    canBeWrong: null,
    cases: {
      'other-name': {
        severity: 'error',
        seen: {
          zh: 'agentConfig 收到的是 {key}，没有 {name}。',
          en: 'agentConfig was given {key} and no {name}.',
        },
        expected: { zh: '{name}，大小写也要相同。', en: '{name}, in these capitals.' },
        advice: { zh: '把 {key} 改为 {name}。', en: 'Rename {key} to {name}.' },
      },
    },
    check: ({ entry, signed }) => {
      if (signed.kind !== 'agentConfig') return NONE;
      return memberNames(agentArgumentOf(entry)).flatMap((key) => {
        const name = agentFieldMeantBy(key);
        const isWrong = name !== null && isNotGiven(entry, name);
        return isWrong ? [{ case: 'other-name' as const, values: { key, name } }] : [];
      });
    },
  }),

  'agent-corp-id-format': signedRule({
    title: { zh: 'corpid 的格式不像企业 ID（40013）', en: 'corpid does not look like a corp’s id (40013)' },
    topic: 'config',
    place: WECOM_DOCUMENT,
    example: `${SIGNED}wx.agentConfig({ ...signed, corpid: '1000002', agentid: '1000002' });`,
    canBeWrong: {
      zh: '企业微信没有写明企业 ID 的格式；至今公开的都是“ww”或“wx”加 16 位十六进制，第三方应用为“wp”开头。',
      en: 'WeCom does not say what a corp’s id looks like; all that are known are “ww” or “wx” and 16 hex characters, or start with “wp” for providers.',
    },
    cases: {
      shape: {
        severity: 'warning',
        seen: { zh: 'corpid 是 {corpid}。', en: 'corpid is {corpid}.' },
        expected: {
          zh: '企业 ID：“ww”加 16 位小写的十六进制。',
          en: 'The corp’s id: “ww” and 16 lower-case hex characters.',
        },
        advice: {
          zh: '从管理后台“我的企业 · 企业信息”复制企业 ID；不是 agentid，也不是 Secret，前后没有空白。',
          en: 'Copy the corp’s id from the admin console, without spaces: it is neither the agentid nor a Secret.',
        },
      },
    },
    check: ({ entry, signed }) => {
      const corpid = signed.kind === 'agentConfig' ? agentMember(entry, 'corpid') : undefined;
      if (typeof corpid !== 'string' || corpid === '' || accountIdFaultOf(corpid) === null) return NONE;
      return [{ case: 'shape', values: { corpid: shownAccountId(corpid) } }];
    },
  }),

  'agent-id-format': signedRule({
    title: { zh: 'agentid 不是应用的 AgentId', en: 'agentid is not an app’s AgentId' },
    topic: 'config',
    place: WECOM_DOCUMENT,
    example: `${SIGNED}wx.agentConfig({ ...signed, corpid: 'ww1234567890abcdef', agentid: 'ww1234567890abcdef' });`,
    canBeWrong: null,
    cases: {
      shape: {
        severity: 'error',
        seen: { zh: 'agentid 是 {agentid}，类型为 {kind}。', en: 'agentid is {agentid}, of type {kind}.' },
        expected: {
          zh: '应用的 AgentId，只有数字，例如 1000002。',
          en: 'The app’s AgentId, digits only, such as 1000002.',
        },
        advice: {
          zh: '从管理后台的应用详情页复制 AgentId；不是应用名、corpid 或 Secret。',
          en: 'Copy the AgentId from the app’s page in the admin console: not its name, the corpid or a Secret.',
        },
      },
    },
    check: ({ entry, signed }) => {
      if (signed.kind !== 'agentConfig' || isNotGiven(entry, 'agentid')) return NONE;
      const agentid = agentMember(entry, 'agentid');
      const text = toPlainText(agentid);
      if (isUnknown(agentid) || /^\d+$/.test(text ?? '')) return NONE;
      const seen = typeof agentid === 'string' ? shownAccountId(agentid) : literal(agentid);
      return [{ case: 'shape', values: { agentid: seen, kind: kindOf(agentid) } }];
    },
  }),

  'agent-signature-of-config': signedRule({
    title: {
      zh: 'agentConfig 用了 config 的签名（invalid signature，40093）',
      en: 'agentConfig has the signature of config (invalid signature, 40093)',
    },
    topic: 'signature',
    place: WECOM_DOCUMENT,
    example:
      "const signed = sign(location.href);\nwx.config(signed);\nwx.agentConfig({ ...signed, corpid: 'ww1234567890abcdef', agentid: '1000002' });",
    canBeWrong: null,
    cases: {
      same: {
        severity: 'error',
        seen: {
          zh: 'agentConfig 和之前 wx.config 的 signature 都是 {signature}。',
          en: 'agentConfig and the wx.config before it both have the signature {signature}.',
        },
        expected: {
          zh: '两个不同的签名：config 用企业的 jsapi_ticket，agentConfig 用应用的 ticket（type=agent_config）。',
          en: 'Two signatures: config is signed with the corp’s jsapi_ticket, agentConfig with the app’s ticket (type=agent_config).',
        },
        advice: {
          zh: '在签名接口里另用 cgi-bin/ticket/get?type=agent_config 取得的 ticket，以同一个 URL 再签一次，传给 agentConfig。',
          en: 'Have the signing server sign the same URL once more, with the ticket of cgi-bin/ticket/get?type=agent_config, and pass that to agentConfig.',
        },
      },
    },
    files: (entry) => (entry.kind === 'config' ? listOf(configKey(configOf(entry)?.signature)) : []),
    check: (facts) => {
      if (!hasSignatureOfConfig(facts)) return NONE;
      return [{ case: 'same', values: { signature: `${facts.signed.signature}` } }];
    },
  }),
};

/** Whether an agentConfig has the signature of a config of its document, and so cannot be right. */
export function hasSignatureOfConfig({ signed, past }: Pick<SignedFacts, 'signed' | 'past'>): boolean {
  const key = signed.kind === 'agentConfig' ? configKey(signed.signature) : null;
  return key !== null && past.last(key) !== null;
}

function configKey(signature: unknown): string | null {
  return isSha1(signature) ? `config-signed:${signature}` : null;
}

const listOf = (key: string | null): readonly string[] => (key === null ? [] : [key]);

function isNotGiven(entry: Entry, field: AgentField): boolean {
  const value = agentMember(entry, field);
  if (field === 'timestamp') return isMissingTimestamp(value) || value === null;
  // WeCom's SDK sends the text where it was given none.
  if (field === 'agentid' && value === 'undefined') return true;
  return field === 'jsApiList' ? isAbsent(value) || value === null : isMissing(value);
}
