import { expect, test } from 'vitest';
import { readVersion } from '../../../../src/panel/view/scenario/client-version.ts';

test.each([
  ['', '', null],
  ['  ', '', null],
  ['8.0.75', '8.0.75', null],
  [' 6.0.2 ', '6.0.2', null],
  ['7.0', '7.0', null],
  ['6.5.3.980', '6.5.3.980', null],
  ['6.0.1', '6.0.1', 'versionUnverified'],
  ['5.4', '5.4', 'versionUnverified'],
  ['10.0.1', '10.0.1', 'versionCompared'],
])('the WeChat version %j', (text, version, note) => {
  expect(readVersion(text)).toEqual({ version, problem: null, note });
});

test.each(['8', '8.', 'v8.0.75', '8.0.75(0x18004b42)', '8.0.75 NetType/WIFI'])('%j is no version', (text) => {
  expect(readVersion(text)).toMatchObject({ version: null, note: null });
  expect(readVersion(text).problem?.en).toContain(text);
});
