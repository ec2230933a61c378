import { isUnknown, kindOf, lengthOf, literal } from '../plain.ts';
import { isMissing } from '../signature/index.ts';
import { accountIdFaultOf, shownAccountId } from './account-id.ts';
import { argumentFaultOf } from './config-argument.ts';
import { configRule } from './config-facts.ts';
import { otherKeyOf } from './config-keys.ts';
import { NONE } from './rule.ts';

/** What can be wrong with appId. */
export const CONFIG_APP_ID_RULES = {
  'config-app-id-missing': configRule({
    title: { zh: 'config 缺少 appId（config:fail）', en: 'config has no appId (config:fail)' },
    topic: 'config',
    place: '附录5 · 12',
    example: 'wx.config({ ...sign(location.href), appId: undefined });',
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: { zh: 'appId 是 {appId}。', en: 'appId is {appId}.' },
        expected: {
          zh: '公众号的 AppID（企业微信为 corpid），即取得 jsapi_ticket 时用的那个。',
          en: 'The account’s AppID (in WeCom, the corpid): the one that the jsapi_ticket was fetched with.',
        },
        advice: {
          zh: '让签名接口一并返回 appId，或在页面里写明，以 appId 为名传给 wx.config。',
          en: 'Have the signing server return it, or write it into the page, and pass it to wx.config as appId.',
        },
      },
      kind: {
        severity: 'error',
        title: { zh: 'appId 不是字符串', en: 'appId is not a string' },
        seen: { zh: 'appId 是 {appId}，类型为 {kind}。', en: 'appId is {appId}, of type {kind}.' },
        expected: { zh: '字符串：“wx”加 16 位十六进制。', en: 'A string: “wx” and 16 hex characters.' },
        advice: {
          zh: '传入 AppID 的字符串本身，例如 appId: response.data.appId。',
          en: 'Pass the AppID’s text itself, such as appId: response.data.appId.',
        },
      },
    },
    check: (facts) => {
      const { config } = facts;
      const { appId } = config;
      const values = { appId: literal(appId), kind: kindOf(appId) };
      if (argumentFaultOf(facts)) return NONE;
      if (isMissing(appId))
        return otherKeyOf(config, 'appId') === null ? [{ case: 'missing', values }] : NONE;
      return lengthOf(appId) !== null || isUnknown(appId) ? NONE : [{ case: 'kind', values }];
    },
  }),

  'config-app-id-key': configRule({
    title: { zh: 'appId 的名称写错（config:fail）', en: 'appId is under another name (config:fail)' },
    topic: 'config',
    place: '步骤三',
    example: 'const { appId, ...rest } = sign(location.href);\nwx.config({ ...rest, appid: appId });',
    canBeWrong: null,
    cases: {
      'other-name': {
        severity: 'error',
        seen: {
          zh: 'wx.config 收到的是 {key}，没有 appId。',
          en: 'wx.config was given {key} and no appId.',
        },
        expected: {
          zh: 'appId，大写 I、小写 d；SDK 只读取这个名称。',
          en: 'appId, with a capital I and a small d; the SDK reads no other name.',
        },
        advice: { zh: '把 {key} 改为 appId。', en: 'Rename {key} to appId.' },
      },
    },
    check: ({ config }) => {
      const key = otherKeyOf(config, 'appId');
      return key !== null && isMissing(config.appId) ? [{ case: 'other-name', values: { key } }] : NONE;
    },
  }),

  'config-app-id-format': configRule({
    title: { zh: 'appId 的格式不像 AppID', en: 'appId does not look like an AppID' },
    topic: 'config',
    place: '附录5 · 2.4',
    example: "wx.config({ ...sign(location.href), appId: 'gh_d43f693ca31f' });",
    canBeWrong: {
      zh: '官方文档没有写明 AppID 的格式；至今公开的都是“wx”（企业为“ww”）加 16 位小写的十六进制。',
      en: 'The document does not say what an AppID looks like; all that are known are “wx” (of corps “ww”) and 16 lower-case hex characters.',
    },
    cases: {
      spaced: {
        severity: 'error',
        title: { zh: 'appId 前后有空白', en: 'appId has white space around it' },
        seen: { zh: 'appId 是 {appId}，前后有空白。', en: 'appId is {appId}, with white space around it.' },
        expected: { zh: '没有空白：{trimmed}。', en: 'Without it: {trimmed}.' },
        advice: {
          zh: '从配置文件或环境变量里去掉空白和换行。',
          en: 'Remove the white space or line break from the setting that it is read from.',
        },
      },
      upper: {
        severity: 'warning',
        title: { zh: 'appId 含有大写字母', en: 'appId has capitals in it' },
        seen: { zh: 'appId 是 {appId}。', en: 'appId is {appId}.' },
        expected: { zh: 'AppID 全部小写。', en: 'An AppID, all in lower case.' },
        advice: {
          zh: '从公众平台“设置与开发 · 基本配置”复制 AppID，不要改变大小写。',
          en: 'Copy the AppID from the account’s basic settings at mp.weixin.qq.com, and keep its case.',
        },
      },
      original: {
        severity: 'error',
        title: { zh: 'appId 写成了原始 ID', en: 'appId is the original ID (gh_…)' },
        seen: {
          zh: 'appId 是 {appId}，即公众号的原始 ID。',
          en: 'appId is {appId}, the account’s original ID.',
        },
        expected: { zh: 'AppID：“wx”加 16 位十六进制。', en: 'The AppID: “wx” and 16 hex characters.' },
        advice: {
          zh: '改用公众平台“设置与开发 · 基本配置”里的 AppID。',
          en: 'Use the AppID of the account’s basic settings at mp.weixin.qq.com.',
        },
      },
      shape: {
        severity: 'warning',
        seen: {
          zh: 'appId 是 {appId}，共 {length:characters}。',
          en: 'appId is {appId}, {length:characters}.',
        },
        expected: {
          zh: '“wx”加 16 位小写的十六进制；企业微信为 corpid，“ww”加 16 位。',
          en: '“wx” and 16 lower-case hex characters; in WeCom the corpid, “ww” and 16.',
        },
        advice: {
          zh: '核对传给 wx.config 的是 AppID，不是 AppSecret、占位符或没有替换的模板变量。',
          en: 'Check that it is the AppID: not the AppSecret, a placeholder, or a template variable that was never filled in.',
        },
      },
    },
    check: ({ config: { appId } }) => {
      if (typeof appId !== 'string' || appId === '') return NONE;
      const fault = accountIdFaultOf(appId);
      const values = {
        appId: shownAccountId(appId),
        trimmed: literal(appId.trim()),
        length: `${appId.length}`,
      };
      return fault === null
        ? NONE
        : [{ case: fault, values: fault === 'spaced' ? values : { ...values, trimmed: '' } }];
    },
  }),
};
