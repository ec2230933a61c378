import { afterEach, describe, expect, it } from 'vitest';
import { choose, fill, get, press, tick } from './controls.ts';
import { lab } from './lab.ts';
import { type InspectedTab, open, openPage, reopenDevTools, says } from './tab.ts';

const AUTHORIZE = 'https://open.weixin.qq.com/connect/oauth2/authorize';
const CODE = '041Nj8Ga1kQ0Dz0ZG9Ga1aGgGa1Nj8GB';
const ALWAYS = 'Return like this by itself from now on (this account and site, until the panel is closed)';

/** A link to WeChat's authorization page that returns to a page of the main origin. */
async function linkTo(path: string, scope = 'snsapi_userinfo'): Promise<string> {
  const { server } = await lab();
  const redirectUri = encodeURIComponent(server.origins.main + path);
  return `${AUTHORIZE}?appid=wx0123456789abcdef&redirect_uri=${redirectUri}&response_type=code&scope=${scope}&state=s1#wechat_redirect`;
}

/** Has the page go to a URL by itself. It is gone then, and cannot answer. */
async function send({ page }: Pick<InspectedTab, 'page'>, url: string): Promise<void> {
  await page.evaluate((to) => {
    setTimeout(() => {
      location.href = to;
    });
  }, url);
}

/** A tab that is inspected, its phone in sight. */
async function openInspected(): Promise<InspectedTab> {
  const tab = await open();
  await tab.panel.inspect('ios');
  await press(tab.panel.frame, 'Phone');
  return tab;
}

/** The same, in front of the authorization page. */
async function openHeld(url: string): Promise<InspectedTab> {
  const tab = await openInspected();
  await send(tab, url);
  await held(tab);
  return tab;
}

/** The same as the user's key. An error page is not waited for. */
async function reload({ page }: InspectedTab): Promise<void> {
  await page.reload().catch(() => undefined);
}

/** Waits until the panel shows the authorization. */
const held = ({ panel }: InspectedTab) => get(panel.frame, 'region', 'Authorization');

/** Waits until it does not. */
async function gone({ panel }: InspectedTab): Promise<void> {
  await expect.poll(() => panel.frame.$('.oauth')).toBeNull();
}

/** Where the tab is, to be expected sooner or later; the main origin left out. */
function place({ page }: Pick<InspectedTab, 'page'>) {
  return expect.poll(async () => page.url().replace((await lab()).server.origins.main, ''));
}

/** What Chromium says in place of the page, to be expected sooner or later: held, or sent out to the lab's proxy. */
function said({ page }: Pick<InspectedTab, 'page'>) {
  return expect.poll(() => page.evaluate(() => /ERR_\w+/.exec(document.body.textContent ?? '')?.[0]));
}
const HELD = 'ERR_BLOCKED_BY_CLIENT';
const SENT = 'ERR_TUNNEL_CONNECTION_FAILED';

// Chromium connects to the host of a link before it asks whether it may follow it. A proxy cannot tell.
afterEach(async () => {
  const { outside } = await lab();
  const others = outside.requests.filter((request) => request !== 'CONNECT open.weixin.qq.com:443');
  outside.requests.splice(0, outside.requests.length, ...others);
});

