import { describe, expect, test } from 'vitest';
import type { ScenarioRule } from '../../../../src/core/client/scenario.ts';
import { checkRule, inForce } from '../../../../src/panel/view/scenario/rule-check.ts';
import {
  copyOf,
  draftOf,
  draftsFor,
  filledIn,
  isAsInForce,
  placeBefore,
  type RuleFields,
  rulesOf,
} from '../../../../src/panel/view/scenario/rule-draft.ts';
import { sayIn } from '../../../../src/panel/words.ts';

const say = sayIn('en');

const rule = (api: string, more: Partial<ScenarioRule> = {}): ScenarioRule => ({
  api,
  when: null,
  reaction: { kind: 'cancel' },
  delay: 0,
  ...more,
});

const GUANGZHOU = { latitude: 23.1, longitude: 113.3, speed: 0, accuracy: 30 };

/** What comes of fields that were changed in a rule that was in force. */
function changed(before: ScenarioRule, change: Partial<RuleFields>) {
  const draft = filledIn({ ...draftOf(before), ...change });
  const { remarks } = checkRule(draft, say, 'en');
  return {
    rule: inForce(draft, say, 'en').rule,
    remarks: remarks.map(({ field, kind, words }) => `${field} ${kind}: ${words}`),
  };
}

describe('a rule and its fields', () => {
  const rules: readonly ScenarioRule[] = [
    rule('getLocation', { when: { type: 'gcj02' }, delay: 300 }),
    rule('getLocation', { reaction: { kind: 'succeed', reply: GUANGZHOU } }),
    rule('chooseImage', { reaction: { kind: 'succeed', reply: null } }),
    rule('config', { reaction: { kind: 'fail', errMsg: 'invalid signature' } }),
    rule('openMoon', { reaction: { kind: 'succeed', reply: { craters: [1, 'two'] } } }),
    rule('*', { reaction: { kind: 'ask' } }),
    rule('scanQRCode', { reaction: { kind: 'silent' } }),
  ];

  test.each(rules)('$api: the fields make the rule that they show', (before) => {
    const draft = draftOf(before);
    expect(checkRule(draft, say, 'en').rule).toEqual(before);
  });

  test('what one kind of answer needs is kept while another is chosen', () => {
    const draft = { ...draftOf(rule('getLocation', { reaction: { kind: 'fail', errMsg: 'gone' } })) };
    const other = inForce({ ...draft, reaction: 'cancel' }, say, 'en');
    expect(other.rule?.reaction).toEqual({ kind: 'cancel' });
    expect(inForce({ ...other, reaction: 'fail' }, say, 'en').rule?.reaction).toEqual({
      kind: 'fail',
      errMsg: 'gone',
    });
  });

  test('a reply of my own starts from what the client would say', () => {
    const { rule: made } = changed(rule('getLocation'), { reaction: 'succeed', hasReply: true });
    expect(made?.reaction).toMatchObject({ kind: 'succeed', reply: { latitude: expect.any(Number) } });
  });
});

describe('what is wrong is said, and the rule in force stays', () => {
  const before = rule('getLocation', { reaction: { kind: 'succeed', reply: GUANGZHOU } });

  test('JSON that is not finished, with its place', () => {
    expect(changed(before, { reply: '{\n  "latitude": 23.1,\n  speed' })).toEqual({
      rule: before,
      remarks: ['reply wrong: Line 3, column 3: a member’s name in double quotes is expected here.'],
    });
  });

  test('a reply that the API never gives, with its path', () => {
    const { rule: kept, remarks } = changed(before, {
      reply: '{ "latitude": "23.1", "longitude": 113.3, "speed": 0, "accuracy": 30 }',
    });
    expect(kept).toEqual(before);
    expect(remarks).toEqual([expect.stringMatching(/^reply wrong: latitude is "23.1"; it must be a number/)]);
  });

  test('a reply that does not fit the API that was chosen now', () => {
    expect(changed(before, { api: 'chooseImage' }).rule).toEqual(before);
  });

  test('arguments that are no object', () => {
    const { rule: kept, remarks } = changed(before, { when: '["gcj02"]' });
    expect(kept).toEqual(before);
    expect(remarks).toEqual(['when wrong: Line 1, column 1: an object {…} is expected here.']);
  });

  test('no API', () => {
    expect(changed(before, { api: '  ' })).toEqual({
      rule: before,
      remarks: ['api wrong: Enter the name of an API.'],
    });
  });

  test.each(['-1', 'soon', '1e9', 'Infinity'])('a delay of %s', (delay) => {
    const { rule: kept, remarks } = changed(before, { delay });
    expect(kept).toEqual(before);
    expect(remarks).toEqual(['delay wrong: This must be a number from 0 to 600000.']);
  });

  test('a rule from a file that is odder than what can be typed is in force as it is, until it is changed', () => {
    const odd = draftOf(rule('getLocation', { reaction: { kind: 'succeed', reply: { latitude: 'x' } } }));
    expect(checkRule(odd, say, 'en').rule).toBeNull();
    expect(isAsInForce(odd)).toBe(true);
    expect(isAsInForce({ ...odd, reply: '{}' })).toBe(false);
  });

  test('a new rule that was never right is not in force at all', () => {
    const draft = { ...draftOf(rule('')), rule: null };
    expect(inForce(draft, say, 'en').rule).toBeNull();
  });
});

