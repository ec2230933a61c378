import { describe, expect, it } from 'vitest';
import { type ProfileId, userAgentOf } from '../../../src/catalogue/user-agents.ts';
import { keepsLandingUrl, signaturesOf, verifiedHref } from '../../../src/core/signature/index.ts';
import { PROFILE_IDS, page } from '../../builders/page.ts';
import { sign } from '../../builders/signing-server.ts';

const HOME = 'https://m.example.com/';
const ITEM = 'https://m.example.com/item';
const DESKTOP = 'Mozilla/5.0 (X11; Linux x64) Chrome/156.0.0.0 Safari/537.36';
const WECOM_ON_ANDROID =
  'Mozilla/5.0 (Linux; Android 16; wv) Mobile Safari/537.36 wxwork/5.0.6 MicroMessenger/7.0.1 Language/zh';
const WECOM_ON_WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0) Chrome/122 Safari/537.36 wxwork/5.0.6 MicroMessenger/7.0.1 WindowsWechat';

/** Whether the client of this user agent verifies the URL at which the page started. */
const keeps = (profile: ProfileId, verifiesLandingUrl: boolean): boolean =>
  keepsLandingUrl(userAgentOf(profile, DESKTOP), { verifiesLandingUrl });

describe('the URL that a client verifies', () => {
  it('is the one at the start in WeChat on iOS alone, with nothing chosen', () => {
    expect(PROFILE_IDS.filter((id) => keeps(id, false))).toEqual(['ios']);
    expect(keepsLandingUrl(WECOM_ON_ANDROID)).toBe(false);
  });

  it('is the one at the start on every phone, once that is chosen, and never on a desktop', () => {
    expect(PROFILE_IDS.filter((id) => keeps(id, true))).toEqual(['ios', 'android', 'wecom']);
    expect(keepsLandingUrl(WECOM_ON_ANDROID, { verifiesLandingUrl: true })).toBe(true);
    expect(keepsLandingUrl(WECOM_ON_WINDOWS, { verifiesLandingUrl: true })).toBe(false);
    // A phone's browser is no WeChat.
    expect(keepsLandingUrl('Mozilla/5.0 (Linux; Android 16)', { verifiesLandingUrl: true })).toBe(false);
  });

  it('is the page’s for a frame without a URL of its own, and else the frame’s', () => {
    const userAgent = userAgentOf('android', DESKTOP);
    expect(verifiedHref({ url: 'about:srcdoc', landingUrl: HOME, userAgent })).toBe(HOME);
    const frame = { url: 'https://a.example.com/2', landingUrl: 'https://a.example.com/1', userAgent };
    expect(verifiedHref(frame)).toBe(frame.url);
    expect(verifiedHref(frame, { verifiesLandingUrl: true })).toBe(frame.landingUrl);
  });

  it('is what config and agentConfig are verified with', () => {
    const entries = page(HOME, { as: 'wecom' })
      .pushState('/item')
      .config(sign(ITEM))
      .call('agentConfig', { ...sign(ITEM), corpid: 'ww1', agentid: '1' })
      .entries();
    const urls = (verifiesLandingUrl: boolean) =>
      entries.flatMap((entry) =>
        signaturesOf(entry, { verifiesLandingUrl }).map(({ input }) => input && 'url' in input && input.url),
      );
    expect(urls(false)).toEqual([ITEM, ITEM]);
    expect(urls(true)).toEqual([HOME, HOME]);
  });
});
