import { type CoveredSection, type Reference, rowsOfApi, rules, SERVER, views } from './covered.ts';

const LOCAL_ID: readonly Reference[] = rules('param-missing', 'param-type', 'param-media-id');
const TIPS: readonly Reference[] = rules('param-value');
const TITLE: readonly Reference[] = rules('share-text-missing', 'share-text-kind');
const DESCRIPTION: readonly Reference[] = rules('share-text-kind');
const LINK: readonly Reference[] = rules(
  'share-link-domain',
  'share-link-characters',
  'share-link-format',
  'share-link-http',
  'share-link-private',
);
const PICTURE: readonly Reference[] = rules('share-image');

/** From 分享接口 to 智能接口. */
export const MEDIA_COVERAGE: readonly CoveredSection[] = [
  {
    heading: '分享接口',
    rows: [
      {
        fact: { zh: '诱导分享', en: 'Luring users into sharing' },
        by: [],
        reason: {
          zh: '取决于页面内容和微信的审核，无法由调用判断。',
          en: 'Depends on what the page says and on WeChat’s review: no call shows it.',
        },
      },
      ...rowsOfApi('onMenuShareTimeline', {
        params: { title: TITLE, link: LINK, imgUrl: PICTURE },
        callbacks: ['success', 'cancel'],
        by: [
          ...rules('share-late', 'share-old-and-new'),
          ...views('share', 'target-timeline'),
          { preset: 'share-cancelled' },
        ],
      }),
      ...rowsOfApi('onMenuShareAppMessage', {
        params: {
          title: TITLE,
          desc: DESCRIPTION,
          link: LINK,
          imgUrl: PICTURE,
          type: rules('param-value'),
          dataUrl: [],
        },
        callbacks: ['success', 'cancel'],
        by: [...rules('share-late', 'share-old-and-new'), ...views('share', 'target-friend')],
      }),
      {
        fact: { zh: 'type：music、video、link，默认 link', en: 'type: music, video, link; link by default' },
        by: [{ param: ['onMenuShareAppMessage', 'type'] }, ...views('share-music', 'share-video')],
      },
      ...rowsOfApi('onMenuShareQQ', {
        params: { title: TITLE, desc: DESCRIPTION, link: LINK, imgUrl: PICTURE },
        callbacks: ['success', 'cancel'],
        by: [...rules('share-late', 'share-old-and-new'), ...views('share', 'target-qq')],
      }),
      ...rowsOfApi('onMenuShareWeibo', {
        params: { title: TITLE, desc: DESCRIPTION, link: LINK, imgUrl: PICTURE },
        callbacks: ['success', 'cancel'],
        by: [...rules('share-late'), ...views('share', 'target-weibo')],
      }),
      ...rowsOfApi('onMenuShareQZone', {
        params: { title: TITLE, desc: DESCRIPTION, link: LINK, imgUrl: PICTURE },
        callbacks: ['success', 'cancel'],
        by: [...rules('share-late', 'share-old-and-new'), ...views('share', 'target-qzone')],
      }),
    ],
  },
  {
    heading: '图像接口',
    rows: [
      ...rowsOfApi('chooseImage', {
        params: {
          count: rules('param-range'),
          sizeType: rules('param-value'),
          sourceType: rules('param-value'),
        },
        results: ['localIds'],
        callbacks: ['success'],
        by: [...views('choosePictures'), { preset: 'camera-refused' }],
      }),
      { fact: { zh: 'count 默认 9', en: 'count: 9 by default' }, by: [{ param: ['chooseImage', 'count'] }] },
      {
        fact: { zh: 'localId 作为 img 的 src', en: 'localId as the src of an img' },
        by: [{ file: 'src/page/pictures.ts' }, { file: 'test/browser/pictures.test.ts' }],
      },
      ...rowsOfApi('previewImage', {
        params: {
          current: rules('param-type', 'param-preview-current'),
          urls: rules('param-missing', 'param-type', 'param-preview-url'),
        },
        by: views('previewOf'),
      }),
      ...rowsOfApi('uploadImage', {
        params: {
          localId: [...LOCAL_ID, ...rules('param-local-id-several')],
          isShowProgressTips: TIPS,
        },
        results: ['serverId'],
        callbacks: ['success'],
        by: [...rules('error-upload-image-fail'), { preset: 'no-network' }],
      }),
      {
        fact: { zh: '备注：上传图片有效期 3 天', en: 'Note: an uploaded picture is kept for 3 days' },
        by: [],
        reason: SERVER,
      },
      {
        fact: { zh: '备注：serverId 即 media_id', en: 'Note: serverId is the media_id' },
        by: [{ result: ['uploadImage', 'serverId'] }],
      },
      ...rowsOfApi('downloadImage', {
        params: { serverId: LOCAL_ID, isShowProgressTips: TIPS },
        results: ['localId'],
        callbacks: ['success'],
        by: [{ preset: 'no-network' }],
      }),
    ],
  },
  {
    heading: '音频接口',
    rows: [
      ...rowsOfApi('startRecord', { by: [...views('recording'), { preset: 'microphone-refused' }] }),
      ...rowsOfApi('stopRecord', {
        results: ['localId'],
        callbacks: ['success'],
        by: rules('order-record-stop'),
      }),
      ...rowsOfApi('onVoiceRecordEnd', {
        results: ['localId'],
        callbacks: ['complete'],
        by: views('endRecording'),
      }),
      {
        fact: { zh: '录音一分钟自动停止', en: 'A recording ends after a minute' },
        by: views('endRecording'),
      },
      ...rowsOfApi('playVoice', { params: { localId: LOCAL_ID }, by: views('playing') }),
      ...rowsOfApi('pauseVoice', { params: { localId: LOCAL_ID }, by: views('playingPaused') }),
      ...rowsOfApi('stopVoice', { params: { localId: LOCAL_ID } }),
      ...rowsOfApi('onVoicePlayEnd', {
        results: ['localId'],
        callbacks: ['success'],
        by: views('endPlaying'),
      }),
      ...rowsOfApi('uploadVoice', {
        params: { localId: LOCAL_ID, isShowProgressTips: TIPS },
        results: ['serverId'],
        callbacks: ['success'],
      }),
      {
        fact: { zh: '备注：上传语音有效期 3 天', en: 'Note: an uploaded recording is kept for 3 days' },
        by: [],
        reason: SERVER,
      },
      {
        fact: { zh: '备注：多媒体下载 10000 次/天', en: 'Note: 10,000 downloads of media a day' },
        by: [],
        reason: SERVER,
      },
      ...rowsOfApi('downloadVoice', {
        params: { serverId: LOCAL_ID, isShowProgressTips: TIPS },
        results: ['localId'],
        callbacks: ['success'],
      }),
    ],
  },
  {
    heading: '智能接口',
    rows: rowsOfApi('translateVoice', {
      params: { localId: LOCAL_ID, isShowProgressTips: TIPS },
      results: ['translateResult'],
      callbacks: ['success'],
      by: views('speechText'),
    }),
  },
];
