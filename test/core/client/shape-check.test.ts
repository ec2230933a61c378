import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReply } from '../../../src/core/client/shape-check.ts';

const inChinese = (api: string, reply: Parameters<typeof checkReply>[1]) => checkReply(api, reply, 'zh');
const inEnglish = (api: string, reply: Parameters<typeof checkReply>[1]) => checkReply(api, reply, 'en');

describe('a reply that the developer writes', () => {
  it('fits when it has what the document says', () => {
    expect(inEnglish('chooseImage', { localIds: ['wxLocalResource://imageid161'] })).toEqual([]);
    expect(inEnglish('scanQRCode', {})).toEqual([]);
    expect(inEnglish('checkJsApi', { checkResult: { chooseImage: true } })).toEqual([]);
  });

  it('is told which member is missing', () => {
    expect(inEnglish('uploadImage', {})).toEqual([
      { kind: 'wrong', path: 'serverId', words: 'serverId is missing; it must be a string.' },
    ]);
    expect(inChinese('uploadImage', {})[0]?.words).toBe('缺少 serverId，应为字符串。');
  });

  it('is told what was seen where another type was expected', () => {
    expect(inEnglish('chooseImage', { localIds: 'wxLocalResource://imageid161' })).toEqual([
      {
        kind: 'wrong',
        path: 'localIds',
        words: 'localIds is "wxLocalResource://imageid161"; it must be an array of items, each a string.',
      },
    ]);
    expect(inChinese('chooseImage', { localIds: [161] })[0]?.words).toBe('localIds[0] 是 161，应为字符串。');
  });

  it('is told of a number out of range, and of a value that the client never gives', () => {
    const place = { latitude: 139.7, longitude: 35.6, speed: 0, accuracy: 30 };
    expect(inChinese('getLocation', place)).toEqual([
      { kind: 'wrong', path: 'latitude', words: 'latitude 是 139.7，应为 -90 到 90 的数字。' },
    ]);
    expect(inEnglish('getNetworkType', { networkType: 'WIFI' })[0]?.words).toMatch(
      /^networkType is "WIFI"; it must be one of "2g", "3g", /,
    );
  });

  it('is told that JSON is wanted, with a blank between Chinese and Latin letters', () => {
    expect(inChinese('chooseCard', { cardList: 7 })[0]?.words).toMatch(/^cardList 是 7，应为 JSON 字符串，/);
  });

  it('is told where in a list', () => {
    const card = { cardId: 'pjZ8', cardExt: '{}', isSuccess: 1 };
    expect(inEnglish('addCard', { cardList: [{ ...card, isSuccess: true }, card] })).toEqual([
      {
        kind: 'wrong',
        path: 'cardList[1].isSuccess',
        words: 'cardList[1].isSuccess is 1; it must be true or false.',
      },
    ]);
  });

  it('may hold more than the document says, which is noted', () => {
    expect(inEnglish('uploadImage', { serverId: 'm1', mediaUrl: 'https://…' })).toEqual([
      {
        kind: 'note',
        path: 'mediaUrl',
        words: 'mediaUrl is not a member that uploadImage gives; the page gets it all the same.',
      },
    ]);
  });

  it('of chooseCard is a list or its JSON', () => {
    const card = { card_id: 'pjZ8', encrypt_code: 'XXIz' };
    expect(inEnglish('chooseCard', { cardList: [card] })).toEqual([]);
    expect(inEnglish('chooseCard', { cardList: JSON.stringify([card]) })).toEqual([]);
    expect(inEnglish('chooseCard', { cardList: '[{' }).map(({ path }) => path)).toEqual(['cardList']);
    expect(inEnglish('chooseCard', { cardList: [{ ...card, card_id: 1 }] })[0]?.words).toBe(
      'cardList[0].card_id is 1; it must be a string.',
    );
  });

  it('of an API that is not known may be anything', () => {
    expect(inEnglish('notOfTheSdk', { anything: [1] })).toEqual([]);
    expect(inEnglish('constructor', { anything: [1] })).toEqual([]);
  });

  it('never makes the check throw', () => {
    const apis = fc.constantFrom('chooseImage', 'addCard', 'chooseCard', 'checkJsApi', 'openAddress');
    const names = fc.constantFrom('localIds', 'cardList', 'checkResult', 'userName', '$', 'of');
    fc.assert(
      fc.property(apis, fc.dictionary(names, fc.jsonValue()), (api, reply) => {
        const copy = JSON.parse(JSON.stringify(reply));
        for (const { words } of checkReply(api, copy, 'zh')) expect(words).toMatch(/\S/);
      }),
    );
  });
});
