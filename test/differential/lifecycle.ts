import type { TestPage } from './page.ts';

/** What a page does with `config`, `ready`, `error`, `invoke` and `on`, from its start. */
export interface LifecycleCase {
  /** The method it is about. */
  method: string;
  name: string;
  run(page: TestPage): void;
  /** In place of the client's own user agent. */
  userAgent?: string;
}

const OK = { err_msg: 'preVerifyJSAPI:ok' };
const WRONG = { err_msg: 'preVerifyJSAPI:fail,invalid signature' };
const configured = (more: object = {}) => ({
  ...{ appId: 'wx1', timestamp: 14, nonceStr: 'n', signature: 's' },
  jsApiList: ['chooseImage', 'onMenuShareTimeline', 'getLocation'],
  ...more,
});
const done = { err_msg: 'x:ok' };

const agent = (version: string) => `Mozilla/5.0 (iPhone) MicroMessenger/${version} wxdebugger`;

const CONFIG: readonly Omit<LifecycleCase, 'method'>[] = [
  ...[[], [undefined], [null], [0], [''], ['a text'], [5], [{}], [[]], [() => undefined]].map((args) => ({
    name: `with ${args.length === 0 ? 'no argument' : typeof args[0] === 'function' ? 'a function' : (JSON.stringify(args[0]) ?? 'undefined')}`,
    run(page: TestPage) {
      page.call('config', ...args);
      page.replyAll(OK);
      page.call('ready', page.note('ready'));
      page.call('error', page.note('error'));
      page.call('hideOptionMenu');
    },
  })),
  ...[
    undefined,
    null,
    '',
    'chooseImage',
    [],
    ['chooseImage', 'openCard', 5, null, 'notOfTheSdk'],
    ['openAddress'],
    { length: 1, 0: 'getLocation' },
  ].map((jsApiList) => ({
    name: `with jsApiList ${JSON.stringify(jsApiList) ?? 'undefined'}`,
    run(page: TestPage) {
      const options = configured({ jsApiList: structuredClone(jsApiList) });
      page.call('config', options);
      page.look('argument', options);
      page.replyAll(OK);
    },
  })),
  {
    name: 'with a frozen jsApiList',
    run(page) {
      page.call('config', Object.freeze(configured({ jsApiList: Object.freeze(['getLocation']) })));
      page.replyAll(OK);
    },
  },
  {
    name: 'with jsApiList of names that every object has',
    run(page) {
      page.call('config', configured({ jsApiList: ['constructor', 'toString'] }));
      page.replyAll(OK);
    },
  },
  {
    name: 'with openTagList',
    run(page) {
      page.call('config', configured({ openTagList: ['wx-open-launch-weapp'] }));
      page.replyAll(OK);
    },
  },
  ...[true, false].map((beta) => ({
    name: `with beta ${beta}`,
    run(page: TestPage) {
      page.call('config', configured({ beta }));
      page.trace.push(`invoke: ${page.has('invoke')}, on: ${page.has('on')}`);
    },
  })),
  ...[
    OK,
    WRONG,
    { err_msg: 'x:cancel' },
    { err_msg: 'system:function_not_exist' },
    { errMsg: 'config:ok', err_code: 1 },
    {},
  ].map((verdict) => ({
    name: `with debug, answered ${JSON.stringify(verdict)}`,
    run(page: TestPage) {
      page.call('ready', page.note('ready'));
      page.call('error', page.note('error'));
      page.call('config', configured({ debug: true, success: page.note('success') }));
      page.replyAll(verdict);
    },
  })),
  {
    name: 'that changes under way',
    run(page) {
      const options = configured();
      page.call('config', options);
      options.appId = 'wx2';
      Object.assign(options, { debug: true });
      page.call('hideOptionMenu', { success: page.note('success') });
      page.replyAll(OK);
    },
  },
];

const check = (name: string, before: boolean): Omit<LifecycleCase, 'method'> => ({
  name,
  run(page) {
    if (before) page.call('ready', page.note('ready'));
    page.call('error', page.note('error'));
    page.call('config', configured({ check: false }));
    page.call('ready', page.note('late'));
    page.call('hideOptionMenu', { success: page.note('success') });
    page.replyAll(OK);
    page.call('config', configured());
    page.replyAll(WRONG);
  },
});

