import type { Field, Fields, Shape } from '../catalogue/shape.ts';
import type { Plain } from '../protocol.ts';
import {
  isAbsent,
  isSpecial,
  isUnknown,
  itemsOf,
  kindOf,
  lengthOf,
  member,
  memberNames,
  toPlainText,
} from './plain.ts';

/**
 * What can be wrong with a value. `missing`: there is none, and there has to be. `kind`: it is of another type.
 * `value`: it is none of those that are allowed. `range`: the number is too small, too large, or no whole one.
 * `length`: the text is too long, or not as long as it must be. `count`: the list has too many items. `json`: the text
 * is no JSON. `extra`: nothing is known of a member of this name.
 */
export type ShapeFault = 'missing' | 'kind' | 'value' | 'range' | 'length' | 'count' | 'json' | 'extra';

/** One place where a value does not fit its shape. */
export interface ShapeProblem {
  fault: ShapeFault;
  /** Where: `localIds`, `cardList[0].isSuccess`; empty for the value itself. */
  path: string;
  /** What is there; undefined when nothing is. */
  seen: Plain | undefined;
  /** What should be there; null when nothing is known of such a member. */
  shape: Shape | null;
  /** The member that is missing, or that the value stands in; null for a value that stands in none. */
  field: Field | null;
}

/** Everything that is wrong with a value; empty when it fits, and where what is wrong cannot be known. */
export function shapeProblems(value: Plain | undefined, shape: Shape, path: string): ShapeProblem[] {
  return problemsIn(value, shape, path, null);
}

/** The same for the members of an object. */
export function fieldProblems(value: Plain | undefined, fields: Fields, path: string): ShapeProblem[] {
  const known = Object.entries(fields).flatMap(([name, field]) =>
    memberProblems(member(value, name), field, join(path, name)),
  );
  const extra = memberNames(value).filter((name) => !Object.hasOwn(fields, name));
  return [
    ...known,
    ...extra.map((name): ShapeProblem => {
      return { fault: 'extra', path: join(path, name), seen: member(value, name), shape: null, field: null };
    }),
  ];
}

/** Whether a value has a shape; members that are not part of it do not count. */
export function isOfShape(value: Plain | undefined, shape: Shape): boolean {
  return shapeProblems(value, shape, '').every(({ fault }) => fault === 'extra');
}

function memberProblems(value: Plain | undefined, field: Field, path: string): ShapeProblem[] {
  if (!isAbsent(value)) return problemsIn(value, field.shape, path, field);
  if (!field.isRequired) return [];
  return [{ fault: 'missing', path, seen: undefined, shape: field.shape, field }];
}

function problemsIn(
  value: Plain | undefined,
  shape: Shape,
  path: string,
  field: Field | null,
): ShapeProblem[] {
  if (isUnknown(value) || isOpaque(value)) return [];
  const one = (fault: ShapeFault): ShapeProblem[] => [{ fault, path, seen: value, shape, field }];
  switch (shape.kind) {
    case 'list':
      if (kindOf(value) !== 'array') return one('kind');
      if (shape.most !== undefined && countOf(value) > shape.most) return one('count');
      return itemsOf(value).flatMap((item, index) => problemsIn(item, shape.of, `${path}[${index}]`, field));
    case 'object':
      return isObject(value) ? fieldProblems(value, shape.fields, path) : one('kind');
    case 'record':
      if (!isObject(value)) return one('kind');
      return memberNames(value).flatMap((name) =>
        problemsIn(member(value, name), shape.of, join(path, name), field),
      );
    case 'either':
      return alternatives(value, shape, path, field);
    case 'json':
      return jsonProblems(value, shape, path, field);
    default: {
      const fault = faultOf(value, shape);
      return fault ? one(fault) : [];
    }
  }
}

/** Of several shapes, one is enough. Where exactly one is meant, by the value's kind, what is wrong with it is said. */
function alternatives(
  value: Plain | undefined,
  shape: Extract<Shape, { kind: 'either' }>,
  path: string,
  field: Field | null,
): ShapeProblem[] {
  const tried = shape.of.map((one) => problemsIn(value, one, path, field));
  const fitting = tried.find((found) => found.every(({ fault }) => fault === 'extra'));
  if (fitting) return fitting;
  const inside = tried.filter((found) => found.some((problem) => problem.path !== path));
  const [only] = inside;
  if (only && inside.length === 1) return only;
  const [first] = tried.flat().filter(({ fault }) => fault !== 'kind');
  return [{ fault: first?.fault ?? 'kind', path, seen: value, shape, field }];
}

function jsonProblems(
  value: Plain | undefined,
  shape: Extract<Shape, { kind: 'json' }>,
  path: string,
  field: Field | null,
): ShapeProblem[] {
  // A text that was cut cannot be read.
  if (typeof value !== 'string') {
    return kindOf(value) === 'string' ? [] : [{ fault: 'kind', path, seen: value, shape, field }];
  }
  let parsed: Plain;
  try {
    parsed = JSON.parse(value);
  } catch {
    return [{ fault: 'json', path, seen: value, shape, field }]; // said of the whole text
  }
  return problemsIn(parsed, shape.of, path, field);
}

function faultOf(value: Plain | undefined, shape: Shape): ShapeFault | null {
  switch (shape.kind) {
    case 'text':
      if (kindOf(value) !== 'string') return 'kind';
      return fitsLength(lengthOf(value) ?? 0, shape) ? null : 'length';
    case 'number':
      if (typeof value !== 'number') return 'kind';
      return fitsRange(value, shape) ? null : 'range';
    case 'one-of':
      return shape.values.some((one) => one === value) ? null : 'value';
    case 'boolean':
    case 'function':
      return kindOf(value) === shape.kind ? null : 'kind';
    default:
      return null;
  }
}

/** Whether a number is one that the shape allows. */
function fitsRange(value: number, { least, most, isWhole }: Extract<Shape, { kind: 'number' }>): boolean {
  return value >= (least ?? value) && value <= (most ?? value) && (!isWhole || Number.isInteger(value));
}

/** The number that a number or the text of one stands for; null for anything else. */
export function numberIn(value: Plain | undefined): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(toPlainText(value));
  return Number.isFinite(number) ? number : null;
}

const fitsLength = (length: number, { longest, exactly }: Extract<Shape, { kind: 'text' }>): boolean =>
  length <= (longest ?? length) && length === (exactly ?? length);

/** What it is for the client only its class knows: `new String('…')`, a list of a library's own. */
function isOpaque(value: Plain | undefined): boolean {
  return isSpecial(value) && value.$ === 'instance' && value.of !== 'Promise';
}

function isObject(value: Plain | undefined): boolean {
  return kindOf(value) === 'object' || (isSpecial(value) && value.$ === 'object');
}

function countOf(value: Plain | undefined): number {
  return isSpecial(value) && value.$ === 'array' ? value.length : itemsOf(value).length;
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