describe('a page that sends the browser to the authorization page', () => {
  it('is held there, and its link is shown', async () => {
    const tab = await openHeld(await linkTo('/idle?a=1'));
    const shown = await (await held(tab)).evaluate((region) =>
      [...region.querySelectorAll('[data-parameter]')].map((row) => [
        row.getAttribute('data-parameter'),
        row.querySelector('dd > .page-text')?.textContent,
      ]),
    );
    const { server } = await lab();
    expect(shown).toEqual([
      ['appid', 'wx0123456789abcdef'],
      ['redirect_uri', `${server.origins.main}/idle?a=1`],
      ['response_type', 'code'],
      ['scope', 'snsapi_userinfo'],
      ['state', 's1'],
    ]);
    await said(tab).toBe(HELD);
    expect(await tab.panel.status()).toBe('');
    expect(await tab.panel.isOn()).toBe(true);
  });

  it('goes on with the code that was typed, in the same client', async () => {
    const tab = await openHeld(await linkTo('/idle?a=1#/pay'));
    await fill(tab.panel.frame, 'code', CODE);
    await press(tab.panel.frame, 'Allow');
    await place(tab).toBe(`/idle?a=1&code=${CODE}&state=s1#/pay`);
    expect(await tab.page.evaluate(() => navigator.userAgent)).toContain('MicroMessenger');
    await gone(tab);
    await expect.poll(() => tab.panel.log()).toEqual(['Page load']);
    await says(tab).toBe('');
  });

  it('goes on with a sample', async () => {
    const tab = await openHeld(await linkTo('/idle', 'snsapi_base'));
    await press(tab.panel.frame, 'Return with code');
    await place(tab).toMatch(/^\/idle\?code=[0-9A-Za-z]{32}&state=s1$/);
  });

  it('goes on without a code when that is refused', async () => {
    const tab = await openHeld(await linkTo('/idle'));
    await press(tab.panel.frame, 'Refuse');
    await place(tab).toBe('/idle?state=s1');
  });

  it('goes back to the page that asked', async () => {
    const tab = await openHeld(await linkTo('/idle?never'));
    await press(tab.panel.frame, 'Go back');
    await place(tab).toBe('/idle');
    await gone(tab);
    await says(tab).toBe('');
  });

  it('is said while the phone is closed', async () => {
    const tab = await open();
    await tab.panel.inspect('android');
    await send(tab, await linkTo('/idle'));
    await says(tab).toBe('The page is waiting for an authorization.Show on phone');
    await press(tab.panel.frame, 'Show on phone');
    await press(tab.panel.frame, 'Allow');
    await place(tab).toContain('/idle?code=');
  });

  it('is held when a server sends the browser there', async () => {
    const tab = await openInspected();
    await send(tab, `/to?url=${encodeURIComponent(await linkTo('/idle'))}`);
    await press(tab.panel.frame, 'Allow');
    await place(tab).toContain('/idle?code=');
  });

  it('is held when it does so in its first script, when inspection starts', async () => {
    const tab = await open('/oauth/wechat');
    await press(tab.panel.frame, 'Phone');
    await press(tab.panel.frame, 'Inspect as WeChat');
    await press(tab.panel.frame, 'Return with code');
    await place(tab).toContain('/oauth/wechat?code=');
    await expect.poll(() => tab.panel.log()).toContain('ready: ok');
  });
});

describe('a tab in front of the authorization page', () => {
  it('is held again when it is reloaded', async () => {
    const tab = await openHeld(await linkTo('/idle'));
    await reload(tab);
    await said(tab).toBe(HELD);
    await press(tab.panel.frame, 'Allow');
    await place(tab).toContain('/idle?code=');
  });

  it('is not waited for any more when the user goes back, or elsewhere', async () => {
    const tab = await openHeld(await linkTo('/idle'));
    await tab.page.goBack();
    await place(tab).toBe('/idle');
    await gone(tab);
    await send(tab, await linkTo('/idle'));
    await held(tab);
    await tab.visit('/idle?by=hand');
    await gone(tab);
    await says(tab).toBe('');
  });

  it('is not waited for any more when the page to return to cannot be loaded', async () => {
    const link = await linkTo('/idle');
    const tab = await openHeld(
      link.replace(/redirect_uri=[^&]*/, 'redirect_uri=http%3A%2F%2F127.0.0.1%3A59999%2F'),
    );
    await press(tab.panel.frame, 'Allow');
    await gone(tab);
    await said(tab).toBe('ERR_CONNECTION_REFUSED');
    await says(tab).toContain('it also shows one when a page did not load');
    await tab.visit('/idle');
    await says(tab).toBe('');
  });

  it('is held as another client, too', async () => {
    const tab = await openHeld(await linkTo('/idle'));
    await choose(tab.panel.frame, 'Run as', 'wecom');
    await expect.poll(() => tab.page.evaluate(() => navigator.userAgent)).toContain('wxwork');
    await said(tab).toBe(HELD);
    await press(tab.panel.frame, 'Allow');
    await place(tab).toContain('/idle?code=');
    expect(await tab.page.evaluate(() => navigator.userAgent)).toContain('wxwork');
  });
});

