import type { CallbackName } from '../../catalogue/api-shape.ts';
import { nearestName } from '../../catalogue/nearest-name.ts';
import type { Fields } from '../../catalogue/shape.ts';
import type { Plain } from '../../protocol.ts';
import { isAbsent, itemsOf, kindOf, member, memberNames } from '../plain.ts';
import { inPlain } from './meant-by.ts';
import { type Given, isObject, OWN_RULES } from './parameter-facts.ts';

/** A key of the page's that the SDK does not read, and what was most likely meant. */
export interface Misnamed {
  key: string;
  /** Where the key stands: `cardList[0].cardid`. */
  path: string;
  /** What the SDK reads; null for what the JS-SDK has nothing of. */
  name: string | null;
  value: Plain | undefined;
  isRequired: boolean;
  /** `typo`: all but the same name. `other`: what something else calls it. `mini-program`: only mini programs have it. */
  how: 'typo' | 'other' | 'mini-program';
}

export const CALLBACK_NAMES: readonly CallbackName[] = ['success', 'fail', 'cancel', 'complete', 'trigger'];

/** What other libraries call their callbacks → what the SDK calls them. */
const OTHER_CALLBACKS: Readonly<Record<string, CallbackName>> = {
  error: 'fail',
  failed: 'fail',
  failure: 'fail',
  onerror: 'fail',
  onfail: 'fail',
  ok: 'success',
  done: 'success',
  succeed: 'success',
  onsuccess: 'success',
  callback: 'success',
  cb: 'success',
  canceled: 'cancel',
  cancelled: 'cancel',
  oncancel: 'cancel',
  always: 'complete',
  finally: 'complete',
  oncomplete: 'complete',
};

type Names = Readonly<Record<string, string>>;

const OF_LOCAL: Names = {
  id: 'localId',
  src: 'localId',
  filepath: 'localId',
  tempfilepath: 'localId',
  mediaid: 'localId',
};
const OF_SERVER: Names = { id: 'serverId', mediaid: 'serverId', url: 'serverId' };
const OF_SHARE: Names = {
  url: 'link',
  href: 'link',
  linkurl: 'link',
  shareurl: 'link',
  path: 'link',
  image: 'imgUrl',
  img: 'imgUrl',
  icon: 'imgUrl',
  pic: 'imgUrl',
  picurl: 'imgUrl',
  thumb: 'imgUrl',
  description: 'desc',
  content: 'desc',
  summary: 'desc',
};
const OF_MENU: Names = { menuitems: 'menuList', items: 'menuList', list: 'menuList', menus: 'menuList' };
const OF_CARDS: Names = { cards: 'cardList', list: 'cardList', id: 'cardId', ext: 'cardExt' };
const OF_PAGE: Names = { path: 'url', page: 'url' };

/** API → what bridges, mini programs and habits call its parameters (lower case, without `_` and `-`) → its own name. */
const OTHER_NAMES: Readonly<Record<string, Names>> = {
  chooseImage: { max: 'count', maxcount: 'count', limit: 'count', num: 'count' },
  previewImage: {
    url: 'urls',
    images: 'urls',
    imgs: 'urls',
    list: 'urls',
    imagelist: 'urls',
    src: 'current',
  },
  uploadImage: OF_LOCAL,
  getLocalImgData: OF_LOCAL,
  playVoice: OF_LOCAL,
  pauseVoice: OF_LOCAL,
  stopVoice: OF_LOCAL,
  uploadVoice: OF_LOCAL,
  translateVoice: OF_LOCAL,
  downloadImage: OF_SERVER,
  downloadVoice: OF_SERVER,
  openLocation: {
    lat: 'latitude',
    lng: 'longitude',
    lon: 'longitude',
    long: 'longitude',
    addr: 'address',
    zoom: 'scale',
    title: 'name',
    url: 'infoUrl',
  },
  checkJsApi: { apilist: 'jsApiList', apis: 'jsApiList', list: 'jsApiList' },
  hideMenuItems: OF_MENU,
  showMenuItems: OF_MENU,
  addCard: OF_CARDS,
  openCard: OF_CARDS,
  openProductSpecificView: { pid: 'productId', id: 'productId' },
  launchMiniProgram: { appid: 'targetAppId', url: 'path', page: 'path' },
  openBusinessView: { query: 'queryString', type: 'businessType' },
  onMenuShareTimeline: OF_SHARE,
  onMenuShareAppMessage: OF_SHARE,
  onMenuShareQQ: OF_SHARE,
  onMenuShareWeibo: OF_SHARE,
  onMenuShareQZone: OF_SHARE,
  updateAppMessageShareData: OF_SHARE,
  updateTimelineShareData: OF_SHARE,
  'miniProgram.navigateTo': OF_PAGE,
  'miniProgram.redirectTo': OF_PAGE,
  'miniProgram.switchTab': OF_PAGE,
  'miniProgram.reLaunch': OF_PAGE,
};

