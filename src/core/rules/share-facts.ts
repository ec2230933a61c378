import { SHARED, type SharedName } from '../../catalogue/sdk-methods.ts';
import type { Plain } from '../../protocol.ts';
import { member } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import type { CallFacts } from './call-facts.ts';

/** What a page gives for a share. */
export type ShareText = 'title' | 'desc' | 'link' | 'imgUrl';

/** A call by which a page says what is shared. */
export interface Share {
  /** `old`: `onMenuShare…`, which waits for a press. `new`: `update…ShareData`. `wecom`: a share that WeCom starts at once. */
  kind: 'old' | 'new' | 'wecom';
  given: Plain;
  /** What the page gave; null for what is no text, was cut or is not known. */
  text: (name: ShareText) => string | null;
}

const NEW: readonly string[] = ['updateAppMessageShareData', 'updateTimelineShareData'];
const OF_WECOM: readonly string[] = ['shareAppMessage', 'shareWechatMessage'];

export function isShared(name: string): name is SharedName {
  return Object.hasOwn(SHARED, name);
}

/** What kind of share API it is; null for any other. */
export function shareKindOf(name: string): Share['kind'] | null {
  if (isShared(name) || name === 'onMenuShareWechat') return 'old';
  if (NEW.includes(name)) return 'new';
  return OF_WECOM.includes(name) ? 'wecom' : null;
}

/** What a call says of a share; null for other calls, and for those that say nothing. */
export function shareOf({ entry, given }: Pick<CallFacts, 'entry' | 'given'>): Share | null {
  const kind = shareKindOf(entry.name);
  if (kind === null || given === undefined) return null;
  return { kind, given, text: (name) => textOf(member(given, name)) };
}

/** Whether the SDK says here, after a press in the menu, what is shared. */
export function isAnswerToPress({ name, seam, bridge }: Entry): boolean {
  return seam === 'bridge' && isShared(name) && bridge?.name === SHARED[name].invokes;
}

/**
 * Under which key a share with this text is found again: a page says the same in several calls, and what is wrong with
 * it is told once.
 */
export function shareKey(name: ShareText, text: string): string {
  return `share with ${name} ${text}`;
}

/** The keys of a share by its link and its picture. */
export function shareKeysOf({ name, args: [given] }: Entry): readonly string[] {
  if (shareKindOf(name) === null) return [];
  const picture = textOf(member(given, 'imgUrl')) ?? textOf(member(given, 'img_url'));
  const texts: [ShareText, string | null][] = [
    ['link', textOf(member(given, 'link'))],
    ['imgUrl', picture],
  ];
  return texts.flatMap(([key, text]) => (text === null ? [] : [shareKey(key, text.trim())]));
}

/** Whether a share before, in the same document, had the same text: what is wrong with it has been told. */
export function isToldOf({ past }: Pick<CallFacts, 'past'>, name: ShareText, text: string): boolean {
  return past.last(shareKey(name, text.trim())) !== null;
}

/** A share and its link; null without one, and when the link has been told of. */
export function linkOf(facts: CallFacts): (Share & { link: string }) | null {
  const share = shareOf(facts);
  const link = share?.text('link') ?? null;
  if (!share || link === null || isToldOf(facts, 'link', link)) return null;
  return { ...share, link };
}

function textOf(value: Plain | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
