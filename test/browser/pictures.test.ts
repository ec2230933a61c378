import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showPicture } from '../../src/page/pictures.ts';
import { plainBrowser } from './lab.ts';

/** One red pixel, and three by two green ones. */
const RED = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
const LOCAL_ID = 'weixin://resourceid/AbC161';
const IOS_ID = 'wxLocalResource://imageid161';
const ANDROID = 'Mozilla/5.0 (Linux; Android 16) MicroMessenger/8.0.76 wxdebugger';
const IOS = 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.75 wxdebugger';
const SDK = readFileSync('node_modules/weixin-js-sdk/index.js', 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await plainBrowser();
});
afterAll(() => browser.close());

/** A page with this HTML; `show` hands it a picture as the panel does. */
async function open(html: string, userAgent = ANDROID) {
  const page = await browser.newPage();
  const thrown: unknown[] = [];
  page.on('pageerror', (error) => thrown.push(error));
  await page.setUserAgent({ userAgent });
  await page.setContent(`<!DOCTYPE html><script>events = [];
    note = (image, name) => { for (const type of ['load', 'error'])
      image.addEventListener(type, () => events.push(name + ' ' + type)); return image; };
    write = (html) => { const box = document.createElement('div'); document.body.append(box); box.innerHTML = html; return box; };
  </script>${html}`);
  return {
    page,
    thrown,
    show: (localId = LOCAL_ID, base64 = RED, type = 'image/png') =>
      page.evaluate(showPicture, localId, base64, type),
    /** What the listeners of the page have heard, once it is what is expected. */
    events: () => expect.poll(() => page.evaluate('events.join()')),
    run: (code: string) => page.evaluate(code),
  };
}

/** How wide the picture of the page's first image is: 0 when it shows none. */
const width = (page: Page) => expect.poll(() => page.evaluate('document.images[0].naturalWidth'));

describe.each([
  [LOCAL_ID, ANDROID],
  [IOS_ID, IOS],
])('a picture of the client, %s', (localId, userAgent) => {
  it.each([
    ['src', `note(document.querySelector('img'), 'image').src = '${localId}'`],
    ['setAttribute', `note(document.querySelector('img'), 'image').setAttribute('src', '${localId}')`],
    [
      'a new image that is put into the document',
      `document.querySelector('img').replaceWith(note(Object.assign(new Image(), { src: '${localId}' }), 'image'))`,
    ],
    ['a new image that is in no document', `drawn = note(new Image(), 'image'); drawn.src = '${localId}'`],
    [
      'setAttribute of an image that is in no document',
      `drawn = note(new Image(), 'image'); drawn.setAttribute('src', '${localId}')`,
    ],
    [
      'innerHTML',
      `write('<img onload="events.push(\\'image load\\')" onerror="events.push(\\'image error\\')" src="${localId}">')`,
    ],
  ])('is shown by %s, and loads once', async (_how, code) => {
    const { run, show, events, thrown } = await open('<img>', userAgent);
    await show(localId);
    await run(code);
    await events().toBe('image load');
    await run('new Promise((resolve) => setTimeout(resolve, 100))');
    await events().toBe('image load');
    expect(thrown).toEqual([]);
  });

  it('is shown by an image that was there before it', async () => {
    const { page, show } = await open(`<img src="${localId}">`, userAgent);
    await show(localId);
    await width(page).toBe(1);
  });

  it('leaves what the page reads as it is on a phone', async () => {
    const { page, run, show } = await open('<img>', userAgent);
    await show(localId);
    await run(`document.images[0].src = '${localId}'`);
    await width(page).toBe(1);
    expect(await run(`document.images[0].getAttribute('src')`)).toBe(localId);
    expect(await run('document.images[0].src')).toBe(new URL(localId).href);
  });

  it('can be drawn, and read back', async () => {
    const { run, show } = await open('', userAgent);
    await show(localId);
    const pixel = await run(`new Promise((resolve) => {
      const image = new Image();
      image.onload = () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
        canvas.drawImage(image, 0, 0);
        resolve([...canvas.getImageData(0, 0, 1, 1).data]);
      };
      image.onerror = () => resolve('error');
      image.src = '${localId}';
    })`);
    expect(pixel).toEqual([255, 0, 0, 255]);
  });
});

