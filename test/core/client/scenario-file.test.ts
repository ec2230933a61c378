import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultIn } from '../../../src/core/client/json-fault.ts';
import { PRESETS } from '../../../src/core/client/presets.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/core/client/scenario.ts';
import {
  LONGEST_SCENARIO,
  readScenario,
  readStoredScenario,
  SCENARIO_FORMAT,
  SCENARIO_VERSION,
  writeScenario,
} from '../../../src/core/client/scenario-file.ts';
import type { Plain } from '../../../src/protocol.ts';

/** What a sentence that was not filled in still has; a value of the file may have other braces. */
const PLACES = /\{(?:length|most|line|column|zh|en|format|version|path|seen|expected)\}|undefined/;

const WHOLE: Scenario = {
  presets: ['payment-cancelled', 'slow-phone'],
  rules: [
    {
      api: 'chooseImage',
      when: { count: 1, sourceType: ['camera'] },
      reaction: { kind: 'succeed', reply: { localIds: [] } },
      delay: 500,
    },
    { api: '*', when: null, reaction: { kind: 'fail', errMsg: 'permission denied' }, delay: 0 },
    { api: 'getLocation', when: null, reaction: { kind: 'cancel' }, delay: 0 },
    { api: 'scanQRCode', when: null, reaction: { kind: 'ask' }, delay: 0 },
    { api: 'config', when: null, reaction: { kind: 'silent' }, delay: 600_000 },
    { api: 'addCard', when: null, reaction: { kind: 'succeed', reply: null }, delay: 0 },
  ],
  isLenient: true,
  clientVersion: '6.0.1',
  verifiesLandingUrl: true,
  domains: ['m.example.com', '例子.中国'],
};

/** A file with this in its scenario. */
const file = (scenario: unknown, more: object = {}): string =>
  JSON.stringify({ format: SCENARIO_FORMAT, version: SCENARIO_VERSION, scenario, ...more });

/** What is said of a file that cannot be read. */
function problemOf(text: string): { zh: string; en: string } {
  const answer = readScenario(text);
  if ('scenario' in answer) throw new Error('it was read');
  return answer.problem;
}

/** The same of a scenario in a file. */
const problemIn = (scenario: unknown): string => problemOf(file(scenario)).en;
const problemInRule = (rule: object): string =>
  problemIn({ rules: [{ api: 'getLocation', reaction: { kind: 'cancel' }, ...rule }] });

describe('a scenario that is shared as a file', () => {
  it('comes back as it was', () => {
    expect(readScenario(writeScenario(WHOLE))).toEqual({ scenario: WHOLE });
    expect(readScenario(writeScenario(DEFAULT_SCENARIO))).toEqual({ scenario: DEFAULT_SCENARIO });
  });

  it('comes back with every preset', () => {
    const presets = Object.keys(PRESETS);
    expect(readScenario(writeScenario({ ...WHOLE, presets }))).toEqual({ scenario: { ...WHOLE, presets } });
  });

  it('is JSON with a line for each thing, its format and its version first', () => {
    const text = writeScenario(WHOLE);
    expect(text.split('\n').slice(0, 4)).toEqual([
      '{',
      `  "format": "${SCENARIO_FORMAT}",`,
      '  "version": 1,',
      '  "scenario": {',
    ]);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('comes back whatever the rules match on and answer', () => {
    const members = fc.option(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })));
    fc.assert(
      fc.property(members, members, fc.string(), (when, reply, errMsg) => {
        const scenario = {
          ...DEFAULT_SCENARIO,
          rules: [
            { api: 'a', when, reaction: { kind: 'succeed', reply }, delay: 0 },
            { api: 'b', when: null, reaction: { kind: 'fail', errMsg }, delay: 1 },
          ],
        };
        expect(readScenario(JSON.stringify({ format: SCENARIO_FORMAT, version: 1, scenario }))).toEqual({
          scenario: JSON.parse(JSON.stringify(scenario)),
        });
      }),
    );
  });

  it('may be written by hand, with what is wanted alone', () => {
    const rule = { api: 'getLocation', reaction: { kind: 'fail' } };
    expect(readScenario(file({ rules: [rule] }))).toEqual({
      scenario: {
        ...DEFAULT_SCENARIO,
        rules: [{ api: 'getLocation', when: null, reaction: { kind: 'fail', errMsg: 'fail' }, delay: 0 }],
      },
    });
    expect(readScenario(`\uFEFF${file({})}`)).toEqual({ scenario: DEFAULT_SCENARIO });
  });

  it('may have members that this release does not know', () => {
    expect(readScenario(file({ later: 1 }, { note: 'ours' }))).toEqual({ scenario: DEFAULT_SCENARIO });
  });
});

