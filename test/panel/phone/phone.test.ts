import { describe, expect, test } from 'vitest';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import type { Result } from '../../../src/core/client/effect.ts';
import { DEFAULT_SCENARIO } from '../../../src/core/client/scenario.ts';
import { writeScenario } from '../../../src/core/client/scenario-file.ts';
import { createPhone } from '../../../src/panel/phone.ts';
import type { FromRecorder } from '../../../src/panel/recorder/messages.ts';
import type { Plain } from '../../../src/protocol.ts';
import { clock } from './clock.ts';
import { deferred } from './deferred.ts';

const SITE = 'https://m.example.com';
const FRAME = { documentId: 'D1', frameId: 0 };

interface Chosen {
  wasShown?: boolean;
  kept?: Record<string, unknown>;
  facts?: () => Promise<{ title: string; url: string } | null>;
  picturesBlocked?: (documentId: string) => Promise<void>;
}

/** A panel with a phone in it, and a page that runs as WeChat on Android; the browser's edges are faked. */
function panel(chosen: Chosen = {}) {
  const { wasShown = false, kept = {}, facts = async () => null } = chosen;
  const time = clock();
  const heard: string[] = [];
  const results: Result[] = [];
  const windows: string[] = [];
  let hear: (message: FromRecorder) => void = () => undefined;
  let keptShown: boolean | null = null;
  let invokes = 0;
  const phone = createPhone({
    ...time,
    verdictsOf: () => [],
    keyOf: ({ documentId }, invoke) => `${documentId}:${invoke}`,
    startOf: () => ({ landingUrl: `${SITE}/`, userAgent: userAgentOf('android', '') }),
    reply({ documentId }, invoke, result) {
      heard.push(`${documentId} ${invoke} ${result.err_msg}`);
      results.push(result);
    },
    fire: (documentId, { event }) => void heard.push(`${documentId} ${event}`),
    language: () => 'en',
    pageUrl: () => `${SITE}/item?id=5`,
    needsReload: () => false,
    reload: () => void heard.push('reload'),
    page: {
      contentOf: async () => null,
      facts,
      async showPicture(documentId, localId, base64, type) {
        heard.push(`${documentId} shows ${localId} ${type} ${base64.length > 0}`);
      },
      picturesBlocked: chosen.picturesBlocked ?? (() => new Promise(() => undefined)),
      copy: (text) => void heard.push(`copy ${text}`),
      async openRecorder(token) {
        windows.push(token);
      },
      stopRecorder: () => void heard.push('stop recorder'),
      onRecorder(callback) {
        hear = callback;
      },
    },
    browser: {
      createUrl: () => 'blob:1',
      revokeUrl: () => undefined,
      createSound(url) {
        heard.push(`sound ${url.slice(0, 20)}`);
        return {
          currentTime: 0,
          loop: false,
          play: async () => undefined,
          pause: () => void heard.push('silence'),
        };
      },
      decode: async (file) =>
        (await file.text()).startsWith('picture')
          ? {
              width: 10,
              height: 10,
              toJpeg: () => new Uint8Array(1_000),
              toGrey: () => new Uint8ClampedArray(),
              close: () => undefined,
            }
          : null,
      startCodeWorker: () => ({ read: async () => null, close: () => undefined }),
      saveFile: (name) => void heard.push(`save ${name}`),
    },
    store: { kept, save: async () => undefined, onChanged: () => undefined },
    wasShown,
    keepShown(shown) {
      keptShown = shown;
    },
    changed: () => undefined,
  });
  const event = (name: string, args: Plain) => ({
    kind: 'invoke' as const,
    ...{ n: 1, at: time.now(), url: `${SITE}/item?id=5`, id: ++invokes, call: null, name, args, stack: '' },
  });
  phone.entered(SITE);
  phone.started(FRAME, time.now());
  phone.actions.setScenario({ ...DEFAULT_SCENARIO, ...phone.scenario(), isLenient: true });
  return {
    ...time,
    phone,
    heard,
    results,
    windows,
    keptShown: () => keptShown,
    hear: (message: FromRecorder) => hear(message),
    call(name: string, args: Plain = {}, frame = FRAME) {
      phone.ask(event(name, args), frame);
    },
    known: (name: string, args: Plain, result: Result) => phone.known(event(name, args), FRAME, result),
    decide: (decision: Parameters<typeof phone.actions.act>[0]) => phone.actions.act(decision),
    question: () => phone.view().client.questions[0]?.id ?? 0,
  };
}

