import type { Platform } from '../../catalogue/user-agents.ts';
import type { Plain } from '../../protocol.ts';
import { itemsOf, member } from '../plain.ts';
import type { Asked, Behaviour, Done } from './behaviour.ts';
import type { Effect, Result } from './effect.ts';
import { countIn, isMediaId, mediaId, ONE_PICTURE, pictureId } from './inventions.ts';
import { isGiven } from './is-given.ts';
import { toLocalData } from './local-data.ts';
import { withNewest } from './newest.ts';
import type { Choice } from './question.ts';
import type { ClientState } from './state.ts';
import { textOf } from './text-of.ts';

/** The pictures that pages know by an id. */
export interface ImagesState {
  /** localId → the panel's name for its file; empty for the sample picture. */
  local: Readonly<Record<string, string>>;
  /** serverId (media_id) → the same. */
  uploaded: Readonly<Record<string, string>>;
  /** The localIds of sample pictures that stand for what only WeChat's servers have, from `downloadImage`. */
  standIns: readonly string[];
}

/** Of a phone on which no page has chosen one yet. */
export const NO_IMAGES: ImagesState = { local: {}, uploaded: {}, standIns: [] };

/** `chooseImage` gives no more, whatever the page asks for. */
const MOST_CHOSEN = 9;
/** How many pictures the phone remembers: its gallery has no end, this client has one. */
const MOST_KEPT = 500;
/** What `sizeType` and `sourceType` can name. */
const SIZES = ['original', 'compressed'] as const;
const SOURCES = ['album', 'camera'] as const;

/** 图像接口: pictures are chosen, uploaded, downloaded and read. */
export const IMAGES = {
  chooseImage: {
    question: ({ call }) => ({
      kind: 'pictures',
      count: countOf(call.args),
      sizeTypes: kindsOf(call.args, 'sizeType', SIZES),
      sourceTypes: kindsOf(call.args, 'sourceType', SOURCES),
    }),
    succeed: chosen,
    recall: (asked, result) => recalled(asked, localIdsIn(result)),
  },
  uploadImage: {
    refuse: ({ state, call }) => refusalOf(state, call.args),
    succeed: ({ state, call }) => {
      const serverId = mediaId(state.count + 1);
      const fileId = fileOf(state, call.args) ?? '';
      const uploaded = withNewest(state.images.uploaded, serverId, fileId, MOST_KEPT);
      const images = { ...state.images, uploaded };
      return { reply: { serverId }, state: { ...state, count: state.count + 1, images } };
    },
    recall: ({ state, call }, { serverId }) => {
      if (typeof serverId !== 'string') return {};
      const fileId = fileOf(state, call.args) ?? '';
      const uploaded = withNewest(state.images.uploaded, serverId, fileId, MOST_KEPT);
      const count = Math.max(state.count, countIn(serverId));
      return { state: { ...state, count, images: { ...state.images, uploaded } } };
    },
  },
  downloadImage: {
    refuse: ({ state, call: { args } }) => {
      if (!isGiven(args, 'serverId')) return 'fail_missing arguments';
      const serverId = textOf(args, 'serverId');
      return isMediaId(serverId) && !Object.hasOwn(state.voice.uploaded, serverId) ? null : 'fail';
    },
    succeed: downloaded,
    recall: (asked, { localId }) => recalled(asked, typeof localId === 'string' ? [localId] : []),
  },
  getLocalImgData: {
    refuse: ({ state, call }) => {
      // Tencent's own spelling.
      if (!isGiven(call.args, 'localId')) return 'fail_invaild_localid';
      return fileOf(state, call.args) === null ? 'fail' : null;
    },
    succeed: ({ state, call, platform }) => {
      const fileId = fileOf(state, call.args) ?? '';
      if (fileId === '') return { reply: { localData: toLocalData(ONE_PICTURE, platform) } };
      return { reply: { localData: '' }, contents: { member: 'localData', fileId } };
    },
  },
} as const satisfies Record<string, Behaviour>;

/** Several at once are no localId either: uploadImage takes one after the other (附录5 · 9). */
function refusalOf(state: ClientState, args: Plain): string | null {
  if (!isGiven(args, 'localId')) return 'fail_missing arguments';
  return fileOf(state, args) === null ? 'fail' : null;
}