describe('authorizations that are answered for good', () => {
  it('go back by themselves, until that is taken back', async () => {
    const tab = await openInspected();
    await send(tab, '/oauth/guarded');
    await held(tab);
    await fill(tab.panel.frame, 'code', CODE);
    await tick(tab.panel.frame, ALWAYS, true);
    await press(tab.panel.frame, 'Return with code');
    await place(tab).toBe(`/oauth/guarded?code=${CODE}&state=first`);
    await expect.poll(() => tab.panel.log()).toContain('ready: ok');
    await send(tab, '/oauth/guarded?again');
    await says(tab).toContain('it was sent back with a code by itself.');
    await place(tab).toBe(`/oauth/guarded?code=${CODE}&state=first`);
    await press(tab.panel.frame, 'Ask again');
    await send(tab, '/oauth/guarded?once-more');
    await held(tab);
  });

  it('stop when the page asks again and again', async () => {
    const tab = await openInspected();
    await send(tab, '/oauth/deaf');
    await held(tab);
    await tick(tab.panel.frame, ALWAYS, true);
    await press(tab.panel.frame, 'Return with code');
    await expect
      .poll(() => tab.panel.text(), { timeout: 20_000 })
      .toContain('It went back by itself 5 times');
  });
});

describe('a tab that is not inspected', () => {
  it('is not held, beside one that is', async () => {
    await openInspected();
    const other = await openPage('/idle');
    await send(other, await linkTo('/idle'));
    await said(other).toBe(SENT);
  });

  it('is not held, with a panel open', async () => {
    const tab = await open();
    await send(tab, await linkTo('/idle'));
    await said(tab).toBe(SENT);
  });

  it('is not held any more after inspection has ended', async () => {
    const tab = await openInspected();
    await tab.panel.stop();
    await send(tab, await linkTo('/idle'));
    await said(tab).toBe(SENT);
  });

  it('goes back to the page that asked when inspection ends in front of the authorization page', async () => {
    const tab = await openHeld(await linkTo('/idle'));
    await tab.panel.stop();
    await place(tab).toBe('/idle');
    await gone(tab);
    await says(tab).toBe('');
  });

  it('is not held any more after DevTools has closed', async () => {
    const tab = await openInspected();
    // As when a user closes it: without this the renderer is killed.
    await tab.panel.devtools.close({ runBeforeUnload: true });
    await expect.poll(() => tab.panel.devtools.isClosed()).toBe(true);
    await tab.visit('/idle');
    await send(tab, await linkTo('/idle'));
    await said(tab).toBe(SENT);
  });

  it('is not held any more after DevTools has closed in front of the authorization page', async () => {
    const tab = await openHeld(await linkTo('/idle'));
    await reopenDevTools(tab, () => tab.visit('/idle'));
    await send(tab, await linkTo('/idle'));
    await said(tab).toBe(SENT);
  });

  it('is let pass by the next panel when the last one was killed', async () => {
    const { panel } = await openInspected();
    const rules = (): Promise<unknown> =>
      panel.frame.evaluate(
        `chrome.declarativeNetRequest.getSessionRules().then((rules) => rules.map(({ id }) => id))`,
      );
    const own = await rules();
    await panel.frame.evaluate(`chrome.declarativeNetRequest.updateSessionRules({
      addRules: [{ id: 999999, action: { type: 'block' }, condition: { urlFilter: 'x.test', tabIds: [999999] } }] })`);
    expect(await rules()).not.toEqual(own);
    await open();
    await expect.poll(rules).toEqual(own);
  });
});

describe('two tabs', () => {
  it('are held each for itself', async () => {
    const first = await openHeld(await linkTo('/idle?first'));
    const second = await openHeld(await linkTo('/idle?second'));
    await press(second.panel.frame, 'Allow');
    await place(second).toContain('/idle?second&code=');
    await second.panel.stop();
    await held(first);
    await reload(first);
    await said(first).toBe(HELD);
    await press(first.panel.frame, 'Allow');
    await place(first).toContain('/idle?first&code=');
  });
});
