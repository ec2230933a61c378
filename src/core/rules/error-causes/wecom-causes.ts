import type { Words } from '../../../catalogue/words.ts';
import { literal, member, toPlainText } from '../../plain.ts';
import { type MistakeId, signaturesOf } from '../../signature/index.ts';
import { type ErrorCause, type ErrorFacts, found, type Judged, ruledOut } from '../error-facts.ts';
import { signedFactsOf } from '../signed-facts.ts';
import { judgeMistakes, MATCHES, PROVED, startsWith } from './signature-causes.ts';

/** Why WeCom does not know a corpid: 40013. */
export const CORP_ID_CAUSES = {
  'corp-id-form': {
    text: {
      zh: 'corpid 写错：是“ww”或“wx”开头的 18 位，区分大小写，在管理后台“我的企业”。',
      en: 'corpid is misspelt: 18 characters from “ww” or “wx” on, in the right case; see the company’s page at work.weixin.qq.com.',
    },
    found: { zh: 'corpid 是 {corpId}。', en: 'corpid is {corpId}.' },
    judge: (facts) => {
      const corpId = corpIdOf(facts);
      return corpId === null || /^w[wx][0-9a-z]{16}$/i.test(corpId)
        ? null
        : found({ corpId: literal(corpId) });
    },
  },
  'corp-other': {
    text: {
      zh: 'corpid 不是当前用户所属的企业（多企业时，看用户当前登录的是哪一个）。',
      en: 'corpid is not of the company the user is logged into at the moment.',
    },
  },
  'corp-of-provider': {
    text: {
      zh: '第三方应用：要用授权企业的 corpid，不是服务商的，也不是 suite_id。',
      en: 'An app of a provider: corpid is the company’s that authorized it, not the provider’s and no suite_id.',
    },
  },
} as const satisfies Record<string, ErrorCause>;

function corpIdOf({ entry, config, given }: ErrorFacts): string | null {
  const own = entry.kind === 'config' ? config?.config.appId : member(given, 'corpid');
  return own === undefined || own === null ? null : toPlainText(own);
}

function causeOfMistakes(text: Words, isOfCause: (id: MistakeId) => boolean) {
  return {
    text,
    found: PROVED,
    ruledOut: MATCHES,
    judge: ({ entry, context }: ErrorFacts): Judged => {
      const [signed] = signedFactsOf(entry, context);
      if (!signed) return null;
      return judgeMistakes({ ...signed, secret: `agent_ticket ${signed.secret}` }, isOfCause);
    },
  } satisfies ErrorCause;
}

/** Why WeCom refuses the signature of agentConfig: 40093. */
export const AGENT_SIGNATURE_CAUSES = {
  'agent-ticket': causeOfMistakes(
    {
      zh: '要用应用的 ticket（cgi-bin/ticket/get?type=agent_config），不是企业的 jsapi_ticket。',
      en: 'It takes the app’s ticket (cgi-bin/ticket/get?type=agent_config), not the company’s jsapi_ticket.',
    },
    startsWith('ticket-'),
  ),
  'same-as-config': {
    text: {
      zh: 'agentConfig 用了 config 的签名：两者的 ticket 不同，要分别签名。',
      en: 'agentConfig has the signature of config: each has its own ticket and its own signature.',
    },
    found: {
      zh: 'signature 与 config 的相同：{signature}。',
      en: 'signature is that of config: {signature}.',
    },
    ruledOut: { zh: 'signature 与 config 的不同。', en: 'signature is not that of config.' },
    judge: sameAsConfig,
  },
  url: causeOfMistakes(
    {
      zh: "url 不是当前页面的 location.href.split('#')[0]。",
      en: "url is not the page’s current location.href.split('#')[0].",
    },
    startsWith('url-'),
  ),
  'nonce-timestamp': causeOfMistakes(
    {
      zh: 'nonceStr、timestamp 与签名时的不一致。',
      en: 'nonceStr and timestamp are not those that were signed.',
    },
    startsWith('nonce-', 'timestamp-'),
  ),
  algorithm: causeOfMistakes(
    {
      zh: '签名算法与 config 的相同，此处有误。',
      en: 'The algorithm, which is that of config, is not kept to.',
    },
    startsWith('text-', 'bytes-', 'digest-'),
  ),
  'secret-other': {
    text: {
      zh: '取 ticket 的 access_token 不是用该 agentid 的 Secret 取得的。',
      en: 'The ticket was fetched with an access_token that is not of the Secret of this agentid.',
    },
  },
} as const satisfies Record<string, ErrorCause>;

function sameAsConfig({ entry, config }: ErrorFacts): Judged {
  const [signed] = signaturesOf(entry);
  const other = config?.config.sent?.signature;
  if (!signed?.signature || !other) return null;
  return signed.signature === other ? found({ signature: literal(other) }) : ruledOut();
}

/** Why WeCom has no ticket to verify with: 42012. */
export const AGENT_TICKET_CAUSES = {
  'ticket-never-fetched': {
    text: {
      zh: '没有获取过该应用的 ticket：服务器要先调用 cgi-bin/ticket/get?type=agent_config。',
      en: 'The app’s ticket was never fetched: the server has to call cgi-bin/ticket/get?type=agent_config.',
    },
  },
  'secret-other': {
    text: {
      zh: 'access_token 不是用该 agentid 的 Secret 取得的（用了别的应用或通讯录的 Secret）。',
      en: 'The access_token was got with the Secret of another app, or of the contacts, not of this agentid.',
    },
  },
  'ticket-expired': {
    text: {
      zh: '应用的 ticket 已过期（7200 秒），服务器没有刷新。',
      en: 'The app’s ticket has expired (7200 seconds), and the server has not renewed it.',
    },
    found: {
      zh: '填入的 agent_ticket 在调用前 {ago:duration} 已过期。',
      en: 'The agent_ticket entered had expired {ago:duration} before the call.',
    },
    judge: ({ entry, context }) => {
      const [signed] = signaturesOf(entry);
      const accounts = [signed?.appId ?? '', ''].map((id) => context.secrets.get(id)?.agent_ticket);
      const expiresAt = accounts.find((field) => field?.value)?.expiresAt ?? null;
      if (expiresAt === null || entry.at < expiresAt) return null;
      return found({ ago: `${Math.floor((entry.at - expiresAt) / 1000)}` });
    },
  },
  'agent-id-other': {
    text: {
      zh: 'agentid 写错，或不是当前企业的应用。',
      en: 'agentid is misspelt, or no app of this company.',
    },
    found: { zh: 'agentid 是 {agentId}，不是数字。', en: 'agentid is {agentId}, which is no number.' },
    judge: ({ given }) => {
      const agentId = toPlainText(member(given, 'agentid'));
      return agentId === null || /^\d+$/.test(agentId) ? null : found({ agentId: literal(agentId) });
    },
  },
} as const satisfies Record<string, ErrorCause>;
