import { describe, expect, it } from 'vitest';
import { APIS, type Api, isCallName } from '../../src/catalogue/apis.ts';
import { APPENDIX_2, OF_THE_TEXT } from './official-names.ts';

const AROUND = ['config', 'ready', 'error'];

const rows: [string, Api][] = Object.entries(APIS);
const placeOf = (name: string): string | null => (isCallName(name) ? APIS[name].place : null);

describe('附录2-所有JS接口列表', () => {
  it.each([...APPENDIX_2, ...OF_THE_TEXT, ...AROUND])('%s is there, with its place', (name) => {
    expect(placeOf(name)).toMatch(/^[^·]+ · [^·]+$/);
  });

  it('gives no place in the document to what it does not have', () => {
    const inDocument = rows.filter(([, row]) => row.place !== null).map(([name]) => name);
    expect(inDocument.sort()).toEqual([...APPENDIX_2, ...OF_THE_TEXT, ...AROUND].sort());
  });

  it('finds each under the heading of its chapter', () => {
    expect(placeOf('config')).toBe('JSSDK使用步骤 · 步骤三：通过config接口注入权限验证配置');
    expect(placeOf('chooseImage')).toBe('图像接口 · 拍照或从手机相册中选图接口');
    expect(placeOf('translateVoice')).toBe('智能接口 · 识别音频并返回识别结果接口');
    expect(placeOf('onSearchBeacons')).toBe('摇一摇周边 · 监听周边ibeacon设备接口');
    expect(placeOf('addCard')).toBe('微信卡券 · 批量添加卡券接口');
  });
});

describe('the words about an API', () => {
  it('has them in both languages', () => {
    for (const [name, { title }] of rows) {
      expect(title.zh, name).toMatch(/\p{Script=Han}/u);
      expect(title.en, name).toMatch(/^[A-Z][\x20-\x7e]+$/);
    }
  });

  it('tells apart what two APIs do', () => {
    for (const language of ['zh', 'en'] as const) {
      const titles = rows.map(([, { title }]) => title[language]);
      expect(new Set(titles).size, language).toBe(titles.length);
    }
  });

  it('knows since which SDK each exists', () => {
    expect(APIS.chooseImage.since).toBe('1.0.0');
    expect(APIS.startSearchBeacons.since).toBe('1.1.0');
    expect(APIS.getLocalImgData.since).toBe('1.2.0');
    expect(APIS['miniProgram.navigateTo'].since).toBe('1.3.2');
    expect(APIS.updateTimelineShareData.since).toBe('1.4.0');
    expect(APIS.openBusinessView.since).toBe('1.6.0');
    expect(APIS.agentConfig.since).toBeNull();
  });

  it('does not take a member of every object for an API', () => {
    expect(isCallName('chooseImage')).toBe(true);
    expect(isCallName('constructor')).toBe(false);
    expect(isCallName('miniProgram')).toBe(false);
  });
});