describe('a file that is no scenario', () => {
  it.each([
    [
      '{\n  "format": "wechat-jssdk-scenario",\n  "version": 1,\n}',
      'line 3, column 15, there must be no ","',
    ],
    ['{"a": 1', 'line 1, column 8'],
    ["{'a': 1}", 'line 1, column 2'],
    ['[1, 2,]', 'line 1, column 6, there must be no ","'],
    ['{"a" 1}', 'line 1, column 6'],
    ['{"a": tru}', 'line 1, column 7, text stands in double quotes'],
    ['{} {}', 'line 1, column 4'],
    ['{"a": "one\ntwo"}', 'line 1, column 7, the text is not closed'],
    ['{\r\n"a": 01}', 'line 2, column 6, JSON has no number'],
    [']', 'line 1, column 1'],
  ])('says where %j is no JSON', (text, place) => {
    expect(problemOf(text).en).toContain(place);
  });

  it.each(['', ' \n', '\uFEFF'])('says that %j is empty', (text) => {
    expect(problemOf(text)).toEqual({ zh: '文件里没有内容', en: 'The file is empty' });
  });

  it('says so of other JSON', () => {
    for (const text of ['null', '7', '[]', '{}', '"text"', '{"format":"har"}']) {
      expect(problemOf(text).en).toBe(
        'This is no scenario file: its format should be "wechat-jssdk-scenario"',
      );
    }
    expect(problemOf('{}').zh).toBe('不是场景文件：format 应为 "wechat-jssdk-scenario"');
  });

  it('says that a newer release has written it', () => {
    expect(problemOf(file({}, { version: 3 }))).toEqual({
      zh: '场景文件的版本是 3，当前最高支持 1：请更新本扩展',
      en: 'The scenario file has version 3, this release reads up to 1: update the extension',
    });
  });

  it.each([0, -1, 0.5, '1', null])('knows no version %j', (version) => {
    expect(problemOf(file({}, { version })).en).toBe(
      `version is ${JSON.stringify(version)}; it should be the version, 1`,
    );
  });

  it('says how large it is, and how large it may be', () => {
    const text = ' '.repeat(LONGEST_SCENARIO + 1);
    expect(problemOf(text).en).toContain(`${LONGEST_SCENARIO + 1} characters`);
    expect(problemOf(text).en).toContain(`at most ${LONGEST_SCENARIO}`);
    expect(readScenario(file({}).padEnd(LONGEST_SCENARIO))).toEqual({ scenario: DEFAULT_SCENARIO });
  });

  it('reads nothing that is nested without end', () => {
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(problemOf(nested).en).toBe('Objects and arrays are nested more than 64 deep');
    expect(problemOf('['.repeat(500_000)).en).toContain('more than 64 deep');
  });
});