describe('pictures of the client', () => {
  it('give way to what the page shows next, and come back', async () => {
    const { page, run, show } = await open('<img>');
    await show();
    await run(`document.images[0].src = '${LOCAL_ID}'`);
    await width(page).toBe(1);
    await run(
      `document.images[0].src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>'`,
    );
    await width(page).toBe(7);
    await run(`document.images[0].setAttribute('src', '${LOCAL_ID}')`);
    await width(page).toBe(1);
    await run(`document.images[0].removeAttribute('src')`);
    await width(page).toBe(0);
  });

  it('are shown as a background too, on Android', async () => {
    const { run, show } = await open(`<p style="background: url('${LOCAL_ID}') red">was here</p>`);
    await show();
    await run(`write('<i><b style="background-image: url(${LOCAL_ID})"></b></i>')`);
    await run(
      `document.body.appendChild(document.createElement('u')).style.backgroundImage = 'url(${LOCAL_ID})'`,
    );
    for (const name of ['p', 'b', 'u']) {
      await expect
        .poll(() => run(`document.querySelector('${name}').style.backgroundImage`))
        .toMatch(/^url\("blob:/);
    }
    expect(await run(`document.querySelector('p').style.backgroundColor`)).toBe('red');
  });

  it('of another document are unknown: the page has its own error', async () => {
    const { run, show, events } = await open('');
    await show();
    await run(`note(new Image(), 'other').src = 'weixin://resourceid/other'`);
    await events().toBe('other error');
    await run(`write('<img onerror="events.push(event.type)" src="weixin://resourceid/other">')`);
    await events().toBe('other error,error');
  });

  it('may be given twice', async () => {
    const { run, show, events, page } = await open('<img>');
    await show();
    await show();
    await run(`note(document.images[0], 'image').src = '${LOCAL_ID}'`);
    await events().toBe('image load');
    await width(page).toBe(1);
  });

  it('are shown where the page’s policy allows data: alone', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="img-src 'self' data:">`;
    const { run, show, events } = await open(`${policy}<img>`);
    await show();
    await run(`note(document.images[0], 'image').src = '${LOCAL_ID}'`);
    await events().toBe('image load');
  });

  it('that the page’s policy forbids leave the page its own error', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="img-src 'self'">`;
    const { run, show, events } = await open(`${policy}<img>`);
    await run(`addEventListener('securitypolicyviolation', () => events.push('violation'))`);
    await show();
    await run('new Promise((resolve) => setTimeout(resolve, 100))');
    // Nothing is tried, and reported, before the page uses it.
    await events().toBe('');
    await run(`note(document.images[0], 'image').src = '${LOCAL_ID}'`);
    await expect
      .poll(() => run(`events.filter((event) => event !== 'violation').join()`))
      .toBe('image error');
    await run(`note(new Image(), 'drawn').src = '${LOCAL_ID}'`);
    await expect
      .poll(() => run(`events.filter((event) => event !== 'violation').join()`))
      .toBe('image error,drawn error');
  });

  it('that are none are not shown', async () => {
    const { run, show, events } = await open('<img>');
    await show(LOCAL_ID, btoa('no picture'), 'image/png');
    await run(`note(document.images[0], 'image').src = '${LOCAL_ID}'`);
    await events().toBe('image error');
  });

  it('leave a srcset of the page’s alone', async () => {
    const { run, show } = await open('<img srcset="mine.png 2x">');
    await show();
    await run(`document.images[0].src = '${LOCAL_ID}'`);
    expect(await run('document.images[0].srcset')).toBe('mine.png 2x');
  });

  it('leave the page’s own mistakes to the page', async () => {
    const { run, show } = await open('');
    await show();
    expect(
      await run(`[() => document.createElement('p').setAttribute('', ''), () => Element.prototype.setAttribute.call({}, 'src', ''),
        () => Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src').set.call({}, '')].map((run) => {
          try { run(); } catch (error) { return error.name; } })`),
    ).toEqual(['InvalidCharacterError', 'TypeError', 'TypeError']);
  });
});

describe('on an iPhone, with the official SDK', () => {
  const withSdk = `<script>module = {}; asked = [];
    WeixinJSBridge = { on() {}, invoke(name, args, callback) {
      asked.push(name + (args.localId ? ' ' + args.localId : ''));
      setTimeout(() => callback({ err_msg: name + ':ok', localData: 'data:image/png;base64,${RED}' }), 0);
    } };</script><script>${SDK}</script><script>wx = module.exports; wx.config({ jsApiList: [] });</script>`;

  it('the SDK asks the client for a picture in the document, as on a phone', async () => {
    const { run, show, page } = await open(withSdk, IOS);
    await show(IOS_ID);
    await run(`write('<img src="${IOS_ID}">')`);
    await width(page).toBe(1);
    await expect.poll(() => run('asked.join()')).toContain('getLocalImgData wxlocalresource://imageid161');
    expect(await run('document.images[0].src')).toMatch(/^data:/);
  });

  it('one that is in no document, which the SDK does not see, is shown without it', async () => {
    const { run, show, events } = await open(withSdk, IOS);
    await show(IOS_ID);
    await run(`note(new Image(), 'drawn').src = '${IOS_ID}'`);
    await events().toBe('drawn load');
    expect(await run('asked.join()')).not.toContain('getLocalImgData');
  });
});

it('needs nothing but itself once it is built', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome123',
      lib: { entry: 'src/page/pictures.ts', formats: ['iife'], name: 'pictures', fileName: 'pictures' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const code = output && 'output' in output ? output.output[0].code : '';
  const { page } = await open('');
  const args = JSON.stringify([LOCAL_ID, RED, 'image/png']);
  // As chrome.scripting does it: the function's text alone, and its arguments as JSON.
  const text = runInNewContext(`${code}; pictures.showPicture.toString()`);
  await page.evaluate(`(${text})(...${args})`);
  await page.evaluate(`document.body.append(Object.assign(new Image(), { src: '${LOCAL_ID}' }))`);
  await width(page).toBe(1);
});

it('a recording of the client is played by an audio element in the document', async () => {
  const { run, show } = await open('');
  // A tenth of a second of silence: eight-bit samples at 8 kHz.
  const wave = Buffer.alloc(844, 128);
  wave.write('RIFF', 0);
  wave.writeUInt32LE(836, 4);
  wave.write('WAVEfmt ', 8);
  for (const [value, at] of [
    [16, 16],
    [8000, 24],
    [8000, 28],
    [800, 40],
  ] as const)
    wave.writeUInt32LE(value, at);
  for (const [value, at] of [
    [1, 20],
    [1, 22],
    [1, 32],
    [8, 34],
  ] as const)
    wave.writeUInt16LE(value, at);
  wave.write('data', 36);
  await show('weixin://resourceid/voice', wave.toString('base64'), 'audio/wav');
  await run(`write('<audio src="weixin://resourceid/voice" preload="auto"></audio>')`);
  await expect.poll(() => run(`document.querySelector('audio').duration`)).toBeCloseTo(0.1);
});
