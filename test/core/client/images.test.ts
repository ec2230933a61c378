import { describe, expect, it } from 'vitest';
import { type ProfileId, userAgentOf } from '../../../src/catalogue/user-agents.ts';
import { ONE_PICTURE } from '../../../src/core/client/inventions.ts';
import { toLocalData } from '../../../src/core/client/local-data.ts';
import type { ChosenFile } from '../../../src/core/client/question.ts';
import type { Plain } from '../../../src/protocol.ts';
import { CLIENTS, phone } from '../../builders/phone.ts';

const APIS = ['chooseImage', 'uploadImage', 'downloadImage', 'getLocalImgData', 'uploadVoice'];

const file = (fileId: string): ChosenFile => ({ fileId, name: `${fileId}.jpg`, size: 3, type: 'image/jpeg' });
const files = (count: number) => Array.from({ length: count }, (_, index) => file(`file-${index + 1}`));

/** A phone that somebody looks at. */
const shown = (profile: ProfileId = 'ios') => phone(profile, { isShown: true }).config(...APIS);
/** One that nobody looks at. */
const hidden = (profile: ProfileId = 'ios') => phone(profile).config(...APIS);

function localIdsIn(result: { [key: string]: Plain } | undefined): string[] {
  const { localIds } = result ?? {};
  const ids: unknown = typeof localIds === 'string' ? JSON.parse(localIds) : localIds;
  if (!Array.isArray(ids)) throw new Error('no localIds');
  return ids.map((id) => `${id}`);
}

describe('choosing pictures', () => {
  const asked = (args: Record<string, Plain>) => {
    const client = shown();
    expect(client.call('chooseImage', args)).toBeUndefined();
    return client.state().questions[0]?.facts;
  };

  it('asks for what the page wants', () => {
    expect(asked({ count: 3, sizeType: ['compressed'], sourceType: ['camera'] })).toEqual({
      kind: 'pictures',
      count: 3,
      sizeTypes: ['compressed'],
      sourceTypes: ['camera'],
    });
  });

  it.each([
    ['nothing', {}, 9],
    ['one', { count: 1 }, 1],
    ['a number as text', { count: '4' }, 4],
    ['more than nine', { count: 20 }, 9],
    ['none', { count: 0 }, 9],
    ['fewer than none', { count: -3 }, 9],
    ['some words', { count: 'many' }, 9],
    ['half a picture', { count: 2.5 }, 2],
    ['no number at all', { count: { $: 'number', value: 'NaN' } }, 9],
    ['a list', { count: [3] }, 9],
  ] satisfies [string, Record<string, Plain>, number][])('lets %s be chosen', (_what, args, count) => {
    expect(asked(args)).toMatchObject({ count });
  });

  it.each([
    ['unknown kinds', { sizeType: ['huge'], sourceType: ['scanner'] }],
    ['no list', { sizeType: 5, sourceType: null }],
    ['an empty list', { sizeType: [], sourceType: [] }],
    ['what is undefined', { sizeType: { $: 'undefined' }, sourceType: { $: 'undefined' } }],
  ] satisfies [string, Record<string, Plain>][])(
    'offers everything when the page names %s',
    (_what, args) => {
      expect(asked(args)).toMatchObject({
        sizeTypes: ['original', 'compressed'],
        sourceTypes: ['album', 'camera'],
      });
    },
  );

  it('takes one kind as a text', () => {
    expect(asked({ sizeType: 'original', sourceType: 'album' })).toMatchObject({
      sizeTypes: ['original'],
      sourceTypes: ['album'],
    });
  });

  it.each(CLIENTS)('reveals every chosen file on %s before the page hears of it', (profile) => {
    const client = shown(profile);
    client.call('chooseImage', { count: 2 });
    client.takeEffects();
    const result = client.decide({
      kind: 'agree',
      choice: { kind: 'pictures', files: files(2), sourceType: 'camera' },
    });
    expect(result).toMatchObject({ err_msg: 'chooseImage:ok', sourceType: 'camera' });
    const localIds = localIdsIn(result);
    expect(new Set(localIds).size).toBe(2);
    const reveal = (localId: string | undefined, fileId: string) => ({
      kind: 'reveal',
      documentId: 'D1',
      localId,
      fileId,
    });
    expect(client.takeEffects()).toMatchObject([
      reveal(localIds[0], 'file-1'),
      reveal(localIds[1], 'file-2'),
      { kind: 'reply' },
    ]);
  });

  it('names pictures as the platform does, on Android in JSON', () => {
    expect(hidden('android').call('chooseImage')?.localIds).toMatch(
      /^\["weixin:\/\/resourceid\/[0-9a-f]{32}"\]$/,
    );
    expect(hidden('ios').call('chooseImage')?.localIds).toEqual([
      expect.stringMatching(/^wxLocalResource:\/\/imageid\d+$/),
    ]);
  });

  it('takes no more than the page allows, and no source that it does not', () => {
    const client = shown();
    client.call('chooseImage', { count: 2, sourceType: ['album'] });
    const choice = { kind: 'pictures' as const, files: files(4), sourceType: 'camera' as const };
    const result = client.decide({ kind: 'agree', choice });
    expect(localIdsIn(result)).toHaveLength(2);
    expect(result?.sourceType).toBe('album');
  });

  it('is cancelled by the user, and by choosing nothing', () => {
    const client = shown();
    client.call('chooseImage');
    expect(client.decide({ kind: 'cancel' })).toEqual({ err_msg: 'chooseImage:cancel' });
    client.call('chooseImage');
    const choice = { kind: 'pictures' as const, files: [], sourceType: 'album' as const };
    expect(client.decide({ kind: 'agree', choice })).toEqual({ err_msg: 'chooseImage:cancel' });
    expect(client.state().images.local).toEqual({});
  });

  it('gives one sample picture when nobody is asked', () => {
    const client = hidden();
    const [localId] = localIdsIn(client.call('chooseImage', { count: 9, sourceType: ['camera'] }));
    expect(client.takeEffects()).toContainEqual({ kind: 'reveal', documentId: 'D1', localId, fileId: '' });
    expect(client.state().images.local).toEqual({ [`${localId}`]: '' });
  });
});

