import { describe } from 'vitest';
import { formDecoded, formEncoded, type PageUrl, testUrlFaults } from './pages.ts';

/** Without the parameters of these names. */
const without =
  (...names: readonly string[]) =>
  ({ origin, path, query }: PageUrl): string => {
    const kept = query.split('&').filter((one) => one !== '' && !names.includes(one.replace(/=.*/, '')));
    return origin + path + (kept.length === 0 ? '' : `?${kept.join('&')}`);
  };
const hashOf = ({ page }: PageUrl): string => page.href.split('#')[1] ?? '';
const ofLanding = ({ page }: PageUrl): string => page.landing.replace(/#.*/, '');

describe('a page that sends another URL than its own', () => {
  testUrlFaults([
    ['location.href with its hash', ({ page }) => page.href, 'url-hash-kept'],
    [
      "location.href.replace('#/', '')",
      ({ page }) => page.href.replace('#/', ''),
      'url-hash-sign-lost',
      'url-hash-kept',
    ],
    ["location.href.split('#').toString()", ({ page }) => page.href.split('#').toString(), 'url-hash-comma'],
    [
      "location.href.split('?')[0]",
      ({ page }) => page.href.replace(/\?.*/, ''),
      'url-query-dropped',
      'url-hash-kept + url-query-dropped',
    ],
    ['origin + pathname', ({ origin, path }) => origin + path, 'url-query-dropped'],
    ['location.origin', ({ origin }) => origin, 'url-origin-only'],
    ['location.origin and a slash', ({ origin }) => `${origin}/`, 'url-origin-only'],
    [
      'origin + $route.fullPath in hash mode',
      (url) => (hashOf(url).startsWith('/') ? url.origin + hashOf(url) : url.url),
      'url-hash-sign-lost',
    ],
    ['the landing URL kept on Android', ofLanding, 'url-landing'],
    [
      'the route before, read too early',
      ({ page }) => page.previous.replace(/#.*/, ''),
      'url-previous',
      'url-landing',
    ],
    [
      'the base of the application',
      ({ page, origin }) => `${origin}${page.mount}/`,
      'url-base-only',
      'url-origin-only',
    ],
    ['no share parameters', without('from', 'isappinstalled'), 'url-share-parameters-dropped'],
    ['no code and state', without('code', 'state'), 'url-authorization-dropped'],
    ['no code', without('code'), 'url-authorization-dropped'],
    [
      'a cached link without its last share parameter',
      without('isappinstalled'),
      'url-share-parameters-dropped',
    ],
    [
      'the link as it is once shared',
      ({ url, search }) => (search ? url : `${url}?from=singlemessage&isappinstalled=0`),
      'url-share-parameters-added',
    ],
  ]);
});

describe('a URL that changes on its way to the server', () => {
  testUrlFaults([
    ['encodeURIComponent, not decoded', ({ url }) => encodeURIComponent(url), 'url-encoded'],
    [
      'encodeURIComponent twice',
      ({ url }) => encodeURIComponent(encodeURIComponent(url)),
      'url-encoded-twice',
    ],
    ['encodeURI, not decoded', ({ url }) => encodeURI(url), 'url-percent-encoded'],
    ['urlencode on the server', ({ url }) => formEncoded(url), 'url-encoded'],
    [
      'GET without encodeURIComponent',
      ({ url }) => formDecoded(url.replace(/&.*/, '')),
      'url-cut-at-ampersand',
      'url-decoded',
    ],
    [
      'GET without encodeURIComponent, by a server that leaves + alone',
      ({ url }) => decodeURIComponent(url.replace(/&.*/, '')),
      'url-cut-at-ampersand',
    ],
    [
      "replace('&', '%26'): the first alone",
      ({ url }) => url.split('&').slice(0, 2).join('&'),
      'url-cut-at-second-ampersand',
    ],
    ["replace(/&/g, '%26') with axios", ({ url }) => url.replaceAll('&', '%26'), 'url-separators-encoded'],
    ["replace('&', '%26') with axios", ({ url }) => url.replace('&', '%26'), 'url-separators-encoded'],
    ["replace('#', '%23') with axios", ({ page }) => page.href.replace('#', '%23'), 'url-separators-encoded'],
    [
      "slice(0, indexOf('#')) where there is none",
      ({ url }) => url.slice(0, -1),
      'url-last-character-lost',
      'url-slash-dropped',
    ],
    ['urldecode once too often', ({ url }) => formDecoded(url), 'url-decoded'],
    ['+ read as a space', ({ url }) => url.replaceAll('+', ' '), 'url-plus-decoded'],
    ['%20 written as +', ({ url }) => url.replaceAll('%20', '+'), 'url-space-rewritten'],
    ['%2F decoded', ({ url }) => url.replaceAll('%2F', '/'), 'url-reserved-decoded'],
    ['a comma encoded', ({ url }) => url.replaceAll(',', '%2C'), 'url-reserved-encoded'],
    ['btoa, not decoded', ({ url }) => Buffer.from(url).toString('base64'), 'url-base64'],
    ['btoa for URLs, not decoded', ({ url }) => Buffer.from(url).toString('base64url'), 'url-base64'],
    ['JSON.stringify', ({ url }) => JSON.stringify(url), 'url-quoted'],
    ['htmlspecialchars, or I() of ThinkPHP', ({ url }) => url.replaceAll('&', '&amp;'), 'url-html-escaped'],
    ["json_encode's slashes", ({ url }) => url.replaceAll('/', '\\/'), 'url-json-escaped'],
    ['url in the query and in the body', ({ url }) => `${url},${url}`, 'url-in-list'],
    ['a line end', ({ url }) => `${url}\n`, 'url-space-added'],
    ['no argument', () => 'undefined', 'url-missing'],
    ['an empty argument', () => '', 'url-missing'],
    ['await forgotten', () => '[object Promise]', 'url-missing'],
    ['location itself, as an object', () => '[object Object]', 'url-missing'],
    ['an array in PHP', () => 'Array', 'url-missing'],
  ]);
});
