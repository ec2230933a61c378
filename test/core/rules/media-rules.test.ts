import { describe, expect, test } from 'vitest';
import { describe as inWords } from '../../../src/core/rules/index.ts';
import { type Page, page } from '../../builders/page.ts';
import { found, foundIn, verified } from './parameter-findings.ts';

const LOCAL = 'wxLocalResource://imageid1';
const MEDIA_ID = 'LZJYx9X0f3hZ2s4kq8v1WmQyB7nR6tUeOiPaSdFgHjKlZxCvBnM1234567890abcd';

describe('附录5 · 9: uploadImage takes one picture at a time', () => {
  test('several', () => {
    expect(foundIn('uploadImage', { localId: [LOCAL, `${LOCAL}2`] })).toEqual([
      'param-local-id-several: list',
    ]);
    expect(foundIn('uploadImage', { localId: `${LOCAL},${LOCAL}2` })).toEqual([
      'param-local-id-several: joined',
    ]);
    const bundled = verified({ sdk: 'bundled' }).invoke('uploadImage', {
      localId: [LOCAL],
      isShowProgressTips: 1,
    });
    expect(found(bundled)).toEqual(['param-local-id-several: list']);
  });

  test('one, with a comma in it or not', () => {
    expect(foundIn('uploadImage', { localId: LOCAL })).toEqual([]);
    expect(foundIn('uploadImage', { localId: 'weixin://resourceid/5a2,b' })).toEqual([]);
  });
});

describe('a localId', () => {
  test('that is a file of the page’s own, or of the web', () => {
    for (const localId of [
      'blob:https://m.example.com/1',
      'data:image/png;base64,iVBORw0KGgo',
      'file:///sdcard/1.jpg',
    ]) {
      expect(foundIn('uploadImage', { localId })).toEqual(['param-media-id: page']);
    }
    expect(foundIn('uploadImage', { localId: `data:image/png;base64,${'A'.repeat(20_000)}` })).toEqual([
      'param-media-id: page',
    ]);
    expect(foundIn('playVoice', { localId: 'https://m.example.com/1.mp3' })).toEqual(['param-media-id: web']);
  });

  test('of any client', () => {
    for (const localId of [
      'wxlocalresource://imageid1',
      'weixin://resourceid/5a2b',
      '1237378768e7q8e7r8qwesafdasdfasdfaxss111',
    ]) {
      expect(foundIn('uploadImage', { localId })).toEqual([]);
      expect(foundIn('playVoice', { localId })).toEqual([]);
    }
  });

  test('that is the serverId of an upload', () => {
    const uploaded = () =>
      verified({ sdk: 'bundled' })
        .invoke('uploadImage', { localId: LOCAL })
        .reply({ errMsg: 'uploadImage:ok', serverId: MEDIA_ID });
    expect(found(uploaded().invoke('getLocalImgData', { localId: MEDIA_ID }))).toEqual([
      'param-media-id: server-id',
    ]);
    expect(found(uploaded().invoke('downloadImage', { serverId: MEDIA_ID }))).toEqual([]);
  });

  test('of a picture, for a recording, and the reverse', () => {
    const chosen = () =>
      verified({ sdk: 'bundled' })
        .invoke('chooseImage', { count: 1 })
        .reply({ errMsg: 'chooseImage:ok', localIds: [LOCAL] });
    expect(found(chosen().invoke('uploadVoice', { localId: LOCAL }))).toEqual(['param-media-id: other-file']);
    expect(found(chosen().invoke('uploadImage', { localId: LOCAL }))).toEqual([]);
    const recorded = verified({ sdk: 'bundled' })
      .invoke('startRecord', {})
      .invoke('stopRecord', {})
      .reply({ errMsg: 'stopRecord:ok', localId: 'voice1' });
    expect(found(recorded.invoke('uploadImage', { localId: 'voice1' }))).toEqual([
      'param-media-id: other-file',
    ]);
  });

  test('that is given as a serverId', () => {
    expect(foundIn('downloadImage', { serverId: LOCAL })).toEqual(['param-media-id: local-id']);
    for (const serverId of [
      'https://m.example.com/1.jpg',
      '//m.example.com/1.jpg',
      'data:image/png;base64,A',
    ]) {
      expect(foundIn('downloadImage', { serverId })).toEqual(['param-media-id: server-web']);
    }
    expect(foundIn('downloadVoice', { serverId: MEDIA_ID })).toEqual([]);
  });
});

