import type { Words } from '../../catalogue/words.ts';
import type { Plain } from '../../protocol.ts';
import { isAbsent, isSpecial, isUnknown, itemsOf, kindOf, literal, member } from '../plain.ts';
import { callRule } from './call-facts.ts';
import { givenOf } from './parameter-facts.ts';
import { NONE } from './rule.ts';

const PLACE = '图像接口 · 预览图片接口';
/** What the client can open: the web's, and files of its own. */
const OPENABLE = /^(https?:\/\/|wxlocalresource:|weixin:\/\/)/i;

/** What can be wrong with the pictures of `previewImage`. */
export const PREVIEW_RULES = {
  'param-preview-url': callRule({
    title: { zh: 'previewImage 的图片不是 http 链接', en: 'previewImage has a picture without http' },
    topic: 'parameters',
    place: PLACE,
    example: "wx.previewImage({ urls: ['/img/1.jpg', '/img/2.jpg'] });",
    canBeWrong: {
      zh: '官方文档只写明 http 链接；个别客户端也能打开 data: 图片。',
      en: 'The document names http links only; some clients open data: pictures all the same.',
    },
    cases: {
      relative: {
        severity: 'error',
        title: { zh: 'previewImage 的图片是相对路径', en: 'previewImage has a relative URL' },
        seen: {
          zh: '{path} 是 {url}{more}。',
          en: '{path} is {url}{more}.',
        },
        expected: {
          zh: '完整的 http 或 https 链接：图片由客户端下载，它不知道页面的地址。',
          en: 'A whole http or https URL: the client loads the pictures, and does not know the page’s address.',
        },
        advice: {
          zh: '用 new URL({url}, location.href).href 补全，或读取 img.src。',
          en: 'Complete it with new URL({url}, location.href).href, or read img.src.',
        },
      },
      scheme: {
        severity: 'error',
        title: {
          zh: 'previewImage 的图片只有页面能打开',
          en: 'previewImage has a picture that only the page can open',
        },
        seen: {
          zh: '{path} 是 {url}{more}。',
          en: '{path} is {url}{more}.',
        },
        expected: {
          zh: 'http 或 https 链接，或 chooseImage 返回的 localId：图片由客户端打开，页面里的 blob:、data: 它打不开。',
          en: 'An http or https URL, or a localId of chooseImage: the client cannot open a page’s blob: or data:.',
        },
        advice: {
          zh: '先把图片上传到自己的服务器，再传入它的链接。',
          en: 'Send the picture to a server of your own, and pass its URL.',
        },
      },
    },
    check: (facts) => {
      const given = givenOf(facts);
      if (given?.api !== 'previewImage' || given.object === null) return NONE;
      const urls = itemsOf(member(given.object, 'urls')).map((url, index) => ({
        url,
        path: `urls[${index}]`,
      }));
      const closed = urls.filter(({ url }) => textOf(url) !== '' && !OPENABLE.test(textOf(url)));
      return (['relative', 'scheme'] as const).flatMap((name) => {
        const of = closed.filter(({ url }) => (hasScheme(textOf(url)) ? 'scheme' : 'relative') === name);
        const [first] = of;
        if (!first) return [];
        return [
          {
            case: name,
            values: { path: first.path, url: literal(first.url), more: moreWords(of.length) },
          },
        ];
      });
    },
  }),

  'param-preview-current': callRule({
    title: { zh: 'previewImage 的 current 不在 urls 中', en: 'current of previewImage is not among urls' },
    topic: 'parameters',
    place: PLACE,
    example:
      "wx.previewImage({ current: 'https://m.example.com/3.jpg', urls: ['https://m.example.com/1.jpg'] });",
    canBeWrong: null,
    cases: {
      other: {
        severity: 'warning',
        seen: {
          zh: 'current 是 {current}，urls 的 {count} 个链接中没有它。',
          en: 'current is {current}, which is not in urls (length {count}).',
        },
        expected: {
          zh: 'urls 中的一个链接，逐字相同；否则不会从这一张开始显示。',
          en: 'One of urls, letter for letter: else the preview starts with another picture.',
        },
        advice: {
          zh: '写成 current: urls[i]；注意两边的域名、参数和编码是否相同。',
          en: 'Write current: urls[i]; see that host, query and encoding are the same in both.',
        },
      },
      index: {
        severity: 'warning',
        title: { zh: 'previewImage 的 current 是序号', en: 'current of previewImage is an index' },
        seen: { zh: 'current 是数字 {current}。', en: 'current is the number {current}.' },
        expected: {
          zh: '当前显示图片的链接（字符串），不是它在 urls 中的序号。',
          en: 'The URL of the picture to start with, not its place in urls.',
        },
        advice: { zh: '写成 current: urls[{current}]。', en: 'Write current: urls[{current}].' },
      },
    },
    check: (facts) => {
      const given = givenOf(facts);
      if (given?.api !== 'previewImage' || given.object === null) return NONE;
      const current = member(given.object, 'current');
      const urls = member(given.object, 'urls');
      const items = itemsOf(urls);
      if (typeof current === 'number') return [{ case: 'index', values: { current: `${current}` } }];
      const isKnown = kindOf(urls) === 'array' && !isSpecial(urls) && !items.some((item) => isCut(item));
      if (typeof current !== 'string' || current === '' || items.length === 0 || !isKnown) return NONE;
      if (items.includes(current)) return NONE;
      return [{ case: 'other', values: { current: literal(current), count: `${items.length}` } }];
    },
  }),
};

/** How many pictures there are, where the one that is named is not alone. */
function moreWords(count: number): Words {
  if (count === 1) return { zh: '', en: '' };
  return { zh: `（共 ${count} 个这样的图片）`, en: ` (${count} such pictures in all)` };
}

/** A text, also of one that was cut; empty for anything else. */
function textOf(value: Plain): string {
  if (typeof value === 'string') return value.trim();
  return isSpecial(value) && value.$ === 'string' ? value.value : '';
}

const hasScheme = (url: string): boolean => /^[a-z][a-z\d+.-]*:/i.test(url);

const isCut = (item: Plain): boolean => isUnknown(item) || isAbsent(item) || isSpecial(item);
