import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/panel/settings.ts';

describe('what the user chose', () => {
  test('is there again', () => {
    const chosen = { profile: 'wecom', keepLog: true, languageChoice: 'zh', isPhoneShown: true };
    expect(readSettings({ ...chosen })).toEqual(chosen);
  });

  test.each([
    ['nothing was stored', {}],
    [
      'a later version has stored it',
      { profile: 'harmony', keepLog: 'always', languageChoice: 'ja', isPhoneShown: 1 },
    ],
  ])('is as if never chosen when %s', (_name, stored) => {
    expect(readSettings(stored)).toEqual({
      profile: 'ios',
      keepLog: false,
      languageChoice: 'auto',
      isPhoneShown: false,
    });
  });
});
