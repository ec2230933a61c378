import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { userAgentOf } from '../../src/catalogue/user-agents.ts';
import { CLIENTS, compareAll } from './compare.ts';
import { REASONS } from './differences.ts';
import { differencesDocument } from './document.ts';
import { METHODS } from './methods.ts';
import { openPage, type Subject, type TestPage } from './page.ts';

const compared = compareAll();

describe('our SDK, in the same script as the official builds', () => {
  it('does what they do, but for the listed differences', () => {
    expect(compared.cases).toBeGreaterThan(60_000);
    const unlisted = compared.differences.filter(
      (found) => !REASONS.some((reason) => reason.builds.includes(found.build) && reason.covers(found)),
    );
    expect(unlisted).toEqual([]);
  });

  it.each(REASONS)('differs as listed: $official', (reason) => {
    for (const build of reason.builds) {
      expect(compared.differences.some((found) => found.build === build && reason.covers(found))).toBe(true);
    }
  });

  it('has every method that one of them has, and no other', () => {
    expect(compared.missing['weixin-js-sdk 1.6.5']).toEqual([]);
    const names = (subject: Subject): string[] => openPage(subject, userAgentOf('ios', '')).names();
    expect(names('facade')).toEqual(names('weixin-js-sdk 1.6.5'));
  });

  it('is described by docs/sdk-differences.md', () => {
    const written = readFileSync(new URL('../../docs/sdk-differences.md', import.meta.url), 'utf8');
    expect(written).toBe(differencesDocument(compared.missing));
  });
});

/** What pages pass, as JSON says it, and `undefined`. */
const value = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 0, 1, '0', 'text', true, false, 'a?b=1', []),
  fc.jsonValue({ maxDepth: 2 }),
);
const MEMBERS = [
  ...[
    'title',
    'desc',
    'link',
    'imgUrl',
    'type',
    'dataUrl',
    'localId',
    'serverId',
    'count',
    'sizeType',
    'cardList',
  ],
  ...[
    'jsApiList',
    'isShowProgressTips',
    'needResult',
    'scanType',
    'latitude',
    'scale',
    'menuList',
    'productId',
    'path',
  ],
  ...[
    'timestamp',
    'signType',
    'package',
    'cardId',
    'shopId',
    'queryString',
    'url',
    'delta',
    'data',
    'userIds',
    'other',
  ],
];
const options = fc.dictionary(fc.constantFrom(...MEMBERS), value, { maxKeys: 6, noNullPrototype: true });
const reply = fc.record(
  {
    err_msg: fc.oneof(fc.constantFrom('x:ok', 'x:cancel', 'x:fail', 'network_type:wifi'), fc.string()),
    errMsg: fc.constantFrom('', 'y:ok', 'y:cancel', 'y'),
    err_code: fc.integer(),
    localIds: fc.oneof(fc.json(), fc.string(), fc.array(fc.string())),
    checkResult: fc.oneof(
      fc.json(),
      fc.dictionary(fc.constantFrom(...METHODS, 'geoLocation'), fc.boolean(), { noNullPrototype: true }),
    ),
    resultStr: fc.oneof(fc.json(), fc.string()),
    extraData: fc.oneof(fc.json(), fc.string()),
    choose_card_info: fc.json(),
    subtype: fc.constantFrom('', '4g'),
    scene: fc.constantFrom('favorite', 'timeline'),
  },
  { requiredKeys: [] },
);
const NEWER = ['weixin-js-sdk 1.6.0', 'weixin-js-sdk 1.6.5'] as const;

/** Expects the same of our SDK and of both newer builds. */
function expectSame(userAgent: string, run: (page: TestPage) => void): void {
  const [ours, ...theirs] = (['facade', ...NEWER] as const).map((subject) => {
    const page = openPage(subject, userAgent);
    run(page);
    return page.trace;
  });
  for (const trace of theirs) expect(ours).toEqual(trace);
}

describe('whatever a page does', () => {
  it('a call with any members, answered in any way, comes to the same', () => {
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...METHODS), options, reply, fc.constantFrom(...CLIENTS), fc.boolean()],
        (method, members, answer, client, debug) => {
          expectSame(userAgentOf(client, ''), (page) => {
            page.call('config', { appId: 'wx1', jsApiList: [], debug });
            page.replyAll({});
            const given = structuredClone(members);
            const calls = ['success', 'cancel', 'fail', 'complete', 'trigger'].map((name) => [
              name,
              page.note(name),
            ]);
            page.call(method, { ...given, ...Object.fromEntries(calls) });
            page.fireAll(answer);
            page.replyAll(answer);
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('config, ready, error and calls in any order come to the same, one config at a time', () => {
    const step = fc.constantFrom(
      'ready',
      'error',
      'config',
      'check: false',
      'ok',
      'fail',
      'cancel',
      'call',
      'debug',
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        expectSame(userAgentOf('android', ''), (page) => {
          const pending = () => page.pending('preVerifyJSAPI');
          steps.forEach((each, index) => {
            if (each === 'ready' || each === 'error') page.call(each, page.note(`${each} ${index}`));
            else if (each === 'call') page.call('hideOptionMenu', { complete: page.note(`call ${index}`) });
            else if (each === 'ok' || each === 'fail' || each === 'cancel')
              page.reply({ err_msg: `x:${each}` });
            else if (!pending()) {
              page.call('config', {
                appId: `wx${index}`,
                check: each !== 'check: false',
                debug: each === 'debug',
              });
            }
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  it('getLocalImgData asks for one picture at a time, in any order of calls and answers', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 16 }), (steps) => {
        expectSame(userAgentOf('ios', ''), (page) => {
          steps.forEach((isCall, index) => {
            if (isCall)
              page.call('getLocalImgData', { localId: `${index}`, success: page.note(`picture ${index}`) });
            else page.reply({ localData: 'data:' });
          });
        });
      }),
      { numRuns: 200 },
    );
  });
});
