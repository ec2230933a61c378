import { BOOLEAN, listOf, NUMBER, numberFrom, objectOf, oneOf, optional, required, TEXT } from '../shape.ts';
import { EVERYWHERE, type WecomFunction, wechat, wecom } from './wecom-function.ts';

/** Pictures, recordings and files. */
export const MEDIA_FUNCTIONS = {
  chooseImage: {
    title: { zh: '拍照或从手机相册中选图', en: 'Choose pictures or take one' },
    kind: 'call',
    params: {
      count: optional(NUMBER, 9),
      sizeType: optional(listOf(oneOf('original', 'compressed'))),
      sourceType: optional(listOf(oneOf('album', 'camera'))),
      defaultCameraMode: optional(oneOf('normal', 'batch', 'front', 'batch_front')),
      isSaveToAlbum: optional(BOOLEAN, true),
    },
    result: { localIds: required(listOf(TEXT)) },
    clients: [wecom(null, 'ios', 'android'), wechat()],
  },
  previewImage: {
    title: { zh: '预览图片', en: 'Preview pictures' },
    kind: 'call',
    bridges: ['imagePreview'],
    params: { current: required(TEXT), urls: required(listOf(TEXT)) },
    clients: EVERYWHERE,
  },
  uploadImage: {
    title: { zh: '上传图片', en: 'Upload a picture' },
    kind: 'call',
    params: { localId: required(TEXT), isShowProgressTips: optional(BOOLEAN, true) },
    result: { serverId: required(TEXT) },
    clients: EVERYWHERE,
  },
  downloadImage: {
    title: { zh: '下载图片', en: 'Download a picture' },
    kind: 'call',
    params: { serverId: required(TEXT), isShowProgressTips: optional(BOOLEAN, true) },
    result: { localId: required(TEXT) },
    clients: EVERYWHERE,
  },
  getLocalImgData: {
    title: { zh: '获取本地图片', en: 'Read a local picture' },
    kind: 'call',
    params: { localId: required(TEXT) },
    result: { localData: required(TEXT) },
    clients: [wecom('2.4.6', 'ios'), wechat()],
  },
  startRecord: { title: { zh: '开始录音', en: 'Start recording' }, kind: 'call', clients: EVERYWHERE },
  stopRecord: {
    title: { zh: '停止录音', en: 'Stop recording' },
    kind: 'call',
    result: { localId: required(TEXT) },
    clients: EVERYWHERE,
  },
  onVoiceRecordEnd: {
    title: { zh: '监听录音自动停止', en: 'When recording stops by itself' },
    kind: 'event',
    result: { localId: required(TEXT) },
    clients: EVERYWHERE,
  },
  playVoice: {
    title: { zh: '播放语音', en: 'Play a recording' },
    kind: 'call',
    params: { localId: required(TEXT) },
    clients: EVERYWHERE,
  },
  pauseVoice: {
    title: { zh: '暂停播放', en: 'Pause a recording' },
    kind: 'call',
    params: { localId: required(TEXT) },
    clients: EVERYWHERE,
  },
  stopVoice: {
    title: { zh: '停止播放', en: 'Stop a recording' },
    kind: 'call',
    params: { localId: required(TEXT) },
    clients: EVERYWHERE,
  },
  onVoicePlayEnd: {
    title: { zh: '监听语音播放完毕', en: 'When a recording has played' },
    kind: 'event',
    result: { localId: required(TEXT) },
    clients: EVERYWHERE,
  },
  uploadVoice: {
    title: { zh: '上传语音', en: 'Upload a recording' },
    kind: 'call',
    params: { localId: required(TEXT), isShowProgressTips: optional(BOOLEAN, true) },
    result: { serverId: required(TEXT) },
    clients: EVERYWHERE,
  },
  downloadVoice: {
    title: { zh: '下载语音', en: 'Download a recording' },
    kind: 'call',
    params: { serverId: required(TEXT), isShowProgressTips: optional(BOOLEAN, true) },
    result: { localId: required(TEXT) },
    clients: EVERYWHERE,
  },
  translateVoice: {
    title: { zh: '识别音频并返回识别结果', en: 'Turn a recording into text' },
    kind: 'call',
    params: { localId: required(TEXT), isShowProgressTips: optional(BOOLEAN, true) },
    result: { translateResult: required(TEXT) },
    clients: [wecom('2.7.5', 'ios', 'android'), wechat()],
  },
  previewFile: {
    title: { zh: '预览文件', en: 'Preview a file' },
    kind: 'call',
    params: { url: required(TEXT), size: required(NUMBER), name: optional(TEXT) },
    clients: [wecom(null, 'ios', 'android')],
  },
  chooseMessageFile: {
    title: { zh: '从会话中选择文件', en: 'Choose files of a chat' },
    kind: 'call',
    params: {
      count: required(numberFrom(1, 100)),
      type: optional(oneOf('video', 'image', 'file', 'video_and_image'), 'video_and_image'),
    },
    result: {
      tempFiles: required(
        listOf(
          objectOf({
            localId: required(TEXT),
            size: required(NUMBER),
            name: required(TEXT),
            type: required(oneOf('video', 'image', 'file')),
            time: required(NUMBER),
          }),
        ),
      ),
    },
    clients: [wecom('4.0.20', 'ios', 'android')],
  },
  getLocalFileData: {
    title: { zh: '获取本地文件内容', en: 'Read a local file' },
    kind: 'call',
    params: { localId: required(TEXT) },
    result: { localData: required(TEXT) },
    clients: [wecom('4.0.20', 'ios', 'android')],
  },
  printFile: {
    title: { zh: '打印文件', en: 'Print a file' },
    kind: 'call',
    params: { fileId: required(TEXT), fileIdType: required(oneOf(1, 2, 4)), fileName: optional(TEXT) },
    result: { result: required(objectOf({ jobId: required(TEXT) })) },
    clients: [wecom('4.0.12')],
  },
} as const satisfies Record<string, WecomFunction>;
