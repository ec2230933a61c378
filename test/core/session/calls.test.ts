import { describe, expect, it } from 'vitest';
import { entryOf, loaded, namesOf, PAGE_URL, STARTED } from './page.ts';

describe('a call of the global SDK', () => {
  it('is one entry with what it sent to the bridge, and waits for its reply', () => {
    const { session, page } = loaded();
    const call = page.wx('chooseImage', [{ count: 1 }]);
    expect(entryOf(session, 'chooseImage').outcome).toBe('none');
    page.invoke('chooseImage', { count: 1, scene: '1|2' }, call);
    expect(namesOf(session)).toEqual(['load', 'chooseImage']);
    expect(entryOf(session, 'chooseImage')).toMatchObject({
      key: 'A:2',
      kind: 'call',
      seam: 'wx',
      frame: { frameId: 0, documentId: 'A' },
      at: STARTED + 20,
      sinceLoad: 10,
      url: PAGE_URL,
      landingUrl: PAGE_URL,
      userAgent: 'UA',
      args: [{ count: 1 }],
      bridge: { name: 'chooseImage', args: { count: 1, scene: '1|2' }, reply: undefined },
      result: undefined,
      errMsg: null,
      outcome: 'pending',
      duration: null,
      caller: { functionName: 'buy', url: 'https://m.example.com/app.js', line: 3, column: 14 },
    });
  });

  it('has the reply’s outcome at once, and then what the page saw of it', () => {
    const { session, page } = loaded();
    const invoke = page.invoke('geoLocation', {}, page.wx('getLocation', [{}]));
    page.reply(invoke, { err_msg: 'geo_location:ok', latitude: 23.1, type: 'gcj02' });
    expect(entryOf(session, 'getLocation')).toMatchObject({
      outcome: 'ok',
      errMsg: 'getLocation:ok',
      duration: 20,
      bridge: { reply: { err_msg: 'geo_location:ok' } },
      result: { type: 'gcj02' },
    });
    page.settled(invoke, { errMsg: 'getLocation:ok', latitude: 23.1 }, true);
    expect(entryOf(session, 'getLocation')).toMatchObject({
      result: { errMsg: 'getLocation:ok', latitude: 23.1 },
      bridge: { reply: { err_msg: 'geo_location:ok', latitude: 23.1, type: 'gcj02' } },
      outcome: 'ok',
      duration: 20,
      threw: true,
    });
  });

  it.each([
    ['chooseWXPay:cancel', 'get_brand_wcpay_request:cancel', 'cancel'],
    ['chooseWXPay:fail', 'get_brand_wcpay_request:fail', 'fail'],
    ['chooseWXPay:permission denied', 'system:access_denied', 'fail'],
    ['chooseWXPay:ok', undefined, 'ok'],
  ])('ends with %s', (errMsg, words, outcome) => {
    const { session, page } = loaded();
    const invoke = page.invoke('getBrandWCPayRequest', {}, page.wx('chooseWXPay', [{}]));
    page.reply(invoke, words === undefined ? {} : { err_msg: words });
    expect(entryOf(session, 'chooseWXPay')).toMatchObject({ errMsg, outcome });
  });

  it('is complete with what the page saw when the reply itself was lost', () => {
    const { session, page } = loaded();
    const invoke = page.invoke('chooseImage', {}, page.wx('chooseImage', [{}]));
    page.settled(invoke, { errMsg: 'chooseImage:ok' });
    expect(entryOf(session, 'chooseImage')).toMatchObject({
      outcome: 'ok',
      duration: 20,
      bridge: { reply: undefined },
    });
  });

  it('keeps its outcome when the page has emptied the result', () => {
    const { session, page } = loaded();
    const invoke = page.invoke('chooseImage', {}, page.wx('chooseImage', [{}]));
    page.reply(invoke, { err_msg: 'chooseImage:cancel' });
    page.settled(invoke, {});
    expect(entryOf(session, 'chooseImage')).toMatchObject({ outcome: 'cancel', result: {} });
  });

  it('knows the network type for success, which stands where others have ok', () => {
    const { session, page } = loaded();
    const invoke = page.invoke('getNetworkType');
    page.reply(invoke, { err_msg: 'network_type:wwan', subtype: '4g' });
    expect(entryOf(session, 'getNetworkType')).toMatchObject({ outcome: 'ok', errMsg: 'getNetworkType:ok' });
    const failed = loaded();
    failed.page.reply(failed.page.invoke('getNetworkType'), { err_msg: 'network_type:fail' });
    expect(entryOf(failed.session, 'getNetworkType')).toMatchObject({ outcome: 'fail' });
  });

  it('listens when it asks for nothing but events', () => {
    const { session, page } = loaded();
    page.on('menu:share:timeline', page.wx('onMenuShareTimeline', [{ title: 'a' }]));
    expect(entryOf(session, 'onMenuShareTimeline')).toMatchObject({
      seam: 'wx',
      outcome: 'listening',
      bridge: { name: 'menu:share:timeline', args: undefined },
    });
  });

  it('is settled from the start when it never reaches the client', () => {
    const { session, page } = loaded();
    page.wx('miniProgram.getEnv', [{ $: 'function', name: '' }]);
    page.wx('config', [{ appId: 'wx1' }]);
    expect(session.entries.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['load', 'none'],
      ['call', 'none'],
      ['config', 'none'],
    ]);
  });

  it('is the facade’s when the page has no SDK', () => {
    const { session, page } = loaded();
    page.wx('chooseImage', [], 'facade');
    expect(entryOf(session, 'chooseImage').seam).toBe('facade');
  });

  it('has one bridge call; what else is invoked meanwhile has its own entry', () => {
    const { session, page } = loaded();
    const call = page.wx('chooseWXPay', [{}]);
    page.invoke('getBrandWCPayRequest', {}, call);
    page.invoke('getNetworkType', {}, call);
    expect(session.entries.map(({ name, seam }) => [name, seam])).toEqual([
      ['load', null],
      ['chooseWXPay', 'wx'],
      ['getNetworkType', 'bridge'],
    ]);
  });
});

