import {
  ANY,
  BOOLEAN,
  either,
  FUNCTION,
  listOf,
  NUMBER_OR_TEXT,
  objectOf,
  oneOf,
  optional,
  recordOf,
  required,
  TEXT,
} from '../shape.ts';
import { type WecomFunction, wecom } from './wecom-function.ts';

/** What the SDK in the page does by itself, or with the client behind it. */
export const SDK_FUNCTIONS = {
  register: {
    title: { zh: '注册应用信息', en: 'Register the app' },
    kind: 'sdk',
    bridges: [],
    params: {
      corpId: required(TEXT),
      agentId: optional(NUMBER_OR_TEXT),
      suiteId: optional(TEXT),
      jsApiList: optional(listOf(TEXT)),
      openTagList: optional(listOf(TEXT)),
      getConfigSignature: optional(FUNCTION),
      onConfigSuccess: optional(FUNCTION),
      onConfigFail: optional(FUNCTION),
      onConfigComplete: optional(FUNCTION),
      getAgentConfigSignature: optional(FUNCTION),
      onAgentConfigSuccess: optional(FUNCTION),
      onAgentConfigFail: optional(FUNCTION),
      onAgentConfigComplete: optional(FUNCTION),
      getSuiteConfigSignature: optional(FUNCTION),
    },
  },
  ensureConfigReady: {
    title: { zh: '等待 config 和 agentConfig 完成', en: 'Wait for config and agentConfig' },
    kind: 'sdk',
    bridges: [],
  },
  ensureCorpConfigReady: {
    title: { zh: '等待 config 完成', en: 'Wait for config' },
    kind: 'sdk',
    bridges: ['preVerifyJSAPI'],
  },
  ensureAgentConfigReady: {
    title: { zh: '等待 agentConfig 完成', en: 'Wait for agentConfig' },
    kind: 'sdk',
    bridges: ['agentConfig'],
  },
  on: {
    title: { zh: '监听未定义的事件', en: 'Listen to any event' },
    kind: 'sdk',
    bridges: [],
    params: { name: required(TEXT), callback: required(FUNCTION) },
  },
  invoke: {
    title: { zh: '调用未定义的接口', en: 'Call any function' },
    kind: 'sdk',
    bridges: [],
    params: { name: required(TEXT), params: optional(ANY), callback: optional(FUNCTION) },
  },
  getVerifyParams: { title: { zh: '获取验证参数', en: 'Get what was verified' }, kind: 'sdk', bridges: [] },
  getSignature: {
    title: { zh: '用 ticket 生成签名', en: 'Sign with a ticket' },
    kind: 'sdk',
    bridges: [],
    params: {
      ticket: required(TEXT),
      nonceStr: optional(TEXT),
      timestamp: optional(NUMBER_OR_TEXT),
      url: optional(TEXT),
    },
  },
  initOpenData: {
    title: { zh: '初始化通讯录展示组件', en: 'Set up contact elements' },
    kind: 'call',
    bridges: ['wwapp.initWwOpenData'],
    // Elsewhere than in WeCom the SDK loads what it needs by itself.
    clients: [wecom()],
  },
  createOpenDataFrameFactory: {
    title: { zh: '创建 open-data frame 工厂', en: 'Make open-data frames' },
    kind: 'sdk',
    bridges: [],
    params: { handleError: optional(FUNCTION), onError: optional(FUNCTION) },
  },
  getCanvas: {
    title: { zh: '获取 open-data frame 的 canvas', en: 'Get a frame’s canvas' },
    kind: 'sdk',
    bridges: [],
    params: {
      instance: required(
        objectOf({
          el: required(ANY),
          data: required(recordOf(ANY)),
          setData: required(FUNCTION),
          dispose: required(FUNCTION),
          invoke: required(FUNCTION),
        }),
      ),
      refName: required(TEXT),
    },
  },
  createScrollViewContext: {
    title: { zh: '获取 open-data frame 的 scroll-view', en: 'Get a frame’s scroll view' },
    kind: 'sdk',
    bridges: [],
    params: {
      instance: required(
        objectOf({
          el: required(ANY),
          data: required(recordOf(ANY)),
          setData: required(FUNCTION),
          dispose: required(FUNCTION),
          invoke: required(FUNCTION),
        }),
      ),
      refName: required(TEXT),
    },
  },
  getNodeInfo: {
    title: { zh: '获取 open-data frame 的节点信息', en: 'Measure a frame’s node' },
    kind: 'sdk',
    bridges: [],
    params: {
      instance: required(
        objectOf({
          el: required(ANY),
          data: required(recordOf(ANY)),
          setData: required(FUNCTION),
          dispose: required(FUNCTION),
          invoke: required(FUNCTION),
        }),
      ),
      refName: required(TEXT),
      fields: required(objectOf({ rect: optional(BOOLEAN) })),
    },
  },
  createJSAPIPanel: {
    title: { zh: '创建 JSAPI 触发面板', en: 'Make a panel that calls WeCom' },
    kind: 'sdk',
    bridges: [],
    params: {
      name: required(ANY),
      options: required(
        objectOf({
          el: optional(either(TEXT, ANY)),
          webToken: optional(TEXT),
          styles: optional(objectOf({ cursor: required(TEXT) })),
          params: required(
            either(
              objectOf({
                success: optional(FUNCTION),
                fail: optional(FUNCTION),
                cancel: optional(FUNCTION),
                complete: optional(FUNCTION),
              }),
              FUNCTION,
            ),
          ),
          onError: optional(FUNCTION),
        }),
      ),
    },
  },
  createWWLoginPanel: {
    title: { zh: '创建登录面板', en: 'Make a login panel' },
    kind: 'sdk',
    bridges: [],
    params: {
      el: optional(either(TEXT, ANY)),
      params: required(
        objectOf({
          login_type: optional(oneOf('ServiceApp', 'CorpApp')),
          appid: required(TEXT),
          agentid: optional(TEXT),
          redirect_uri: required(TEXT),
          state: optional(TEXT),
          redirect_type: optional(oneOf('top', 'callback', 'self')),
          panel_size: optional(oneOf('middle', 'small')),
          lang: optional(oneOf('zh', 'en')),
          color_scheme: optional(oneOf('light', 'dark', 'auto')),
        }),
      ),
      onCheckWeComLogin: optional(FUNCTION),
      onLoginSuccess: optional(FUNCTION),
      onLoginFail: optional(FUNCTION),
      onOpenInWecom: optional(FUNCTION),
    },
  },
  showSecurityGatewayConfirmModal: {
    title: { zh: '显示安全网关确认页', en: 'Show the gateway confirmation' },
    kind: 'sdk',
    bridges: [],
    params: { confirmId: required(TEXT), onClose: optional(FUNCTION) },
  },
} as const satisfies Record<string, WecomFunction>;
