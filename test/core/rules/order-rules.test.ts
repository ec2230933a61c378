import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/rules/index.ts';
import { type Page, type PageOptions, page } from '../../builders/page.ts';
import { sign } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const ORDER = /^order-call-/;

const opened = (options?: PageOptions) => page(URL, options);
const configured = (options?: PageOptions) => opened(options).config(sign(URL));
const told = ({ code, case: name, values }: Finding): string => `${code}: ${name} ${values.api}`;
const found = (shown: Page) =>
  shown
    .findings()
    .filter(({ code }) => ORDER.test(code))
    .map(told);
const PENDING = 'order-call-before-config: pending chooseImage';

/** A call as the SDK sends it: with the config's signature beside its arguments. */
const SENT = { verifyAppId: 'wx1', verifySignature: 'f' };

describe('附录5 · 3: an API called before config had its answer', () => {
  test('right behind wx.config', () => {
    expect(found(configured().call('chooseImage', {}))).toEqual([PENDING]);
  });

  test('each API once, however often it is called', () => {
    const shown = configured().call('chooseImage', {}).call('chooseImage', {}).call('scanQRCode', {});
    expect(found(shown)).toEqual([PENDING, 'order-call-before-config: pending scanQRCode']);
  });

  test('not where the answer came after the log was cleared', () => {
    const shown = configured().clears().reply('config:ok').ready().wait(100).call('chooseImage', {});
    expect(found(shown)).toEqual([]);
    expect(found(configured().clears().call('chooseImage', {}))).toEqual([PENDING]);
  });

  test('by a bundled SDK', () => {
    const shown = configured({ sdk: 'bundled' }).invoke('chooseImage', SENT);
    expect(found(shown)).toEqual([PENDING]);
  });

  test('by wx.invoke', () => {
    const shown = configured().call('invoke', 'chooseImage', {}).invoke('chooseImage', SENT, true);
    expect(found(shown)).toEqual([PENDING]);
  });

  test('still when the answer has come since', () => {
    const shown = configured().call('chooseImage', {}).reply('config:ok').ready();
    expect(found(shown)).toEqual([PENDING]);
  });

  test('in wx.ready is right, and later without it', () => {
    expect(found(opened().verified().call('chooseImage', {}))).toEqual([]);
    expect(found(configured().reply('config:ok').wait(60_000).call('chooseImage', {}))).toEqual([]);
  });

  test('what needs no config is right at any time', () => {
    const shown = configured()
      .call('checkJsApi', { jsApiList: ['chooseImage'] })
      .call('miniProgram.navigateTo', { url: '/a' })
      .call('miniProgram.getEnv', () => undefined)
      .call('toString')
      .ready()
      .error();
    expect(found(shown)).toEqual([]);
  });

  test('where something was lost, nothing is told', () => {
    expect(found(configured().loses().call('chooseImage', {}))).toEqual([]);
  });

  test('a client that verifies nothing lets every call pass', () => {
    expect(found(configured({ as: 'desktop' }).call('chooseImage', {}))).toEqual([]);
    expect(found(configured({ version: '6.0.1' }).call('chooseImage', {}))).toEqual([]);
  });
});

describe('an API called without a config', () => {
  test('is told at the first call', () => {
    const shown = opened().call('chooseImage', {}).call('scanQRCode', {});
    expect(found(shown)).toEqual(['order-call-before-config: none chooseImage']);
  });

  test('in the next document, which the config of the last is nothing to', () => {
    const shown = opened().verified().load(`${URL}b`).call('chooseImage', {});
    expect(found(shown)).toEqual(['order-call-before-config: none chooseImage']);
  });

  test('a page that calls the bridge by hand may pay, close and ask for the network', () => {
    const shown = opened();
    for (const name of [
      'getBrandWCPayRequest',
      'closeWindow',
      'getNetworkType',
      'hideOptionMenu',
      'imagePreview',
    ])
      shown.invoke(name, {});
    expect(found(shown)).toEqual([]);
    expect(found(opened().invoke('chooseImage', {}))).toEqual(['order-call-before-config: none chooseImage']);
  });

  test('functions that nobody knows, and those that this client lacks, are no matter of order', () => {
    expect(found(opened().invoke('openSomething', {}).invoke('selectEnterpriseContact', {}))).toEqual([]);
  });

  test('what the SDK calls for itself is not the page’s', () => {
    const shown = opened().verified().listens('menu:share:timeline', true).load(URL);
    expect(found(shown.invoke('shareTimeline', SENT).invoke('getLocalImgData', SENT))).toEqual([]);
  });
});