const READY: readonly Omit<LifecycleCase, 'method'>[] = [
  check('with check: false', true),
  check('with check: false, before it', false),
  {
    name: 'before, during and after config, and twice',
    run(page) {
      const ready = page.note('ready');
      page.call('ready', ready);
      page.call('ready', ready);
      page.call('config', configured());
      page.call('ready', page.note('during'));
      page.replyAll(OK);
      page.call('ready', page.note('after'));
    },
  },
  {
    name: 'after a failure',
    run(page) {
      page.call('ready', page.note('before'));
      page.call('config', configured());
      page.replyAll(WRONG);
      page.call('ready', page.note('after'));
    },
  },
  {
    name: 'while a second config is pending',
    run(page) {
      page.call('config', configured());
      page.replyAll(OK);
      page.call('config', configured());
      page.call('ready', page.note('ready'));
      page.replyAll(OK);
    },
  },
  ...[
    [OK, OK],
    [OK, WRONG],
    [WRONG, OK],
    [WRONG, { err_msg: 'x:fail' }],
  ].map(([first = OK, second = OK]) => ({
    name: `of two configs at once, answered ${JSON.stringify([first, second])}`,
    run(page: TestPage) {
      page.call('ready', page.note('before'));
      page.call('config', configured());
      page.call('config', configured({ appId: 'wx2' }));
      page.call('ready', page.note('between'));
      page.reply(first);
      page.call('ready', page.note('after one'));
      page.call('error', page.note('error'));
      page.reply(second);
      page.call('ready', page.note('after both'));
      page.call('error', page.note('late error'));
    },
  })),
  {
    name: 'with a callback that throws',
    run(page) {
      page.call(
        'ready',
        page.note('ready', () => {
          throw new RangeError();
        }),
      );
      page.call('ready', page.note('never'));
      page.call('config', configured());
      page.replyAll(OK);
      page.call('config', configured());
      page.replyAll(OK);
    },
  },
  {
    name: 'from a callback of ready',
    run(page) {
      page.call(
        'ready',
        page.note('ready', () => page.call('ready', page.note('inner'))),
      );
      page.call('ready', page.note('second'));
      page.call('config', configured());
      page.replyAll(OK);
    },
  },
  {
    name: 'with calls in it',
    run(page) {
      page.call('ready', () => page.call('hideOptionMenu', { complete: page.note('complete') }));
      page.call('config', configured());
      page.replyAll(OK);
    },
  },
  ...[undefined, null, 'a text', {}].map((callback) => ({
    name: `with ${JSON.stringify(callback) ?? 'undefined'}`,
    run(page: TestPage) {
      page.call('ready', callback);
      page.call('config', configured());
      page.replyAll(OK);
      page.call('ready', callback);
    },
  })),
];

const failing: LifecycleCase['run'] = (page) => {
  page.call('error', page.note('error'));
  page.call('ready', page.note('ready'));
  page.call('config', configured());
  page.replyAll(WRONG);
};

const ERROR: readonly Omit<LifecycleCase, 'method'>[] = [
  { name: 'before a failure', run: failing },
  {
    name: 'after a failure, and again',
    run(page) {
      page.call('config', configured());
      page.replyAll(WRONG);
      page.call('error', page.note('error'));
      page.call('error', page.note('again'));
    },
  },
  {
    name: 'twice before a failure',
    run(page) {
      page.call('error', page.note('first'));
      page.call('error', page.note('last'));
      page.call('config', configured());
      page.replyAll(WRONG);
    },
  },
  {
    name: 'of every failure',
    run(page) {
      page.call('error', page.note('error'));
      for (const verdict of [WRONG, OK, WRONG]) {
        page.call('config', configured());
        page.replyAll(verdict);
      }
    },
  },
  {
    name: 'after a success',
    run(page) {
      page.call('config', configured());
      page.replyAll(OK);
      page.call('error', page.note('error'));
    },
  },
  {
    name: 'after a cancel',
    run(page) {
      page.call('config', configured());
      page.replyAll({ err_msg: 'preVerifyJSAPI:cancel' });
      page.call('error', page.note('error'));
      page.call('ready', page.note('ready'));
    },
  },
  {
    name: 'with a callback that throws',
    run(page) {
      page.call(
        'error',
        page.note('error', () => {
          throw new RangeError();
        }),
      );
      page.call('ready', page.note('ready'));
      page.call('config', configured());
      page.replyAll(WRONG);
      page.call('ready', page.note('late'));
      page.call('config', configured());
      page.replyAll(OK);
    },
  },
  ...[undefined, 'a text'].map((callback) => ({
    name: `with ${callback}`,
    run(page: TestPage) {
      page.call('error', callback);
      page.call('config', configured());
      page.replyAll(WRONG);
    },
  })),
  ...['5.4', '6.0.1', '6.0.2', '6.1', '7.0.20.1781', '8.0.75', '10.0.1', '10'].map((version) => ({
    name: `in WeChat ${version}`,
    run: failing,
    userAgent: agent(version),
  })),
  {
    name: 'in a browser that is not WeChat',
    run: failing,
    userAgent: 'Mozilla/5.0 (X11) Chrome/146.0.0.0 wxdebugger',
  },
];

