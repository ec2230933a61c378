import type { Entry } from '../session/entry.ts';
import { callRule } from './call-facts.ts';
import { NONE } from './rule.ts';

/** An upload that has not been answered for so long never will be: milliseconds. */
const LONGEST_UPLOAD = 60_000;

/** What can be wrong with when pictures are uploaded. */
export const UPLOAD_RULES = {
  'order-upload-several': callRule({
    title: {
      zh: '前一张图片还在上传，又调用了 uploadImage',
      en: 'uploadImage is called while another picture is on its way',
    },
    topic: 'order',
    place: '附录5 · 9',
    example: `wx.uploadImage({ localId: 'wxLocalResource://imageid1' });
wx.uploadImage({ localId: 'wxLocalResource://imageid2' });`,
    canBeWrong: {
      zh: '有的客户端能同时上传多张图片。',
      en: 'Some clients upload several pictures at once.',
    },
    cases: {
      several: {
        severity: 'warning',
        seen: {
          zh: '调用时，{apart} 毫秒前的 uploadImage 还没有返回。',
          en: 'The uploadImage called {apart} ms before had not come back yet.',
        },
        expected: {
          zh: '目前只支持一次上传一张：多张图片需等前一张图片上传之后再调用该接口。',
          en: 'One picture at a time: the call for the next one waits until the one before is uploaded.',
        },
        advice: {
          zh: '不要在循环里直接调用：在前一张的 success 中再上传下一张，例如 function next() { wx.uploadImage({ localId: localIds.shift(), success: () => localIds.length > 0 && next() }) }。',
          en: 'Do not call it in a loop: upload the next one in the success of the one before, such as function next() { wx.uploadImage({ localId: localIds.shift(), success: () => localIds.length > 0 && next() }) }.',
        },
      },
    },
    check: ({ entry, past, context }) => {
      const before = entry.kind === 'call' && entry.name === 'uploadImage' ? past.last('uploadImage') : null;
      if (before === null || past.isHalfHeard || !isOnItsWay(before, entry.at)) return NONE;
      // A loop is one mistake.
      const earlier = context.history.before(before).last('uploadImage');
      if (earlier && isOnItsWay(earlier, before.at)) return NONE;
      return [{ case: 'several', values: { apart: `${entry.at - before.at}` } }];
    },
  }),
};

/** Whether an upload had no answer yet at a time, in epoch milliseconds. */
function isOnItsWay({ at, duration }: Entry, now: number): boolean {
  return duration === null ? now - at < LONGEST_UPLOAD : at + duration > now;
}
