import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { page } from '../../../builders/page.ts';
import { sign, TICKET } from '../../../builders/signing-server.ts';
import { AGENT_TICKET, BOTH_WAYS, BY_SCRIPT, expectQuiet, told } from './session.ts';
import { LOCAL_IDS, type Run, SECONDS } from './wechat.ts';

const PAGE = 'https://m.example.com/item?id=5';
const nothing = () => undefined;
const WECOM: Readonly<Record<string, Run>> = { WeCom: { as: 'wecom' } };

/** WeCom signs for an app with another ticket, and another nonceStr. */
const agent = (url: string, jsApiList: readonly string[]) => {
  const nonceStr = 'agent9Nonce8Str7';
  const text = `jsapi_ticket=${AGENT_TICKET}&noncestr=${nonceStr}&timestamp=${SECONDS}&url=${url}`;
  const signature = createHash('sha1').update(text).digest('hex');
  return {
    corpid: 'ww1234567890abcdef',
    agentid: '1000002',
    timestamp: SECONDS,
    nonceStr,
    signature,
    jsApiList,
  };
};
const cancelled = (name: string) => ({ [name]: { errMsg: `${name}:cancel` } });

expectQuiet([
  [
    'the user cancels everything',
    PAGE,
    ({ wx, signed }) => {
      wx.config({ debug: false, ...signed(['chooseImage', 'scanQRCode', 'getLocation', 'openAddress']) });
      wx.ready(() => {
        for (const name of ['chooseImage', 'scanQRCode', 'getLocation', 'openAddress']) {
          wx.call(name, { success: nothing, cancel: nothing });
        }
      });
    },
    Object.fromEntries(
      Object.entries(BOTH_WAYS).map(([how, run]) => [
        how,
        {
          ...run,
          answers: {
            ...cancelled('chooseImage'),
            ...cancelled('scanQRCode'),
            ...cancelled('getLocation'),
            ...cancelled('openAddress'),
          },
        },
      ]),
    ),
  ],
  [
    'a page of a mini program’s web-view',
    PAGE,
    ({ wx, signed }) => {
      wx.config({ debug: false, ...signed(['chooseImage']) });
      wx.ready(() => {
        wx.call('miniProgram.navigateTo', { url: '/pages/index/index' });
        wx.call('miniProgram.postMessage', { data: { foo: 'bar' } });
        wx.call('miniProgram.navigateBack', { delta: 1 });
      });
    },
    BY_SCRIPT,
  ],
]);

/** Yields nothing, with the jsapi_ticket and without. */
const quiet = (on: ReturnType<typeof page>) => {
  expect(told(on, { agent_ticket: AGENT_TICKET })).toEqual([]);
  expect(told(on, { jsapi_ticket: TICKET, agent_ticket: AGENT_TICKET })).toEqual([]);
};
const config = (url: string, apis: string[], nonceStr = 'Wm3WZYTPz0wzccnW') =>
  sign(url, { jsApiList: apis, nonceStr });

test('WeCom: config, agentConfig with its own signature, then its functions', () => {
  const url = 'https://work.example.com/crm/customer?id=1';
  const on = page(url, WECOM.WeCom).config({
    beta: true,
    ...config(url, ['getContext', 'openEnterpriseChat']),
    appId: 'ww1234567890abcdef',
  });
  on.reply('config:ok').ready();
  on.call('agentConfig', agent(url, ['getContext', 'selectExternalContact', 'sendChatMessage']));
  on.reply('agentConfig:ok');
  on.invoke('getContext', {}).reply({ err_msg: 'getContext:ok', entry: 'normal' });
  on.invoke('selectExternalContact', { filterType: 0 }).reply({ err_msg: 'selectExternalContact:ok' });
  on.invoke('sendChatMessage', { msgtype: 'text', text: { content: '你好' } }).reply({
    err_msg: 'sendChatMessage:ok',
  });
  on.call('openEnterpriseChat', { userIds: 'zhangshan;lisi', groupName: '讨论组' }).reply(
    'openEnterpriseChat:ok',
  );
  quiet(on);
});

test('WeCom: agentConfig alone, which newer versions take', () => {
  const url = 'https://work.example.com/crm/';
  const on = page(url, WECOM.WeCom).call('agentConfig', {
    ...agent(url, ['openUserProfile']),
    success: nothing,
    fail: nothing,
  });
  on.reply('agentConfig:ok');
  on.call('invoke', 'openUserProfile', { type: 1, userid: 'zhangsan' }, nothing);
  quiet(on);
});

