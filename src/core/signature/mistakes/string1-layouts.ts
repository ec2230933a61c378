import type { SignatureKind } from '../recipes.ts';
import type { Field, Layout } from '../signing.ts';

/** The kinds of signatures whose text is string1. */
export const STRING1_KINDS: readonly SignatureKind[] = ['jsapi', 'agentConfig'];

/** The smallest page. */
export const STRING1_EXAMPLE = {
  kind: 'jsapi',
  parts: { ticket: 'T', nonceStr: 'abc', timestamp: '1414587457', url: 'https://a.com/' },
  right: 'jsapi_ticket=T&noncestr=abc&timestamp=1414587457&url=https://a.com/',
} as const;

/** One layout per name: the field of that name gets it. Empty when there is no such field. */
export function renamed(layout: Layout, key: string, names: readonly string[]): Layout[] {
  if (!layout.fields.some((field) => field.key === key)) return [];
  return names.map((name) => ({
    ...layout,
    fields: layout.fields.map((field) => (field.key === key ? { ...field, key: name } : field)),
  }));
}

/** The layout with one of its fields in another form. */
export function withField(layout: Layout, index: number, changes: Partial<Field>): Layout {
  return {
    ...layout,
    fields: layout.fields.map((field, i) => (i === index ? { ...field, ...changes } : field)),
  };
}

/** Whether the fields have names: values only have not, nor has JSON, which holds them otherwise. */
export function hasNames({ fields, equals }: Layout): boolean {
  return equals !== '' && fields.every(({ key }) => key !== '');
}
