import fc from 'fast-check';
import { expect, test } from 'vitest';
import { APIS } from '../../../src/catalogue/apis.ts';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import { WECOM_FUNCTIONS } from '../../../src/catalogue/wecom/wecom-functions.ts';
import {
  createFindingHistory,
  type DocumentContext,
  documentFindingsOf,
  findingsOf,
  describe as inWords,
} from '../../../src/core/rules/index.ts';
import { createSession } from '../../../src/core/session/session.ts';
import type { PageEvent, Plain, Special } from '../../../src/protocol.ts';
import { accountsWith, NOW, PROFILE_IDS } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

type Body = PageEvent extends infer E ? (E extends PageEvent ? Omit<E, 'n' | 'at' | 'url'> : never) : never;

const NAMES = [
  ...Object.keys(APIS),
  ...Object.keys(WECOM_FUNCTIONS),
  'noSuchApi',
  '__proto__',
  'constructor',
];
/** Names that pages do give their members, and names that are traps. */
const MEMBERS = [
  ...[
    'appId',
    'timestamp',
    'nonceStr',
    'signature',
    'jsApiList',
    'openTagList',
    'debug',
    'link',
    'imgUrl',
    'title',
  ],
  ...[
    'cardList',
    'cardId',
    'cardExt',
    'card_list',
    'card_ext',
    'signType',
    'paySign',
    'package',
    'localId',
    'urls',
  ],
  ...[
    'current',
    'latitude',
    'longitude',
    'menuList',
    'success',
    'trigger',
    'verifyJsApiList',
    'errMsg',
    'err_msg',
  ],
  ...['__proto__', 'constructor', 'toString', '$', ''],
];

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('', '{}', '[]', '{"timestamp":"1"', '"{}"', '%', 'https://', 'wx0123456789abcdef', TICKET),
  fc.constantFrom(
    'chooseImage',
    'menuItem:share:timeline',
    'wxLocalResource://1',
    'prepay_id=',
    '\ud800',
    '\u0000',
  ),
);
const special: fc.Arbitrary<Special> = fc.constantFrom<Special>(
  { $: 'undefined' },
  { $: 'hole' },
  { $: 'getter' },
  { $: 'unreadable' },
  { $: 'number', value: 'NaN' },
  { $: 'number', value: '-0' },
  { $: 'bigint', value: '12345678901234567890' },
  { $: 'symbol', value: 'Symbol(x)' },
  { $: 'date', value: '2026-01-01T00:00:00.000Z' },
  { $: 'regexp', value: '/x/' },
  { $: 'function', name: 'success' },
  { $: 'error', name: 'E', message: 'm' },
  { $: 'instance', of: 'Promise' },
  { $: 'instance', of: 'Map', size: 3 },
  { $: 'cycle' },
  { $: 'more' },
  { $: 'string', value: 'cut', length: 99_999 },
  { $: 'array', items: ['a'], length: 9_999 },
  { $: 'object', entries: [['appId', 'x']], of: 'Proxy' },
  { $: 'object', entries: [['__proto__', 1]], cut: 7 },
);
const { value: plain } = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Plain>(null, true, false, 0, -1, 1.5, 1e21),
    fc.integer(),
    text,
    special.map((one): Plain => JSON.parse(JSON.stringify(one))),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...MEMBERS), fc.string()), tie('value'), { maxKeys: 6 }),
  ),
}));

const call = fc.record({
  name: fc.constantFrom(...NAMES),
  args: fc.array(plain, { maxLength: 2 }),
  sent: fc.option(plain),
  isByHand: fc.boolean(),
  result: fc.option(
    fc.oneof(
      plain,
      text.map((errMsg) => ({ errMsg })),
    ),
  ),
});

const URLS = [
  'https://m.example.com/a?b=1#c',
  'http://127.0.0.1:8080/',
  'file:///C:/x.html',
  'about:srcdoc',
  'https://[::1]/%',
  'https://user:pw@例子.example/?a=[]{}',
  'chrome-error://chromewebdata/',
  '',
];

test('whatever a page does, every rule has an answer, and it can be said', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PROFILE_IDS),
      fc.array(fc.constantFrom(...URLS), { minLength: 1, maxLength: 3 }),
      fc.array(call, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (profile, urls, calls, isVerified) => {
        const session = createSession();
        const history = createFindingHistory();
        const frame = { frameId: 0, documentId: 'document' };
        let [n, id] = [0, 0];
        const happens = (body: Body): void => {
          const url = urls[n % urls.length] ?? '';
          session.add({ ...body, n: ++n, at: NOW + n, url }, frame);
        };
        happens({ kind: 'load', userAgent: userAgentOf(profile, ''), referrer: '', restored: false });
        const all = isVerified
          ? [
              {
                name: 'config',
                args: [{ ...sign(URLS[0] ?? '') }],
                sent: null,
                isByHand: false,
                result: null,
              },
              ...calls,
            ]
          : calls;
        for (const { name, args, sent, isByHand, result } of all) {
          const called = ++id;
          if (!isByHand) happens({ kind: 'call', id: called, name, args, stack: '', by: 'sdk' });
          const invoke = ++id;
          if (isByHand || sent !== null) {
            happens({
              kind: 'invoke',
              id: invoke,
              call: isByHand ? null : called,
              name,
              args: sent,
              stack: '',
            });
          }
          if (result !== null) happens({ kind: 'settled', invoke, result, threw: false });
        }
        history.read(session.entries);
        const context: DocumentContext = {
          secrets: accountsWith(TICKET),
          history,
          domains: ['example.com'],
          scripts: [{ url: urls[0] ?? '', at: NOW, status: 0, error: '' }],
          now: NOW + 60_000,
        };
        const found = [
          ...session.entries.flatMap((entry) => findingsOf(entry, context)),
          ...documentFindingsOf('document', context),
        ];
        for (const finding of found) {
          for (const language of ['zh', 'en'] as const) expect(inWords(finding, language).title).not.toBe('');
          expect(JSON.stringify(finding)).not.toContain(TICKET);
        }
      },
    ),
    { numRuns: 1_500 },
  );
});
