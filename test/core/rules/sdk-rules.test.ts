import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/rules/index.ts';
import { type Page, type PageOptions, page } from '../../builders/page.ts';
import { sign } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const PLACE = 'https://res.wx.qq.com/open/js';
const NEW = `${PLACE}/jweixin-1.6.0.js`;

const told = ({ code, case: name }: Finding): string => `${code}: ${name}`;
const found = (shown: Page) =>
  shown
    .findings()
    .filter(({ code }) => code.startsWith('sdk-'))
    .map(told);
const opened = (options?: PageOptions) => page(URL, options);
/** A page whose SDK comes from these scripts. */
const loaded = (...scripts: string[]) => {
  const shown = opened();
  for (const script of scripts) shown.script(script);
  return shown.sets('wx', 40);
};

describe('步骤二：引入JS文件', () => {
  test('from the official places is right', () => {
    for (const src of [NEW, `${PLACE}/jweixin-1.0.0.js`, 'https://res2.wx.qq.com/open/js/jweixin-1.6.0.js?1'])
      expect(found(loaded(src).verified({ jsApiList: ['chooseImage'] }))).toEqual([]);
    expect(
      found(page('http://m.example.com/').script(`http://res.wx.qq.com/open/js/jweixin-1.6.0.js`)),
    ).toEqual([]);
  });

  test('in a bundle is right', () => {
    expect(found(opened({ sdk: 'bundled' }).verified())).toEqual([]);
    expect(found(loaded('https://m.example.com/assets/jweixin.3f2a1b.js').verified())).toEqual([]);
  });

  test('WeCom’s own SDK stands beside WeChat’s', () => {
    const shown = loaded(NEW, 'https://open.work.weixin.qq.com/wwopen/js/jwxwork-1.0.0.js');
    expect(found(shown.verified({ jsApiList: ['chooseImage'] }))).toEqual([]);
  });

  test('a page without an SDK that does not use one', () => {
    expect(found(opened())).toEqual([]);
    expect(found(opened({ sdk: 'facade' }).call('miniProgram.getEnv', () => undefined))).toEqual([]);
  });
});

describe('no SDK, though wx was used', () => {
  test('is told at the first use', () => {
    const [finding, ...more] = opened({ sdk: 'facade' })
      .verified()
      .call('chooseImage', {})
      .findings()
      .filter(({ code }) => code.startsWith('sdk-'));
    expect(finding).toMatchObject({ code: 'sdk-missing', case: 'missing', values: { name: 'config' } });
    expect(more).toEqual([]);
  });

  test('an SDK that came later: a note, since a page that waits for wx looks the same here', () => {
    const shown = opened({ sdk: 'facade' }).config(sign(URL)).script(NEW).sets('wx', 40).verified();
    const told = shown.findings().filter(({ code }) => code.startsWith('sdk-'));
    expect(told.map((finding) => [finding.code, finding.case, finding.severity])).toEqual([
      ['sdk-missing', 'late', 'note'],
    ]);
  });

  test('an SDK that never came stays an error', () => {
    const [finding] = opened({ sdk: 'facade' }).config(sign(URL)).wait(60_000).findings();
    expect(finding).toMatchObject({ code: 'sdk-missing', case: 'missing', severity: 'error' });
  });

  test('off WeChat a page may do without', () => {
    expect(found(opened({ sdk: 'facade', as: 'desktop' }).config(sign(URL)))).toEqual([]);
  });

  test('where the first event was not heard, nothing is told', () => {
    expect(found(opened({ sdk: 'facade' }).loses().config(sign(URL)))).toEqual([]);
  });
});