const slow = (api: string, delay: number) => ({
  ...DEFAULT_SCENARIO,
  isLenient: true,
  rules: [{ api, when: null, reaction: { kind: 'succeed' as const, reply: null }, delay }],
});

describe('a page that calls', () => {
  test('is answered before the next call is looked at, ten thousand times', () => {
    const { call, heard } = panel();
    for (let n = 0; n < 10_000; n++) call('getNetworkType');
    expect(heard).toHaveLength(10_000);
  });

  test('waits as long as the scenario says', () => {
    const { call, heard, pass, phone } = panel();
    phone.actions.setScenario(slow('getNetworkType', 3_000));
    call('getNetworkType');
    pass(2_999);
    expect(heard).toEqual([]);
    pass(1);
    expect(heard).toEqual([expect.stringMatching(/^D1 1 network_type:/)]);
  });

  test('that was loaded again meanwhile is not answered', () => {
    const { call, heard, pass, phone, now } = panel();
    phone.actions.setScenario(slow('getNetworkType', 3_000));
    call('getNetworkType');
    pass(1_000);
    phone.started({ documentId: 'D2', frameId: 0 }, now());
    pass(5_000);
    expect(heard).toEqual([]);
  });

  test('in a frame that was heard of before the page itself is answered', () => {
    const { call, heard, pass, phone, now } = panel();
    phone.actions.setScenario(slow('getNetworkType', 3_000));
    pass(10);
    const start = now();
    pass(10);
    call('getNetworkType', {}, { documentId: 'F1', frameId: 7 });
    phone.started({ documentId: 'D2', frameId: 0 }, start);
    pass(5_000);
    expect(heard).toEqual([expect.stringMatching(/^F1 1 network_type:/)]);
  });
});

describe('a page that comes back from the back/forward cache', () => {
  const SIGNED = {
    appId: 'wx1',
    verifyAppId: 'wx1',
    verifySignature: '0',
    verifyTimestamp: '1',
    verifyNonceStr: 'n',
  };
  const verified = () => {
    const it = panel();
    it.phone.actions.setScenario(DEFAULT_SCENARIO);
    it.call('preVerifyJSAPI', { ...SIGNED, verifyJsApiList: ['getNetworkType', 'hideMenuItems'] });
    it.call('hideMenuItems', { ...SIGNED, menuList: ['menuItem:share:qq'] });
    it.phone.started({ documentId: 'D2', frameId: 0 }, it.now() + 10);
    return it;
  };

  test('has its permissions and its menu as it left them', () => {
    const it = verified();
    expect([...it.phone.view().client.menu.hidden]).toEqual([]);
    it.phone.restored(FRAME, it.now() + 20);
    expect([...it.phone.view().client.menu.hidden]).toEqual(['menuItem:share:qq']);
    it.call('getNetworkType', SIGNED);
    expect(it.results.at(-1)?.err_msg).toMatch(/^network_type:/);
  });

  test('leaves no permission to the page that was there meanwhile', () => {
    const it = verified();
    it.call('getNetworkType', SIGNED, { documentId: 'D2', frameId: 0 });
    expect(it.results.at(-1)?.err_msg).toContain('offline verifying');
    it.phone.restored(FRAME, it.now() + 20);
    it.phone.restored({ documentId: 'D2', frameId: 0 }, it.now() + 30);
    it.call('getNetworkType', SIGNED, { documentId: 'D2', frameId: 0 });
    expect(it.results.at(-1)?.err_msg).toContain('offline verifying');
  });

  test('that no panel has seen before is as one that has just started', () => {
    const it = panel();
    it.phone.restored({ documentId: 'D9', frameId: 0 }, it.now() + 20);
    it.call('getNetworkType', {}, { documentId: 'D9', frameId: 0 });
    expect(it.heard).toHaveLength(1);
  });
});

