import type { Words } from '../catalogue/words.ts';

/** What an example may say that a page of one's own would say in other words. */
interface Stand {
  /** Whether an example says it. */
  occursIn: (example: string) => boolean;
  meaning: Words;
}

/** Whether a function is called by this name: as a global, not as a member; `...sign()` spreads what it gives. */
const calls = (name: string) => (example: string) =>
  new RegExp(`(?<!\\w)(?<!(?<!\\.)\\.)${name}\\(`).test(example);

/** In the order in which they are explained. */
const STANDS: readonly Stand[] = [
  {
    occursIn: (example) => /^\/\/ [a-z]+:\S+\n/.test(example),
    meaning: {
      zh: '第一行的注释是页面的 URL。',
      en: 'The comment in the first line is the URL of the page.',
    },
  },
  {
    occursIn: (example) => /^\/\/ (?:WeCom|WeChat [\d.]+|no JS-SDK)\n/.test(example),
    meaning: {
      zh: '第一行的注释说明页面的运行环境：WeCom 是企业微信，WeChat 后面是微信的版本，no JS-SDK 是没有引入 JS 文件。',
      en: 'The comment in the first line says what the page runs in: WeCom, a version of WeChat, or without a JS-SDK.',
    },
  },
  {
    occursIn: (example) => !/\b(wx\.config|load|script)\(/.test(example),
    meaning: {
      zh: '在此之前，config 已经通过，代码写在 wx.ready 的回调中。',
      en: 'Before this, a config has passed; the code stands in the callback of wx.ready.',
    },
  },
  {
    occursIn: calls('sign'),
    meaning: {
      zh: 'sign(url) 代表签名接口对这个 URL 的返回。',
      en: 'sign(url) stands for the answer of a signing server that signs exactly that URL.',
    },
  },
  {
    occursIn: (example) => /\bsign\([^()]+, \{/.test(example),
    meaning: {
      zh: 'sign 的第二个参数：服务器改用其中的值，并且用它们签名。',
      en: 'The second argument of sign: values that the server uses, and signs, in place of its own.',
    },
  },
  {
    occursIn: (example) => example.includes('wx.ready('),
    meaning: {
      zh: 'wx.ready 的回调在 config 得到 config:ok 之后执行。',
      en: 'The callback of wx.ready runs once config was answered config:ok.',
    },
  },
  {
    occursIn: calls('phone'),
    meaning: {
      zh: "phone('…') 代表手机对前一次调用的应答。",
      en: "phone('…') stands for what a phone answers to the call before it.",
    },
  },
  {
    occursIn: calls('load'),
    meaning: {
      zh: 'load(url) 代表在同一个标签页中打开另一个页面。',
      en: 'load(url) stands for opening another page in the same tab.',
    },
  },
  {
    occursIn: calls('frame'),
    meaning: {
      zh: 'frame(url) 代表页面中的 <iframe src>；后面的代码在其中运行。',
      en: 'frame(url) stands for an <iframe src> of the page; the code after it runs in there.',
    },
  },
  {
    occursIn: calls('script'),
    meaning: {
      zh: 'script(url) 代表页面中的 <script src>；status 是服务器对它的 HTTP 状态码。',
      en: 'script(url) stands for a <script src> of the page; status is the HTTP status it was answered with.',
    },
  },
  {
    occursIn: calls('wait'),
    meaning: {
      zh: 'wait(seconds) 代表过了这么多秒。',
      en: 'wait(seconds) stands for so many seconds that pass.',
    },
  },
];

/** What a reader has to know to read an example: a sentence for each thing in it that stands for another. */
export function meaningsIn(example: string): Words[] {
  return STANDS.filter(({ occursIn }) => occursIn(example)).map(({ meaning }) => meaning);
}
