import { describe, expect, test } from 'vitest';
import { createFiles } from '../../../src/panel/phone/files.ts';
import type { Decoded } from '../../../src/panel/phone/imaging.ts';
import { compressedSize, MOST_BYTES, megabytes, takePictures } from '../../../src/panel/phone/pictures.ts';

/** A browser that decodes everything that starts with `picture`, as one of this size, and makes small JPEGs. */
function phone({ width = 4_000, height = 3_000, jpeg = 10 } = {}) {
  const files = createFiles({ createUrl: () => 'blob:1', revokeUrl: () => undefined });
  const drawn: string[] = [];
  const decode = async (file: Blob): Promise<Decoded | null> =>
    (await file.text()).startsWith('picture')
      ? {
          width,
          height,
          toJpeg(wide, high) {
            drawn.push(`${wide} × ${high}`);
            return new Uint8Array(jpeg);
          },
          toGrey: () => new Uint8ClampedArray(),
          close: () => undefined,
        }
      : null;
  const say = (key: string, values: Readonly<Record<string, string>>) => `${key} ${JSON.stringify(values)}`;
  const take = (chosen: readonly File[], how: { count?: number; isOriginal?: boolean } = {}) =>
    takePictures(chosen, { count: 9, isOriginal: false, ...how }, { files, decode, say });
  return { take, files, drawn };
}

const file = (name: string, type = 'image/png', text = `picture of ${name}, in many words`) =>
  new File([text], name, { type });

describe('pictures chosen for chooseImage', () => {
  test('are compressed as WeChat does', async () => {
    const { take, files, drawn } = phone();
    const { files: taken, problems } = await take([file('cat.png')]);
    expect(drawn).toEqual(['1280 × 960']);
    expect(taken).toEqual([{ fileId: expect.any(String), name: 'cat.jpg', type: 'image/jpeg', size: 10 }]);
    expect(problems).toEqual([]);
    expect(files.get(taken[0]?.fileId ?? '')?.size).toBe(10);
  });

  test('stay as they are when the original is wanted', async () => {
    const { take, drawn } = phone();
    const { files: taken } = await take([file('cat.png')], { isOriginal: true });
    expect(taken[0]).toMatchObject({ name: 'cat.png', type: 'image/png', size: 33 });
    expect(drawn).toEqual([]);
  });

  test('stay as they are when they move, or would only become larger', async () => {
    const moving = await phone().take([file('cat.gif', 'image/gif')]);
    expect(moving.files[0]).toMatchObject({ name: 'cat.gif' });
    const small = await phone({ width: 20, height: 20, jpeg: 500 }).take([file('dot.png')]);
    expect(small.files[0]).toMatchObject({ name: 'dot.png' });
  });

  test('are as many as the page allows', async () => {
    const { take } = phone();
    const { files, problems } = await take([file('a.png'), file('b.png'), file('c.png')], { count: 2 });
    expect(files.map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg']);
    expect(problems).toEqual(['tooManyPictures {"n":"3","count":"2"}']);
  });

  test('a file that is none, whatever its name says, is left out and said', async () => {
    const { take } = phone();
    const { files, problems } = await take([file('virus.png', 'image/png', 'MZ'), file('cat.png')]);
    expect(files.map(({ name }) => name)).toEqual(['cat.jpg']);
    expect(problems).toEqual(['noPicture {"name":"virus.png"}']);
  });

  test('one that is too large is not even read', async () => {
    const { take } = phone();
    const huge = file('huge.png');
    Object.defineProperty(huge, 'size', { value: MOST_BYTES + 1 });
    const { problems } = await take([huge]);
    expect(problems).toEqual(['pictureTooLarge {"name":"huge.png","size":"20.1","most":"20"}']);
  });

  test('one that has been deleted meanwhile is said, and the others are taken', async () => {
    const { take } = phone();
    const gone = file('gone.png');
    gone.arrayBuffer = () => Promise.reject(new DOMException('could not be found', 'NotFoundError'));
    const { files, problems } = await take([gone, file('cat.png')]);
    expect(files).toHaveLength(1);
    expect(problems).toEqual(['unreadable {"name":"gone.png","problem":"could not be found"}']);
  });
});

describe('the size of a compressed picture', () => {
  test.each([
    ['a photograph', 4_000, 3_000, 1_280, 960],
    ['one upright', 3_000, 4_000, 960, 1_280],
    ['a small one', 640, 480, 640, 480],
    ['a screenshot of a long page keeps its width', 1_080, 9_000, 1_080, 9_000],
    ['one that is long and wide', 2_560, 10_000, 1_280, 5_000],
    ['a line', 90_000, 1, 90_000, 1],
  ])('%s', (_name, width, height, wide, high) => {
    expect(compressedSize({ width, height })).toEqual({ width: wide, height: high });
  });
});

test.each([
  [0, '0'],
  [1, '0.1'],
  [20 * 1024 * 1024, '20'],
  [20 * 1024 * 1024 + 1, '20.1'],
])('%i bytes are %s MB', (bytes, text) => {
  expect(megabytes(bytes)).toBe(text);
});