test('WeCom: config alone, for what WeChat has too', () => {
  const url = 'https://work.example.com/scan/';
  const on = page(url, WECOM.WeCom).config({ ...config(url, ['scanQRCode']), appId: 'ww1234567890abcdef' });
  on.reply('config:ok').ready();
  on.call('scanQRCode', { desc: 'scanQRCode desc', needResult: 1, scanType: ['qrCode'], success: nothing });
  quiet(on.reply({ errMsg: 'scanQRCode:ok', resultStr: 'x' }));
});

test('a frame with a config of its own hears that the page’s URL may be the one that counts, and no more', () => {
  const on = page(PAGE)
    .config(config(PAGE, ['scanQRCode']))
    .reply('config:ok')
    .ready();
  const inner = 'https://m.example.com/embedded.html';
  on.frame(inner)
    .config(config(inner, ['chooseImage'], 'another1Nonce2Of3'))
    .reply('config:ok')
    .ready();
  on.call('chooseImage', { count: 1 }).reply({ errMsg: 'chooseImage:ok', localIds: LOCAL_IDS });
  for (const entered of [null, TICKET]) expect(on.codes(entered)).toEqual(['url-in-frame']);
});

test('a page after OAuth, its URL signed as it is, hears that its code is used up, and no more', () => {
  const url = 'https://m.example.com/user/?code=021Xh2ll2Kk3h04Gxnll2Xz6y10Xh2lP&state=home';
  const on = page(url)
    .config(config(url, ['onMenuShareTimeline']))
    .reply('config:ok')
    .ready();
  const link = 'https://m.example.com/user/';
  on.call('onMenuShareTimeline', { title: '我', link, imgUrl: 'https://m.example.com/7.jpg' });
  for (const entered of [null, TICKET]) {
    expect(on.findings(entered).map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'note url-added-parameters',
    ]);
  }
});

test('a frame without the SDK', () => {
  quiet(
    page(PAGE)
      .config(config(PAGE, ['scanQRCode']))
      .reply('config:ok')
      .ready()
      .frame('https://ad.example.net/x'),
  );
});

test('events were lost: what was not seen is not told', () => {
  quiet(page(PAGE).loses().call('chooseImage', { count: 1 }).reply('chooseImage:ok'));
  quiet(
    page(PAGE)
      .config(config(PAGE, ['scanQRCode']))
      .loses()
      .call('chooseImage', { count: 1 }),
  );
  quiet(
    page(PAGE)
      .loses()
      .invoke('chooseImage', { count: 9, sourceType: ['camera'] })
      .reply('chooseImage:ok'),
  );
});

test('an object that Vue 2 observes', () => {
  const observed = (given: object) =>
    Object.defineProperties(
      {},
      Object.fromEntries(
        Object.keys(given).map((name) => [name, { get: () => Reflect.get(given, name), enumerable: true }]),
      ),
    );
  const on = page(PAGE)
    .config(observed(config(PAGE, ['chooseImage', 'openLocation'])))
    .reply('config:ok')
    .ready();
  on.call('openLocation', observed({ latitude: 23.1, longitude: 113.3, scale: 15 })).reply('openLocation:ok');
  quiet(on.call('chooseImage', observed({ count: 1, success: nothing })));
});

test('an instance of a class, with methods of its own', () => {
  class Options {
    count = 1;
    success = nothing;
    toString() {
      return 'options';
    }
  }
  const on = page(PAGE)
    .config(config(PAGE, ['chooseImage']))
    .reply('config:ok')
    .ready();
  quiet(on.call('chooseImage', new Options()));
});

test('timestamps as texts', () => {
  quiet(
    page(PAGE)
      .config({ ...config(PAGE, ['scanQRCode']), timestamp: `${SECONDS}` })
      .reply('config:ok')
      .ready(),
  );
});

test.each(['https://res.wx.qq.com', 'http://res.wx.qq.com', 'https://res2.wx.qq.com', '//res.wx.qq.com'])(
  'the SDK from %s',
  (host) => {
    const url = host.startsWith('http:') ? 'http://m.example.com/' : PAGE;
    const on = page(url).script(`${host}/open/js/jweixin-1.6.0.js`).sets('wx', 40);
    quiet(
      on
        .config(config(url, ['scanQRCode', 'updateTimelineShareData']))
        .reply('config:ok')
        .ready(),
    );
  },
);

