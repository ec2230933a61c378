import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/core/client/question.ts';
import type { Plain } from '../../../src/protocol.ts';
import { CLIENTS, phone } from '../../builders/phone.ts';

/** The calls that hand over pictures, recordings, cards, money and addresses → the members that the client reads. */
const READ = {
  chooseImage: ['count', 'sizeType', 'sourceType'],
  uploadImage: ['localId', 'isShowProgressTips'],
  downloadImage: ['serverId'],
  getLocalImgData: ['localId'],
  startRecord: [],
  stopRecord: [],
  playVoice: ['localId'],
  pauseVoice: ['localId'],
  stopVoice: ['localId'],
  uploadVoice: ['localId'],
  downloadVoice: ['serverId'],
  translateVoice: ['localId'],
  batchAddCard: ['card_list'],
  chooseCard: ['app_id', 'card_sign', 'time_stamp', 'card_id', 'card_type', 'location_id'],
  batchViewCard: ['card_list'],
  consumedShareCard: ['consumedCardId', 'consumedCode'],
  getBrandWCPayRequest: ['appId', 'timeStamp', 'nonceStr', 'package', 'signType', 'paySign'],
  getRecevieBizHongBaoRequest: ['appId', 'timeStamp', 'nonceStr', 'package', 'signType', 'paySign'],
  openBusinessView: ['businessType', 'queryString'],
  editAddress: [],
} as const;

const name = fc.constantFrom(...Object.keys(READ)).filter((key): key is keyof typeof READ => key in READ);

/** What a page can pass, as it arrives: what JSON can say, and what stands for the rest. */
const value: fc.Arbitrary<Plain> = fc.oneof(
  fc.constantFrom<Plain>(
    null,
    '',
    '__proto__',
    { $: 'undefined' },
    { $: 'unreadable' },
    { $: 'number', value: 'NaN' },
    { $: 'bigint', value: '9' },
    { $: 'function', name: 'f' },
    { $: 'string', value: 'cut', length: 9_000_000 },
    { $: 'array', items: [{ card_id: 'pA', card_ext: '{}' }], length: 9 },
    { $: 'object', entries: [['card_id', 'pA']], of: 'Card' },
    { $: 'cycle' },
    { $: 'more' },
    [{ card_id: 'pA', card_ext: '{}' }],
    [{ card_id: 'pA', card_ext: '{"code":[1]}', code: {} }, null],
  ),
  fc.jsonValue().map((json): Plain => JSON.parse(JSON.stringify(json))),
);

/** A call with odd members under the names that count, or with no object at all. */
const call = name.chain((key) => {
  const members = fc.dictionary(fc.constantFrom('other', ...READ[key]), value);
  return fc.tuple(
    fc.constant(key),
    fc.oneof(
      value,
      members.map((fields): Plain => ({ ...fields })),
    ),
  );
});

const decision = fc.constantFrom<Decision>(
  { kind: 'cancel' },
  { kind: 'fail', errMsg: 'fail' },
  { kind: 'agree', choice: null },
  { kind: 'agree', choice: { kind: 'pictures', files: [], sourceType: 'camera' } },
  { kind: 'agree', choice: { kind: 'add-cards', added: [-1, 0.5, 99] } },
  { kind: 'agree', choice: { kind: 'choose-card', codes: ['none'] } },
  { kind: 'agree', choice: { kind: 'speech', text: '' } },
  { kind: 'reply', reply: { localIds: 5, localId: null, serverId: [], cardList: 'x' } },
);

describe('a page that passes anything', () => {
  it('gets an answer to every call, by itself or from the developer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CLIENTS),
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.tuple(call, decision), { maxLength: 8 }),
        (profile, isShown, isLenient, steps) => {
          const client = phone(profile, { isShown, scenario: { isLenient } }).config(...Object.keys(READ));
          for (const [[key, args], decided] of steps) {
            const result = client.byHand(key, args) ?? client.decide(decided);
            expect(result?.err_msg).toMatch(/^\w+:./);
          }
          expect(client.state().questions).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
