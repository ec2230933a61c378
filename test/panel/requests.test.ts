import { describe, expect, it } from 'vitest';
import { createRequests, readRequest } from '../../src/panel/requests.ts';

const PAGE = 'https://shop.example.com/item?id=5&a=b';
const SERVER = 'https://api.example.com/sign';

/** A finished request, as DevTools tells it. */
const finished = (url: string, body?: string, type = 'fetch') => ({
  _resourceType: type,
  request: { url, ...(body === undefined ? {} : { postData: { mimeType: '', text: body } }) },
  response: { content: {} },
});

describe('the URLs that a page sent to its server', () => {
  it('in the query, encoded: as it stands there and decoded', () => {
    const encoded = encodeURIComponent(PAGE);
    expect(readRequest(finished(`${SERVER}?t=1&url=${encoded}#x`))).toEqual({
      url: `${SERVER}?t=1&url=${encoded}#x`,
      urls: [PAGE, encoded],
    });
  });

  it('in the query, not encoded: cut at its first &, as the server gets it', () => {
    expect(readRequest(finished(`${SERVER}?url=${PAGE}`))?.urls).toEqual([
      'https://shop.example.com/item?id=5',
    ]);
  });

  it('in a form, with + for spaces', () => {
    const body = new URLSearchParams({ id: '1', url: 'https://a.example.com/x y+z' }).toString();
    expect(readRequest(finished(SERVER, body, 'xhr'))?.urls).toContain('https://a.example.com/x y+z');
  });

  it('in a JSON, however deep', () => {
    const body = JSON.stringify({ data: [{ page: { url: PAGE } }], n: 1, none: null });
    expect(readRequest(finished(SERVER, body))?.urls).toEqual([PAGE]);
  });

  it('with an escape that is none', () => {
    expect(readRequest(finished(`${SERVER}?url=https://a.example.com/100%`))?.urls).toEqual([
      'https://a.example.com/100%',
    ]);
  });
});

describe('what is left alone', () => {
  it('every value that is no URL', () => {
    const body = JSON.stringify({ password: 'hunter2', token: '68_x', path: '/item' });
    expect(JSON.stringify(readRequest(finished(`${SERVER}?key=s3cret`, body))?.urls)).toBe('[]');
  });

  it('requests that scripts did not make, and what is no request', () => {
    for (const type of ['document', 'image', 'script', 'websocket'])
      expect(readRequest(finished(SERVER, undefined, type))).toBeNull();
    for (const odd of [null, 5, {}, { _resourceType: 'xhr' }, { _resourceType: 'xhr', request: { url: 1 } }])
      expect(readRequest(odd)).toBeNull();
  });

  it('a body of megabytes', () => {
    const body = JSON.stringify({ url: PAGE, picture: 'x'.repeat(2_000_000) });
    expect(readRequest(finished(SERVER, body))?.urls).toEqual([]);
  });
});

it('the last 200 requests are remembered, latest first', () => {
  const requests = createRequests();
  for (let count = 1; count <= 250; count++) requests.add(finished(`${SERVER}?${count}`));
  requests.add(finished(SERVER, undefined, 'image'));
  expect(requests.list()).toHaveLength(200);
  expect(requests.list()[0]?.url).toBe(`${SERVER}?250`);
  requests.clear();
  expect(requests.list()).toEqual([]);
});
