import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, type Stretch } from '../../../src/panel/view/text-diff.ts';
import { pieces } from './entries.ts';

const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcKP7qg';
const OTHER = 'kgt8ON7yVITDhtdwci0qeWM3wh2vK5pQcyDkMJbEhHBW5GL4fJ8Hx0NKn0GzFqjQHhEGm3pqFzDeqqk6HcP7qg';

const string1 = ({
  ticket = TICKET,
  nonce = 'Wm3WZYTPz0wzccnW',
  time = '1414587457',
  url = 'https://m.example.com/?a=1',
}) =>
  pieces(
    'jsapi_ticket=',
    ['ticket', ticket],
    '&noncestr=',
    ['nonceStr', nonce],
    '&timestamp=',
    ['timestamp', time],
    '&url=',
    ['url', url],
  );

/** What differs in square brackets; `[]` where something is missing. */
const marked = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

const compare = (wrong: Parameters<typeof string1>[0], revealed = false) => {
  const { right, signed, isSame } = compareTexts(string1({}), string1(wrong), revealed);
  return { right: marked(right), signed: marked(signed), isSame };
};

describe('what differs is marked in both texts', () => {
  test('the hash of the URL, that WeChat does not sign', () => {
    const { right, signed } = compare({ url: 'https://m.example.com/?a=1#/buy' });
    expect(right).toMatch(/\?a=1\[\]$/);
    expect(signed).toMatch(/\?a=1\[#\/buy\]$/);
  });

  test('a timestamp in milliseconds', () => {
    expect(compare({ time: '1414587457000' }).signed).toContain('1414587457[000]&url');
  });

  test('characters that are the same by chance are not picked out of a nonce that is another', () => {
    const { right, signed } = compare({ nonce: 'Kq3XaYbPc0' });
    expect(right).toContain('noncestr=[Wm3WZYTPz0wzccnW]&timestamp');
    expect(signed).toContain('noncestr=[Kq3XaYbPc0]&timestamp');
  });

  test('nothing, where only the way from text to signature differs', () => {
    expect(compare({})).toMatchObject({ isSame: true });
    expect(compare({}).right).not.toContain('[');
  });
});

describe('a secret', () => {
  test('is marked as a whole, though both end alike', () => {
    expect(compare({ ticket: OTHER })).toMatchObject({
      right: expect.stringContaining('jsapi_ticket=[····P7qg]&noncestr'),
      signed: expect.stringContaining('jsapi_ticket=[····P7qg]&noncestr'),
      isSame: false,
    });
  });

  test('with a line break behind it is marked at the line break', () => {
    expect(compare({ ticket: `${TICKET}\n` }).signed).toContain('jsapi_ticket=····P7qg[\n]&noncestr');
  });

  test('stays hidden wherever it stands, until it is revealed', () => {
    const url = `https://m.example.com/?a=${TICKET}&b=${OTHER}`;
    const hidden = compare({ ticket: OTHER, url });
    expect(hidden.right + hidden.signed).not.toContain(TICKET.slice(0, 20));
    expect(hidden.right + hidden.signed).not.toContain(OTHER.slice(0, 20));
    expect(compare({ ticket: OTHER, url }, true).signed).toContain(`jsapi_ticket=[${OTHER}]`);
  });
});

describe('whatever the texts are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '&', '=', '😀', ' ', '\n'), maxLength: 40 });
  const whole = (stretches: readonly Stretch[]) => stretches.map((stretch) => stretch.text).join('');
  const common = (stretches: readonly Stretch[]) => whole(stretches.filter(({ differs }) => !differs));

  test('each is shown whole, and what is not marked is the same in both', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        const { right, signed, isSame } = compareTexts(pieces(['url', one]), pieces(['url', two]), false);
        expect(whole(right)).toBe(one);
        expect(whole(signed)).toBe(two);
        expect(common(right)).toBe(common(signed));
        expect(isSame).toBe(one === two);
      }),
    );
  });

  test('long ones are compared from both ends, quickly', () => {
    const long = (middle: string) =>
      pieces(['url', `https://a/${'x'.repeat(40_000)}${middle}${'y'.repeat(40_000)}`]);
    const { right, signed } = compareTexts(long('one'), long('another'), false);
    expect(right.filter(({ differs }) => differs).map((stretch) => stretch.text)).toEqual(['one']);
    expect(signed.filter(({ differs }) => differs).map((stretch) => stretch.text)).toEqual(['another']);
  });
});
