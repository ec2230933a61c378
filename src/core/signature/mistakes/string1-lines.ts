import type { BackEnd, BackEndLines } from './mistake.ts';

/** The variables that a server puts into string1. */
const VARIABLES = ['ticket', 'nonceStr', 'timestamp', 'url', 'appId', 'key'] as const;

/**
 * The line that puts a text together, in each language. `template`: the text, with `{ticket}`, `{nonceStr}`,
 * `{timestamp}`, `{url}`, `{appId}` and `{key}` where the values stand. `name`: of the variable that takes it.
 */
export function textLines(template: string, name = 'string1'): BackEndLines {
  const chunks = template.split(new RegExp(`\\{(${VARIABLES.join('|')})\\}`));
  const isName = (i: number): boolean => i % 2 === 1;
  const each = (literal: (text: string) => string, variable: (name: string) => string): string[] =>
    chunks.map((chunk, i) => (isName(i) ? variable(chunk) : literal(chunk))).filter((chunk) => chunk !== '');
  const names = chunks.filter((_, i) => isName(i));
  const format = each(
    (text) => escaped(text).replaceAll('%', '%%'),
    (variable) => (variable === 'timestamp' ? '%d' : '%s'),
  ).join('');
  return assigned(name, {
    php: `"${each(
      (text) => escaped(text).replaceAll('$', '\\$').replaceAll('\\ufeff', '\\u{feff}'),
      (variable) => `{$${variable}}`,
    ).join('')}"`,
    java: each(
      (text) => text && `"${escaped(text)}"`,
      (variable) => variable,
    ).join(' + '),
    node: `\`${each(
      (text) => escaped(text, '`'),
      (variable) => `\${${variable}}`,
    ).join('')}\``,
    python: `f'${each(
      (text) => escaped(text, "'").replace(/[{}]/g, '$&$&'),
      (variable) => `{${snake(variable)}}`,
    ).join('')}'`,
    go: `fmt.Sprintf("${format}"${names.map((variable) => `, ${variable}`).join('')})`,
    csharp: `$"${each(
      (text) => escaped(text).replace(/[{}]/g, '$&$&'),
      (variable) => `{${variable}}`,
    ).join('')}"`,
  });
}

/** The line that gives a variable a value, in each language. `expressions`: the values, with a remark behind ` // `. */
export function assigned(name: string, expressions: BackEndLines): BackEndLines {
  const ended = (expression: string): string => expression.replace(/(?= \/\/ )|$/, ';');
  const javaType = name === 'bytes' ? 'byte[]' : name === 'timestamp' ? 'var' : 'String';
  return {
    php: `$${name} = ${ended(expressions.php)}`,
    java: `${javaType} ${name} = ${ended(expressions.java)}`,
    node: `const ${name} = ${ended(expressions.node)}`,
    python: `${snake(name)} = ${expressions.python}`,
    go: `${name} := ${expressions.go}`,
    csharp: `var ${name} = ${ended(expressions.csharp)}`,
  } satisfies Record<BackEnd, string>;
}

/** string1 as it should be. */
export const STRING1 = textLines('jsapi_ticket={ticket}&noncestr={nonceStr}&timestamp={timestamp}&url={url}');

/** Its signature as it should be. */
export const SIGNATURE: BackEndLines = assigned('signature', {
  php: 'sha1($string1)',
  java: 'DigestUtils.sha1Hex(string1)',
  node: "crypto.createHash('sha1').update(string1, 'utf8').digest('hex')",
  python: "hashlib.sha1(string1.encode('utf-8')).hexdigest()",
  go: 'fmt.Sprintf("%x", sha1.Sum([]byte(string1)))',
  csharp: 'Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(string1))).ToLowerInvariant()',
});

/** A text as it stands between quotes in source code. */
function escaped(text: string, quote = '"'): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n')
    .replaceAll('\ufeff', '\\ufeff');
}

/** Python's way to write a name. */
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
