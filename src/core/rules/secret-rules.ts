import type { Words } from '../../catalogue/words.ts';
import { enteredSecrets } from '../secrets/entered-secrets.ts';
import { type FoundSecret, findSecrets, secretsInText } from '../secrets/find-secrets.ts';
import type { SecretKind } from '../secrets/secret-kinds.ts';
import type { Entry } from '../session/entry.ts';
import { masked } from '../signature/index.ts';
import { type CallFacts, callRule } from './call-facts.ts';
import { NONE } from './rule.ts';

/** What each secret is called, and how it is made void. */
const KINDS = {
  ticket: {
    name: { zh: 'jsapi_ticket 或 api_ticket', en: 'a jsapi_ticket or api_ticket' },
    renewal: {
      zh: 'ticket 不能提前作废，最多两小时后失效。',
      en: 'It cannot be made void, and lasts two hours at most.',
    },
  },
  'access-token': {
    name: { zh: 'access_token', en: 'an access_token' },
    renewal: {
      zh: '在服务器上重新获取 access_token，使它作废。',
      en: 'Fetch a new access_token on the server, which makes this one void.',
    },
  },
  'app-secret': {
    name: { zh: 'AppSecret', en: 'an AppSecret' },
    renewal: {
      zh: '立即在后台重置 AppSecret。',
      en: 'Reset the AppSecret in the account’s settings at once.',
    },
  },
  'merchant-key': {
    name: { zh: '商户密钥', en: 'a key of the merchant' },
    renewal: {
      zh: '立即在商户平台更换密钥。',
      en: 'Change the key on the merchants’ platform at once.',
    },
  },
  'private-key': {
    name: { zh: '私钥', en: 'a private key' },
    renewal: { zh: '立即更换证书和私钥。', en: 'Replace the certificate and its key at once.' },
  },
  'session-key': {
    name: { zh: 'session_key', en: 'a session_key' },
    renewal: {
      zh: '用户重新登录后旧的 session_key 失效。',
      en: 'It is void once the user logs in again.',
    },
  },
  'aes-key': {
    name: { zh: 'EncodingAESKey', en: 'an EncodingAESKey' },
    renewal: {
      zh: '在后台更换 EncodingAESKey。',
      en: 'Change the EncodingAESKey in the account’s settings.',
    },
  },
} as const satisfies Record<SecretKind, { name: Words; renewal: Words }>;

/** What anybody can do with it who opens the page. */
const EXPECTED: Words = {
  zh: '它只留在服务器上：任何打开页面的人都能看到它，并以公众号或商户的身份调用接口、伪造签名。',
  en: 'It stays on the server: whoever opens the page can read it, and then act and sign as the account or the merchant.',
};

