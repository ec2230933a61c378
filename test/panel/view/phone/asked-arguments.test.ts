import { describe, expect, test } from 'vitest';
import { askedArguments } from '../../../../src/panel/view/phone/asked-arguments.ts';

describe('what a page asks with', () => {
  test('is named as the document names it, without what the SDK adds', () => {
    expect(
      askedArguments('addCard', {
        card_list: [{ card_id: 'p1', card_ext: '{"code":""}' }],
        appId: 'wx1',
        verifySignature: 'abc',
      }),
    ).toEqual([{ name: 'cardList', text: '[{"cardId":"p1","cardExt":"{\\"code\\":\\"\\"}"}]' }]);
  });

  test('is written as the page would write it', () => {
    const passed = askedArguments('chooseImage', {
      count: 3,
      sizeType: ['original'],
      odd: { $: 'number', value: 'NaN' },
    });
    expect(passed).toEqual([
      { name: 'count', text: '3' },
      { name: 'sizeType', text: '["original"]' },
      { name: 'odd', text: 'NaN' },
    ]);
  });

  test('leaves out what was not given', () => {
    expect(askedArguments('getLocation', { type: { $: 'undefined' } })).toEqual([]);
    expect(askedArguments('getLocation', null)).toEqual([]);
  });

  test('is cut where it is long, in values, in names and in number', () => {
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`${index}${'n'.repeat(500)}`, 'v'.repeat(9000)]),
    );
    const passed = askedArguments('anything', many);
    expect(passed).toHaveLength(20);
    for (const { name, text } of passed) expect(name.length + text.length).toBeLessThan(400);
  });
});
