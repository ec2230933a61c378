import { apiNameOf } from '../../../catalogue/api-name.ts';
import { wecomFunctionOf } from '../../../catalogue/wecom/wecom-functions.ts';
import type { Words } from '../../../catalogue/words.ts';
import type { Plain } from '../../../protocol.ts';
import { isSpecial, isUnknown, itemsOf, literal, member } from '../../plain.ts';
import type { Entry } from '../../session/entry.ts';
import { urlToSign } from '../../signature/index.ts';
import { type ErrorCause, type ErrorFacts, found, type Judged, ruledOut } from '../error-facts.ts';

/** Milliseconds: fractions of times are not exact. */
const ROUNDING = 1;

/** What of the config may keep a call from being allowed: 附录5 · 3 and 4. */
export const PERMISSION_CAUSES = {
  'config-failed': {
    text: { zh: 'config 没有正确通过。', en: 'config did not succeed.' },
    found: { zh: '{how}', en: '{how}' },
    ruledOut: { zh: 'config 的结果是 config:ok。', en: 'config came back with config:ok.' },
    judge: configFailed,
  },
  'before-ready': {
    text: {
      zh: '在 wx.ready 之前就调用了：应写在 wx.ready 的回调中。',
      en: 'It was called before wx.ready: the call belongs in its callback.',
    },
    found: {
      zh: '调用时 config 还没有返回。',
      en: 'config had not come back at the call.',
    },
    ruledOut: {
      zh: 'config 在调用前 {before} 毫秒已经返回。',
      en: 'config had come back {before} ms before the call.',
    },
    judge: beforeReady,
  },
  'not-in-list': {
    text: { zh: 'config 的 jsApiList 没有包含它。', en: 'The jsApiList of config does not have it.' },
    found: { zh: 'jsApiList 是 {list}，没有 {api}。', en: 'jsApiList is {list}, without {api}.' },
    ruledOut: { zh: '{why}', en: '{why}' },
    judge: notInList,
  },
} as const satisfies Record<string, ErrorCause>;

/** What may keep a call from being allowed although all of that is right. */
export const MORE_PERMISSION_CAUSES = {
  'config-again': {
    text: {
      zh: '正在再次 config：此时 wx.ready 会立即执行，不等新的结果。',
      en: 'Another config is under way: wx.ready then runs at once and does not wait for it.',
    },
    found: {
      zh: '这是第二次 config，调用时还没有返回。',
      en: 'It is not the first config, and had not come back at the call.',
    },
    ruledOut: { zh: '调用时没有未返回的 config。', en: 'No config was under way at the call.' },
    judge: configAgain,
  },
  'config-void': {
    text: {
      zh: '企业微信：URL 变化后，之前的 config 失效，要重新 config。',
      en: 'WeCom: once the URL has changed, config is void and has to be called again.',
    },
    found: { zh: 'config 时是 {then}，现在是 {now}。', en: 'It was {then} at config, and is {now} now.' },
    ruledOut: { zh: '{why}', en: '{why}' },
    judge: configVoid,
  },
  'agent-config': {
    text: {
      zh: '企业微信：部分接口要在 agentConfig 成功之后才能调用。',
      en: 'WeCom: some APIs need an agentConfig that succeeded.',
    },
    found: { zh: 'agentConfig 的结果是 {errMsg}。', en: 'agentConfig came back with {errMsg}.' },
    ruledOut: { zh: '{why}', en: '{why}' },
    judge: agentConfig,
  },
} as const satisfies Record<string, ErrorCause>;

/** How a config stands at a call; null when that is not known. */
function stateAtCall({ entry, config }: ErrorFacts): { isPending: boolean; before: number } | null {
  // Who listens for an event fails long after the call.
  if (!config?.entry.bridge || entry.heard > 0) return null;
  const { at, duration, outcome } = config.entry;
  if (outcome === 'pending') return { isPending: true, before: 0 };
  if (duration === null) return null;
  const before = Math.round(entry.at - at - duration);
  return { isPending: before < -ROUNDING, before: Math.max(0, before) };
}

