import { callRule } from './call-facts.ts';
import { answeredAt, keyOf, needyCallOf } from './permission-standing.ts';
import { NONE } from './rule.ts';

/** How many names of a list are shown. */
const MOST_SHOWN = 8;

/** What can be wrong with the permission for a call. */
export const PERMISSION_RULES = {
  'api-not-listed': callRule({
    title: {
      zh: '{api} 不在 jsApiList 中（permission denied）',
      en: '{api} is not in the jsApiList (permission denied)',
    },
    topic: 'permissions',
    place: '附录5 · 4',
    example:
      "wx.config(sign(location.href, { jsApiList: ['chooseImage'] }));\nwx.ready(() => wx.scanQRCode({ needResult: 1 }));",
    canBeWrong: {
      zh: '个别基本接口（如 closeWindow）在部分客户端上不检查权限。',
      en: 'Some clients ask no permission for a few basic APIs, such as closeWindow.',
    },
    cases: {
      call: {
        severity: 'error',
        seen: {
          zh: '调用了 {api}，而 config 的 jsApiList 是 {list}。',
          en: '{api} was called; the jsApiList of the config is {list}.',
        },
        expected: {
          zh: 'jsApiList 列出要调用的每一个接口；再次 config 会取代上一次的列表。',
          en: 'A jsApiList with every API that is called; the list of another config takes its place.',
        },
        advice: {
          zh: "在 wx.config 的 jsApiList 中加上 '{api}'。",
          en: "Add '{api}' to the jsApiList of wx.config.",
        },
      },
      listener: {
        severity: 'error',
        title: {
          zh: '{api} 不在 jsApiList 中，不会触发',
          en: '{api} is not in the jsApiList, and never happens',
        },
        seen: {
          zh: '注册了 {api}，而 config 的 jsApiList 是 {list}。',
          en: '{api} was registered; the jsApiList of the config is {list}.',
        },
        expected: {
          zh: 'jsApiList 列出要监听的每一个接口；没有列出的，客户端不会通知页面，也不报错。',
          en: 'A jsApiList with every API that is listened to; of others the client tells nothing, without an error.',
        },
        advice: {
          zh: "在 wx.config 的 jsApiList 中加上 '{api}'。",
          en: "Add '{api}' to the jsApiList of wx.config.",
        },
      },
    },
    check: (facts) => {
      const needed = needyCallOf(facts);
      if (!needed) return NONE;
      const { api, isListener, standing } = needed;
      if (standing.kind !== 'unlisted') return NONE;
      const isTold = (facts.past.last(keyOf(api))?.at ?? 0) >= answeredAt(standing.config);
      if (isTold) return NONE;
      return [{ case: isListener ? 'listener' : 'call', values: { api, list: namesIn(standing.list) } }];
    },
  }),
};

function namesIn(list: readonly string[]): string {
  const names = list.slice(0, MOST_SHOWN).map((name) => `'${name}'`);
  return `[${[...names, ...(list.length > MOST_SHOWN ? ['…'] : [])].join(', ')}]`;
}