describe('wx that is no JS-SDK', () => {
  test('from the start, as in uni-app, on a page that loads the SDK', () => {
    expect(found(opened().script(NEW).sets('wx', 0))).toEqual(['sdk-not-sdk: other']);
  });

  test('a variable of its own, on a page that wants no SDK', () => {
    expect(found(opened().sets('wx', 0))).toEqual([]);
    expect(found(opened().script('https://m.example.com/app.js').sets('wx', 0))).toEqual([]);
    expect(found(opened().sets('wx', 0).invoke('getBrandWCPayRequest', {}))).toEqual([]);
  });

  test('where the SDK is WeCom’s own, or did not load, which is told of the script', () => {
    const wecom = 'https://open.work.weixin.qq.com/wwopen/js/jwxwork-1.0.0.js';
    expect(found(opened().script(wecom).sets('wx', 0))).toEqual([]);
    expect(found(opened().script(NEW, { status: 404 }).sets('wx', 0))).toEqual(['sdk-script-failed: status']);
  });

  test('after calls that our wx has answered, which is told already', () => {
    expect(found(opened({ sdk: 'facade' }).config(sign(URL)).sets('wx', 0))).toEqual([
      'sdk-missing: missing',
    ]);
  });

  test('in place of one that was there: a second copy exports undefined', () => {
    expect(
      found(
        loaded(NEW)
          .verified({ jsApiList: ['chooseImage'] })
          .sets('wx', 0),
      ),
    ).toEqual(['sdk-not-sdk: replaced']);
  });

  test('until the SDK is set', () => {
    expect(found(opened().sets('wx', 0).sets('wx', 40))).toEqual([]);
  });

  test('of a page that bundles its SDK, or of a frozen one, which is seen at the bridge', () => {
    expect(found(opened({ sdk: 'bundled' }).sets('wx', 0).verified())).toEqual([]);
  });

  test('jWeixin may be anything', () => {
    expect(found(loaded(NEW).sets('jWeixin', 0))).toEqual([]);
  });
});

describe('a script that did not load', () => {
  const failed = (status: number, src = NEW) => opened().script(src, { status });

  test('there is none, or the server failed', () => {
    for (const status of [404, 403, 500])
      expect(found(failed(status))).toEqual(['sdk-script-failed: status']);
  });

  test('blocked, or without an answer', () => {
    const [finding] = opened().script(NEW, { status: 0, error: 'net::ERR_BLOCKED_BY_CSP' }).findings();
    expect(finding).toMatchObject({
      code: 'sdk-script-failed',
      case: 'unreachable',
      values: { src: NEW, error: 'net::ERR_BLOCKED_BY_CSP' },
    });
  });

  test('is told in place of the wx that lacks', () => {
    const shown = opened({ sdk: 'facade' }).script(NEW, { status: 404 }).config(sign(URL));
    expect(found(shown)).toEqual(['sdk-script-failed: status']);
  });

  test('a second place did, or the page has a bundle', () => {
    expect(found(failed(0).script('https://res2.wx.qq.com/open/js/jweixin-1.6.0.js'))).toEqual([]);
    expect(found(failed(0).sets('wx', 40))).toEqual([]);
    const bundled = opened({ sdk: 'bundled' }).script(NEW, { status: 0 }).verified();
    expect(found(bundled)).toEqual([]);
  });

  test('other scripts are nothing to the SDK', () => {
    expect(found(failed(404, 'https://m.example.com/weixin-vconsole.js'))).toEqual([]);
  });

  test('that of the page before is nothing to the next', () => {
    const shown = failed(404).wait(1_000).load(`${URL}b`).script(NEW).sets('wx', 40);
    expect(found(shown.verified({ jsApiList: ['chooseImage'] }))).toEqual([]);
  });
});

describe('an https page that loads its SDK over http', () => {
  const MIXED = 'http://res.wx.qq.com/open/js/jweixin-1.6.0.js';

  test('is told once', () => {
    expect(found(opened().script(MIXED, { status: 0 }))).toEqual(['sdk-http-script: http']);
    expect(found(opened({ sdk: 'facade' }).script(MIXED, { status: 0 }).config(sign(URL)))).toEqual([
      'sdk-http-script: http',
    ]);
  });

  test('an http page may', () => {
    expect(found(page('http://m.example.com/').script(MIXED).sets('wx', 40))).toEqual([]);
  });
});

describe('an SDK from elsewhere', () => {
  test('a copy of the file', () => {
    const [finding] = loaded('https://cdn.example.com/js/jweixin-1.6.0.js?token=s3cret').findings();
    expect(finding).toMatchObject({
      code: 'sdk-not-official',
      case: 'copy',
      values: { src: 'https://cdn.example.com/js/jweixin-1.6.0.js' },
    });
  });

  test('is not told of one that the page itself has never run: it may be a frame’s', () => {
    expect(found(opened().script('https://cdn.example.com/js/jweixin-1.6.0.js'))).toEqual([]);
  });

  test('the npm package, which no script tag can run', () => {
    const src = 'https://cdn.jsdelivr.net/npm/weixin-js-sdk@1.6.5/index.js';
    expect(found(opened().script(src))).toEqual(['sdk-not-official: package']);
    const used = opened({ sdk: 'facade' }).script(src).config(sign(URL));
    expect(found(used)).toEqual(['sdk-not-official: package']);
    expect(found(loaded(src))).toEqual([]);
  });
});

