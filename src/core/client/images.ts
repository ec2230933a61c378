import type { Plain } from '../../protocol.ts';
import { itemsOf, member } from '../plain.ts';
import type { Behaviour } from './behaviour.ts';
import { mediaId, ONE_PICTURE, pictureId } from './inventions.ts';

export interface ImagesState {
  /** localId → the panel's name for its file; empty for the sample picture. */
  local: Readonly<Record<string, string>>;
  /** serverId (media_id) → the same. */
  uploaded: Readonly<Record<string, string>>;
}

export const NO_IMAGES: ImagesState = { local: {}, uploaded: {} };

export const IMAGES = {
  chooseImage: {
    question: ({ call }) => ({
      kind: 'pictures',
      count: 9,
      sizeTypes: textsOf(call.args, 'sizeType'),
      sourceTypes: textsOf(call.args, 'sourceType'),
    }),
    succeed: ({ state, call, platform }) => ({
      reply: {
        localIds: [pictureId(platform, state.count + 1)],
        sourceType: takesOnly(call.args, 'sourceType', 'camera') ? 'camera' : 'album',
      },
      state: { ...state, count: state.count + 1 },
    }),
  },
  imagePreview: { isFree: 'by-hand' },
  uploadImage: {
    succeed: ({ state }) => ({
      reply: { serverId: mediaId(state.count + 1) },
      state: { ...state, count: state.count + 1 },
    }),
  },
  downloadImage: {
    succeed: ({ state, platform }) => ({
      reply: { localId: pictureId(platform, state.count + 1) },
      state: { ...state, count: state.count + 1 },
    }),
  },
  getLocalImgData: { succeed: () => ({ reply: { localData: ONE_PICTURE } }) },
} as const satisfies Record<string, Behaviour>;

/** The texts of a list that the page gave. */
const textsOf = (args: Plain, key: string): readonly string[] =>
  itemsOf(member(args, key)).filter((item) => typeof item === 'string');

/** Whether the page asks for exactly this one kind. */
function takesOnly(args: Plain, key: string, kind: string): boolean {
  const kinds = itemsOf(member(args, key));
  return kinds.length === 1 && kinds[0] === kind;
}
