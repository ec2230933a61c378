import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemo } from '../../demo/server.mjs';
import { ACCOUNT } from '../../demo/signing.mjs';
import { cardCode, encryptedCode } from '../../src/core/client/inventions.ts';

let demo: Awaited<ReturnType<typeof createDemo>>;

beforeAll(async () => {
  demo = await createDemo({ port: 0 });
});

afterAll(() => demo.close());

/** As the page asks. */
async function ask(path: string, query: Record<string, string> = {}) {
  const response = await fetch(`${demo.origin}${path}?${new URLSearchParams(query)}`);
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const sign = (url: string, how = 'right') => ask('/sign', { url, how });

test('is heard on this machine only', () => {
  expect(demo.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('opens on a URL with Chinese in its query and with a hash', () => {
  const { searchParams, hash } = new URL(demo.url);
  expect(searchParams.get('name')).toBe('手冲咖啡壶');
  expect(hash).not.toBe('');
});

test('signs the URL as the page has it: percent-escapes kept, plus signs kept, hash gone', async () => {
  const page = `${demo.origin}/item?name=%E5%A3%B6&note=a+b%2Bc&next=https%3A%2F%2Fm.example.com%2F%3Fa%3D1`;
  const { body } = await sign(`${page}#/buy?step=2`);
  const { nonceStr, timestamp, signature } = body;
  const text = `jsapi_ticket=${ACCOUNT.jsapiTicket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${page}`;
  expect(signature).toBe(createHash('sha1').update(text).digest('hex'));
  expect(nonceStr).toMatch(/^[0-9a-f]{16}$/);
  expect(Math.abs(timestamp - Date.now() / 1000)).toBeLessThan(10);
});

test('signs wrongly when asked to', async () => {
  const right = await sign(demo.url);
  const wrong = await sign(demo.url, 'config-key');
  expect(Object.keys(right.body).sort()).toEqual(['appId', 'nonceStr', 'signature', 'timestamp']);
  expect(Object.keys(wrong.body).sort()).toEqual(['appId', 'noncestr', 'signature', 'timestamp']);
});

test('refuses to sign what is no URL, or in a way it does not know', async () => {
  expect((await sign('item?id=5')).status).toBe(400);
  for (const path of ['/sign', '/card', '/card-choice', '/pay'])
    expect((await ask(path, { url: demo.url, how: 'somehow' })).status).toBe(400);
});

test('signs cards and payments in the way the page has chosen', async () => {
  const { cardId, cardExt } = (await ask('/card', { how: 'card-unsorted' })).body;
  const { timestamp, nonce_str, signature } = JSON.parse(cardExt);
  const text = [ACCOUNT.apiTicket, timestamp, cardId, nonce_str].join('');
  expect(signature).toBe(createHash('sha1').update(text).digest('hex'));
  const { body: pay } = await ask('/pay', { how: 'pay-timestamp' });
  const pairs = `appId=${ACCOUNT.appId}&nonceStr=${pay.nonceStr}&package=${pay.package}&signType=MD5`;
  const paid = `${pairs}&timestamp=${pay.timestamp}&key=${ACCOUNT.merchantKey}`;
  expect(pay.paySign).toBe(createHash('md5').update(paid).digest('hex').toUpperCase());
});

test('signs the choice of a card, and decrypts the code of what was chosen', async () => {
  const { cardId, timestamp, nonceStr, cardSign } = (await ask('/card-choice')).body;
  const values = [ACCOUNT.apiTicket, ACCOUNT.appId, timestamp, cardId, nonceStr];
  expect(cardSign).toBe(createHash('sha1').update(values.sort().join('')).digest('hex'));
  const code = await ask('/card-code', { encrypt_code: encryptedCode(3) });
  expect(code).toEqual({ status: 200, body: { code: cardCode(3) } });
  expect((await ask('/card-code', { encrypt_code: 'XXIz' })).status).toBe(400);
});

test('tells the page every secret that the panel may be given', async () => {
  const { jsapiTicket, apiTicket, merchantKey, otherTicket } = ACCOUNT;
  const { body } = await ask('/demo.json');
  expect(body).toMatchObject({ jsapiTicket, apiTicket, merchantKey, otherTicket });
  const page = await (await fetch(demo.url)).text();
  for (const id of ['jsapi-ticket', 'api-ticket', 'merchant-key', 'other-ticket']) {
    expect(page).toContain(`<input id="${id}" readonly>`);
    expect(page).toContain(`data-copy="${id}"`);
  }
});

test('leads from its home page to the item', async () => {
  const response = await fetch(demo.origin, { redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(`${demo.origin}${response.headers.get('location')}`).toBe(demo.url);
});

test('serves everything that its page names, the official SDK among it, and nothing from elsewhere', async () => {
  const page = await fetch(demo.url);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const names = [...(await page.text()).matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, name = '']) => name);
  expect(names).toContain('/jweixin-1.6.0.js');
  for (const name of names) {
    expect(name).toMatch(/^\/[^/]/);
    expect((await fetch(demo.origin + name)).status, name).toBe(200);
  }
  for (const path of ['/../package.json', '/index.html', '/page/shop.mjs', '/constructor'])
    expect((await fetch(demo.origin + path)).status, path).toBe(404);
});

test('serves every module that another one imports', async () => {
  const seen = new Set<string>();
  const follow = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const response = await fetch(demo.origin + path);
    expect(response.headers.get('content-type'), path).toContain('text/javascript');
    for (const [, name = ''] of (await response.text()).matchAll(/from '\.(\/[^']+)'/g)) await follow(name);
  };
  await follow('/shop.mjs');
  expect(seen.size).toBeGreaterThan(10);
});

test('speaks the language chosen on the page, else the browser’s', async () => {
  const language = async (headers: Record<string, string>) =>
    /<html lang="(\w+)">/.exec(await (await fetch(demo.url, { headers })).text())?.[1];
  expect(await language({ 'accept-language': 'zh-CN,zh;q=0.9' })).toBe('zh');
  expect(await language({ 'accept-language': 'de-DE' })).toBe('en');
  expect(await language({ 'accept-language': 'de-DE', cookie: 'language=zh' })).toBe('zh');
});

test('a port that is taken is named', async () => {
  const { port } = new URL(demo.origin);
  await expect(createDemo({ port: Number(port) })).rejects.toThrow(port);
});

test('closes at once, whoever is still connected', async () => {
  const other = await createDemo({ port: 0 });
  await fetch(other.url);
  await other.close();
  const again = createServer();
  await new Promise<void>((resolve) =>
    again.listen(Number(new URL(other.origin).port), '127.0.0.1', resolve),
  );
  await new Promise((resolve) => again.close(resolve));
});
