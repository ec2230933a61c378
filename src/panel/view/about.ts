import { APIS, isCallName } from '../../catalogue/apis.ts';
import type { Entry } from '../../core/session/entry.ts';
import type { Language } from '../model.ts';

/**
 * What the API of a call does, and where the official document has it: `Choose pictures or take one · 图像接口 ·
 * 拍照或从手机相册中选图接口`. In Chinese the document's heading says both. Empty for what the catalogue does not know.
 */
export function aboutApi({ seam, name }: Entry, language: Language): string {
  if (seam === null || !isCallName(name)) return '';
  const { title, place } = APIS[name];
  if (place === null) return title[language];
  return language === 'zh' ? place : `${title.en} · ${place}`;
}