describe('pictures chosen on the phone', () => {
  const choose = (files: readonly File[], phone: ReturnType<typeof panel>) =>
    phone.phone.actions.choosePictures(phone.question(), files, { isOriginal: true, sourceType: 'album' });

  test('are in the page before it hears of them, and can be read there', async () => {
    const it = panel({ wasShown: true });
    it.call('chooseImage', { count: 9 });
    expect(it.heard).toEqual([]);
    await choose([new File(['picture'], 'cat.png', { type: 'image/png' })], it);
    await expect.poll(() => it.heard).toHaveLength(2);
    expect(it.heard[0]).toMatch(/^D1 shows \S+ image\/png true$/);
    expect(it.heard[1]).toBe('D1 1 chooseImage:ok');
    const localIds: unknown = JSON.parse(String(it.results[0]?.localIds));
    const [localId] = Array.isArray(localIds) ? localIds : [];
    it.call('getLocalImgData', { localId });
    expect(it.results[1]?.localData).toBe(`${btoa('picture')}\n`);
  });

  test('leave the question open when none can be used, and say why', async () => {
    const it = panel({ wasShown: true });
    it.call('chooseImage', { count: 9 });
    await choose([new File(['MZ'], 'virus.png', { type: 'image/png' })], it);
    expect(it.phone.view().picturesProblem).toMatch(/^virus\.png: the browser cannot decode it/);
    expect(it.question()).not.toBe(0);
    await choose([new File(['picture'], 'cat.png', { type: 'image/png' })], it);
    expect(it.phone.view().picturesProblem).toBe('');
    expect(it.question()).toBe(0);
  });

  test('for a question that is gone change nothing', async () => {
    const it = panel({ wasShown: true });
    await it.phone.actions.choosePictures(99, [new File(['picture'], 'cat.png')], {
      isOriginal: false,
      sourceType: 'album',
    });
    expect(it.heard).toEqual([]);
  });
});

describe('the log is told', () => {
  test('that a call waits for the developer, until they have decided', () => {
    const it = panel({ wasShown: true });
    it.call('chooseImage');
    expect([...it.phone.view().waiting]).toEqual(['D1:1']);
    it.decide({ kind: 'decide', question: it.question(), decision: { kind: 'cancel' } });
    expect(it.phone.view().waiting.size).toBe(0);
  });

  test('which rule decided a call, and of no other call that one did', () => {
    const it = panel();
    const reaction = { kind: 'cancel' as const };
    const rule = { api: 'chooseImage', when: null, reaction, delay: 0 };
    it.phone.actions.setScenario({ ...DEFAULT_SCENARIO, isLenient: true, rules: [rule] });
    it.call('chooseImage');
    it.call('getNetworkType');
    expect(it.phone.view().whyOf('D1:1')?.rule).toEqual(rule);
    expect(it.phone.view().whyOf('D1:2')).toBeNull();
  });
});

test('the page can be loaded again, as another client', () => {
  const it = panel();
  it.phone.actions.reload();
  expect(it.heard).toEqual(['reload']);
});

describe('a page whose Content-Security-Policy forbids the simulated pictures', () => {
  test('is told of, until another page is there', async () => {
    const blocked = deferred();
    const watched: string[] = [];
    const it = panel({
      picturesBlocked(documentId) {
        watched.push(documentId);
        return blocked.promise;
      },
    });
    it.call('chooseImage');
    it.call('chooseImage');
    expect(watched).toEqual(['D1']);
    expect(it.phone.view().picturesProblem).toBe('');
    blocked.resolve();
    await expect.poll(() => it.phone.view().picturesProblem).toContain('img-src');
    it.phone.started({ documentId: 'D2', frameId: 0 }, it.now() + 1);
    expect(it.phone.view().picturesProblem).toBe('');
  });

  test('that cannot be watched is not accused', async () => {
    const gone = Promise.reject(new Error('No document with id D1'));
    const it = panel({ picturesBlocked: () => gone });
    it.call('chooseImage');
    await gone.catch(() => undefined);
    expect(it.phone.view().picturesProblem).toBe('');
  });
});

