import { describe, expect, it } from 'vitest';
import {
  DESKTOP_LIMITS,
  PROFILES,
  type ProfileId,
  platformOf,
  userAgentOf,
} from '../../src/catalogue/user-agents.ts';
import { isInspected, USER_AGENT_TOKEN } from '../../src/protocol.ts';
import { BUILD_NAMES, runSdk } from './official-sdk.ts';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const IN_WECHAT = ['ios', 'android', 'windows', 'wecom'] as const;

describe('the user agent of a profile', () => {
  it.each(['ios', 'android', 'windows', 'wecom', 'desktop'] satisfies ProfileId[])(
    '%s carries our token last',
    (id) => {
      expect(isInspected(userAgentOf(id, CHROME))).toBe(true);
      expect(userAgentOf(id, CHROME)).toMatch(new RegExp(` ${USER_AGENT_TOKEN}$`));
    },
  );

  it('is the browser’s own on the desktop, with the token once', () => {
    expect(userAgentOf('desktop', CHROME)).toBe(`${CHROME} ${USER_AGENT_TOKEN}`);
    expect(userAgentOf('desktop', userAgentOf('desktop', CHROME))).toBe(`${CHROME} ${USER_AGENT_TOKEN}`);
  });

  it('is told apart by what pages look for', () => {
    const markOf = (id: ProfileId) =>
      ['iPhone', 'Android', 'XWEB/', 'WindowsWechat', 'wxwork/', 'MicroMessenger/'].filter((mark) =>
        userAgentOf(id, CHROME).includes(mark),
      );
    expect(markOf('ios')).toEqual(['iPhone', 'MicroMessenger/']);
    expect(markOf('android')).toEqual(['Android', 'XWEB/', 'MicroMessenger/']);
    expect(markOf('windows')).toEqual(['XWEB/', 'WindowsWechat', 'MicroMessenger/']);
    expect(markOf('wecom')).toEqual(['iPhone', 'wxwork/', 'MicroMessenger/']);
    expect(markOf('desktop')).toEqual([]);
  });

  it('has a name in both languages', () => {
    for (const { name } of Object.values(PROFILES)) expect(name.zh && name.en).toBeTruthy();
  });
});

describe('the platform the SDK takes a client for', () => {
  it.each([
    ['ios', 'ios'],
    ['android', 'android'],
    ['windows', 'other'],
    ['wecom', 'ios'],
    ['desktop', 'other'],
  ] satisfies [ProfileId, string][])('%s: %s', (id, platform) => {
    expect(platformOf(userAgentOf(id, CHROME))).toBe(platform);
  });

  it('is iOS on an iPad', () => {
    expect(platformOf('Mozilla/5.0 (iPad; CPU OS 18_7 like Mac OS X)')).toBe('ios');
  });
});

/** What reaches the client, and which callbacks run, when a page calls config, ready and error and is refused. */
function configure(build: (typeof BUILD_NAMES)[number], profile: ProfileId, debug = false): string[] {
  const seen: string[] = [];
  const sdk = runSdk(build, {
    userAgent: userAgentOf(profile, CHROME),
    invoke: (name) => {
      seen.push(name);
      return undefined;
    },
  });
  sdk.method('config')?.({ debug, jsApiList: [] });
  sdk.method('ready')?.(() => seen.push('ready'));
  return seen;
}

function isErrorRun(build: (typeof BUILD_NAMES)[number], profile: ProfileId): boolean {
  let isRun = false;
  const refuse = () => ({ err_msg: 'preVerifyJSAPI:invalid signature' });
  const sdk = runSdk(build, { userAgent: userAgentOf(profile, CHROME), invoke: refuse });
  sdk.method('config')?.({ jsApiList: [] });
  sdk.method('error')?.(() => {
    isRun = true;
  });
  return isRun;
}

describe.each(BUILD_NAMES)('%s', (build) => {
  it.each(IN_WECHAT)('verifies the page and runs error on %s', (profile) => {
    expect(configure(build, profile)).toEqual(['preVerifyJSAPI']);
    expect(isErrorRun(build, profile)).toBe(true);
  });

  it('on the desktop sends no config, runs ready only for debug, and never error', () => {
    expect(configure(build, 'desktop')).toEqual([]);
    expect(configure(build, 'desktop', true)).toEqual(['ready']);
    expect(isErrorRun(build, 'desktop')).toBe(false);
  });

  it('on the desktop still asks the client for everything else', () => {
    const asked: string[] = [];
    const invoke = (name: string) => void asked.push(name);
    const sdk = runSdk(build, { userAgent: userAgentOf('desktop', CHROME), invoke });
    sdk.method('chooseImage')?.({});
    sdk.method('miniProgram.navigateTo')?.({ url: '/a' });
    expect(asked).toEqual(['chooseImage']);
  });
});

describe('what the desktop does not capture', () => {
  it('is said in both languages', () => {
    expect(DESKTOP_LIMITS.length).toBeGreaterThan(0);
    for (const { zh, en } of DESKTOP_LIMITS) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});
