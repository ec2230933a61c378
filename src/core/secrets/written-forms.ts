/** A backslash, itself escaped or not. */
const BACKSLASH = String.raw`(?:\\|%(?:25)*5[Cc])`;

/** The letters that JSON writes for a control character. */
const LETTERS: Readonly<Record<string, string>> = {
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
};

/** The names that HTML has. */
const NAMES: Readonly<Record<string, string>> = {
  '"': 'quot',
  "'": 'apos',
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
};

/**
 * Finds a text wherever it stands, however it is written: as it is, percent-encoded (once or several times), in JSON
 * (nested however deep, in letters or by `\u`), in HTML, with `+` for spaces; also each character in another way.
 */
export function writtenForms(text: string): RegExp {
  return new RegExp(Array.from(text, formsOf).join(''), 'g');
}

/** The ways in which one character may be written, as a pattern. */
function formsOf(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  const forms = [
    escaped(character),
    percentForm(character),
    units.map((unit) => `${BACKSLASH}+u${hexForm(unit.toString(16).padStart(4, '0'))}`).join(''),
    entityForm(character.codePointAt(0) ?? 0),
  ];
  const letter = LETTERS[character];
  const name = NAMES[character];
  if (letter !== undefined) forms.push(`${BACKSLASH}+${letter}`);
  if (name !== undefined) forms.push(`&(?:amp;)*${name};`);
  // Of a form, whose text may be encoded once more.
  if (character === ' ') forms.push(String.raw`\+`, '%(?:25)*2[Bb]');
  if (character === '\\') forms.unshift(`${BACKSLASH}+`);
  // Behind the backslashes of JSON, however nested; PHP puts one before a slash.
  const isEscaped = character === '"' || character === '/' || character === "'";
  return `${isEscaped ? `${BACKSLASH}*` : ''}(?:${forms.join('|')})`;
}

function percentForm(character: string): string {
  return bytesOf(character)
    .map((byte) => `%(?:25)*${hexForm(byte)}`)
    .join('');
}

/** The bytes of a character in UTF-8, in hex. Half a surrogate pair has those of the character that replaces it. */
function bytesOf(character: string): string[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code.toString(16).padStart(2, '0')];
  if (/^[\ud800-\udfff]$/.test(character)) return ['ef', 'bf', 'bd'];
  return encodeURIComponent(character).slice(1).split('%');
}

function entityForm(code: number): string {
  return `&(?:amp;)*#(?:0*${code}|[xX]0*${hexForm(code.toString(16))});`;
}

/** Hex digits in either case. */
function hexForm(digits: string): string {
  return digits.replace(/[a-f]/gi, (digit) => `[${digit.toLowerCase()}${digit.toUpperCase()}]`);
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
