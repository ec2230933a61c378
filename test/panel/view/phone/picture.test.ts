import { describe, expect, test } from 'vitest';
import { NEW_CLIENT } from '../../../../src/core/client/state.ts';
import { pictureIn } from '../../../../src/panel/view/phone/picture.ts';

const LOADED = 'data:image/png;base64,AAAA';
const CHOSEN = 'data:image/jpeg;base64,BBBB';
const MADE_UP = 'wxLocalResource://imageid160000000000001';

const client = { ...NEW_CLIENT, images: { ...NEW_CLIENT.images, local: { [MADE_UP]: 'f1' } } };
const panel = {
  client,
  fileOf: (id: string) => (id === 'f1' ? { name: 'a.jpg', type: 'image/jpeg', size: 3, url: CHOSEN } : null),
  pictureOf: (url: string) => (url === 'https://m.example.com/a.png' ? LOADED : null),
};

describe('a picture that the phone is to show', () => {
  test('is the chosen file, for a localId', () => {
    expect(pictureIn(panel, MADE_UP)).toEqual({ source: CHOSEN, isLocal: true, isStandIn: false });
  });

  test('is said to be a sample where it stands for one that only WeChat has', () => {
    const images = { ...client.images, standIns: [MADE_UP] };
    expect(pictureIn({ ...panel, client: { ...client, images } }, MADE_UP).isStandIn).toBe(true);
  });

  test('is none for a localId of another session, and is not looked for', () => {
    expect(pictureIn(panel, 'weixin://resourceid/0123')).toEqual({
      source: null,
      isLocal: true,
      isStandIn: false,
    });
    expect(pictureIn(panel, 'wxLocalResource://imageid9')).toEqual({
      source: null,
      isLocal: true,
      isStandIn: false,
    });
  });

  test('is what the page has loaded, for a URL', () => {
    expect(pictureIn(panel, 'https://m.example.com/a.png')).toEqual({
      source: LOADED,
      isLocal: false,
      isStandIn: false,
    });
    expect(pictureIn(panel, 'https://m.example.com/b.png')).toEqual({
      source: null,
      isLocal: false,
      isStandIn: false,
    });
  });

  test('is itself, for a picture in a URL', () => {
    expect(pictureIn(panel, LOADED).source).toBe(LOADED);
  });

  test('is nothing for a URL that is no picture, however it is written', () => {
    for (const url of ['data:text/html,<b>x</b>', 'javascript:alert(1)', 'constructor', '__proto__', '']) {
      expect(pictureIn(panel, url).source).toBeNull();
    }
  });
});
