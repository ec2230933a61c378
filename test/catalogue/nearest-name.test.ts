import { expect, test } from 'vitest';
import { nearestName } from '../../src/catalogue/nearest-name.ts';

const METHODS = ['chooseImage', 'scanQRCode', 'hideMenuItems', 'showMenuItems', 'startRecord', 'stopRecord'];

test.each([
  ['another case', 'scanQrCode', METHODS, 'scanQRCode'],
  ['capitals for the whole name', 'CHOOSEIMAGE', METHODS, 'chooseImage'],
  ['words joined by _', 'hide_menu_items', METHODS, 'hideMenuItems'],
  ['words joined by -', 'need-result', ['needResult', 'scanType'], 'needResult'],
  ['a space after it', 'chooseImage ', METHODS, 'chooseImage'],
  ['a missing letter', 'hideMenuItem', METHODS, 'hideMenuItems'],
  ['a letter too many', 'chooseImages', METHODS, 'chooseImage'],
  ['a wrong letter', 'choiseImage', METHODS, 'chooseImage'],
  ['two swapped letters', 'chosoeImage', METHODS, 'chooseImage'],
  ['two mistakes in a long name', 'chooseImege ', METHODS, 'chooseImage'],
  ['swapped letters in a short name', 'ulr', ['url', 'type'], 'url'],
  ['swapped letters at the beginning', 'uldType', ['ludType', 'other'], 'ludType'],
  ['one letter of four', 'tile', ['title', 'link'], 'title'],
  [
    'the same but for case, beside others that are near',
    'STOPRecord',
    ['startRecord', 'stopRecord', 'stopRecords'],
    'stopRecord',
  ],
])('finds the name that was meant: %s', (_how, name, known, meant) => {
  expect(nearestName(name, known)).toBe(meant);
});

test.each([
  ['a name that is known', 'chooseImage', [...METHODS, 'chooseimage']],
  ['a name of its own', 'myShare', METHODS],
  ['a name three letters away', 'chooseIm', METHODS],
  ['another short name', 'uri', ['url', 'type']],
  ['two letters of a short name', 'lilt', ['link', 'title']],
  ['one that two are equally near to', 'topicIt', ['topicId', 'topicIs']],
  ['a part of a name', 'record', METHODS],
  ['nothing', '', ['a', '']],
  ['an empty list', 'chooseImage', []],
])('finds none for %s', (_what, name, known) => {
  expect(nearestName(name, known)).toBeNull();
});

test('takes the nearer of two', () => {
  expect(nearestName('startRecords', ['startRecorder', 'startRecord'])).toBe('startRecord');
});

test('reads the names that are known once, in any order', () => {
  expect(nearestName('chooseImages', new Set(METHODS.toReversed()))).toBe('chooseImage');
});
