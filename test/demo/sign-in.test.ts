import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDemo } from '../../demo/server.mjs';
import { ACCOUNT } from '../../demo/signing.mjs';

let demo: Awaited<ReturnType<typeof createDemo>>;

beforeAll(async () => {
  demo = await createDemo({ port: 0 });
});

afterAll(() => demo.close());

const NAME = encodeURIComponent('手冲咖啡壶');

/** The customer presses “Sign in” on this page: where the browser is sent, and with which cookie it comes back. */
async function leave(back: string) {
  const query = new URLSearchParams({ back });
  const response = await fetch(`${demo.origin}/sign-in?${query}`, { redirect: 'manual' });
  const location = response.headers.get('location') ?? '';
  return {
    status: response.status,
    location,
    asked: new URLSearchParams(location === '' ? '' : new URL(location).search),
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
  };
}

/** What the shop makes of the return. */
async function returned(query: Record<string, string>, cookie: string): Promise<unknown> {
  const url = `${demo.origin}/user?${new URLSearchParams(query)}`;
  return (await fetch(url, { headers: { cookie } })).json();
}

describe('leaving for WeChat’s authorization page', () => {
  test('names the account, the way back and the scope, in the order that WeChat wants', async () => {
    const { status, location, asked } = await leave(`/item?id=5&name=${NAME}`);
    expect(status).toBe(302);
    expect(location).toMatch(/^https:\/\/open\.weixin\.qq\.com\/connect\/oauth2\/authorize\?/);
    expect(location).toMatch(/#wechat_redirect$/);
    expect([...asked.keys()]).toEqual(['appid', 'redirect_uri', 'response_type', 'scope', 'state']);
    expect(Object.fromEntries(asked)).toMatchObject({
      appid: ACCOUNT.appId,
      redirect_uri: `${demo.origin}/item?id=5&name=${NAME}`,
      response_type: 'code',
      scope: 'snsapi_userinfo',
    });
  });

  test('keeps the chosen way of signing, and takes out what an earlier time has left', async () => {
    const { asked } = await leave('/item?id=5&code=old&state=older&sign=hash#/order');
    expect(asked.get('redirect_uri')).toBe(`${demo.origin}/item?id=5&sign=hash`);
  });

  test('sends another state each time, of characters that WeChat takes', async () => {
    const states = [await leave('/item'), await leave('/item')].map(({ asked }) => asked.get('state') ?? '');
    expect(new Set(states).size).toBe(2);
    for (const state of states) expect(state).toMatch(/^[a-zA-Z0-9]{1,128}$/);
  });

  test.each(['https://m.example.com/item', '//m.example.com/item', '/sign-in', 'http://', '/demo.json'])(
    'comes back to the shop’s page only, not to %s',
    async (back) => {
      expect(await leave(back)).toMatchObject({ status: 400, location: '', cookie: '' });
    },
  );
});

describe('coming back', () => {
  test('with the state that this browser was sent away with, the customer is signed in', async () => {
    const { asked, cookie } = await leave('/item?id=5');
    const state = asked.get('state') ?? '';
    expect(await returned({ code: '021Abc', state }, cookie)).toEqual({ code: '021Abc', isOwnState: true });
  });

  test('with another, or with no cookie, the customer is not', async () => {
    const { asked, cookie } = await leave('/item?id=5');
    const state = asked.get('state') ?? '';
    expect(await returned({ code: '021Abc', state: `${state}0` }, cookie)).toMatchObject({
      isOwnState: false,
    });
    expect(await returned({ code: '021Abc', state }, '')).toMatchObject({ isOwnState: false });
    expect(await returned({ code: '021Abc' }, cookie)).toMatchObject({ isOwnState: false });
  });

  test('the URL that is landed on is signed with its code and its state', async () => {
    const { asked } = await leave(`/item?id=5&name=${NAME}`);
    const landing = `${asked.get('redirect_uri')}&code=021Abc&state=${asked.get('state')}`;
    const query = new URLSearchParams({ url: `${landing}#/detail`, how: 'right' });
    const { nonceStr, timestamp, signature } = Object(
      await (await fetch(`${demo.origin}/sign?${query}`)).json(),
    );
    const text = `jsapi_ticket=${ACCOUNT.jsapiTicket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${landing}`;
    expect(signature).toBe(createHash('sha1').update(text).digest('hex'));
  });
});