const sent = (name: string, ...args: unknown[]): Omit<LifecycleCase, 'method'> => ({
  name,
  run(page) {
    page.call('config', configured({ beta: true }));
    page.replyAll(OK);
    page.call('invoke', ...args);
    page.look('arguments', args);
    page.replyAll(done);
  },
});

const early = (method: string): LifecycleCase => ({
  method,
  name: 'before config',
  run: (page) => page.call(method, 'a', {}),
});

const about = (method: string, cases: readonly Omit<LifecycleCase, 'method'>[]): LifecycleCase[] =>
  cases.map((each) => ({ method, ...each }));

/** Everything that is tried of them. */
export const LIFECYCLE: readonly LifecycleCase[] = [
  ...about('config', CONFIG),
  ...about('ready', READY),
  ...about('error', ERROR),
  early('invoke'),
  early('on'),
  ...about('invoke', [
    sent('by name alone', 'getInstallState'),
    sent('with null', 'getInstallState', null),
    sent('with an object', 'getInstallState', { packageName: 'a' }),
    sent('with a frozen object', 'getInstallState', Object.freeze({ packageName: 'a' })),
    sent('with a text', 'getInstallState', 'a text'),
    sent('with a list', 'getInstallState', ['a']),
    sent('with 0', 'getInstallState', 0),
    sent('with a callback', 'getInstallState', {}, () => undefined),
  ]),
  ...about('invoke', [
    {
      name: 'whose result the SDK leaves alone',
      run(page) {
        page.call('config', configured({ beta: true, debug: true }));
        page.replyAll(OK);
        page.call('invoke', 'getInstallState', {}, page.note('callback'));
        page.replyAll({ err_msg: 'get_install_state:fail_x', err_code: 1 });
      },
    },
  ]),
  ...about('on', [
    {
      name: 'an event, twice',
      run(page) {
        page.call('config', configured({ beta: true }));
        page.replyAll(OK);
        page.call('on', 'onHistoryBack', page.note('first'));
        page.call('on', 'onHistoryBack', page.note('last'));
        page.fire('onHistoryBack', { a: 1 });
        page.fire('onHistoryBack', {});
      },
    },
    {
      name: 'a method of the SDK, and then by hand',
      run(page) {
        page.call('config', configured({ beta: true }));
        page.replyAll(OK);
        page.call('onVoicePlayEnd', { success: page.note('success') });
        page.call('on', 'onVoicePlayEnd', page.note('by hand'));
        page.fire('onVoicePlayEnd', { localId: 'weixin://1' });
      },
    },
  ]),
];

/** Cases of single methods that need a page of their own, or more than one method. */
export const ALONE: readonly LifecycleCase[] = [
  {
    method: 'getLocalImgData',
    name: 'five at once, the third without an argument',
    run(page) {
      for (const localId of ['1', '2', null, '4', '5']) {
        page.call('getLocalImgData', localId === null ? undefined : { localId, success: page.note(localId) });
      }
      page.replyAll({ localData: 'data:' });
    },
  },
  {
    method: 'getLocalImgData',
    name: 'four at once',
    run(page) {
      for (const localId of ['1', '2', '3', '4']) {
        page.call('getLocalImgData', {
          localId,
          success: page.note(localId),
          complete: page.note('complete'),
        });
      }
      page.replyAll({ localData: 'data:' });
    },
  },
  {
    method: 'getLocalImgData',
    name: 'without an argument, and then with one',
    run(page) {
      page.call('getLocalImgData');
      page.call('getLocalImgData', { localId: '1', success: page.note('success') });
      page.replyAll({ localData: 'data:' });
    },
  },
  {
    method: 'onMenuShareTimeline',
    name: 'without a title, once the document has another',
    run(page) {
      page.call('config', configured());
      page.replyAll(OK);
      page.setTitle('Item');
      page.call('onMenuShareTimeline', {});
      page.fireAll({});
      page.replyAll(done);
    },
  },
  {
    method: 'checkJsApi',
    name: 'of names that every object has',
    run(page) {
      const options = { jsApiList: ['constructor'], success: page.note('success') };
      page.call('checkJsApi', options);
      page.look('argument', options);
      page.replyAll({ checkResult: { constructor: false, chooseImage: true } });
    },
  },
  {
    method: 'getLocation',
    name: 'before config',
    run(page) {
      page.call('getLocation', { success: page.note('success') });
      page.replyAll({ err_msg: 'geoLocation:ok', type: 'wgs84' });
    },
  },
  {
    method: 'chooseImage',
    name: 'with the object that getLocation has, both pending',
    run(page) {
      const options = { success: page.note('success') };
      page.call('getLocation', options);
      page.call('chooseImage', options);
      page.replyAll({ err_msg: 'x:ok', localIds: '["a"]', type: 'wgs84' });
    },
  },
];
