/** A piece of what a finding or a mistake says: text as it is, or the name of a value that is filled in. */
export interface TemplatePiece {
  text: string;
  isValue: boolean;
}

/** Takes words with placeholders apart: `{age:duration}` is the value `age`. Pieces are never empty. */
export function piecesOfTemplate(template: string): TemplatePiece[] {
  return template
    .split(/(\{\w+(?::\w+)?\})/)
    .map((part) => {
      const [, name] = /^\{(\w+)(?::\w+)?\}$/.exec(part) ?? [];
      return name === undefined ? { text: part, isValue: false } : { text: name, isValue: true };
    })
    .filter(({ text }) => text !== '');
}

/** A template as it is read where no values are: `{signature}` is ‹signature›. */
export function withoutValues(template: string): string {
  return piecesOfTemplate(template)
    .map(({ text, isValue }) => (isValue ? `‹${text}›` : text))
    .join('');
}
