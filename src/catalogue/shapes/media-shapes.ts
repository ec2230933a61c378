import { ANSWERED, type ApiShape, CANCELLED } from '../api-shape.ts';
import { listOf, oneOf, optional, required, TEXT, undocumented } from '../shape.ts';

const LOCAL_ID = { localId: required(TEXT) };
const SERVER_ID = { serverId: required(TEXT) };
/** 1: the client shows that it is busy. */
const TIPS = { isShowProgressTips: optional(oneOf(0, 1), 1) };

/** Pictures and recordings. */
export const MEDIA_SHAPES = {
  chooseImage: {
    params: {
      count: optional({ kind: 'number', least: 1, most: 9, isWhole: true }, 9),
      sizeType: optional(listOf(oneOf('original', 'compressed')), ['original', 'compressed']),
      sourceType: optional(listOf(oneOf('album', 'camera')), ['album', 'camera']),
    },
    result: {
      localIds: required(listOf(TEXT)),
      sourceType: undocumented(optional(oneOf('weixin', 'album', 'camera'))),
    },
    callbacks: CANCELLED,
  },
  previewImage: {
    params: { current: optional(TEXT), urls: required(listOf(TEXT)) },
    result: {},
    callbacks: ANSWERED,
  },
  uploadImage: { params: { ...LOCAL_ID, ...TIPS }, result: SERVER_ID, callbacks: ANSWERED },
  downloadImage: { params: { ...SERVER_ID, ...TIPS }, result: LOCAL_ID, callbacks: ANSWERED },
  getLocalImgData: {
    params: { localId: undocumented(required(TEXT)) },
    // Base64, on some Androids without the `data:` in front.
    result: { localData: undocumented(required(TEXT)) },
    callbacks: ANSWERED,
  },
  startRecord: { params: {}, result: {}, callbacks: CANCELLED },
  stopRecord: { params: {}, result: LOCAL_ID, callbacks: ANSWERED },
  // The document shows one callback for each event; the SDK runs them as for any call.
  onVoiceRecordEnd: { params: {}, result: LOCAL_ID, callbacks: ANSWERED },
  playVoice: { params: LOCAL_ID, result: {}, callbacks: ANSWERED },
  pauseVoice: { params: LOCAL_ID, result: {}, callbacks: ANSWERED },
  stopVoice: { params: LOCAL_ID, result: {}, callbacks: ANSWERED },
  onVoicePlayEnd: { params: {}, result: LOCAL_ID, callbacks: ANSWERED },
  uploadVoice: { params: { ...LOCAL_ID, ...TIPS }, result: SERVER_ID, callbacks: ANSWERED },
  downloadVoice: { params: { ...SERVER_ID, ...TIPS }, result: LOCAL_ID, callbacks: ANSWERED },
  translateVoice: {
    params: { ...LOCAL_ID, ...TIPS },
    result: { translateResult: required(TEXT) },
    callbacks: ANSWERED,
  },
} as const satisfies Record<string, ApiShape>;
