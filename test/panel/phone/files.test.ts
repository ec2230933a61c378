import { describe, expect, test } from 'vitest';
import { createFiles, fromBase64, toBase64, toDataUrl } from '../../../src/panel/phone/files.ts';

function store(most?: number) {
  const urls = new Set<string>();
  let made = 0;
  const files = createFiles({
    createUrl() {
      const url = `blob:${++made}`;
      urls.add(url);
      return url;
    },
    revokeUrl: (url) => void urls.delete(url),
    ...(most !== undefined && { most }),
  });
  const put = (fileId: string, size: number) =>
    files.put(fileId, { bytes: new Uint8Array(size), name: `${fileId}.png`, type: 'image/png' });
  return { files, put, urls };
}

describe('the files of the phone', () => {
  test('a file is there under its name, with its size and a URL', () => {
    const { files, put } = store();
    put('f1', 3);
    expect(files.get('f1')).toMatchObject({ name: 'f1.png', size: 3, type: 'image/png', url: 'blob:1' });
    expect(files.get('f2')).toBeNull();
  });

  test('the oldest make room when there are too many, and their URLs are given back', () => {
    const { files, put, urls } = store(10);
    put('f1', 6);
    put('f2', 4);
    put('f3', 4);
    expect(files.get('f1')).toBeNull();
    expect(files.get('f2')).not.toBeNull();
    expect([...urls]).toEqual(['blob:2', 'blob:3']);
  });

  test('one that is larger than all that is kept is there all the same', () => {
    const { files, put } = store(10);
    put('f1', 6);
    put('f2', 60);
    expect(files.get('f1')).toBeNull();
    expect(files.get('f2')?.size).toBe(60);
  });

  test('one that is recorded again takes the place of the first', () => {
    const { files, put, urls } = store(10);
    put('f1', 6);
    put('f1', 8);
    expect(files.get('f1')?.size).toBe(8);
    expect(urls.size).toBe(1);
  });

  test('the empty name is a picture that can be shown', () => {
    const sample = store().files.get('');
    expect(sample).toMatchObject({
      type: 'image/png',
      url: expect.stringMatching(/^data:image\/png;base64,/),
    });
    expect(Buffer.from(sample?.bytes ?? []).toString('latin1', 1, 4)).toBe('PNG');
  });

  test('no name is given twice', () => {
    const { files } = store();
    expect(files.nextId()).not.toBe(files.nextId());
  });
});

test.each([0, 1, 2, 3, 0x6000 - 1, 0x6000, 0x6000 + 1, 200_001])(
  '%i bytes become base64 and back',
  (size) => {
    const bytes = Uint8Array.from({ length: size }, (_nothing, index) => (index * 31) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  },
);

test('a file becomes a data: URL of its type', () => {
  expect(toDataUrl({ bytes: Uint8Array.of(104, 105), type: 'text/plain' })).toBe(
    'data:text/plain;base64,aGk=',
  );
});