test('the SDK from the backup host when the first fails', () => {
  const on = page(PAGE)
    .script('https://res.wx.qq.com/open/js/jweixin-1.6.0.js', { error: 'net::ERR_TIMED_OUT', status: 0 })
    .script('https://res2.wx.qq.com/open/js/jweixin-1.6.0.js')
    .sets('wx', 40);
  quiet(
    on
      .config(config(PAGE, ['scanQRCode']))
      .reply('config:ok')
      .ready(),
  );
});

test('WeCom’s own SDK beside that of WeChat', () => {
  const url = 'https://work.example.com/crm/';
  const on = page(url, WECOM.WeCom)
    .script('https://res.wx.qq.com/open/js/jweixin-1.2.0.js')
    .script('https://open.work.weixin.qq.com/wwopen/js/jwxwork-1.0.0.js')
    .sets('wx', 40);
  on.config({ beta: true, ...config(url, ['openEnterpriseChat']), appId: 'ww1234567890abcdef' });
  on.reply('config:ok').ready();
  on.call('agentConfig', agent(url, ['selectExternalContact'])).reply('agentConfig:ok');
  quiet(on);
});

test('open tags, with an SDK that knows them', () => {
  const on = page(PAGE).script('https://res.wx.qq.com/open/js/jweixin-1.6.0.js').sets('wx', 40);
  const given = {
    ...config(PAGE, ['scanQRCode']),
    openTagList: ['wx-open-launch-weapp', 'wx-open-subscribe'],
  };
  quiet(on.config(given).reply('config:ok').ready());
});

test('a desktop browser: the page asks for WeChat first', () => {
  quiet(
    page(PAGE, { as: 'desktop' }).script('https://res.wx.qq.com/open/js/jweixin-1.6.0.js').sets('wx', 40),
  );
});

test('a desktop browser: the page configures all the same', () => {
  quiet(
    page(PAGE, { as: 'desktop' })
      .config(config(PAGE, ['scanQRCode']))
      .call('ready', nothing),
  );
});

test('WeChat for Windows', () => {
  const on = page(PAGE, { as: 'windows' }).config(config(PAGE, ['chooseImage', 'onMenuShareAppMessage']));
  on.reply('config:ok').ready();
  quiet(on.call('chooseImage', { count: 9 }).reply('chooseImage:ok'));
});

test('a page that only hides its menu by hand, at the bridge', () => {
  quiet(page(PAGE, { sdk: 'facade' }).invoke('hideOptionMenu', {}).reply({ err_msg: 'hideOptionMenu:ok' }));
});

test('a mini program’s web-view that uses wx.miniProgram without any config', () => {
  const on = page(PAGE).script('https://res.wx.qq.com/open/js/jweixin-1.3.2.js').sets('wx', 40);
  quiet(on.call('miniProgram.getEnv', nothing).call('miniProgram.navigateBack', { delta: 1 }));
});

test('a config that failed and was done again with a right one says no more than that it failed', () => {
  const stale = sign(PAGE, { jsApiList: ['scanQRCode'], nonceStr: 'first1Nonce2Str3' });
  const on = page(PAGE).config(stale).call('error', nothing).reply('config:fail').fires();
  on.wait(1_000)
    .config(config(PAGE, ['scanQRCode']))
    .reply('config:ok')
    .ready();
  on.call('scanQRCode', { needResult: 1 }).reply('scanQRCode:ok');
  expect(on.codes()).toEqual(['error-config-fail']);
});

test('a native app’s page on another host than the image and the link of its own', () => {
  const on = page(PAGE).config(config(PAGE, ['updateAppMessageShareData', 'updateTimelineShareData']));
  on.reply('config:ok').ready();
  const data = { title: 'T', link: 'https://m.example.com/x', imgUrl: 'https://cdn.example.net/a.png' };
  on.call('updateAppMessageShareData', { ...data, desc: 'D' }).reply('updateAppMessageShareData:ok');
  quiet(on.call('updateTimelineShareData', data).reply('updateTimelineShareData:ok'));
});
