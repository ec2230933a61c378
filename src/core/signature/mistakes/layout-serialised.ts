import type { Field, Layout } from '../signing.ts';
import type { LayoutMistake } from './mistake.ts';
import { hasNames, STRING1_EXAMPLE, STRING1_KINDS } from './string1-layouts.ts';
import { assigned, SIGNATURE, STRING1 } from './string1-lines.ts';

const PLACE = '附录1 · 签名算法';

/** What holds the fields, made a text by the language itself; or no text at all. */
export const LAYOUT_SERIALISED_MISTAKES = {
  'text-map-printed': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 4,
    clause: {
      zh: '对 Map、dict 等对象直接转成的文字做了签名',
      en: 'hashed what a map prints as, such as {a=1, b=2}',
    },
    advice: {
      zh: '不要直接用 Map.toString()、str(dict) 的结果，用 key1=value1&key2=value2… 的格式拼接成 string1。',
      en: 'Take no Map.toString() or str(dict): join the fields as key1=value1&key2=value2….',
    },
    place: PLACE,
    layouts: (layout) =>
      hasNames(layout) ? [ofJava(layout), ofGo(layout), ofPython(layout, true), ofPython(layout, false)] : [],
    cause: {
      php: "$string1 = urldecode(http_build_query($fields, '', ', ')); // between { and }",
      java: 'String string1 = new TreeMap<>(fields).toString();',
      node: "const string1 = `{${Object.entries(fields).map((field) => field.join('=')).join(', ')}}`;",
      python: 'string1 = str(fields)',
      go: 'string1 := fmt.Sprint(fields)',
      csharp:
        'var string1 = "{" + string.Join(", ", fields.Select(field => $"{field.Key}={field.Value}")) + "}";',
    },
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: '{jsapi_ticket=T, noncestr=abc, timestamp=1414587457, url=https://a.com/}',
    },
  },

  'text-lost': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    isAlone: true,
    clause: {
      zh: '签名时没有取到待签名的文本，对空字符串、undefined、Array 或变量名等做了签名',
      en: 'had no text to hash, and hashed an empty one, undefined, Array, the name of a variable or the like',
    },
    advice: {
      zh: '检查传给 sha1 的变量：变量名是否写错、单引号里的变量是否没有被替换、传的是不是数组或对象。',
      en: 'Look at what sha1 is handed: a variable of another name, one between single quotes, an array or an object.',
    },
    place: PLACE,
    layouts: (layout) => LOST.map((before) => ({ ...layout, before, fields: [], after: '', sort: null })),
    cause: assigned('signature', {
      php: "sha1($str1 ?? '') // the text is in $string1",
      java: 'DigestUtils.sha1Hex(String.valueOf(fields.get("string1"))) // null',
      node: "crypto.createHash('sha1').update(`${fields}`).digest('hex') // [object Object]",
      python: "hashlib.sha1(str(fields.get('string1')).encode()).hexdigest()  # None",
      go: 'sha1Hex("") // string1 was never filled',
      csharp: 'Sha1Hex(fields.ToString()) // the name of a type',
    }),
    fix: SIGNATURE,
    example: { ...STRING1_EXAMPLE, signed: '' },
  },
} satisfies Record<string, LayoutMistake>;

/** What is hashed where the text is missing. */
const LOST: readonly string[] = [
  '',
  ...['undefined', 'null', 'None', '<nil>', 'false', 'NULL'],
  ...['Array', '[object Object]', 'System.Collections.Generic.Dictionary`2[System.String,System.String]'],
  ...['string1', '$string1', 'string', '$string', 'str', '$str'],
];

/** `{a=1, b=2}`: `Map.toString()`. */
function ofJava(layout: Layout): Layout {
  return printed(layout, { before: '{', equals: '=', between: ', ', after: '}' });
}

/** `map[a:1 b:2]`: `fmt.Sprint` of a map, which sorts the names. */
function ofGo(layout: Layout): Layout {
  return printed(layout, { before: 'map[', equals: ':', between: ' ', after: ']' });
}

/** `{'a': 1, 'b': '2'}`: `str` of a dict. */
function ofPython(layout: Layout, hasNumber: boolean): Layout {
  const quoteOf = (field: Field | undefined): string =>
    !field || (hasNumber && field.part === 'timestamp') ? '' : "'";
  return {
    ...printed(layout, {
      before: '{',
      equals: '',
      between: ', ',
      after: `${quoteOf(layout.fields.at(-1))}}`,
    }),
    fields: layout.fields.map((field, i) => ({
      ...field,
      key: `'${field.key}': ${quoteOf(field)}`,
      join: i === 0 ? '' : `${quoteOf(layout.fields[i - 1])}, `,
    })),
  };
}

function printed(layout: Layout, signs: Pick<Layout, 'before' | 'equals' | 'between' | 'after'>): Layout {
  return {
    ...layout,
    ...signs,
    before: layout.before + signs.before,
    after: signs.after + layout.after,
  };
}
