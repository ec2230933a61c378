import { describe, expect, it } from 'vitest';
import { isKnownName } from '../../src/catalogue/api-name.ts';
import { API_SHAPES, isShapedName } from '../../src/catalogue/api-shapes.ts';
import { APIS, isCallName } from '../../src/catalogue/apis.ts';
import { ERROR_TEXTS } from '../../src/catalogue/error-texts.ts';
import { MENU_ITEM_IDS, MENU_ITEMS } from '../../src/catalogue/menu-items.ts';
import { OPEN_TAGS } from '../../src/catalogue/open-tags.ts';
import { INVOKED, LISTENED, MINI_PROGRAM, type SdkMethod, SHARED } from '../../src/catalogue/sdk-methods.ts';
import type { Fields } from '../../src/catalogue/shape.ts';
import {
  APPENDIX_2,
  APPENDIX_3,
  APPENDIX_5,
  OF_THE_TEXT,
  PARAMETERS_OF_THE_TEXT,
  RESULTS_OF_THE_TEXT,
} from './official-names.ts';

const OFFICIAL = [...APPENDIX_2, ...OF_THE_TEXT];

/** The names of the fields that are said to stand in the document. */
const documented = (fields: Fields): string[] =>
  Object.entries(fields)
    .filter(([, { isUndocumented }]) => !isUndocumented)
    .map(([name]) => name);

describe('附录2-所有JS接口列表', () => {
  it('has 35 names, and the text four more', () => {
    expect(new Set(APPENDIX_2).size).toBe(35);
    expect(new Set(OFFICIAL).size).toBe(39);
  });

  it.each(OFFICIAL)(
    '%s is in the catalogue: its words, its place, its shape, its way to the bridge',
    (name) => {
      expect(isCallName(name)).toBe(true);
      expect(APIS[name].place).not.toBeNull();
      expect(isShapedName(name)).toBe(true);
      expect(isKnownName(name)).toBe(true);
      expect([...Object.keys(INVOKED), ...Object.keys(SHARED), ...Object.keys(LISTENED)]).toContain(name);
    },
  );

  it.each(OFFICIAL)('%s takes the parameters of the text, and gives its members', (name) => {
    const { params, result } = API_SHAPES[name];
    const parameters: Readonly<Record<string, readonly string[]>> = PARAMETERS_OF_THE_TEXT;
    const results: Readonly<Record<string, readonly string[]>> = RESULTS_OF_THE_TEXT;
    expect(documented(params).sort()).toEqual([...(parameters[name] ?? [])].sort());
    expect(documented(result)).toEqual(results[name] ?? []);
  });

  it('config takes what step three shows', () => {
    expect(documented(API_SHAPES.config.params)).toEqual(PARAMETERS_OF_THE_TEXT.config);
    const required = Object.entries(API_SHAPES.config.params).filter(([, { isRequired }]) => isRequired);
    // 必填 stands beside all but debug.
    expect(required.map(([name]) => name)).toEqual(PARAMETERS_OF_THE_TEXT.config.slice(1));
  });

  it('says of nothing else that the document has it', () => {
    for (const [name, { params, result }] of Object.entries(API_SHAPES)) {
      if ([...OFFICIAL, 'config'].includes(name)) continue;
      expect([...documented(params), ...documented(result)], name).toEqual([]);
    }
  });
});

describe('附录3-所有菜单项列表', () => {
  const CATEGORIES = { 基本类: 'base', 传播类: 'share', 保护类: 'protect' } as const;
  const items = (['基本类', '传播类', '保护类'] as const).flatMap((category) =>
    Object.entries(APPENDIX_3[category]).map(([name, id]) => ({ id, name, category: CATEGORIES[category] })),
  );

  it('has 23 items, all in the catalogue, in their order', () => {
    expect(items).toHaveLength(23);
    expect(MENU_ITEM_IDS).toEqual(items.map(({ id }) => id));
  });

  it.each(items)('$id is $name', ({ id, name, category }) => {
    expect(MENU_ITEMS[id].category).toBe(category);
    expect(MENU_ITEMS[id].name.zh).toBe(name);
  });

  it('lets pages hide 传播类 and 保护类, and show all', () => {
    const valuesOf = (name: 'hideMenuItems' | 'showMenuItems') => {
      const shape = API_SHAPES[name].params.menuList?.shape;
      return shape?.kind === 'list' && shape.of.kind === 'one-of' ? shape.of.values : [];
    };
    expect(valuesOf('hideMenuItems')).toEqual(
      items.filter(({ category }) => category !== 'base').map(({ id }) => id),
    );
    expect(valuesOf('showMenuItems')).toEqual(items.map(({ id }) => id));
  });
});

describe('附录5-常见错误及解决方法', () => {
  /** The document's letters, punctuation and the name in front aside. */
  const plain = (text: string) =>
    text
      .replace(/^config:/, '')
      .replace(/[,，]/g, '')
      .toLowerCase();

  it.each(Object.entries(APPENDIX_5))('%s: %s', (paragraph, text) => {
    const rows = ERROR_TEXTS.filter(({ place }) => place === `附录5 · ${paragraph}`);
    expect(rows.map((row) => plain(row.text))).toEqual([plain(text)]);
  });

  it('is given as the place of nothing else', () => {
    const places = ERROR_TEXTS.map(({ place }) => place).filter((place) => place !== null);
    expect(places).toHaveLength(Object.keys(APPENDIX_5).length);
  });
});

describe('what came later', () => {
  it('has a shape as well: every method of the SDK, config and agentConfig', () => {
    const methods = [
      ...Object.keys({ ...INVOKED, ...LISTENED, ...SHARED }),
      ...[...Object.keys(MINI_PROGRAM), 'getEnv'].map((name) => `miniProgram.${name}`),
      'config',
      'agentConfig',
    ];
    expect(Object.keys(API_SHAPES).sort()).toEqual(methods.sort());
  });

  it('takes the parameters that the SDK sends on', () => {
    for (const [name, { same = [] }] of Object.entries<SdkMethod>(INVOKED)) {
      if (isShapedName(name))
        expect(Object.keys(API_SHAPES[name].params), name).toEqual(expect.arrayContaining([...same]));
    }
  });

  it('says what takes the place of what is no longer to be used', () => {
    for (const name of ['onMenuShareTimeline', 'onMenuShareQZone'] as const) {
      expect(API_SHAPES[name]).toMatchObject({ isDeprecated: true, successor: 'updateTimelineShareData' });
    }
    for (const name of ['onMenuShareAppMessage', 'onMenuShareQQ'] as const) {
      expect(API_SHAPES[name]).toMatchObject({ isDeprecated: true, successor: 'updateAppMessageShareData' });
    }
    expect(API_SHAPES.onMenuShareWeibo.isDeprecated).toBeUndefined();
  });

  it('has the four open tags', () => {
    expect(Object.keys(OPEN_TAGS)).toEqual([
      'wx-open-launch-app',
      'wx-open-launch-weapp',
      'wx-open-subscribe',
      'wx-open-audio',
    ]);
    for (const tag of Object.values(OPEN_TAGS))
      expect([tag.wechat, tag.ios, tag.android]).toEqual(['7.0.12', '10.3', '5.0']);
  });
});