describe('附录5 · 7: a listener registered before config had its answer', () => {
  test('before and behind wx.config', () => {
    const listener = 'order-call-before-config: listener onMenuShareTimeline';
    for (const shown of [opened(), configured()])
      expect(found(shown.call('onMenuShareTimeline', {}).listens('menu:share:timeline'))).toEqual([listener]);
  });

  test('in wx.ready, or by hand in an old page', () => {
    const shown = opened().verified().call('onMenuShareTimeline', {}).listens('menu:share:timeline');
    expect(found(shown)).toEqual([]);
    expect(found(opened().listens('menu:share:timeline', true))).toEqual([]);
  });

  test('while the config of the next route is on its way: the client is there', () => {
    const shown = opened()
      .verified()
      .pushState('/b')
      .config(sign(`${URL}b`))
      .call('onMenuShareTimeline', {})
      .listens('menu:share:timeline');
    expect(found(shown)).toEqual([]);
  });
});

describe('a single-page app', () => {
  const routed = (options?: PageOptions) => opened(options).verified().pushState('/b');

  test('calls in a ready that runs at once, while its next config is on its way', () => {
    const shown = routed()
      .config(sign(`${URL}b`))
      .ready()
      .call('chooseImage', {});
    expect(found(shown)).toEqual(['order-call-before-config: again chooseImage']);
  });

  test('calls once that config has its answer', () => {
    const shown = routed()
      .config(sign(`${URL}b`))
      .ready()
      .reply('config:ok')
      .call('chooseImage', {});
    expect(found(shown)).toEqual([]);
  });

  test('in WeChat needs no other config for another URL', () => {
    expect(found(routed().call('chooseImage', {}))).toEqual([]);
  });

  test('in WeCom does', () => {
    const shown = routed({ as: 'wecom' }).call('chooseImage', {}).call('scanQRCode', {});
    expect(found(shown)).toEqual(['order-call-url-changed: changed chooseImage']);
  });

  test('in WeCom goes on after a change of the # part, and after another config', () => {
    expect(found(opened({ as: 'wecom' }).verified().pushState('#/b').call('chooseImage', {}))).toEqual([]);
    expect(found(routed({ as: 'wecom' }).verified().call('chooseImage', {}))).toEqual([]);
  });

  test('in WeCom may call agentConfig, and what it allows, by wx.invoke', () => {
    const given = { corpid: 'ww1', agentid: '1', jsApiList: ['selectExternalContact'] };
    const shown = opened({ as: 'wecom' })
      .call('invoke', 'agentConfig', given)
      .invoke('agentConfig', given, true)
      .reply('agentConfig:ok')
      .call('invoke', 'selectExternalContact', {})
      .invoke('selectExternalContact', SENT, true);
    expect(found(shown)).toEqual([]);
  });

  test('in WeCom may be allowed by agentConfig alone', () => {
    const given = { corpid: 'ww1', agentid: '1', ...sign(URL) };
    const shown = opened({ as: 'wecom' }).call('agentConfig', given).reply('agentConfig:ok');
    expect(found(shown.call('chooseImage', {}))).toEqual([]);
  });
});

describe('an API called though config had failed', () => {
  const failed = () => configured().error().reply('config:invalid signature');

  test('is told once', () => {
    const shown = failed().call('chooseImage', {}).call('scanQRCode', {});
    expect(found(shown)).toEqual(['order-call-config-failed: failed chooseImage']);
  });

  test('but not when the next config was right', () => {
    expect(found(failed().verified().call('chooseImage', {}))).toEqual([]);
  });

  test('nor when the developer had it fail', () => {
    expect(found(configured().reply('config:fail').staged().call('chooseImage', {}))).toEqual([]);
  });
});