describe('a value that does not fit', () => {
  it.each([
    [{ presets: 'slow-phone' }, 'presets is "slow-phone"; it should be an array'],
    [{ rules: {} }, 'rules is {}; it should be an array'],
    [{ rules: [7] }, 'rules[0] is 7; it should be an object'],
    [{ isLenient: 'yes' }, 'isLenient is "yes"; it should be true or false'],
    [{ verifiesLandingUrl: 1 }, 'verifiesLandingUrl is 1; it should be true or false'],
    [
      { clientVersion: '6' },
      'clientVersion is "6"; it should be a version, such as 6.0.1; empty for no other',
    ],
    [{ clientVersion: 6 }, 'clientVersion is 6; it should be a version, such as 6.0.1; empty for no other'],
    [undefined, 'scenario is missing; it should be an object'],
    [[], 'scenario is []; it should be an object'],
  ])('%j: %s', (scenario, words) => {
    expect(problemIn(scenario)).toBe(words);
  });

  it.each([
    [{ api: 5 }, 'rules[0].api is 5;'],
    [{ api: ' ' }, 'rules[0].api is " ";'],
    [{ api: undefined }, 'rules[0].api is missing;'],
    [{ delay: '3' }, 'rules[0].delay is "3"; it should be a number of milliseconds from 0 to 600000'],
    [{ delay: -1 }, 'rules[0].delay is -1;'],
    [{ delay: 600_001 }, 'rules[0].delay is 600001;'],
    [{ when: [] }, 'rules[0].when is []; it should be an object of arguments; or null'],
    [{ reaction: 'cancel' }, 'rules[0].reaction is "cancel"; it should be an object'],
    [
      { reaction: { kind: 'explode' } },
      'rules[0].reaction.kind is "explode"; it should be succeed, fail, cancel, ask or silent',
    ],
    [{ reaction: {} }, 'rules[0].reaction.kind is missing;'],
    [
      { reaction: { kind: 'fail', errMsg: 40001 } },
      'rules[0].reaction.errMsg is 40001; it should be a string',
    ],
    [
      { reaction: { kind: 'succeed', reply: 'ok' } },
      'rules[0].reaction.reply is "ok"; it should be the reply, an object without errMsg; or null',
    ],
    [{ reaction: { kind: 'succeed', reply: [1] } }, 'rules[0].reaction.reply is [1];'],
  ])('a rule with %j: %s', (rule, words) => {
    expect(problemInRule(rule)).toContain(words);
  });

  it.each<[string, Plain, string]>([
    [
      'chooseImage',
      {},
      'rules[0].reaction.reply.localIds is missing; it should be an array of items, each a string',
    ],
    ['chooseImage', { localIds: 'a' }, 'rules[0].reaction.reply.localIds is "a"; it should be an array'],
    [
      'getLocation',
      { latitude: '23', longitude: 113 },
      'rules[0].reaction.reply.latitude is "23"; it should be',
    ],
    ['addCard', { cardList: [5] }, 'rules[0].reaction.reply.cardList[0] is 5; it should be an object'],
  ])('a reply of %s that does not fit, %j: %s', (api, reply, words) => {
    const unfit = file({ rules: [{ api, reaction: { kind: 'succeed', reply } }] });
    expect(problemOf(unfit).en).toContain(words);
    expect(problemOf(unfit).zh).toContain('rules[0].reaction.reply.');
    // What was kept was checked when it was written.
    expect(readStoredScenario(unfit).rules).toHaveLength(1);
  });

  it('takes a reply with more members than the API gives, and any of an API that is not known', () => {
    const taken = (api: string, reply: Plain) =>
      readScenario(file({ rules: [{ api, reaction: { kind: 'succeed', reply } }] }));
    expect(taken('chooseImage', { localIds: [], more: 1 })).toHaveProperty('scenario');
    expect(taken('notOfTheSdk', { any: 1 })).toHaveProperty('scenario');
  });

  it('takes no notice of blanks around the name of an API', () => {
    const answer = readScenario(file({ rules: [{ api: ' chooseImage ', reaction: { kind: 'cancel' } }] }));
    expect(answer).toMatchObject({ scenario: { rules: [{ api: 'chooseImage' }] } });
  });

  it('names the presets there are when one is not known', () => {
    const words = problemIn({ presets: ['slow-phone', 'toString'] });
    expect(words).toContain('presets[1] is "toString"; it should be one of these presets: location-refused,');
  });

  it.each([
    'https://m.example.com',
    'm.example.com:8080',
    'm.example.com/item',
    '*.example.com',
    'a.example.com,b.example.com',
    'a.example.com，b.example.com',
    '"m.example.com"',
    '127.0.0.1',
    '[::1]',
    'localhost',
    '',
    7,
  ])('%j is no domain', (domain) => {
    expect(problemIn({ domains: ['m.example.com', domain] })).toContain(
      `domains[1] is ${JSON.stringify(domain)}; it should be a domain`,
    );
  });

  it('says how many rules are too many', () => {
    const rules = Array.from({ length: 501 }, () => ({ api: 'a', reaction: { kind: 'ask' } }));
    expect(problemIn({ rules })).toBe('rules.length is 501; it should be at most 500 rules');
    expect(readScenario(file({ rules: rules.slice(1) }))).toHaveProperty('scenario');
  });

  it('says the same in Chinese', () => {
    expect(problemOf(file({ rules: [{ api: 'a', reaction: { kind: 'ask' }, delay: 'abc' }] })).zh).toBe(
      'rules[0].delay：读到 "abc"，应为 0 到 600000 之间的毫秒数',
    );
  });

  it('shows a long value by its beginning', () => {
    expect(problemIn({ clientVersion: 'x'.repeat(10_000) }).length).toBeLessThan(300);
  });
});

describe('what the browser has kept', () => {
  it('comes back, as text and as what it stands for', () => {
    const text = writeScenario(WHOLE);
    expect(readStoredScenario(text)).toEqual(WHOLE);
    expect(readStoredScenario(JSON.parse(text))).toEqual(WHOLE);
  });

  it('loses the presets that another release had, and no more', () => {
    expect(readStoredScenario(file({ ...WHOLE, presets: ['of-another-release', 'slow-phone'] }))).toEqual({
      ...WHOLE,
      presets: ['slow-phone'],
    });
  });

  it.each([undefined, null, 7, '', 'no JSON', {}, [], { format: SCENARIO_FORMAT }, file({ rules: 5 })])(
    '%j counts as nothing chosen',
    (stored) => {
      expect(readStoredScenario(stored)).toEqual(DEFAULT_SCENARIO);
    },
  );
});

describe('any text', () => {
  it('is read or refused in words, and never throws', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((scenario) => file(scenario)),
      fc.record({ presets: fc.jsonValue(), rules: fc.jsonValue() }).map((scenario) => file(scenario)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const answer = readScenario(text);
        if ('problem' in answer) expect(answer.problem.zh).not.toMatch(PLACES);
        expect(readStoredScenario(text)).toHaveProperty('rules');
      }),
    );
  });

  it('that is no JSON breaks no later than at a character that JSON never has', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        const text = `${json.slice(0, cut % (json.length + 1))}\u0001`;
        const fault = faultIn(text, 64);
        expect(fault?.line).toBe(1);
        expect(fault?.column).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
