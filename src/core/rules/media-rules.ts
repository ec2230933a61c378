import type { Plain } from '../../protocol.ts';
import { isSpecial, itemsOf, kindOf, literal, member } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { type CallFacts, callRule } from './call-facts.ts';
import { givenOf, headingOf } from './parameter-facts.ts';
import { NONE } from './rule.ts';

/** What takes a localId of a picture, and of a recording. */
const OF_PICTURES: ReadonlySet<string> = new Set(['uploadImage', 'getLocalImgData']);
const OF_RECORDINGS: ReadonlySet<string> = new Set([
  'playVoice',
  'pauseVoice',
  'stopVoice',
  'uploadVoice',
  'translateVoice',
]);
/** What takes a serverId. */
const OF_SERVERS: ReadonlySet<string> = new Set(['downloadImage', 'downloadVoice']);

/** How the ids begin that clients give to files of the phone. */
const LOCAL_ID = /^(wxlocalresource:|weixin:\/\/)/i;
/** What a page has itself, and no client knows. */
const OF_PAGE = /^\s*(blob:|data:|file:|filesystem:)/i;
const OF_WEB = /^\s*(https?:)?\/\//i;

/** What can be wrong with the ids of pictures and recordings. */
export const MEDIA_RULES = {
  'param-local-id-several': callRule({
    title: { zh: 'uploadImage 一次只能上传一张图片', en: 'uploadImage takes one picture at a time' },
    topic: 'parameters',
    place: '附录5 · 9',
    example: "wx.uploadImage({ localId: ['wxLocalResource://imageid1', 'wxLocalResource://imageid2'] });",
    canBeWrong: null,
    cases: {
      list: {
        severity: 'error',
        seen: { zh: 'localId 是数组 {localId}。', en: 'localId is the array {localId}.' },
        expected: {
          zh: '一个 localId 字符串；chooseImage 返回的 localIds 是数组，要逐个上传。',
          en: 'One localId, a string: the localIds of chooseImage are uploaded one after the other.',
        },
        advice: {
          zh: '先上传 localIds[0]，在 success 中再对下一个调用 wx.uploadImage。',
          en: 'Upload localIds[0], and call wx.uploadImage for the next one in success.',
        },
      },
      joined: {
        severity: 'error',
        seen: { zh: 'localId 是 {localId}，其中有逗号。', en: 'localId is {localId}, with commas in it.' },
        expected: {
          zh: '一个 localId；数组转成字符串时会用逗号连接。',
          en: 'One localId: an array made into a string is joined by commas.',
        },
        advice: {
          zh: '先上传 localIds[0]，在 success 中再对下一个调用 wx.uploadImage。',
          en: 'Upload localIds[0], and call wx.uploadImage for the next one in success.',
        },
      },
    },
    check: (facts) => {
      const localId = idIn(facts, 'localId', (api) => api === 'uploadImage');
      if (localId === undefined) return NONE;
      const values = { localId: literal(localId) };
      if (kindOf(localId) === 'array') return [{ case: 'list', values }];
      return isJoined(localId) ? [{ case: 'joined', values }] : NONE;
    },
  }),

  'param-media-id': callRule({
    title: { zh: '传入的不是 localId 或 serverId', en: 'This is no localId, or no serverId' },
    topic: 'parameters',
    place: '图像接口 · 上传图片接口',
    example: "wx.uploadImage({ localId: 'blob:https://m.example.com/0f3b2c1a' });",
    canBeWrong: null,
    cases: {
      page: {
        severity: 'error',
        title: {
          zh: '{api} 的 localId 是页面自己的文件',
          en: 'localId of {api} is a file of the page’s own',
        },
        seen: { zh: 'localId 是 {id}。', en: 'localId is {id}.' },
        expected: {
          zh: '{source} 返回的 localId（{place}）；客户端打不开页面里的 blob: 或 data:。',
          en: 'A localId that {source} gave ({place}): the client cannot open a page’s blob: or data:.',
        },
        advice: {
          zh: '传入 {source} 返回的 localId；由 <input type="file"> 或 canvas 得到的文件，请上传到自己的服务器。',
          en: 'Pass the localId that {source} gave; send files of an <input type="file"> or a canvas to a server of your own.',
        },
      },
      web: {
        severity: 'error',
        title: { zh: '{api} 的 localId 是网址', en: 'localId of {api} is a URL' },
        seen: { zh: 'localId 是 {id}。', en: 'localId is {id}.' },
        expected: {
          zh: '{source} 返回的 localId（{place}），它只在这台手机上有效。',
          en: 'A localId that {source} gave ({place}), which only this phone knows.',
        },
        advice: {
          zh: '传入 {source} 返回的 localId；已经在服务器上的文件不需要上传。',
          en: 'Pass the localId that {source} gave; what is on a server already needs no upload.',
        },
      },
      'server-id': {
        severity: 'error',
        title: { zh: '{api} 的 localId 是 serverId', en: 'localId of {api} is a serverId' },
        seen: {
          zh: 'localId 是 {id}，即 {uploader} 返回的 serverId。',
          en: 'localId is {id}, the serverId that {uploader} gave.',
        },
        expected: {
          zh: '{source} 返回的 localId（{place}）。',
          en: 'A localId that {source} gave ({place}).',
        },
        advice: {
          zh: '传入 localId；只有 serverId 时，先用 {downloader} 取得 localId。',
          en: 'Pass the localId; with only a serverId, ask {downloader} for one.',
        },
      },
      'other-file': {
        severity: 'error',
        title: {
          zh: '{api} 的 localId 来自 {other}',
          en: 'localId of {api} comes from {other}',
        },
        seen: { zh: 'localId 是 {id}，即 {other} 返回的。', en: 'localId is {id}, which {other} gave.' },
        expected: {
          zh: '{source} 返回的 localId（{place}）。',
          en: 'A localId that {source} gave ({place}).',
        },
        advice: {
          zh: '图片用 uploadImage，录音用 playVoice、uploadVoice 等，localId 不能混用。',
          en: 'Use uploadImage for pictures, and playVoice, uploadVoice and so on for recordings.',
        },
      },
      'local-id': {
        severity: 'error',
        title: { zh: '{api} 的 serverId 是 localId', en: 'serverId of {api} is a localId' },
        seen: { zh: 'serverId 是 {id}。', en: 'serverId is {id}.' },
        expected: {
          zh: '{uploader} 返回的 serverId（{place}）；localId 只在这台手机上有效。',
          en: 'A serverId that {uploader} gave ({place}); a localId is known to this phone only.',
        },
        advice: {
          zh: '先用 {uploader} 上传，再传入它返回的 serverId。',
          en: 'Upload it with {uploader}, and pass the serverId that it gives.',
        },
      },
      'server-web': {
        severity: 'error',
        title: { zh: '{api} 的 serverId 是网址', en: 'serverId of {api} is a URL' },
        seen: { zh: 'serverId 是 {id}。', en: 'serverId is {id}.' },
        expected: {
          zh: '{uploader} 返回的 serverId，即 media_id（{place}）；{api} 不能下载任意网址的文件。',
          en: 'A serverId that {uploader} gave, a media_id ({place}): {api} downloads nothing from a URL.',
        },
        advice: {
          zh: '传入 serverId；已经有网址的文件，网页可以直接使用这个网址。',
          en: 'Pass a serverId; of a file that has a URL, the page can use the URL itself.',
        },
      },
    },
    check: (facts) => {
      const api = givenOf(facts)?.api ?? '';
      const isVoice = OF_RECORDINGS.has(api) || api === 'downloadVoice';
      const uploader = isVoice ? 'uploadVoice' : 'uploadImage';
      const words = {
        api,
        place: headingOf(api),
        uploader,
        downloader: isVoice ? 'downloadVoice' : 'downloadImage',
        source: isVoice ? 'stopRecord' : 'chooseImage',
      };
      const isOf = (name: string, id: string) => idsOf(facts.past.lastInSession(name)).includes(id);
      const serverId = idIn(facts, 'serverId', (name) => OF_SERVERS.has(name));
      const isLocal = (id: string) => LOCAL_ID.test(id) || isOf('chooseImage', id) || isOf('stopRecord', id);
      if (typeof serverId === 'string' && isLocal(serverId)) {
        return [{ case: 'local-id', values: { ...words, id: literal(serverId) } }];
      }
      if (typeof serverId === 'string' && (OF_WEB.test(serverId) || OF_PAGE.test(serverId))) {
        return [{ case: 'server-web', values: { ...words, id: literal(serverId) } }];
      }
      const localId = idIn(facts, 'localId', (name) => OF_PICTURES.has(name) || OF_RECORDINGS.has(name));
      const text = isSpecial(localId) && localId.$ === 'string' ? localId.value : localId;
      if (typeof text !== 'string' || text === '' || isJoined(text)) return NONE;
      const values = { ...words, id: literal(localId) };
      if (OF_PAGE.test(text)) return [{ case: 'page', values }];
      if (OF_WEB.test(text)) return [{ case: 'web', values }];
      const other = isVoice ? 'chooseImage' : 'stopRecord';
      if (isOf(other, text)) return [{ case: 'other-file', values: { ...values, other } }];
      const isServerId = ['uploadImage', 'uploadVoice'].some(
        (name) => member(facts.past.lastInSession(name)?.result, 'serverId') === text,
      );
      return isServerId ? [{ case: 'server-id', values }] : NONE;
    },
  }),

  'order-record-stop': callRule({
    title: { zh: 'stopRecord 之前没有 startRecord', en: 'stopRecord without startRecord' },
    topic: 'order',
    place: '音频接口 · 停止录音接口',
    example: 'wx.stopRecord({ success() {} });',
    canBeWrong: {
      zh: '录音是在之前的页面或 frame 中开始的。',
      en: 'The recording began in an earlier page, or in another frame.',
    },
    cases: {
      first: {
        severity: 'note',
        seen: {
          zh: '调用 stopRecord 之前，这个页面没有调用过 startRecord。',
          en: 'This page has not called startRecord before stopRecord.',
        },
        expected: {
          zh: '先 startRecord，再 stopRecord；没有在录音时 stopRecord 会失败。',
          en: 'startRecord first: stopRecord fails while nothing is recorded.',
        },
        advice: {
          zh: '在 wx.startRecord 的 success 之后才允许停止录音。',
          en: 'Let users stop once wx.startRecord has told its success.',
        },
      },
    },
    check: (facts) => {
      const { past } = facts;
      if (givenOf(facts)?.api !== 'stopRecord' || past.isHalfHeard) return NONE;
      return past.lastInSession('startRecord') === null ? [{ case: 'first', values: {} }] : NONE;
    },
  }),
};

/** A member of the call's parameters, for some APIs; undefined for others, and when there is none. */
function idIn(facts: CallFacts, name: string, isMeant: (api: string) => boolean): Plain | undefined {
  const given = givenOf(facts);
  return given && isMeant(given.api) ? member(given.object ?? undefined, name) : undefined;
}

/** The localIds that a call gave. */
function idsOf(entry: Entry | null): readonly Plain[] {
  const one = member(entry?.result, 'localId');
  return one === undefined ? itemsOf(member(entry?.result, 'localIds')) : [one];
}

/** Whether a text is several ids, joined. */
function isJoined(value: Plain): boolean {
  return typeof value === 'string' && value.split(',').filter((id) => LOCAL_ID.test(id.trim())).length > 1;
}
