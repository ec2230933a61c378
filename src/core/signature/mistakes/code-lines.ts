import type { BackEnd, BackEndLines } from './mistake.ts';

/** A stretch of a template: text, or the name of a variable. */
type Stretch = { text: string } | { name: string };

/**
 * The lines that make a text out of variables: `appId={appId}&key={key}`. Variables are named as each language does; a
 * line feed is written `\n`.
 */
export function textLines(template: string): BackEndLines {
  const stretches = stretchesOf(template);
  const filled = (variable: (name: string) => string): string =>
    stretches.map((one) => ('name' in one ? variable(one.name) : escaped(one.text))).join('');
  const added = stretches.map((one) => ('name' in one ? one.name : `"${escaped(one.text)}"`)).join(' + ');
  return {
    php: `$text = "${filled((name) => `{$${name}}`)}";`,
    java: `String text = ${added};`,
    node: `const text = \`${filled((name) => `\${${name}}`)}\`;`,
    python: `text = f'${filled((name) => `{${underscored(name)}}`)}'`,
    go: `text := ${added}`,
    csharp: `var text = $"${filled((name) => `{${name}}`)}";`,
  };
}

/** The right way to sort values: by character code. */
const SORTED: BackEndLines = {
  php: 'sort($values, SORT_STRING);',
  java: 'Arrays.sort(values);',
  node: 'values.sort();',
  python: 'values.sort()',
  go: 'sort.Strings(values)',
  csharp: 'Array.Sort(values, StringComparer.Ordinal);',
};

/** Lines that make a text by joining values. */
interface Joining {
  /** The variables. */
  values: readonly string[];
  /** How they are sorted; null where they are not. */
  sort?: BackEndLines | null;
  /** What stands between them. */
  between?: string;
}

/** The lines that join values: `valueLines({ values: ['apiTicket', 'cardId'] })`. */
export function valueLines({ values, sort = SORTED, between = '' }: Joining): BackEndLines {
  const glue = escaped(between);
  const list = (variable: (name: string) => string): string => values.map(variable).join(', ');
  const same = list((name) => name);
  const lines: Record<BackEnd, [string, string]> = {
    php: [`$values = [${list((name) => `$${name}`)}];`, `$text = implode("${glue}", $values);`],
    java: [`String[] values = {${same}};`, `String text = String.join("${glue}", values);`],
    node: [`const values = [${same}];`, `const text = values.join('${glue}');`],
    python: [`values = [${list(underscored)}]`, `text = '${glue}'.join(values)`],
    go: [`values := []string{${same}}`, `text := strings.Join(values, "${glue}")`],
    csharp: [`var values = new[] { ${same} };`, `var text = string.Join("${glue}", values);`],
  };
  const all = (language: BackEnd): string => {
    const [first, last] = lines[language];
    return [first, ...(sort ? [sort[language]] : []), last].join('\n');
  };
  return {
    php: all('php'),
    java: all('java'),
    node: all('node'),
    python: all('python'),
    go: all('go'),
    csharp: all('csharp'),
  };
}

function stretchesOf(template: string): Stretch[] {
  return template
    .split(/\{(\w+)\}/)
    .map((text, i) => (i % 2 === 0 ? { text } : { name: text }))
    .filter((one) => 'name' in one || one.text !== '');
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n');

const underscored = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
