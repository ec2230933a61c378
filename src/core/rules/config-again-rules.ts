import { isAbsent, literal, toPlainText } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { configOf, isMissing, urlToSign } from '../signature/index.ts';
import { type ConfigFacts, configRule, urlsOf } from './config-facts.ts';
import { optionOf } from './config-keys.ts';
import { apisIn } from './config-lists.ts';
import { reuseOf, signatureKey } from './config-reuse.ts';
import { NONE } from './rule.ts';

/** Milliseconds between two configs from which on an equal timestamp was not made anew. */
const LONGEST_SECOND = 2_000;

/** What can be wrong with a config that is not the first. */
export const CONFIG_AGAIN_RULES = {
  'config-signature-reused': configRule({
    title: { zh: '签名是为另一个 URL 作的', en: 'The signature was made for another URL' },
    topic: 'signature',
    place: '附录5 · 2.6',
    example:
      "const cached = sign(location.href);\nwx.config(cached);\nload('https://m.example.com/item?id=5');\nwx.config(cached);",
    canBeWrong: {
      zh: '未填 jsapi_ticket 时只是提醒；填入后，只有算出的签名是另一个 URL 的才会报错。',
      en: 'Only a warning while no ticket is known; with one, it is an error only when the signature is that of the other URL.',
    },
    cases: {
      proved: {
        severity: 'error',
        title: {
          zh: '签名是为另一个 URL 作的（invalid signature）',
          en: 'The signature was made for another URL (invalid signature)',
        },
        seen: {
          zh: 'signature {signature} 正是对 {other} 的签名，在那里已经用过。',
          en: 'signature {signature} is exactly that of {other}, where it was used before.',
        },
        expected: { zh: '对 {url} 的签名。', en: 'The signature of {url}.' },
        advice: {
          zh: '不要缓存签名接口的响应（localStorage、Vuex、Service Worker、CDN）；每个 URL 重新请求，或以完整的 URL 作缓存的键。',
          en: 'Do not cache what the signing server returns (localStorage, a store, a service worker, a CDN): ask anew for each URL, or key the cache by the whole URL.',
        },
      },
      unverified: {
        severity: 'warning',
        seen: {
          zh: '同一个 signature {signature} 在 {other} 已经用过，这里是 {url}。',
          en: 'The same signature, {signature}, was used at {other}; here it is {url}.',
        },
        expected: {
          zh: '每个 URL 各自的签名：URL 参与签名，包括 ? 后面的部分。',
          en: 'A signature for each URL: the URL is signed, with what follows its ?.',
        },
        advice: {
          zh: '不要缓存签名接口的响应；每个 URL 重新请求，或以完整的 URL 作缓存的键。',
          en: 'Do not cache what the signing server returns: ask anew for each URL, or key the cache by the whole URL.',
        },
      },
    },
    files: (entry) => listOf(signatureKey(entry)),
    check: (facts) => {
      const reuse = reuseOf(facts);
      if (!reuse) return NONE;
      const { verified: url } = urlsOf(facts);
      const values = { signature: `${facts.config.signature}`, other: reuse.url, url };
      return [{ case: reuse.isProved ? 'proved' : 'unverified', values }];
    },
  }),

  'config-nonce-again': configRule({
    title: {
      zh: 'nonceStr 和 timestamp 与之前的相同',
      en: 'nonceStr and timestamp are those of an earlier config',
    },
    topic: 'nonce',
    place: '附录1 · 签名算法',
    example:
      "wx.config(sign(location.href));\nload('https://m.example.com/item?id=5');\nwait(60);\nwx.config(sign(location.href));",
    canBeWrong: {
      zh: '官方文档只要求卡券的随机串和时间戳不重复，没有说 config 会因此失败。',
      en: 'The document forbids using them again for cards only, and does not say that a config fails by it.',
    },
    cases: {
      again: {
        severity: 'note',
        seen: {
          zh: '{apart:duration}前的 config 有另一个签名，却也是 nonceStr {nonceStr} 和 timestamp {timestamp}。',
          en: 'A config {apart:duration} ago had another signature, with the same nonceStr {nonceStr} and timestamp {timestamp}.',
        },
        expected: {
          zh: '每次签名都用新的随机串和当时的时间戳。',
          en: 'A new random string and the time of that moment, each time something is signed.',
        },
        advice: {
          zh: '在签名接口里每次生成：随机串 16 位以上，时间戳取当前秒数；不要写死，也不要缓存。',
          en: 'Make both anew in the signing server: 16 random characters or more, and the current second; neither written down nor cached.',
        },
      },
    },
    files: (entry) => listOf(nonceKey(entry)),
    check: ({ entry, config, verdict, past }) => {
      const key = nonceKey(entry);
      const other = key === null ? null : past.lastInSession(key);
      if (!other || verdict.kind === 'differs' || entry.at - other.at < LONGEST_SECOND) return NONE;
      if (configOf(other)?.signature === config.signature) return NONE;
      const apart = `${Math.round((entry.at - other.at) / 1000)}`;
      const timestamp = toPlainText(config.timestamp) ?? '';
      return [{ case: 'again', values: { apart, timestamp, nonceStr: literal(config.nonceStr) } }];
    },
  }),

  'config-again-needless': configRule({
    title: { zh: '同一个 URL 重复调用了 wx.config', en: 'wx.config is called again for the same URL' },
    topic: 'config',
    place: '步骤三',
    example:
      "wx.config(sign(location.href));\nwx.ready(() => {});\nwait(3);\nwx.config(sign(location.href, { nonceStr: 'kd83hFka02hjsbQ1', timestamp: Date.now() / 1000 | 0 }));\nwx.ready(() => {});",
    canBeWrong: null,
    cases: {
      same: {
        severity: 'note',
        seen: {
          zh: '对 {url} 的 config 在 {apart:duration}前已经调用并成功，这次的 appId 和 jsApiList 与它相同。',
          en: 'config was called for {url} {apart:duration} before, and succeeded; appId and jsApiList are the same now.',
        },
        expected: {
          zh: '同一个 URL 只需调用一次；再次调用时，ready 的回调会立即执行，不等它的结果。',
          en: 'One call for each URL; while another is pending, callbacks given to ready run at once.',
        },
        advice: {
          zh: '记住已经调用过的 URL（去掉 #），相同时不再调用；检查组件是否重复挂载。',
          en: 'Remember the URL, cut at #, and do not call again while it is the same; see whether a component is mounted twice.',
        },
      },
    },
    check: (facts) => {
      const { entry, past } = facts;
      const before = past.last('config');
      if (!before || past.isHalfHeard || !isSameAgain(facts, before)) return NONE;
      const apart = `${Math.max(0, Math.round((entry.at - before.at) / 1000))}`;
      return [{ case: 'same', values: { url: urlToSign(entry.url), apart } }];
    },
  }),

  'config-again-app-id': configRule({
    title: { zh: '同一页面先后用了不同的 appId', en: 'One page uses different appIds' },
    topic: 'config',
    place: '附录5 · 2.4',
    example:
      "wx.config(sign(location.href));\nwx.config({ ...sign(location.href), appId: 'wx1234567890abcdef' });",
    canBeWrong: {
      zh: '页面有意为多个公众号服务时也会这样。',
      en: 'So does a page that serves several accounts on purpose.',
    },
    cases: {
      other: {
        severity: 'warning',
        seen: {
          zh: '这次 config 的 appId 是 {appId}，之前的是 {before}。',
          en: 'This config has the appId {appId}; the one before had {before}.',
        },
        expected: {
          zh: '同一个页面使用同一个 appId，并用它取得 jsapi_ticket；后一次 config 会取代前一次，卡券和支付的签名也以后一次的 appId 为准。',
          en: 'One appId on one page, whose jsapi_ticket is used; a later config takes the place of the earlier, also for the signatures of cards and payments.',
        },
        advice: {
          zh: '找出两处 wx.config 的 appId 从何而来，统一成绑定了本域名的公众号。',
          en: 'Find where the two calls of wx.config have their appIds from, and use that of the account to which this domain belongs.',
        },
      },
    },
    check: ({ entry, config: { appId }, past }) => {
      const before = past.last('config');
      const other = before ? configOf(before)?.appId : undefined;
      if (typeof appId !== 'string' || typeof other !== 'string' || isMissing(appId) || isMissing(other))
        return NONE;
      // Two copies of the SDK may each be configured by a widget of its own.
      if (appId.trim() === other.trim() || before?.seam !== entry.seam) return NONE;
      return [{ case: 'other', values: { appId: literal(appId), before: literal(other) } }];
    },
  }),
};

