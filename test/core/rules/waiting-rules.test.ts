import { describe, expect, test } from 'vitest';
import { documentFindingsOf } from '../../../src/core/rules/index.ts';
import { type Page, type PageOptions, page } from '../../builders/page.ts';
import { sign } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const NEVER = /^order-.*-never$/;

const found = (shown: Page) =>
  shown
    .findings()
    .filter(({ code }) => NEVER.test(code))
    .map(({ code, case: name, severity }) => `${code}: ${name} ${severity}`);
const opened = (options?: PageOptions) => page(URL, options);

/** What is told so long after the last event: milliseconds. */
const foundAfter = (shown: Page, ms: number) => {
  const [entry] = shown.entries();
  const now = (shown.entries().at(-1)?.at ?? 0) + ms;
  const context = { secrets: new Map(), history: shown.history, scripts: [], now };
  return documentFindingsOf(entry?.frame.documentId ?? '', context).map(({ code }) => code);
};

describe('config is never called', () => {
  test('though ready waits for it', () => {
    expect(found(opened().call('ready'))).toEqual(['order-config-never: ready warning']);
  });

  test('though an SDK was loaded', () => {
    expect(found(opened().sets('wx', 40))).toEqual(['order-config-never: idle note']);
  });

  test('yet: a page has five seconds', () => {
    const shown = opened().sets('wx', 40).call('ready');
    expect(foundAfter(shown, 4_999)).toEqual([]);
    expect(foundAfter(shown, 5_000)).toEqual(['order-config-never']);
  });

  test('nor needed, in the web-view of a mini program', () => {
    expect(found(opened().sets('wx', 40).call('miniProgram.postMessage', { data: 1 }))).toEqual([]);
  });

  test('by a page that calls an API all the same: that is told at the call', () => {
    expect(found(opened().sets('wx', 40).call('ready').call('chooseImage', {}))).toEqual([]);
  });

  test('by a page without an SDK, one that is no WeChat page, and one half heard', () => {
    expect(found(opened())).toEqual([]);
    expect(found(opened({ as: 'desktop' }).sets('wx', 40).call('ready'))).toEqual([]);
    expect(found(opened().sets('wx', 40).loses().call('ready'))).toEqual([]);
  });

  test('but agentConfig is, in WeCom', () => {
    const shown = opened({ as: 'wecom' }).sets('wx', 40).call('agentConfig', { corpid: 'ww1' });
    expect(found(shown)).toEqual([]);
  });
});

describe('ready is never used', () => {
  const shares = (...jsApiList: string[]) => opened().config(sign(URL, { jsApiList })).reply('config:ok');
  const UNUSED = ['order-ready-never: unused note'];

  test('though config asked for what is set up as a page opens', () => {
    for (const api of ['updateAppMessageShareData', 'onMenuShareTimeline', 'hideMenuItems'])
      expect(found(shares('chooseImage', api))).toEqual(UNUSED);
  });

  test('nor needed, where users start everything', () => {
    expect(found(shares('chooseImage', 'scanQRCode'))).toEqual([]);
  });

  test('but the page has called something since', () => {
    expect(found(shares('onMenuShareTimeline').call('onMenuShareTimeline', {}))).toEqual([]);
  });

  test('but it was registered', () => {
    expect(
      found(
        opened()
          .call('ready')
          .config(sign(URL, { jsApiList: ['hideMenuItems'] })),
      ),
    ).toEqual([]);
  });

  test('as far as can be seen, of a bundled SDK', () => {
    const shown = opened({ sdk: 'bundled' }).config(sign(URL, { jsApiList: ['hideMenuItems'] }));
    expect(found(shown.reply('config:ok'))).toEqual([]);
  });
});

describe('error is never registered', () => {
  const failed = (options?: PageOptions) => opened(options).config(sign(URL)).reply('config:fail');

  test('though config failed', () => {
    expect(found(failed())).toEqual(['order-error-never: unhandled note']);
  });

  test('but it was, before or after', () => {
    expect(found(failed().error())).toEqual([]);
    expect(found(opened().error().config(sign(URL)).reply('config:fail'))).toEqual([]);
  });

  test('and config did not fail, or not for long', () => {
    expect(found(opened().verified())).toEqual([]);
    expect(foundAfter(failed(), 1_000)).toEqual([]);
  });

  test('as far as can be seen, of a bundled SDK', () => {
    expect(found(failed({ sdk: 'bundled' }))).toEqual([]);
  });
});
