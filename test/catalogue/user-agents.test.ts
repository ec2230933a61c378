import { describe, expect, it } from 'vitest';
import {
  clientVersionOf,
  DESKTOP_LIMITS,
  isOlder,
  PROFILE_IDS,
  PROFILES,
  type ProfileId,
  platformOf,
  profileOf,
  userAgentOf,
  versionProblem,
  weComVersionOf,
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

describe('another version of WeChat', () => {
  it('is all that the user agent then says otherwise', () => {
    for (const id of IN_WECHAT) {
      const [own, other] = [userAgentOf(id, CHROME), userAgentOf(id, CHROME, '6.0.1')];
      expect(clientVersionOf(other)).toBe('6.0.1');
      const without = (userAgent: string) => userAgent.replace(/MicroMessenger\/\S+/, '');
      expect(without(other)).toBe(without(own));
    }
  });

  it('is not contradicted by the same in hexadecimal behind it', () => {
    expect(userAgentOf('ios', CHROME)).toContain('(0x18004b42)');
    expect(userAgentOf('ios', CHROME, '6.0.1')).toContain('MicroMessenger/6.0.1 NetType/WIFI');
  });

  it('leaves WeCom’s own version, and the browser’s user agent', () => {
    expect(weComVersionOf(userAgentOf('wecom', CHROME, '6.0.1'))).toBe(
      weComVersionOf(userAgentOf('wecom', CHROME)),
    );
    expect(userAgentOf('desktop', CHROME, '6.0.1')).toBe(userAgentOf('desktop', CHROME));
  });

  it('is the profile’s when there is none', () => {
    for (const id of PROFILE_IDS) expect(userAgentOf(id, CHROME, '')).toBe(userAgentOf(id, CHROME));
  });

  it('does not keep the profile from being recognised', () => {
    for (const id of PROFILE_IDS) {
      for (const version of ['', '6.0', '6.0.1', '10.0.1', '8.0.76.3141']) {
        expect(profileOf(userAgentOf(id, CHROME, version), CHROME)).toBe(id);
      }
    }
    expect(profileOf(CHROME, CHROME)).toBeNull();
    expect(profileOf(`${userAgentOf('ios', CHROME)} Other`, CHROME)).toBeNull();
  });

  it('does not break on a version that nobody typed', () => {
    expect(profileOf(`${CHROME} MicroMessenger/6`, CHROME)).toBeNull();
    expect(profileOf(`${CHROME} MicroMessenger/6.0.1.2.3.`, CHROME)).toBeNull();
  });

  it.each(['6.0', '6.0.1', '8.0.76.3141', '10.0.1', ''])('%j is one', (version) => {
    expect(versionProblem(version)).toBeNull();
    expect(clientVersionOf(userAgentOf('android', CHROME, version))).toBe(version || '8.0.76.3141');
  });

  it.each(['abc', '6', '6.0.1.2.3', '6.', '.6', '6..1', '6.0.1 ', 'v6.0.1', '6.0.x', '6.123456', '６.０'])(
    '%j is none, and that is said',
    (version) => {
      expect(versionProblem(version)).toEqual({
        zh: `“${version}”不是版本号，应为用点分隔的 2 到 4 个数字，例如 6.0.1`,
        en: `"${version}" is no version: two to four numbers with dots between them, such as 6.0.1`,
      });
      expect(() => userAgentOf('ios', CHROME, version)).toThrow(RangeError);
    },
  );

  it('is shown by its beginning when it is long', () => {
    expect(versionProblem('9'.repeat(1_000))?.en.length).toBeLessThan(120);
  });
});

describe('versions', () => {
  it.each([
    ['6.0.1', '6.0.2', true],
    ['6.0.2', '6.0.2', false],
    ['6.0', '6.0.2', true],
    ['6.0.0', '6.0', false],
    ['9.9.9', '10.0.1', true],
    ['10.0.1', '6.0.2', false],
    ['8.0.76.3141', '8.0.76', false],
    ['8.0.76', '8.0.76.3141', true],
    ['3.0.23', '3.0.24', true],
  ])('%s is older than %s: %s', (version, than, is) => {
    expect(isOlder(version, than)).toBe(is);
  });

  it('are empty where a user agent says none', () => {
    expect(clientVersionOf(CHROME)).toBe('');
    expect(clientVersionOf('MicroMessenger')).toBe('');
    expect(weComVersionOf(userAgentOf('ios', CHROME))).toBe('');
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