/** Under which key a config is found again by what was signed besides the URL; null when any of it is missing. */
function nonceKey(entry: Entry): string | null {
  const sent = configOf(entry)?.sent;
  return sent ? `nonce:${sent.timestamp}:${sent.nonceStr}` : null;
}

const listOf = (key: string | null): readonly string[] => (key === null ? [] : [key]);

/**
 * Whether a config repeats one that has succeeded: for the same URL, with nothing else in between that a page may
 * answer with another config. Several bundled copies of the SDK need one each, and cannot be told apart.
 */
function isSameAgain(facts: ConfigFacts, before: Entry): boolean {
  const { entry, past } = facts;
  const isAfter = (row: Entry | null): boolean => row !== null && row.at > before.at;
  if (entry.seam === 'bridge' || entry.seam !== before.seam) return false;
  if (entry.outcome !== 'ok' || before.outcome !== 'ok') return false;
  if (urlToSign(entry.url) !== urlToSign(before.url)) return false;
  if (isAfter(past.last('#url')) || isAfter(past.last('#load')) || isAfter(past.last('#sdk'))) return false;
  return wantsTheSame(facts, before);
}

function wantsTheSame(facts: ConfigFacts, before: Entry): boolean {
  const earlier = configOf(before);
  if (!earlier || earlier.appId !== facts.config.appId) return false;
  const textOf = (tags: ReturnType<typeof optionOf>): string => (isAbsent(tags) ? '' : JSON.stringify(tags));
  const tags = textOf(optionOf(facts, 'openTagList'));
  if (tags !== textOf(optionOf({ entry: before, config: earlier }, 'openTagList'))) return false;
  const [asked, askedBefore] = [apisIn(facts.config.jsApiList), apisIn(earlier.jsApiList)];
  return asked.size === askedBefore.size && [...asked].every((api) => askedBefore.has(api));
}
