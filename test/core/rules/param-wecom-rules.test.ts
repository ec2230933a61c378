import { describe, expect, test } from 'vitest';
import { found, verified } from './parameter-findings.ts';

const fn = () => undefined;

describe('functions that only WeCom has', () => {
  const inWecom = (name: string, given: unknown) =>
    found(verified({ as: 'wecom', sdk: 'bundled' }).invoke(name, given));

  test('are held to the types of its SDK, which knows 1 and true', () => {
    expect(inWecom('openUserProfile', { type: 1, userid: 'zhangsan' })).toEqual([]);
    expect(inWecom('openUserProfile', { type: '1', userid: 'zhangsan' })).toEqual([]);
    expect(inWecom('openUserProfile', { type: 1 })).toEqual(['param-missing: wecom']);
    expect(inWecom('openUserProfile', { type: 3, userid: 'zhangsan' })).toEqual(['param-value: other']);
    expect(
      inWecom('selectEnterpriseContact', { fromDepartmentId: 0, mode: 'multiple', type: ['user'] }),
    ).toEqual(['param-value: other']);
    expect(
      inWecom('chooseImage', { count: 1, isSaveToAlbum: 1, scene: '1|2', defaultCameraMode: 'normal' }),
    ).toEqual([]);
    expect(inWecom('previewFile', { url: 'https://m.example.com/1.pdf', name: 'a.pdf', size: 1024 })).toEqual(
      [],
    );
  });

  test('are not held to what the types alone want of inner members', () => {
    const news = { msgtype: 'news', news: { link: 'https://m.example.com/', title: 't' } };
    expect(inWecom('sendChatMessage', news)).toEqual([]);
    expect(inWecom('sendChatMessage', { msgtype: 'txt', text: { content: 'x' } })).toEqual([
      'param-value: other',
    ]);
    const attachments = [{ msgtype: 'miniprogram', miniprogram: { appid: 'wx1', page: '/a' } }];
    expect(inWecom('shareToExternalContact', { text: { content: 'x' }, attachments })).toEqual([]);
    expect(inWecom('openEnterpriseChat', { userIds: '', externalUserIds: 'wm1', groupName: '' })).toEqual([]);
  });

  test('called by WeChat’s SDK', () => {
    const opened = verified({ as: 'wecom' }).call('openEnterpriseChat', {
      userIds: '',
      externalUserIds: 'wm1',
      chatId: '',
    });
    expect(found(opened)).toEqual([]);
  });

  test('by wx.invoke', () => {
    const opened = verified({ as: 'wecom' }).call('invoke', 'openUserProfile', { type: 1 }, fn);
    expect(found(opened)).toEqual(['param-missing: wecom']);
  });
});
