import { isOlder } from '../../../catalogue/user-agents.ts';
import { isAbsent, itemsOf, kindOf, literal, member } from '../../plain.ts';
import { type ErrorCause, type ErrorFacts, found, type Judged, ruledOut } from '../error-facts.ts';

/** From here on uploadImage works within chooseImage's callback on Android: 附录5 · 20. */
const FIRST_TO_UPLOAD_AT_ONCE = '6.2';

/** Why a picture is not uploaded: 附录5 · 9 and 20, then what is met besides. */
export const UPLOAD_CAUSES = {
  'several-at-once': {
    text: {
      zh: '一次只能上传一张：等前一张的 success 之后，再上传下一张。',
      en: 'Only one at a time: upload the next one after the success of the one before.',
    },
    found: { zh: '{what}', en: '{what}' },
    ruledOut: {
      zh: '只有一个 localId，没有别的上传在进行。',
      en: 'There is one localId, and no other upload was under way.',
    },
    judge: several,
  },
  'within-choose-image': {
    text: {
      zh: 'Android 6.2 之前：在 chooseImage 的回调中上传，要用 setTimeout 延迟 100 毫秒。',
      en: 'On Android before 6.2: within the callback of chooseImage, wait 100 ms by setTimeout.',
    },
    found: { zh: '当前是 Android 微信 {version}。', en: 'This is WeChat {version} on Android.' },
    ruledOut: { zh: '当前客户端没有这个问题。', en: 'This client does not have the problem.' },
    judge: withinChooseImage,
  },
  'local-id-unknown': {
    text: {
      zh: 'localId 不是 chooseImage 返回的（为空、过期，或是普通的图片链接）。',
      en: 'localId is not from chooseImage (empty, of an earlier visit, or an ordinary URL of an image).',
    },
    found: { zh: 'localId 是 {localId}。', en: 'localId is {localId}.' },
    ruledOut: { zh: 'chooseImage 返回过 {localId}。', en: 'chooseImage has given {localId}.' },
    judge: localIdUnknown,
  },
  'phone-offline': {
    text: {
      zh: '手机没有网络，或图片太大、上传超时。',
      en: 'The phone is offline, or the picture too large for the time there is.',
    },
  },
} as const satisfies Record<string, ErrorCause>;

function several({ given, past, entry }: ErrorFacts): Judged {
  const localId = member(given, 'localId');
  const kind = kindOf(localId);
  const isList = kind === 'array' || (typeof localId === 'string' && localId.includes(','));
  if (isList)
    return found({ what: { zh: `localId 是 ${literal(localId)}。`, en: `localId is ${literal(localId)}.` } });
  const other = past.last('uploadImage');
  if (other && other.duration !== null && other.at + other.duration > entry.at) return found({ what: STILL });
  if (other?.outcome === 'pending') return found({ what: STILL });
  return kind === 'string' ? ruledOut() : null;
}

const STILL = {
  zh: '调用时，前一个 uploadImage 还没有返回。',
  en: 'The uploadImage before had not come back at the call.',
};

function withinChooseImage({ client }: ErrorFacts): Judged {
  const isOld = client.version !== '' && isOlder(client.version, FIRST_TO_UPLOAD_AT_ONCE);
  if (client.kind !== 'wechat' || client.system !== 'android' || !isOld) return ruledOut();
  return found({ version: client.version });
}

function localIdUnknown({ given, past }: ErrorFacts): Judged {
  const localId = member(given, 'localId');
  if (isAbsent(localId) || localId === null || localId === '') return found({ localId: literal(localId) });
  if (typeof localId !== 'string') return null;
  if (/^(?:https?|data|blob|file):/i.test(localId)) return found({ localId: literal(localId) });
  const chosen = itemsOf(member(past.last('chooseImage')?.result, 'localIds'));
  const isChosen = chosen.some((id) => typeof id === 'string' && id.toLowerCase() === localId.toLowerCase());
  return isChosen ? ruledOut({ localId: literal(localId) }) : null;
}
