import { expect, test } from 'vitest';
import { wantsChinese } from '../../scripts/say.mjs';

test('a Chinese shell is spoken to in Chinese', () => {
  expect(wantsChinese({ LANG: 'zh_CN.UTF-8' }, 'en-US')).toBe(true);
  expect(wantsChinese({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'zh-CN')).toBe(false);
  expect(wantsChinese({ LANG: 'en_US.UTF-8' }, 'zh-CN')).toBe(false);
});

test('without settings, as on Windows, the system’s language decides', () => {
  expect(wantsChinese({}, 'zh-CN')).toBe(true);
  expect(wantsChinese({ LANG: '' }, 'en-US')).toBe(false);
});