describe('several SDKs', () => {
  test('of two versions', () => {
    const [finding] = loaded(`${PLACE}/jweixin-1.0.0.js`, NEW).findings();
    expect(finding).toMatchObject({
      code: 'sdk-several',
      values: { versions: '1.0.0, 1.6.0', newest: '1.6.0' },
    });
  });

  test('of one version do no harm, nor does one that did not load', () => {
    expect(found(loaded(NEW, `${NEW}?2`))).toEqual([]);
    expect(found(loaded(NEW).script(`${PLACE}/jweixin-1.9.0.js`, { status: 404 }))).toEqual([]);
  });

  test('of two pages, one after the other', () => {
    const shown = loaded(`${PLACE}/jweixin-1.4.0.js`).wait(1_000).load(`${URL}b`).script(NEW).sets('wx', 40);
    expect(found(shown)).toEqual([]);
  });
});

describe('an SDK that is too old', () => {
  const asks = (version: string, jsApiList: string[], more: object = {}) =>
    found(loaded(`${PLACE}/jweixin-${version}.js`).config({ ...sign(URL, { jsApiList }), ...more }));

  test('for an API of the jsApiList', () => {
    for (const [version, api] of [
      ['1.2.0', 'updateTimelineShareData'],
      ['1.0.0', 'startSearchBeacons'],
      ['1.1.0', 'openAddress'],
    ] as const)
      expect(asks(version, ['chooseImage', api])).toEqual(['sdk-too-old: api']);
  });

  test('is new enough, or the list has what older ones use instead', () => {
    expect(asks('1.4.0', ['updateTimelineShareData'])).toEqual([]);
    expect(asks('1.10.0', ['openBusinessView'])).toEqual([]);
    expect(asks('1.2.0', ['updateTimelineShareData', 'onMenuShareTimeline'])).toEqual([]);
    expect(asks('1.0.0', ['selectEnterpriseContact', 'noSuchApi'])).toEqual([]);
  });

  test('for open tags', () => {
    const openTagList = ['wx-open-launch-app'];
    expect(asks('1.4.0', ['chooseImage'], { openTagList })).toEqual(['sdk-too-old: open-tag']);
    expect(asks('1.6.0', ['chooseImage'], { openTagList })).toEqual([]);
    expect(asks('1.4.0', ['chooseImage'], { openTagList: [] })).toEqual([]);
  });

  test('wx.invoke reaches what an SDK has no method for', () => {
    const shown = loaded(`${PLACE}/jweixin-1.2.0.js`).verified({ jsApiList: ['launchMiniProgram'] });
    expect(found(shown.call('invoke', 'launchMiniProgram'))).toEqual([]);
  });
});

describe('wx.invoke in WeCom', () => {
  const inWeCom = (
    version: string,
    jsApiList: string[],
    more: object = {},
    as: 'wecom' | 'android' = 'wecom',
  ) =>
    found(
      page(URL, { as })
        .script(`${PLACE}/jweixin-${version}.js`)
        .sets('wx', 40)
        .config({ ...sign(URL), jsApiList, ...more })
        .reply('config:ok')
        .ready(),
    );

  test('is not there in an SDK up to 1.2.0 without beta: true', () => {
    for (const version of ['1.0.0', '1.2.0'])
      expect(inWeCom(version, ['selectExternalContact'])).toEqual(['sdk-beta-missing: missing']);
    expect(inWeCom('1.2.0', ['selectExternalContact'], { beta: false })).toEqual([
      'sdk-beta-missing: missing',
    ]);
  });

  test('is there with it, in newer SDKs, and not needed for what the SDK has', () => {
    expect(inWeCom('1.2.0', ['selectExternalContact'], { beta: true })).toEqual([]);
    expect(inWeCom('1.6.0', ['selectExternalContact'])).toEqual([]);
    expect(inWeCom('1.2.0', ['chooseImage'])).toEqual([]);
    expect(inWeCom('1.2.0', ['chooseImage'], {}, 'android')).toEqual([]);
  });
});
