import { resultFieldsOf } from '../../../catalogue/result-fields.ts';
import type { Fields, Shape } from '../../../catalogue/shape.ts';
import type { Plain } from '../../../protocol.ts';

/** The JSON to begin a reply with: every member that the API gives, empty; `{}` with a line to type in where none is. */
export function replySample(api: string): string {
  const sample = sampleOfFields(resultFieldsOf(api) ?? {});
  return Object.keys(sample).length === 0 ? '{\n  \n}' : JSON.stringify(sample, null, 2);
}

function sampleOfFields(fields: Fields): Record<string, Plain> {
  const documented = Object.entries(fields).filter(([, field]) => field.isUndocumented !== true);
  return Object.fromEntries(documented.map(([name, { shape, or }]) => [name, or ?? sampleOf(shape)]));
}

/** The smallest value of a shape. */
function sampleOf(shape: Shape): Plain {
  switch (shape.kind) {
    case 'number':
      return shape.least ?? 0;
    case 'boolean':
      return true;
    case 'one-of':
      return shape.values[0] ?? '';
    case 'list':
      return [sampleOf(shape.of)];
    case 'object':
      return sampleOfFields(shape.fields);
    case 'record':
      return {};
    case 'either':
      return shape.of[0] === undefined ? '' : sampleOf(shape.of[0]);
    case 'json':
      return JSON.stringify(sampleOf(shape.of));
    case 'text':
      return '-'.repeat(shape.exactly ?? 0);
    case 'any':
    case 'function':
      return '';
  }
}
