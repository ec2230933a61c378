import { describe, expect, it } from 'vitest';
import { errMsgOf } from '../../../src/catalogue/err-msg.ts';
import { bridgeOf, INVOKED, SHARED } from '../../../src/catalogue/sdk-methods.ts';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import { phone } from '../../builders/phone.ts';

const VERIFYING = 'the permission value is offline verifying';

describe('附录5 · 3: the permission value is offline verifying', () => {
  it('is what a call before config gets', () => {
    expect(phone().call('chooseImage')).toEqual({ err_msg: `chooseImage:fail, ${VERIFYING}` });
    expect(errMsgOf('chooseImage', phone().call('chooseImage')?.err_msg?.toString())).toBe(
      'chooseImage:fail, the permission value is offline verifying',
    );
  });

  it('is not what a page gets whose config may be among what was lost before the panel was opened', () => {
    const client = phone();
    client.hear({ kind: 'lost', documentId: 'D1', frameId: 0 });
    expect(client.call('chooseImage')?.err_msg).toBe('chooseImage:ok');
    client.config('startRecord');
    expect(client.call('chooseImage')).toEqual({ err_msg: 'system:access_denied' });
  });

  it('is what a call gets while config is on its way', () => {
    const slow = phone('ios', { scenario: { presets: ['slow-phone'] } }).config('startRecord');
    expect(slow.call('startRecord')?.err_msg).toBe(`startRecord:fail, ${VERIFYING}`);
    slow.wait(2_900);
    expect(slow.call('startRecord')?.err_msg).toBe(`startRecord:fail, ${VERIFYING}`);
    slow.wait(100);
    expect(slow.call('startRecord')?.err_msg).toBe('startRecord:ok');
  });

  it('is not what a call gets that a timer lets out a little early', () => {
    const slow = phone('ios', { scenario: { presets: ['slow-phone'] } }).config('startRecord');
    slow.wait(2_985);
    expect(slow.call('startRecord')?.err_msg).toBe('startRecord:ok');
  });

  it('is what a call gets after a config that failed, whatever an earlier one had permitted', () => {
    const verdicts = (['matches', 'differs'] as const).values();
    const client = phone('ios', { verdicts: () => [verdicts.next().value ?? 'differs'] }).config(
      'startRecord',
    );
    expect(client.call('startRecord')?.err_msg).toBe('startRecord:ok');
    expect(client.verify(['startRecord'])?.err_msg).toMatch(/:invalid signature$/);
    expect(client.call('startRecord')?.err_msg).toBe(`startRecord:fail, ${VERIFYING}`);
  });

  it('is what a page gets that has been loaded again', () => {
    const client = phone().config('startRecord');
    client.hear({ kind: 'started', documentId: 'D2', frameId: 0 });
    expect(client.call('startRecord', {}, { documentId: 'D2' })?.err_msg).toContain(VERIFYING);
  });

  it('is what a frame gets that has no config of its own', () => {
    const client = phone().config('startRecord');
    expect(client.call('startRecord', {}, { documentId: 'F1', frameId: 7 })?.err_msg).toContain(VERIFYING);
    client.verify(['startRecord'], {}, { documentId: 'F1', frameId: 7 });
    expect(client.call('startRecord', {}, { documentId: 'F1', frameId: 7 })?.err_msg).toBe('startRecord:ok');
  });
});

describe('附录5 · 4: permission denied', () => {
  it('is what jsApiList does not name', () => {
    const { call } = phone().config('chooseImage');
    expect(call('startRecord')).toEqual({ err_msg: 'system:access_denied' });
    expect(errMsgOf('startRecord', 'system:access_denied')).toBe('startRecord:permission denied');
  });

  it('is what only an earlier config has named: the last one counts', () => {
    const client = phone().config('startRecord').config('stopVoice');
    expect(client.call('startRecord')).toEqual({ err_msg: 'system:access_denied' });
  });

  it('comes before anything that the arguments lack, and before the user is asked', () => {
    const client = phone('ios', { isShown: true }).config('startRecord');
    expect(client.call('uploadImage', {})).toEqual({ err_msg: 'system:access_denied' });
    expect(client.call('chooseImage', {})).toEqual({ err_msg: 'system:access_denied' });
    expect(client.state().questions).toEqual([]);
  });
});

describe('what jsApiList names', () => {
  it('is every API, by the document’s names or by the bridge’s', () => {
    for (const [api, method] of Object.entries(INVOKED)) {
      const bridge = bridgeOf(api, method);
      for (const name of [api, bridge]) {
        const { err_msg } = phone().config(name).call(bridge) ?? { err_msg: 'nothing' };
        expect(err_msg, name).not.toMatch(/access_denied|offline verifying/);
      }
    }
  });

  it.each(Object.entries(SHARED))('permits with %s what a share invokes', (api, { bridge, invokes }) => {
    for (const name of [api, bridge, invokes]) {
      expect(phone().config(name).call(invokes, { title: 'x' })?.err_msg, name).toMatch(/:ok$/);
    }
  });

  it('is no text, no number, and nothing that every object has', () => {
    const client = phone();
    client.verify([], { verifyJsApiList: ['constructor', 7, null, {}, '__proto__'] });
    expect(client.call('startRecord')).toEqual({ err_msg: 'system:access_denied' });
  });
});