/** Secrets that a page should never have. */
export const SECRET_RULES = {
  'secret-in-arguments': callRule({
    title: { zh: '页面里有机密：{name}', en: 'The page has {name}, a secret' },
    topic: 'secrets',
    place: '附录1 · 签名算法',
    example: `wx.config({
  ...sign(location.href),
  access_token: '71_${'aB3-_xYz09'.repeat(13)}',
});`,
    canBeWrong: {
      zh: '不是填入的那个时，由名称和格式判断。',
      en: 'Unless it is one that was entered, it goes by name and shape.',
    },
    cases: {
      given: {
        severity: 'error',
        seen: { zh: '{api} 的 {path} 里有 {name}：{secret}。', en: '{path} of {api} has {name}: {secret}.' },
        expected: EXPECTED,
        advice: {
          zh: '让签名在服务器上完成，只把 signature、nonceStr、timestamp 等结果返回给页面，去掉 {path}。{renewal}',
          en: 'Sign on the server, and return the results only (signature, nonceStr, timestamp); drop {path}. {renewal}',
        },
      },
    },
    check: (facts) => {
      const found = secretsOf(facts.entry, facts);
      if (found.length === 0) return NONE;
      const before = facts.past.last(facts.entry.name);
      const told = before ? secretsOf(before, facts) : [];
      return found
        .filter(({ path, value }) => !told.some((one) => one.path === path && one.value === value))
        .map((secret) => ({
          case: 'given' as const,
          values: { ...valuesOf(secret), api: facts.entry.name, path: secret.path },
        }));
    },
  }),

  'secret-in-url': callRule({
    title: { zh: 'URL 里有机密：{name}', en: 'The URL has {name}, a secret' },
    topic: 'secrets',
    place: '附录1 · 签名算法',
    example: `// https://m.example.com/?access_token=71_${'aB3-_xYz09'.repeat(13)}
wx.config(sign(location.href));`,
    canBeWrong: {
      zh: '不是填入的那个时，由名称和格式判断。',
      en: 'Unless it is one that was entered, it goes by name and shape.',
    },
    cases: {
      page: {
        severity: 'error',
        seen: { zh: '页面的 URL 里有 {name}：{secret}。', en: 'The page’s URL has {name}: {secret}.' },
        expected: EXPECTED,
        advice: {
          zh: '不要用 URL 传它：URL 会随分享、Referer 和日志传出去；由服务器自己保存和使用。{renewal}',
          en: 'Do not hand it on in a URL, which goes out with shares, referrers and logs; keep and use it on the server. {renewal}',
        },
      },
      landing: {
        severity: 'error',
        seen: {
          zh: '页面打开时的 URL 里有 {name}：{secret}。',
          en: 'The URL at which the page was opened has {name}: {secret}.',
        },
        expected: EXPECTED,
        advice: {
          zh: '不要用 URL 传它，改掉地址栏也来不及：服务器日志和分享里已经有了；由服务器自己保存和使用。{renewal}',
          en: 'Do not hand it on in a URL: to change the address bar later is too late, logs have it. Keep and use it on the server. {renewal}',
        },
      },
      referrer: {
        severity: 'error',
        seen: {
          zh: '来源页面的 URL（Referer）里有 {name}：{secret}。',
          en: 'The URL that the page was reached from (its referrer) has {name}: {secret}.',
        },
        expected: EXPECTED,
        advice: {
          zh: '在来源页面上改：不要用 URL 传它，由服务器自己保存和使用。{renewal}',
          en: 'Fix the page before this one: do not hand it on in a URL, keep and use it on the server. {renewal}',
        },
      },
    },
    files: (entry) => (entry.seam === null ? [] : [ANY_CALL, urlKey(entry.url)]),
    check: ({ entry, past, context }) => {
      if (past.last(urlKey(entry.url))) return NONE;
      const known = enteredSecrets(context.secrets);
      const told = new Set<string>();
      return urlsOf(entry, past.last(ANY_CALL) === null, context).flatMap(({ name, url }) =>
        secretsInText(url, known).flatMap((secret) => {
          if (told.has(secret.value)) return [];
          told.add(secret.value);
          return [{ case: name, values: valuesOf(secret) }];
        }),
      );
    },
  }),
};

const ANY_CALL = 'any call at a URL';
const urlKey = (url: string): string => `call at ${url}`;

/** The URLs to look at for a call: for the first one in a document also those before. */
function urlsOf(entry: Entry, isFirst: boolean, { history }: CallFacts['context']) {
  const page = { name: 'page' as const, url: entry.url };
  if (!isFirst) return [page];
  const referrer = history.document(entry.frame.documentId)?.load?.detail ?? '';
  return [
    page,
    { name: 'landing' as const, url: entry.landingUrl },
    { name: 'referrer' as const, url: referrer },
  ];
}

/** The secrets in a call's arguments. */
function secretsOf(entry: Entry, { given, entry: own, context }: CallFacts): FoundSecret[] {
  const known = enteredSecrets(context.secrets);
  return entry.args.flatMap((argument, index) =>
    findSecrets(entry === own && index === 0 ? (given ?? argument) : argument, known),
  );
}

function valuesOf({ kind, value }: Pick<FoundSecret, 'kind' | 'value'>) {
  const { name, renewal } = KINDS[kind];
  return { name, renewal, secret: kind === 'private-key' ? '····' : masked(value) };
}