/** API → parameters that only the mini program's API of the same name has. */
const OF_MINI_PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  getLocation: ['altitude', 'isHighAccuracy', 'highAccuracyExpireTime'],
  scanQRCode: ['onlyFromCamera'],
  previewImage: ['showmenu', 'referrerPolicy'],
  uploadImage: ['formData'],
};

/** The keys of a call that the SDK does not read; empty where the page's own keys were not seen. */
export function misnamedIn({ api, fields, object, isAsWritten }: Given): readonly Misnamed[] {
  if (!isAsWritten || object === null || OWN_RULES.has(api)) return [];
  return keysIn(api, object, fields, '');
}

function keysIn(api: string, object: Plain, fields: Fields, prefix: string): Misnamed[] {
  const known = Object.keys(fields);
  const candidates = prefix === '' ? [...known, ...CALLBACK_NAMES] : known;
  const here = memberNames(object).flatMap((key): Misnamed[] => {
    if (candidates.includes(key) || isPrivate(key)) return [];
    const value = member(object, key);
    if (isAbsent(value) || kindOf(value) === 'function') return [];
    const near = nearestName(key, candidates);
    const name = near ?? otherNameOf(api, key);
    const path = `${prefix}${key}`;
    if (name === null) {
      const isOfMiniPrograms = prefix === '' && OF_MINI_PROGRAMS[api]?.includes(key);
      return isOfMiniPrograms ? [{ key, path, name, value, isRequired: false, how: 'mini-program' }] : [];
    }
    if (!known.includes(name) || !isAbsent(member(object, name))) return [];
    const isRequired = fields[name]?.isRequired ?? false;
    return [{ key, path, name, value, isRequired, how: near === null ? 'other' : 'typo' }];
  });
  const inside = Object.entries(fields).flatMap(([name, { shape }]) => {
    if (shape.kind !== 'list' || shape.of.kind !== 'object') return [];
    const { fields: inner } = shape.of;
    return itemsOf(member(object, name)).flatMap((item, index) =>
      isObject(item) ? keysIn(api, item, inner, `${prefix}${name}[${index}].`) : [],
    );
  });
  return [...here, ...inside];
}

/** A key with which the page calls a callback that the SDK calls otherwise, and what that is. */
export interface MisnamedCallback {
  key: string;
  name: CallbackName;
}

/** The functions among a call's members that the SDK never calls, for their names. */
export function misnamedCallbacksIn({ fields, object, isAsWritten }: Given): readonly MisnamedCallback[] {
  if (!isAsWritten || object === null) return [];
  return memberNames(object).flatMap((key): MisnamedCallback[] => {
    if (Object.hasOwn(fields, key) || isPrivate(key)) return [];
    if (kindOf(member(object, key)) !== 'function') return [];
    const near = nearestName(key, CALLBACK_NAMES);
    const name = CALLBACK_NAMES.find((callback) => callback === near) ?? inPlain(OTHER_CALLBACKS, key);
    if (name === null || CALLBACK_NAMES.some((callback) => callback === key)) return [];
    return isAbsent(member(object, name)) ? [{ key, name }] : [];
  });
}

/** Frameworks keep things of their own under such names. */
function isPrivate(key: string): boolean {
  return key.startsWith('_') || key.startsWith('$');
}

function otherNameOf(api: string, key: string): string | null {
  const names = Object.hasOwn(OTHER_NAMES, api) ? OTHER_NAMES[api] : undefined;
  return names ? inPlain(names, key) : null;
}
