import type { Wording } from './wording.ts';

/** What the fields for tickets, keys and certificates say. */
export const SECRET_WORDS = {
  account: { zh: '公众号', en: 'Account' },
  accountHint: {
    zh: '下列 ticket 和密钥属于哪个公众号。填在“所有公众号”下的，用于没有单独填写的公众号。',
    en: 'Whose tickets and keys these are. What is entered for “Any account” counts for every account without its own.',
  },
  anyAccount: { zh: '所有公众号', en: 'Any account' },
  addAccount: { zh: '添加 appId…', en: 'Add an appId…' },
  hasSecret: { zh: '{appId} ✓', en: '{appId} ✓' },
  newAccount: { zh: '新的 appId', en: 'New appId' },
  'placeholder-jsapi_ticket': { zh: '粘贴 ticket 以校验签名', en: 'paste the ticket to verify signatures' },
  'placeholder-api_ticket': { zh: '卡券', en: 'cards' },
  'placeholder-agent_ticket': { zh: '企业微信', en: 'WeCom' },
  'hint-jsapi_ticket': {
    zh: '公众号的 jsapi_ticket，或 getticket 接口返回的整段 JSON。只保存在面板里。',
    en: 'The official account’s jsapi_ticket, or the whole JSON answer of getticket. Kept in this panel only.',
  },
  'hint-api_ticket': {
    zh: '卡券的 api_ticket（getticket?type=wx_card），或返回的整段 JSON。用于 cardExt 和 cardSign。只保存在面板里。',
    en: 'The api_ticket for cards (getticket?type=wx_card), or its whole JSON answer: for cardExt and cardSign. Kept in this panel only.',
  },
  'hint-agent_ticket': {
    zh: '企业微信应用的 ticket（ticket/get?type=agent_config），或返回的整段 JSON。用于 agentConfig。只保存在面板里。',
    en: 'The app’s ticket of WeCom (ticket/get?type=agent_config), or its whole JSON answer: for agentConfig. Kept in this panel only.',
  },
  moreSecrets: { zh: '更多', en: 'More' },
  moreSecretsHint: {
    zh: '商户密钥、证书，以及查找原因时要尝试的其他值',
    en: 'The merchant’s key and certificate, and other values to try',
  },
  'about-key': { zh: '商户 API 密钥', en: 'Merchant key' },
  'about-publicKey': { zh: '商户证书或公钥', en: 'Merchant certificate or public key' },
  otherValues: { zh: '其他要尝试的值', en: 'Other values to try' },
  'hint-key': {
    zh: '校验 MD5 或 HMAC-SHA256 的 paySign。',
    en: 'Verifies a paySign made with MD5 or HMAC-SHA256.',
  },
  'hint-publicKey': {
    zh: '校验 RSA 的 paySign：粘贴 apiclient_cert.pem 或公钥，不要粘贴私钥。',
    en: 'Verifies a paySign made with RSA. Paste apiclient_cert.pem or the public key, not the private key.',
  },
  'hint-otherValues': {
    zh: '服务器可能误用的值，每行一个：旧的 ticket、access_token、反向代理后面的主机名。查找原因时会逐一尝试。',
    en: 'What the server may have used by mistake, a line each: an old ticket, an access_token, the host behind a proxy. The search tries each in place of the right value.',
  },
  forget: { zh: '清除 ticket', en: 'Forget ticket' },
  'forget-secret': { zh: '清除内容', en: 'Forget text' },
  expiresIn: { zh: '{time} 后过期', en: 'expires in {time}' },
  expired: { zh: '已过期', en: 'expired' },
} as const satisfies Record<string, Wording>;