describe('uploading and downloading', () => {
  /** Chooses a file of the desktop, on a phone that is looked at. */
  function choose(profile: ProfileId = 'ios') {
    const client = shown(profile);
    client.call('chooseImage');
    const choice = { kind: 'pictures' as const, files: files(1), sourceType: 'album' as const };
    const [localId = ''] = localIdsIn(client.decide({ kind: 'agree', choice }));
    return { client, localId };
  }

  it.each(CLIENTS)('brings back the same file under a new localId on %s', (profile) => {
    const { client, localId } = choose(profile);
    const serverId = client.call('uploadImage', { localId, isShowProgressTips: 1 })?.serverId ?? '';
    expect(serverId).toMatch(/^[\w-]{64}$/);
    client.takeEffects();
    const result = client.call('downloadImage', { serverId, isShowProgressTips: 0 });
    expect(result?.err_msg).toBe('downloadImage:ok');
    expect(result?.localId).not.toBe(localId);
    expect(client.takeEffects()[0]).toEqual({
      kind: 'reveal',
      documentId: 'D1',
      localId: result?.localId,
      fileId: 'file-1',
    });
    expect(client.state().images.standIns).toEqual([]);
  });

  it('gives every upload a media_id of its own', () => {
    const { client, localId } = choose();
    const ids = [1, 2, 3].map(() => client.call('uploadImage', { localId })?.serverId);
    expect(new Set(ids).size).toBe(3);
  });

  it.each([
    ['one that was never chosen', 'wxLocalResource://imageid999'],
    ['a URL', 'https://m.example.com/a.jpg'],
    ['a name that every object has', 'constructor'],
    ['something that is no text', { a: 1 }],
  ] satisfies [string, Plain][])('uploads no picture given %s', (_what, localId) => {
    expect(choose().client.call('uploadImage', { localId })).toEqual({ err_msg: 'uploadImage:fail' });
  });

  it('uploads no list of pictures: one goes after the other (附录5 · 9)', () => {
    const { client, localId } = choose();
    expect(client.call('uploadImage', { localId: [localId, localId] })).toEqual({
      err_msg: 'uploadImage:fail',
    });
  });

  it.each([[{}], [{ localId: '' }], [{ localId: null }], [{ localId: { $: 'undefined' } }]] satisfies [
    Record<string, Plain>,
  ][])('says what lacks, given %j', (args) => {
    expect(hidden().call('uploadImage', args)?.err_msg).toBe('uploadImage:fail_missing arguments');
    expect(hidden().call('downloadImage', args)?.err_msg).toBe('downloadImage:fail_missing arguments');
    expect(hidden().call('getLocalImgData', args)?.err_msg).toBe('getLocalImgData:fail_invaild_localid');
  });

  it('downloads a sample for what only WeChat’s servers have, and knows that it is one', () => {
    const client = hidden();
    const serverId = '1237378768e7q8e7r8qwesafdasdfasdfaxss111';
    const localId = client.call('downloadImage', { serverId })?.localId;
    expect(client.takeEffects()).toContainEqual({ kind: 'reveal', documentId: 'D1', localId, fileId: '' });
    expect(client.state().images.standIns).toEqual([localId]);
  });

  it.each([['wxLocalResource://imageid1'], ['https://m.example.com/a.jpg'], ['x'], [['a']]] satisfies [
    Plain,
  ][])('downloads nothing for %j, which is no media_id', (serverId) => {
    expect(hidden().call('downloadImage', { serverId })).toEqual({ err_msg: 'downloadImage:fail' });
  });

  it('forgets the oldest pictures of a page that never stops choosing', () => {
    const client = hidden();
    const [first = ''] = localIdsIn(client.call('chooseImage'));
    let last = first;
    for (let n = 0; n < 600; n++) last = localIdsIn(client.call('chooseImage'))[0] ?? '';
    expect(client.call('uploadImage', { localId: first })?.err_msg).toBe('uploadImage:fail');
    expect(client.call('uploadImage', { localId: last })?.err_msg).toBe('uploadImage:ok');
  });
});

