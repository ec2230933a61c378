import { isKnownName } from '../../../catalogue/api-name.ts';
import { supports } from '../../../catalogue/supports.ts';
import { isOlder } from '../../../catalogue/user-agents.ts';
import { firstWechatOf } from '../../../catalogue/wechat-versions.ts';
import { isWecomName, wecomFunctionOf } from '../../../catalogue/wecom/wecom-functions.ts';
import type { Words } from '../../../catalogue/words.ts';
import { type ErrorCause, type ErrorFacts, found, type Judged, ruledOut } from '../error-facts.ts';

/** Why a client does not have a function: 附录5 · 5. */
export const CLIENT_CAUSES = {
  'client-old': {
    text: {
      zh: '当前客户端版本不支持该接口，要升级到新版。',
      en: 'This version of the client does not have the API: it has to be updated.',
    },
    found: {
      zh: '{api} 要求微信 {first}，当前是 {version}。',
      en: '{api} needs WeChat {first}; this is {version}.',
    },
    ruledOut: {
      zh: '微信 {first} 起就有 {api}，当前是 {version}。',
      en: 'WeChat has {api} since {first}; this is {version}.',
    },
    judge: clientOld,
  },
  'name-unknown': {
    text: { zh: '接口名写错了，没有这个接口。', en: 'The name is misspelt: there is no such API.' },
    found: { zh: '微信和企业微信都没有 {api}。', en: 'Neither WeChat nor WeCom has {api}.' },
    ruledOut: { zh: '{api} 是已知的接口。', en: '{api} is a known API.' },
    judge: ({ entry: { name: api } }) => (isKnown(api) ? ruledOut({ api }) : found({ api })),
  },
  'client-other': {
    text: {
      zh: '该接口属于另一种客户端（只有企业微信才有，或只有某个系统才有）。',
      en: 'The API is another client’s: WeCom’s alone, or that of one system.',
    },
    found: { zh: '{client}没有 {api}。', en: '{client} does not have {api}.' },
    ruledOut: { zh: '{client}有 {api}。', en: '{client} has {api}.' },
    judge: clientOther,
  },
} as const satisfies Record<string, ErrorCause>;

function clientOld({ entry: { name: api }, client }: ErrorFacts): Judged {
  const first = firstWechatOf(api);
  if (client.kind !== 'wechat' || client.version === '' || first === null) return null;
  const values = { api, first: first.version, version: client.version };
  if (isOlder(client.version, first.version)) return found(values);
  return first.isEstimate ? null : ruledOut(values);
}

const isKnown = (api: string): boolean =>
  api === 'agentConfig' || isKnownName(api) || isWecomName(api) || wecomFunctionOf(api) !== undefined;

const CLIENTS: Readonly<Record<'wechat' | 'wecom', Words>> = {
  wechat: { zh: '微信', en: 'WeChat' },
  wecom: { zh: '企业微信', en: 'WeCom' },
};

function clientOther({ entry: { name: api, userAgent }, client: { kind, version } }: ErrorFacts): Judged {
  if (kind === 'browser' || !isKnown(api)) return null;
  const values = { api, client: CLIENTS[kind] };
  if (supports(api, userAgent)) return isKnownName(api) || kind === 'wecom' ? ruledOut(values) : null;
  // What only lacks in this version is another cause.
  const isOld = version !== '' && supports(api, userAgent.replaceAll(version, '99.0'));
  return isOld ? ruledOut(values) : found(values);
}
