import { describe, expect, test } from 'vitest';
import { aboutApi } from '../../../src/panel/view/about.ts';
import { entry } from './entries.ts';

describe('what an API does, and where the document has it', () => {
  test('in both languages', () => {
    const call = entry({ key: '1', name: 'chooseImage' });
    expect(aboutApi(call, 'zh')).toBe('图像接口 · 拍照或从手机相册中选图接口');
    expect(aboutApi(call, 'en')).toBe('Choose pictures or take one · 图像接口 · 拍照或从手机相册中选图接口');
  });

  test('of an API that the document does not have, only what it does', () => {
    const call = entry({ key: '1', name: 'openAddress' });
    expect(aboutApi(call, 'zh')).toBe('共享收货地址');
    expect(aboutApi(call, 'en')).toBe('Choose a delivery address');
  });

  test('of an unknown name, and of rows that are no calls, nothing', () => {
    expect(aboutApi(entry({ key: '1', name: 'openMoon' }), 'en')).toBe('');
    expect(aboutApi(entry({ key: '1', name: 'toString' }), 'en')).toBe('');
    expect(aboutApi(entry({ key: '1', kind: 'fault', name: 'error', seam: null }), 'en')).toBe('');
  });
});
