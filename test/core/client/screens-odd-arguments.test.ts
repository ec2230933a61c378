import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MENU_ITEM_IDS } from '../../../src/catalogue/menu-items.ts';
import { PROFILE_IDS } from '../../../src/catalogue/user-agents.ts';
import { BEACONS } from '../../../src/core/client/beacons.ts';
import { LOCATION } from '../../../src/core/client/location.ts';
import { MENU } from '../../../src/core/client/menu.ts';
import { MINI_PROGRAM_CALLS } from '../../../src/core/client/mini-program.ts';
import { NETWORK } from '../../../src/core/client/network.ts';
import { SCAN } from '../../../src/core/client/scan.ts';
import { SCREENS } from '../../../src/core/client/screens.ts';
import { SHARE } from '../../../src/core/client/share.ts';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';

const NAMES = Object.keys({
  ...MENU,
  ...SHARE,
  ...SCREENS,
  ...NETWORK,
  ...LOCATION,
  ...BEACONS,
  ...SCAN,
  ...MINI_PROGRAM_CALLS,
});

/** Every argument that one of these calls reads. */
const KEYS = [
  'menuList',
  'title',
  'desc',
  'link',
  'img_url',
  'imgUrl',
  'type',
  'current',
  'urls',
  'latitude',
  'longitude',
  'scale',
  'name',
  'arg',
  'needResult',
  'scanType',
  'ticket',
];

const special: fc.Arbitrary<Plain> = fc.constantFrom<Plain>(
  { $: 'undefined' },
  { $: 'hole' },
  { $: 'getter' },
  { $: 'unreadable' },
  { $: 'more' },
  { $: 'cycle' },
  { $: 'number', value: 'NaN' },
  { $: 'number', value: '-Infinity' },
  { $: 'bigint', value: '1' },
  { $: 'symbol', value: 'Symbol()' },
  { $: 'function', name: 'success' },
  { $: 'string', value: '长', length: 100_000 },
  { $: 'array', items: ['menuItem:copyUrl'], length: 5 },
  { $: 'object', entries: [['url', 'x']], of: 'Page' },
);
const text: fc.Arbitrary<Plain> = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    '1',
    '-0',
    '1e999',
    'qrCode',
    'https://m.example.com/',
    'menuItem:copyUrl',
    '__proto__',
  ),
);
const leaf: fc.Arbitrary<Plain> = fc.oneof(
  special,
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const value: fc.Arbitrary<Plain> = fc.oneof(leaf, fc.array(leaf), fc.dictionary(fc.string(), leaf));
const args: fc.Arbitrary<Plain> = fc.oneof(value, fc.dictionary(fc.constantFrom(...KEYS), value));

it('answers whatever a page calls with, and goes on', () => {
  const calls = fc.array(fc.tuple(fc.constantFrom(...NAMES), args), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...PROFILE_IDS), fc.boolean(), calls, (profile, isShown, asked) => {
      const client = phone(profile, { scenario: { isLenient: true }, isShown });
      for (const [name, given] of asked) {
        const result = client.byHand(name, given);
        if (result) expect(result.err_msg).toEqual(expect.stringMatching(/^[\w.]+:./));
        else expect(client.decide({ kind: 'agree', choice: null })?.err_msg).toMatch(/^[\w.]+:./);
      }
      const page = { title: '', url: '' };
      for (const item of MENU_ITEM_IDS) client.act({ kind: 'press', item, page });
      client.wait(5000);
      // What it remembers can be kept and shown as it is.
      const { screens, share, location } = client.state();
      expect(JSON.parse(JSON.stringify({ screens, share, location }))).toEqual({ screens, share, location });
    }),
    { numRuns: 300 },
  );
});