describe('a recording', () => {
  const agree = (it: ReturnType<typeof panel>, isReal: boolean) =>
    it.decide({
      kind: 'decide',
      question: it.question(),
      decision: { kind: 'agree', choice: { kind: 'microphone', isReal } },
    });
  const localIdOf = (it: ReturnType<typeof panel>) => String(it.results.at(-1)?.localId);

  test('is made in a window, and can be played while its end is still on its way', () => {
    const it = panel({ wasShown: true });
    it.call('startRecord');
    agree(it, true);
    const [token = ''] = it.windows;
    expect(it.phone.view().microphone).toBe('asking');
    it.hear({ kind: 'jssdk-recorder', token, is: 'recording' });
    expect(it.phone.view().microphone).toBe('recording');
    it.pass(5_000);
    it.call('stopRecord');
    it.call('playVoice', { localId: localIdOf(it) });
    expect(it.heard.filter((line) => line.startsWith('sound'))).toEqual([]);
    it.hear({ kind: 'jssdk-recorder', token, is: 'more', base64: btoa('hi'), type: 'audio/webm' });
    it.hear({ kind: 'jssdk-recorder', token, is: 'over' });
    expect(it.heard.at(-1)).toBe('sound blob:1');
    expect(it.phone.view().microphone).toBe('unused');
  });

  test('is played as long as the microphone heard, and the page is told at its end', () => {
    const it = panel({ wasShown: true });
    it.phone.listens(FRAME, 'onVoicePlayEnd');
    it.call('startRecord');
    agree(it, true);
    const [token = ''] = it.windows;
    it.pass(10_000);
    it.hear({ kind: 'jssdk-recorder', token, is: 'recording' });
    it.pass(3_000);
    it.hear({ kind: 'jssdk-recorder', token, is: 'more', base64: btoa('hi'), type: 'audio/webm' });
    it.call('stopRecord');
    it.call('playVoice', { localId: localIdOf(it) });
    it.pass(500);
    it.hear({ kind: 'jssdk-recorder', token, is: 'over' });
    it.pass(2_999);
    expect(it.heard).not.toContain('D1 onVoicePlayEnd');
    it.pass(1);
    expect(it.heard).toContain('D1 onVoicePlayEnd');
  });

  test('of a page that was loaded again ends', () => {
    const it = panel({ wasShown: true });
    it.call('startRecord');
    agree(it, true);
    it.phone.started({ documentId: 'D2', frameId: 0 }, it.now() + 1);
    expect(it.heard.at(-1)).toBe('stop recorder');
  });

  test('is over after a minute, and the page hears of it', () => {
    const it = panel({ wasShown: true });
    it.phone.listens(FRAME, 'onVoiceRecordEnd');
    it.call('startRecord');
    agree(it, false);
    it.pass(60_000);
    expect(it.heard).toContain('D1 onVoiceRecordEnd');
    expect(it.windows).toEqual([]);
  });

  test('with no real microphone is heard as long as it was made', () => {
    const it = panel({ wasShown: true });
    it.call('startRecord');
    agree(it, false);
    it.pass(5_000);
    it.call('stopRecord');
    it.call('playVoice', { localId: localIdOf(it) });
    expect(it.heard.at(-1)).toMatch(/^(?:sound data:audio|D1 3 playVoice:ok)/);
    it.pass(4_999);
    expect(it.heard).not.toContain('silence');
    it.pass(1);
    expect(it.heard).toContain('silence');
  });
});

describe('the phone', () => {
  test('is in sight again when the panel is opened again', () => {
    const { phone, keptShown } = panel();
    expect(phone.view().isShown).toBe(false);
    phone.actions.showPhone(true);
    expect(keptShown()).toBe(true);
    expect(panel({ wasShown: true }).phone.view().isShown).toBe(true);
  });

  test('knows the title that the page has when a menu item is pressed', async () => {
    let title = 'Loading…';
    const it = panel({ facts: async () => ({ title, url: `${SITE}/` }) });
    it.phone.actions.showPhone(true);
    await expect.poll(() => it.phone.view().page.title).toBe('Loading…');
    title = 'A cup';
    it.decide({
      kind: 'press',
      item: 'menuItem:copyUrl',
      page: { title: 'Loading…', url: `${SITE}/` },
    });
    await expect.poll(() => it.heard).toEqual([`copy ${SITE}/item?id=5`]);
    expect(it.phone.view().page).toEqual({ title: 'A cup', url: `${SITE}/item?id=5` });
  });

  test('does not wait for the title of a page that shows an alert', async () => {
    const it = panel({ facts: () => new Promise(() => undefined) });
    it.decide({ kind: 'press', item: 'menuItem:refresh', page: { title: '', url: '' } });
    it.pass(1_000);
    await expect.poll(() => it.heard).toEqual(['reload']);
  });

  test('does as the scenario of the site says from the first call on', () => {
    const scenario = writeScenario({ ...slow('getNetworkType', 500), isLenient: false });
    const it = panel({ kept: { [`scenario ${SITE}`]: scenario } });
    it.call('getNetworkType');
    expect(it.heard).toEqual([]);
    it.pass(500);
    expect(it.heard).toHaveLength(1);
    it.phone.actions.exportScenario();
    expect(it.heard.at(-1)).toBe('save m.example.com.wechat-scenario.json');
  });

  test('of a panel that was opened again knows what the one before has answered', () => {
    const it = panel({ wasShown: true });
    it.known('hideMenuItems', { menuList: ['menuItem:share:qq'] }, { err_msg: 'hideMenuItems:ok' });
    expect([...it.phone.view().client.menu.hidden]).toEqual(['menuItem:share:qq']);
    expect(it.heard).toEqual([]);
  });
});