describe('a call seen at the bridge alone', () => {
  it('is named as in the document, with the arguments object as it was there', () => {
    const { session, page } = loaded();
    page.reply(page.invoke('editAddress', { appId: 'wx1' }), { err_msg: 'edit_address:ok' });
    expect(entryOf(session, 'openAddress')).toMatchObject({
      kind: 'call',
      seam: 'bridge',
      args: [{ appId: 'wx1' }],
      bridge: { name: 'editAddress', args: { appId: 'wx1' } },
      errMsg: 'openAddress:ok',
      outcome: 'ok',
      caller: { line: 3 },
    });
  });

  it('is a config when it verifies the page', () => {
    const { session, page } = loaded();
    page.reply(page.invoke('preVerifyJSAPI', {}), { err_msg: 'preVerifyJSAPI:invalid signature' });
    expect(entryOf(session, 'config')).toMatchObject({
      kind: 'config',
      seam: 'bridge',
      errMsg: 'config:invalid signature',
      outcome: 'fail',
    });
  });

  it('keeps a name that is not of the SDK, and that of a function that only sounds like config', () => {
    const { session, page } = loaded();
    page.reply(page.invoke('config'), { err_msg: 'system:function_not_exist' });
    expect(entryOf(session, 'config')).toMatchObject({ kind: 'call' });
    page.invoke('openUrlWithExtraWebview');
    expect(entryOf(session, 'openUrlWithExtraWebview').kind).toBe('call');
  });

  it('names the mini program’s API, and words its result as the SDK does', () => {
    const { session, page } = loaded();
    const invoke = page.invoke('invokeMiniProgramAPI', { name: 'navigateTo', arg: { url: '/a' } });
    page.reply(invoke, { err_msg: 'invokeMiniProgramAPI:ok' });
    expect(entryOf(session, 'miniProgram.navigateTo')).toMatchObject({ errMsg: 'invokeMiniProgramAPI:ok' });
  });

  it('listens', () => {
    const { session, page } = loaded();
    page.on('menu:share:appmessage');
    expect(entryOf(session, 'onMenuShareAppMessage')).toMatchObject({
      seam: 'bridge',
      outcome: 'listening',
      args: [],
    });
  });

  it('is the SDK’s own when it ends in a report', () => {
    const { session, page } = loaded();
    const invoke = page.invoke('getNetworkType');
    page.send({ kind: 'beacon', invoke: null });
    expect(entryOf(session, 'getNetworkType').ofSdk).toBe(false);
    page.send({ kind: 'beacon', invoke });
    expect(entryOf(session, 'getNetworkType').ofSdk).toBe(true);
  });
});

describe('a call that the SDK throws at', () => {
  it('has failed, and goes no further', () => {
    const { session, page } = loaded();
    page.fired(page.wx('chooseImage', []), [], true);
    expect(entryOf(session, 'chooseImage')).toMatchObject({ outcome: 'fail', threw: true, errMsg: null });
  });
});

describe('ready and error', () => {
  it('wait until their callback runs', () => {
    const { session, page } = loaded();
    const call = page.wx('ready', [{ $: 'function', name: '' }]);
    expect(entryOf(session, 'ready')).toMatchObject({ kind: 'ready', outcome: 'pending', duration: null });
    page.fired(call);
    expect(entryOf(session, 'ready')).toMatchObject({ outcome: 'ok', duration: 10, threw: false });
    page.fired(call, [], true);
    expect(entryOf(session, 'ready')).toMatchObject({ outcome: 'ok', duration: 10, threw: true });
  });

  it('error listens: it need not ever run', () => {
    const { session, page } = loaded();
    page.wx('error', [{ $: 'function', name: '' }]);
    expect(entryOf(session, 'error')).toMatchObject({ kind: 'error', outcome: 'listening', duration: null });
  });

  it('ready shows no result: the SDK gives it none', () => {
    const { session, page } = loaded();
    page.fired(page.wx('ready', []), [{ errMsg: 'config:ok' }]);
    expect(entryOf(session, 'ready')).toMatchObject({ outcome: 'ok', result: undefined, errMsg: null });
  });

  it('error shows what it was given, also after it threw', () => {
    const { session, page } = loaded();
    const call = page.wx('error', [{ $: 'function', name: '' }]);
    page.fired(call, [{ errMsg: 'config:invalid signature' }]);
    page.fired(call, [], true);
    expect(entryOf(session, 'error')).toMatchObject({
      kind: 'error',
      outcome: 'ok',
      result: { errMsg: 'config:invalid signature' },
      errMsg: 'config:invalid signature',
      threw: true,
    });
  });

  it('do not take over what their callback invokes at once', () => {
    const { session, page } = loaded();
    page.invoke('chooseImage', {}, page.wx('ready', []));
    expect(session.entries.map(({ name, seam, outcome }) => [name, seam, outcome])).toEqual([
      ['load', null, 'none'],
      ['ready', 'wx', 'pending'],
      ['chooseImage', 'bridge', 'pending'],
    ]);
  });

  it('are not fired by a page that names another call', () => {
    const { session, page } = loaded();
    page.fired(page.wx('chooseImage', []), [{}]);
    page.fired(99);
    expect(entryOf(session, 'chooseImage')).toMatchObject({ outcome: 'none', duration: null });
  });
});