function configFailed({ config, past, client }: ErrorFacts): Judged {
  if (config === null) {
    if (past.isHalfHeard || past.last('config') !== null) return null;
    // WeCom's own SDK may do with an agentConfig alone.
    if (client.kind === 'wecom' && past.last('agentConfig') !== null) return null;
    return found({ how: { zh: '页面没有调用 wx.config。', en: 'The page has not called wx.config.' } });
  }
  const { outcome, errMsg } = config.entry;
  if (outcome === 'ok') return ruledOut();
  if (outcome !== 'fail') return null;
  const told = literal(errMsg ?? '');
  return found({ how: { zh: `config 的结果是 ${told}。`, en: `config came back with ${told}.` } });
}

function beforeReady(facts: ErrorFacts): Judged {
  const state = stateAtCall(facts);
  if (state === null) return null;
  return state.isPending ? found() : ruledOut({ before: `${state.before}` });
}

function configAgain(facts: ErrorFacts): Judged {
  const state = stateAtCall(facts);
  if (state === null || facts.config === null) return null;
  if (!state.isPending) return ruledOut();
  const earlier = facts.context.history.before(facts.config.entry);
  if (earlier.last('config') !== null) return found();
  return earlier.isHalfHeard ? null : ruledOut();
}

function notInList({ entry, config, past }: ErrorFacts): Judged {
  const agent = past.last('agentConfig');
  const lists = [config?.config.jsApiList, agent ? listOf(agent) : undefined];
  const api = entry.name;
  if (lists.some((list) => itemsOf(list).some((name) => isNameOf(name, api))))
    return ruledOut({ why: { zh: `jsApiList 中有 ${api}。`, en: `${api} is in jsApiList.` } });
  if (api === 'agentConfig')
    return ruledOut({
      why: { zh: 'agentConfig 不用写进 jsApiList。', en: 'agentConfig needs not be in jsApiList.' },
    });
  if (config === null || agent !== null || !isWhole(config.config.jsApiList)) return null;
  return found({ api, list: literal(config.config.jsApiList) });
}

const listOf = ({ args: [given] }: Entry): Plain | undefined => member(given, 'jsApiList');

/** Lists have the bridge's names once the SDK has seen them, and WeCom's functions go by several. */
function isNameOf(name: Plain, api: string): boolean {
  if (typeof name !== 'string') return false;
  const own = wecomFunctionOf(api);
  return name === api || apiNameOf(name) === api || (own !== undefined && wecomFunctionOf(name) === own);
}

/** Whether a list was read to its end, and every name in it. */
function isWhole(list: Plain | undefined): boolean {
  if (isUnknown(list) || itemsOf(list).some(isUnknown)) return false;
  return !isSpecial(list) || list.$ !== 'array' || list.items.length === list.length;
}

/** What is WeCom's alone does not matter in WeChat. */
const NOT_WECOM: Words = { zh: '当前客户端不是企业微信。', en: 'The client is not WeCom.' };

function configVoid({ entry, config, client }: ErrorFacts): Judged {
  if (client.kind !== 'wecom') return ruledOut({ why: NOT_WECOM });
  if (config === null) return null;
  const [then, now] = [urlToSign(config.entry.url), urlToSign(entry.url)];
  if (then !== now) return found({ then, now });
  return ruledOut({ why: { zh: 'config 之后 URL 没有变化。', en: 'The URL has not changed since config.' } });
}

function agentConfig({ entry, past, client }: ErrorFacts): Judged {
  if (client.kind !== 'wecom') return ruledOut({ why: NOT_WECOM });
  const agent = entry.name === 'agentConfig' ? null : past.last('agentConfig');
  if (agent?.outcome === 'fail') return found({ errMsg: literal(agent.errMsg ?? '') });
  if (agent?.outcome !== 'ok') return null;
  return ruledOut({ why: { zh: 'agentConfig 的结果是 ok。', en: 'agentConfig came back with ok.' } });
}