describe('停止录音接口', () => {
  test('stopRecord without startRecord', () => {
    expect(foundIn('stopRecord')).toEqual(['order-record-stop: first']);
    expect(found(verified().call('startRecord').call('stopRecord'))).toEqual([]);
  });

  test('on another page than startRecord, or when something was not heard', () => {
    const loaded = verified().call('startRecord').load('https://m.example.com/b').verified();
    expect(found(loaded.call('stopRecord'))).toEqual([]);
    expect(found(page('https://m.example.com/').loses().call('stopRecord'))).toEqual([]);
  });
});

describe('预览图片接口', () => {
  const URLS = ['https://m.example.com/1.jpg', 'http://m.example.com/2.jpg'];

  test('http links and localIds', () => {
    expect(foundIn('previewImage', { current: URLS[1], urls: URLS })).toEqual([]);
    expect(foundIn('previewImage', { current: LOCAL, urls: [LOCAL, 'weixin://resourceid/1'] })).toEqual([]);
    expect(foundIn('previewImage', { current: '', urls: URLS })).toEqual([]);
  });

  test('tells how many there are when there are several', () => {
    const seenOf = (...urls: string[]) =>
      verified()
        .call('previewImage', { urls })
        .findings()
        .map((finding) => [inWords(finding, 'en').seen, inWords(finding, 'zh').seen]);
    expect(seenOf('/1.jpg')).toEqual([['urls[0] is "/1.jpg".', 'urls[0] 是 "/1.jpg"。']]);
    expect(seenOf('/1.jpg', '/2.jpg')).toEqual([
      ['urls[0] is "/1.jpg" (2 such pictures in all).', 'urls[0] 是 "/1.jpg"（共 2 个这样的图片）。'],
    ]);
  });

  test('relative URLs, told once', () => {
    expect(foundIn('previewImage', { urls: ['/1.jpg', './2.jpg', '//cdn.example.com/3.jpg'] })).toEqual([
      'param-preview-url: relative',
    ]);
  });

  test('what only the page can open', () => {
    expect(foundIn('previewImage', { urls: ['blob:https://m.example.com/1', ...URLS] })).toEqual([
      'param-preview-url: scheme',
    ]);
  });

  test('current is none of urls, or its place among them', () => {
    expect(foundIn('previewImage', { current: 'https://m.example.com/9.jpg', urls: URLS })).toEqual([
      'param-preview-current: other',
    ]);
    expect(foundIn('previewImage', { current: 0, urls: URLS })).toEqual(['param-preview-current: index']);
    const many = Array.from({ length: 1_500 }, (_, index) => `https://m.example.com/${index}.jpg`);
    expect(foundIn('previewImage', { current: many[1_400], urls: many })).toEqual([]);
  });
});

describe('附录5 · 9: several pictures', () => {
  const upload = (opened: Page, localId: string): Page => opened.call('uploadImage', { localId });

  test('in a loop: told once', () => {
    const opened = verified();
    for (const end of ['1', '2', '3']) upload(opened, `${LOCAL}${end}`);
    const found = opened.findings();
    expect(found.map(({ code }) => code)).toEqual(['order-upload-several']);
    expect(found[0]?.entry).toBe(opened.entries().filter(({ name }) => name === 'uploadImage')[1]?.key);
  });

  test('one after the other: nothing', () => {
    const opened = upload(verified(), LOCAL).reply({ errMsg: 'uploadImage:ok', serverId: MEDIA_ID });
    expect(upload(opened, `${LOCAL}2`).codes()).toEqual([]);
    expect(upload(upload(verified(), LOCAL).reply('uploadImage:fail'), LOCAL).codes()).not.toContain(
      'order-upload-several',
    );
  });

  test('another try, long after one that was never answered: nothing', () => {
    expect(upload(upload(verified(), LOCAL).wait(120_000), LOCAL).codes()).toEqual([]);
  });
});
