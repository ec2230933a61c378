import { describe, expect, test } from 'vitest';
import { API_SHAPES } from '../../../../src/catalogue/api-shapes.ts';
import { checkReply } from '../../../../src/core/client/shape-check.ts';
import { apiChoices, apiMeant } from '../../../../src/panel/view/scenario/api-choices.ts';
import { exampleArguments, parametersOf, sampleReply } from '../../../../src/panel/view/scenario/samples.ts';

test.each(Object.keys(API_SHAPES))('the sample for %s is something that it gives', (api) => {
  expect(checkReply(api, sampleReply(api), 'en').filter(({ kind }) => kind === 'wrong')).toEqual([]);
});

test('a list that the client would leave empty has an item, to show what is in it', () => {
  expect(sampleReply('addCard')).toMatchObject({ cardList: [{ isSuccess: true }] });
});

test('an API that nobody knows has an empty sample', () => {
  expect(sampleReply('openMoon')).toEqual({});
  expect(exampleArguments('openMoon')).toBeNull();
});

describe('arguments to tell calls by', () => {
  test.each([
    ['getLocation', { type: 'gcj02' }],
    ['scanQRCode', { needResult: 1 }],
    ['chooseImage', { count: 1 }],
    ['uploadImage', { isShowProgressTips: 0 }],
    ['previewImage', { current: expect.any(String) }],
  ])('%s', (api, example) => {
    expect(exampleArguments(api)).toEqual(example);
  });

  test('an API without parameters has none', () => {
    expect(exampleArguments('hideOptionMenu')).toBeNull();
  });
});

describe('the API that is meant', () => {
  test('every API can be chosen, config and agentConfig among them, and each once', () => {
    const names = apiChoices('zh').map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['config', 'agentConfig', 'chooseImage', 'openBusinessView']),
    );
    expect(names).not.toContain('ready');
    expect(new Set(names).size).toBe(names.length);
  });

  test('WeCom’s own can be chosen under the names that it has at the bridge, and told by', () => {
    const choices = new Map(apiChoices('en').map(({ name, title }) => [name, title]));
    expect(choices.get('selectEnterpriseContact')).toMatch(/^WeCom: /);
    expect(parametersOf('selectEnterpriseContact')).toContain('mode');
    expect(choices.has('batchAddCard')).toBe(false);
  });

  test.each([
    ['chooseImage', 'chooseImage'],
    [' chooseimage ', 'chooseImage'],
    ['wx.chooseImage', 'chooseImage'],
    ['扫一扫', '扫一扫'],
    ['调起微信扫一扫', 'scanQRCode'],
    ['openMoon', 'openMoon'],
    ['*', '*'],
    ['', ''],
  ])('%j', (text, api) => {
    expect(apiMeant(text, 'zh')).toBe(api);
  });
});
