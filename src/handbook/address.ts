import type { Language } from '../catalogue/words.ts';
import { type FindingCode, isFindingCode } from '../core/rules/index.ts';
import type { MistakeId } from '../core/signature/index.ts';
import { isMistakeId } from './mistake-page.ts';

/** Which page of the handbook is open. */
export type Address =
  | { kind: 'finding'; code: FindingCode }
  | { kind: 'mistake'; id: MistakeId }
  /** The first page. `unknown`: what was asked for and is no page; empty when nothing was. */
  | { kind: 'start'; unknown: string };

/** The `#` part of the first page. */
export const START = '#start';

const MISTAKE = 'mistake/';

/** Which page the `#` part of the handbook's URL asks for: `#config-url-hash`, `#mistake/url-hash-kept`, or none. */
export function addressOf(hash: string): Address {
  const name = hash.replace(/^#/, '');
  if (isFindingCode(name)) return { kind: 'finding', code: name };
  const id = name.startsWith(MISTAKE) ? name.slice(MISTAKE.length) : '';
  if (isMistakeId(id)) return { kind: 'mistake', id };
  return { kind: 'start', unknown: hash === START ? '' : name };
}

/** The `#` part of a finding's page. */
export function hashOfFinding(code: FindingCode): string {
  return `#${code}`;
}

/** The `#` part of a mistake's page. */
export function hashOfMistake(id: MistakeId): string {
  return `#${MISTAKE}${id}`;
}

/** The language of the handbook: what its URL says (`?lang=zh`), else the browser's. */
export function languageOf(search: string, ofBrowser: string): Language {
  const asked = new URLSearchParams(search).get('lang');
  if (asked === 'zh' || asked === 'en') return asked;
  return ofBrowser.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