describe('what is only worth knowing does not keep a rule from being in force', () => {
  const before = rule('chooseImage');

  test('an argument that the API does not take', () => {
    const { rule: made, remarks } = changed(before, { when: '{ "max": 3 }' });
    expect(made?.when).toEqual({ max: 3 });
    expect(remarks).toEqual(['when note: chooseImage has no parameter max.']);
  });

  test('words that the SDK takes for success', () => {
    const { rule: made, remarks } = changed(before, { reaction: 'fail', errMsg: 'chooseImage:ok' });
    expect(made?.reaction).toEqual({ kind: 'fail', errMsg: 'chooseImage:ok' });
    expect(remarks).toEqual(['errMsg note: The SDK takes this for success, and runs success.']);
  });

  test('config of a client that does not have it is ok', () => {
    const { remarks } = changed(rule('config'), { reaction: 'fail', errMsg: 'function not exist' });
    expect(remarks).toEqual(['errMsg note: The SDK takes this for success, and runs success.']);
  });

  test('a cancel that WeChat does not have', () => {
    expect(changed(rule('getNetworkType'), { delay: '1' }).remarks).toEqual([
      'reaction note: In WeChat getNetworkType never answers cancel.',
    ]);
    expect(changed(before, { delay: '1' }).remarks).toEqual([]);
  });

  test('no words at all: the call fails without a reason', () => {
    expect(changed(before, { reaction: 'fail', errMsg: ' ' }).rule?.reaction).toEqual({
      kind: 'fail',
      errMsg: 'fail',
    });
  });
});

describe('what was typed', () => {
  const location = { ...draftOf(rule('getLocation')), when: '{ "type"' };
  const image = { ...draftOf(rule('chooseImage')), errMsg: 'denied' };

  test('stays while the model says what is known', () => {
    const drafts = [location, image];
    expect(draftsFor(drafts, [rule('getLocation'), rule('chooseImage')])).toBe(drafts);
  });

  test('moves with its rule', () => {
    const found = draftsFor([location, image], [rule('chooseImage'), rule('getLocation')]);
    expect(found).toEqual([image, location]);
  });

  test('goes with its rule, and no other', () => {
    const found = draftsFor([location, image], [rule('getLocation'), rule('addCard')]);
    expect(found[0]).toBe(location);
    expect(found[1]).toMatchObject({ api: 'addCard', errMsg: '' });
  });

  test('stays where there is no rule yet', () => {
    const unfinished = { ...location, rule: null };
    expect(draftsFor([unfinished, image], [rule('chooseImage')])).toEqual([unfinished, image]);
    expect(draftsFor([unfinished, image], [rule('addCard')])[0]).toBe(unfinished);
  });

  test('two rules that say the same are two', () => {
    const twins = [draftOf(rule('addCard')), draftOf(rule('addCard'))];
    expect(draftsFor(twins, [rule('addCard'), rule('addCard')])).toBe(twins);
    expect(rulesOf(draftsFor(twins, [rule('addCard')]))).toEqual([rule('addCard')]);
  });

  test('is copied with its rule', () => {
    const copy = copyOf(location);
    expect(copy).toMatchObject({ when: '{ "type"', rule: rule('getLocation') });
    expect(copy.id).not.toBe(location.id);
  });
});

describe('a rule that is never reached', () => {
  const placesOf = (...rules: ScenarioRule[]) => {
    const drafts = rules.map((each) => draftOf(each));
    return drafts.map((draft) => placeBefore(drafts, draft));
  };

  test('stands behind one for the same API', () => {
    expect(placesOf(rule('addCard'), rule('getLocation'), rule('addCard', { delay: 5 }))).toEqual([
      -1, -1, 0,
    ]);
  });

  test('stands behind one for every call, unless that leaves it alone', () => {
    expect(placesOf(rule('*'), rule('addCard'), rule('config'))).toEqual([-1, 0, -1]);
  });

  test('may be reached behind one for other arguments', () => {
    const gcj02 = rule('getLocation', { when: { type: 'gcj02' } });
    expect(placesOf(gcj02, rule('getLocation'))).toEqual([-1, -1]);
    expect(placesOf(gcj02, gcj02)).toEqual([-1, 0]);
  });
});
