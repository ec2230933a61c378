import { describe, expect, test } from 'vitest';
import { page } from '../../builders/page.ts';
import { sign } from '../../builders/signing-server.ts';
import { found, foundIn, verified } from './parameter-findings.ts';

const fn = () => undefined;

describe('接口调用说明', () => {
  test('cancel, where users cannot cancel', () => {
    expect(foundIn('previewImage', { urls: ['https://m.example.com/1.jpg'], cancel: fn })).toEqual([
      'callback-never: cancel',
    ]);
    expect(foundIn('chooseImage', { cancel: fn, success: fn, fail: fn, complete: fn })).toEqual([]);
  });

  test('cancel, when every callback is given, as wrappers of all APIs do', () => {
    const all = { success: fn, fail: fn, cancel: fn, complete: fn, trigger: fn };
    expect(foundIn('previewImage', { urls: ['https://m.example.com/1.jpg'], ...all })).toEqual([]);
    expect(foundIn('getNetworkType', { success: fn, fail: fn, cancel: fn })).toEqual([]);
    expect(foundIn('getNetworkType', { success: fn, cancel: fn })).toEqual(['callback-never: cancel']);
  });

  test('trigger, where nothing is pressed in the menu', () => {
    expect(foundIn('chooseImage', { trigger: fn })).toEqual(['callback-never: trigger']);
    expect(foundIn('onMenuShareQQ', { trigger: fn, success: fn, cancel: fn })).toEqual([]);
  });

  test('events run success and complete', () => {
    expect(foundIn('onVoiceRecordEnd', { complete: fn, success: fn })).toEqual([]);
    expect(foundIn('onVoicePlayEnd', { complete: fn, success: fn })).toEqual([]);
  });

  test('a callback under another name', () => {
    for (const key of ['Success', 'sucess', 'onSuccess', 'callback']) {
      expect(foundIn('getNetworkType', { [key]: fn })).toEqual(['callback-typo: name']);
    }
    expect(foundIn('getNetworkType', { success: fn, error: fn })).toEqual(['callback-typo: name']);
    expect(foundIn('getNetworkType', { success: fn, fail: fn, error: fn })).toEqual([]);
    expect(foundIn('getNetworkType', { success: fn, onClose: fn })).toEqual([]);
  });

  test('a callback that is no function', () => {
    expect(foundIn('getNetworkType', { success: 'onType' })).toEqual(['callback-not-function: throws']);
    expect(foundIn('getNetworkType', { success: Promise.resolve() })).toEqual([
      'callback-not-function: throws',
    ]);
    expect(foundIn('getNetworkType', { success: undefined, fail: null })).toEqual([]);
  });
});

describe('the one argument', () => {
  test('is missing where the SDK throws without it', () => {
    expect(foundIn('getNetworkType')).toEqual(['call-argument: none']);
    expect(foundIn('previewImage', null)).toEqual(['call-argument: none']);
    expect(foundIn('openAddress')).toEqual(['call-argument: none']);
    for (const api of [
      'closeWindow',
      'hideOptionMenu',
      'startRecord',
      'scanQRCode',
      'getLocation',
      'onVoicePlayEnd',
    ]) {
      expect(foundIn(api)).toEqual([]);
    }
  });

  test('is a function', () => {
    expect(foundIn('getNetworkType', fn)).toEqual(['call-argument: callback']);
    expect(foundIn('chooseImage', { count: 1 }, fn)).toEqual(['call-argument: callback']);
    expect(foundIn('chooseImage', { count: 1, success: fn }, fn)).toEqual([]);
  });

  test('is something else', () => {
    expect(foundIn('openLocation', 23.1, 113.3)).toEqual(['call-argument: other']);
    expect(foundIn('hideMenuItems', ['menuItem:share:qq'])).toEqual(['call-argument: other']);
    expect(foundIn('previewImage', '{"urls":[]}')).toEqual(['call-argument: other']);
    expect(foundIn('previewImage', Promise.resolve({}))).toEqual(['call-argument: promise']);
  });

  test('of a click is no matter where nothing is needed', () => {
    class PointerEvent {}
    expect(foundIn('closeWindow', new PointerEvent())).toEqual([]);
  });

  test('of ready and error is a function, and not what one returns', () => {
    const config = () => page('https://m.example.com/').config(sign('https://m.example.com/'));
    expect(config().call('ready', undefined).codes()).toEqual(['call-argument']);
    expect(config().call('ready', fn).codes()).toEqual([]);
    expect(config().call('error', 'failed').reply('config:ok').codes()).toEqual(['call-argument']);
    expect(config().call('error', null).reply('config:ok').ready().codes()).toEqual([]);
  });

  test('of miniProgram.getEnv is a function', () => {
    expect(foundIn('miniProgram.getEnv', fn)).toEqual([]);
    expect(foundIn('miniProgram.getEnv', { success: fn })).toEqual(['call-argument: no-callback']);
  });

  test('is not judged at the bridge', () => {
    expect(found(verified({ sdk: 'bundled' }).invoke('getNetworkType', {}))).toEqual([]);
  });
});
