import type { Words } from '../../catalogue/words.ts';
import { type Authorization, given } from './oauth.ts';
import { told } from './scenario-problem.ts';

/**
 * Where the browser goes when the user agrees: `redirect_uri` with `code` and `state` behind its own parameters and in
 * front of its `#`, everything else byte for byte; `appid` too when a third-party platform asks for an account. Null
 * when `redirect_uri` is no absolute http(s) URL.
 */
export function landingUrl(authorization: Authorization, code: string): string | null {
  const appid = given(authorization, 'component_appid') === '' ? '' : given(authorization, 'appid');
  return returned(authorization, [
    ['code', code],
    ['state', given(authorization, 'state')],
    ...(appid === '' ? [] : ([['appid', appid]] as const)),
  ]);
}

/**
 * Where the browser goes when the user refuses: `redirect_uri` with `state` alone, as the document of 网页授权 says in
 * its earlier versions, and those of 网站应用 and WeCom today. Null as above.
 */
export function refusalUrl(authorization: Authorization): string | null {
  return returned(authorization, [['state', given(authorization, 'state')]]);
}

/** Whether a text is a URL that a browser can be sent to from outside of a page. */
export function isReturnable(redirectUri: string): boolean {
  return /^https?:\/\/[^/?#\\\s]/i.test(redirectUri);
}

/** What is wrong with a code that was typed; null when nothing is, and when it is empty. */
export function codeProblem(code: string): Words | null {
  if (code.includes('code=')) return PASTED;
  if (code.length > LONGEST_CODE) return told(TOO_LONG, { seen: String(code.length) });
  const odd = [...new Set(code.match(/[^\w-]/gu))].slice(0, MOST_SHOWN);
  if (odd.length === 0) return null;
  return told(ODD, { seen: odd.map((character) => (/\s/.test(character) ? '␣' : character)).join(' ') });
}

/**
 * A code of WeChat's form that no server can exchange: 32 characters. `count`: from 1, another one for every return.
 */
export function sampleCode(count: number): string {
  return `0${String(count % 100_000).padStart(5, '0')}SampleCodeOfJSSDKPanel0000`;
}

/** `code长度最大为512字节`, WeCom's document says. */
const LONGEST_CODE = 512;
const MOST_SHOWN = 5;

const PASTED: Words = {
  zh: '粘贴的不只是 code：只填 code= 后面、& 前面的部分。',
  en: 'This is more than the code: enter only what stands between code= and the next &.',
};
const TOO_LONG: Words = {
  zh: '有 {seen} 个字符，code 最长 512 字节。',
  en: 'It has {seen} characters; a code has 512 bytes at most.',
};
const ODD: Words = {
  zh: '含有 {seen}：微信的 code 只有字母、数字、- 和 _。将按输入的内容编码后带回。',
  en: 'It has {seen}: a code of WeChat’s has letters, digits, - and _ only. It is sent as typed, encoded.',
};

function returned(
  authorization: Authorization,
  added: readonly (readonly [name: string, value: string])[],
): string | null {
  const target = given(authorization, 'redirect_uri');
  if (!isReturnable(target)) return null;
  const hash = target.indexOf('#');
  const [front, back] = hash === -1 ? [target, ''] : [target.slice(0, hash), target.slice(hash)];
  const joint = !front.includes('?') ? '?' : /[?&]$/.test(front) ? '' : '&';
  const pairs = added.map(([name, value]) => `${name}=${encoded(value)}`);
  return `${front}${joint}${pairs.join('&')}${back}`;
}

/** Half a character, which only a keyboard can make, cannot be encoded. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