describe('calls that need no config', () => {
  it.each(['checkJsApi', 'invokeMiniProgramAPI', 'hideToolbar'])('%s', (name) => {
    expect(phone().call(name)?.err_msg).toMatch(/:ok$/);
  });

  it.each([
    ...['getBrandWCPayRequest', 'editAddress', 'closeWindow', 'hideOptionMenu', 'imagePreview'],
    'getNetworkType',
  ])('%s, when the page calls the bridge itself', (name) => {
    expect(phone().byHand(name, { urls: ['https://a/'], current: 'https://a/' })?.err_msg).not.toContain(
      VERIFYING,
    );
    expect(phone().call(name)?.err_msg).toBe(`${name}:fail, ${VERIFYING}`);
  });

  it('is the SDK’s call too before any config: it puts its empty verify… beside the arguments', () => {
    const args = { verifySignType: 'sha1', verifyTimestamp: 'undefined' };
    expect(phone().byHand('closeWindow', args)?.err_msg).toBe(`closeWindow:fail, ${VERIFYING}`);
  });

  it('are not those of the SDK made by hand', () => {
    expect(phone().byHand('chooseImage')?.err_msg).toBe(`chooseImage:fail, ${VERIFYING}`);
    expect(phone().config('startRecord').byHand('startRecord')?.err_msg).toBe('startRecord:ok');
  });
});

describe('clients that ask for no config', () => {
  it('is the browser itself, to which no SDK sends one', () => {
    expect(phone('desktop').call('startRecord')?.err_msg).toBe('startRecord:ok');
  });

  it('is WeChat before 6.0.2', () => {
    const userAgent = userAgentOf('ios', '', '6.0.1');
    expect(phone().call('hideOptionMenu', {}, { userAgent })?.err_msg).toBe('hideOptionMenu:ok');
    const newer = userAgentOf('ios', '', '6.0.2');
    expect(phone().call('hideOptionMenu', {}, { userAgent: newer })?.err_msg).toContain(VERIFYING);
    const newest = userAgentOf('ios', '', '10.0.1');
    expect(phone().call('hideOptionMenu', {}, { userAgent: newest })?.err_msg).toContain(VERIFYING);
  });
});

describe('WeCom', () => {
  const ITEM = 'https://m.example.com/item';

  it('permits what config or agentConfig has named', () => {
    const client = phone('wecom').config('startRecord');
    client.agentConfig(['getContext']);
    expect(client.call('startRecord')?.err_msg).toBe('startRecord:ok');
    expect(client.call('getContext')?.err_msg).toBe('getContext:ok');
    expect(client.call('chooseImage')).toEqual({ err_msg: 'system:access_denied' });
  });

  it('permits what agentConfig has named without any config', () => {
    const client = phone('wecom');
    client.agentConfig(['startRecord']);
    expect(client.call('startRecord')?.err_msg).toBe('startRecord:ok');
  });

  it('keeps the one when the other has failed', () => {
    const client = phone('wecom').config('startRecord');
    client.agentConfig(['getContext'], { corpid: '' });
    expect(client.call('startRecord')?.err_msg).toBe('startRecord:ok');
    expect(client.call('getContext')).toEqual({ err_msg: 'system:access_denied' });
  });

  it('forgets a config once the URL has changed, # part aside', () => {
    const client = phone('wecom').config('startRecord');
    expect(client.call('startRecord', {}, { url: 'https://m.example.com/item?id=5#/pay' })?.err_msg).toBe(
      'startRecord:ok',
    );
    expect(client.call('startRecord', {}, { url: ITEM })?.err_msg).toContain(VERIFYING);
  });

  it('is the only one that does: WeChat keeps it', () => {
    expect(phone().config('startRecord').call('startRecord', {}, { url: ITEM })?.err_msg).toBe(
      'startRecord:ok',
    );
  });
});

describe('the lenient mode', () => {
  const lenient = (isLenient = true) => phone('ios', { scenario: { isLenient }, verdicts: ['differs'] });

  it('asks for no permission, and takes every config', () => {
    expect(lenient().call('startRecord')?.err_msg).toBe('startRecord:ok');
    expect(lenient().byHand('preVerifyJSAPI', {})?.err_msg).toBe('preVerifyJSAPI:ok');
    expect(lenient(false).call('startRecord')?.err_msg).toContain(VERIFYING);
  });

  it('still knows no function that WeChat does not have', () => {
    expect(lenient().call('notOfTheSdk')).toEqual({ err_msg: 'system:function_not_exist' });
  });
});