/** The file behind the page's `localId`; null when the phone has no such picture. */
function fileOf({ images: { local } }: ClientState, args: Plain): string | null {
  // An <img> gives the scheme of its src back in lower case, and the SDK asks with that.
  const localId = textOf(args, 'localId').replace(/^wxlocalresource:/, 'wxLocalResource:');
  return Object.hasOwn(local, localId) ? (local[localId] ?? null) : null;
}

function chosen({ state, call, platform }: Asked, choice: Choice | null): Done {
  const allowed = kindsOf(call.args, 'sourceType', SOURCES);
  const wanted = choice?.kind === 'pictures' ? choice.sourceType : 'album';
  const sourceType = allowed.includes(wanted) ? wanted : (allowed[0] ?? wanted);
  const fileIds = choice?.kind === 'pictures' ? choice.files.map(({ fileId }) => fileId) : [''];
  // Who chooses nothing has gone back to the page.
  if (fileIds.length === 0) return { detail: 'cancel' };
  const taken = fileIds.slice(0, countOf(call.args));
  const {
    localIds,
    state: after,
    effects,
  } = taken.reduce(
    (before, fileId) => {
      const { localId, ...next } = shown(before.state, platform, call.documentId, fileId);
      return {
        localIds: [...before.localIds, localId],
        state: next.state,
        effects: [...before.effects, next.effect],
      };
    },
    { localIds: [] as readonly string[], state, effects: [] as readonly Effect[] },
  );
  return { reply: { localIds: [...localIds], sourceType }, state: after, effects };
}

/** A picture that the page may show from now on. */
function shown(state: ClientState, platform: Platform, documentId: string, fileId: string) {
  const count = state.count + 1;
  const localId = pictureId(platform, count);
  const images = { ...state.images, local: withNewest(state.images.local, localId, fileId, MOST_KEPT) };
  const effect: Effect = { kind: 'reveal', documentId, localId, fileId };
  return { localId, state: { ...state, count, images }, effect };
}

/** What WeChat's servers have is not here: a sample picture stands for it. */
function downloaded({ state, call, platform }: Asked): Done {
  const serverId = textOf(call.args, 'serverId');
  const { uploaded } = state.images;
  const isKnown = Object.hasOwn(uploaded, serverId);
  const fileId = isKnown ? (uploaded[serverId] ?? '') : '';
  const { localId, state: after, effect } = shown(state, platform, call.documentId, fileId);
  const standIns = isKnown ? after.images.standIns : [...after.images.standIns, localId].slice(-MOST_KEPT);
  return {
    reply: { localId },
    state: { ...after, images: { ...after.images, standIns } },
    effects: [effect],
  };
}

/** The pictures of a result whose files are not here, or never were: a sample stands for each. */
function recalled({ state, call }: Asked, localIds: readonly string[]): Pick<Done, 'state' | 'effects'> {
  const { local, standIns } = state.images;
  const images = {
    ...state.images,
    local: localIds.reduce((known, localId) => withNewest(known, localId, '', MOST_KEPT), local),
    standIns: [...standIns, ...localIds].slice(-MOST_KEPT),
  };
  const effects = localIds.map(
    (localId): Effect => ({ kind: 'reveal', documentId: call.documentId, localId, fileId: '' }),
  );
  return { state: { ...state, count: Math.max(state.count, ...localIds.map(countIn)), images }, effects };
}

/** The localIds of a result: JSON on Android. */
function localIdsIn({ localIds }: Result): readonly string[] {
  const ids = typeof localIds === 'string' ? parsed(localIds) : localIds;
  return Array.isArray(ids)
    ? ids.filter((id): id is string => typeof id === 'string').slice(0, MOST_CHOSEN)
    : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The developer can write anything.
    return null;
  }
}

/** How many pictures may be chosen: what the page asks for where it is a number that makes sense, else nine. */
function countOf(args: Plain): number {
  const count = Math.floor(Number(textOf(args, 'count')));
  return count >= 1 && count <= MOST_CHOSEN ? count : MOST_CHOSEN;
}

/** Those of the kinds that the page names, in a list or as one text; all where it names none. */
function kindsOf<Kind extends string>(args: Plain, key: string, kinds: readonly Kind[]): readonly Kind[] {
  const named = [...itemsOf(member(args, key)), textOf(args, key)];
  const allowed = kinds.filter((kind) => named.includes(kind));
  return allowed.length > 0 ? allowed : kinds;
}