describe('getLocalImgData', () => {
  it('knows a picture by what the src of an <img> makes of its localId, which is what the SDK asks for', () => {
    const client = shown();
    client.call('chooseImage');
    const [localId = ''] = localIdsIn(
      client.decide({ kind: 'agree', choice: { kind: 'pictures', files: files(1), sourceType: 'album' } }),
    );
    const source = localId.replace('wxLocalResource:', 'wxlocalresource:');
    expect(source).not.toBe(localId);
    expect(client.call('getLocalImgData', { localId: source })?.err_msg).toBe('getLocalImgData:ok');
  });

  it('leaves the contents of a chosen file to the panel, in the form of the platform', () => {
    const client = shown('android');
    client.call('chooseImage');
    const choice = { kind: 'pictures' as const, files: files(1), sourceType: 'album' as const };
    const [localId = ''] = localIdsIn(client.decide({ kind: 'agree', choice }));
    client.takeEffects();
    client.call('getLocalImgData', { localId });
    expect(client.takeEffects()).toMatchObject([
      { kind: 'reply', contents: { member: 'localData', fileId: 'file-1', platform: 'android' } },
    ]);
  });

  const sampleOn = (profile: ProfileId) => {
    const client = hidden(profile);
    const [localId = ''] = localIdsIn(client.call('chooseImage'));
    return `${client.call('getLocalImgData', { localId })?.localData}`;
  };
  const bytesOf = (base64: string) => Buffer.from(base64, 'base64').subarray(1, 4).toString();

  it('gives a URL of the sample on iOS, its type misspelt as there', () => {
    const [head = '', base64 = ''] = sampleOn('ios').split(',');
    expect(head).toBe('data:image/jgp;base64');
    expect(bytesOf(base64)).toBe('PNG');
  });

  it('gives bare base64 in lines on Android', () => {
    const lines = sampleOn('android').split('\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.at(-1)).toBe('');
    expect(lines.slice(0, -2).every((line) => line.length === 76)).toBe(true);
    expect(bytesOf(lines.join(''))).toBe('PNG');
  });

  it('gives a URL as it is elsewhere', () => {
    expect(sampleOn('windows')).toBe(ONE_PICTURE);
  });

  it('leaves no empty line where the last one is full', () => {
    expect(toLocalData(`data:image/png;base64,${'A'.repeat(152)}`, 'android')).toBe(
      `${'A'.repeat(76)}\n${'A'.repeat(76)}\n`,
    );
  });

  it('knows no picture that was never chosen', () => {
    expect(hidden().call('getLocalImgData', { localId: 'x' })).toEqual({ err_msg: 'getLocalImgData:fail' });
  });
});

describe('pictures that this client has not chosen itself', () => {
  const call = (name: string, invoke: number, args: Plain = {}) => ({
    documentId: 'D1',
    frameId: 0,
    invoke,
    name,
    args,
    url: 'https://m.example.com/',
    landingUrl: 'https://m.example.com/',
    userAgent: userAgentOf('android', ''),
  });

  it('knows those of before the panel was opened, and gives nothing the same id', () => {
    const first = phone('android', { scenario: { isLenient: true }, isShown: true });
    first.call('chooseImage');
    const choice = { kind: 'pictures' as const, files: files(3), sourceType: 'album' as const };
    const result = first.decide({ kind: 'agree', choice }) ?? {};
    const localIds = localIdsIn(result);
    const serverId = first.call('uploadImage', { localId: localIds[2] ?? '' })?.serverId ?? '';

    const client = phone('android', { scenario: { isLenient: true } });
    client.hear({ kind: 'answered', call: call('chooseImage', 1), result });
    const uploaded = { err_msg: 'uploadImage:ok', serverId };
    client.hear({
      kind: 'answered',
      call: call('uploadImage', 2, { localId: localIds[2] ?? '' }),
      result: uploaded,
    });
    for (const localId of localIds) {
      const again = client.call('uploadImage', { localId });
      expect(again?.err_msg).toBe('uploadImage:ok');
      expect(again?.serverId).not.toBe(serverId);
    }
    expect(client.state().images.standIns).toEqual(localIds);
    expect(localIds).not.toContain(client.call('downloadImage', { serverId })?.localId);
    expect(localIds).not.toContain(localIdsIn(client.call('chooseImage'))[0]);
  });

  it('shows a sample for the localIds that a scenario has written', () => {
    const reply = { localIds: ['wxLocalResource://mine1', 'wxLocalResource://mine2'] };
    const rule = { api: 'chooseImage', when: null, reaction: { kind: 'succeed' as const, reply }, delay: 0 };
    const client = phone('android', { scenario: { isLenient: true, rules: [rule] } });
    expect(localIdsIn(client.call('chooseImage'))).toEqual(reply.localIds);
    expect(client.takeEffects()).toMatchObject([
      { kind: 'reveal', localId: reply.localIds[0], fileId: '' },
      { kind: 'reveal', localId: reply.localIds[1], fileId: '' },
      { kind: 'reply' },
    ]);
    expect(client.call('uploadImage', { localId: 'wxLocalResource://mine2' })?.err_msg).toBe(
      'uploadImage:ok',
    );
  });

  it.each([['['], [7], [null], [{ a: 1 }], ['{}'], [['x', 5, null]]] satisfies [Plain][])(
    'bears a scenario that writes localIds as %j',
    (localIds) => {
      const reaction = { kind: 'succeed' as const, reply: { localIds } };
      const rules = [{ api: 'chooseImage', when: null, reaction, delay: 0 }];
      const client = phone('ios', { scenario: { isLenient: true, rules } });
      expect(client.call('chooseImage')?.localIds).toEqual(localIds);
    },
  );
});
