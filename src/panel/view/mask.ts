import { masked } from '../../core/signature/index.ts';
import type { Piece } from '../model.ts';

/** The parts of a signature that nobody may read over a shoulder. */
const SECRET_PARTS: ReadonlySet<Piece['part']> = new Set<Piece['part']>(['ticket', 'key']);

/** Shorter secrets are not looked for in other parts: they would be found where they are not. */
const SHORTEST = 8;

/** Whether a piece of the text that is hashed is a secret. */
export function isSecret({ part }: Piece): boolean {
  return SECRET_PARTS.has(part);
}

/**
 * A secret as it may be seen: its last four characters, as `masked` has it. White space at either end stays, since it
 * is a mistake the user must see.
 */
export function maskSecret(secret: string): string {
  const { before, core, after } = splitSecret(secret);
  return core === '' ? secret : before + masked(core) + after;
}

/** The same for a text of several lines, each a secret of its own; what frames a PEM is none. */
export function maskLines(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^-----(BEGIN|END) [A-Z ]+-----\s*$/.test(line) ? line : maskSecret(line)))
    .join('\n');
}

/** A secret, and the white space around it. */
export function splitSecret(secret: string): { before: string; core: string; after: string } {
  const core = secret.trim();
  const start = core === '' ? secret.length : secret.indexOf(core);
  return { before: secret.slice(0, start), core, after: secret.slice(start + core.length) };
}

/** The secrets in some texts that are hashed, without the white space around them: to be hidden elsewhere too. */
export function secretsIn(pieces: readonly Piece[]): string[] {
  const cores = pieces.filter(isSecret).map(({ text }) => splitSecret(text).core);
  return [...new Set(cores)].filter(({ length }) => length >= SHORTEST).sort((a, b) => b.length - a.length);
}

/** Splits a text where one of some secrets stands in it. The secrets are at the odd places. */
export function splitAtSecrets(text: string, secrets: readonly string[]): string[] {
  return secrets.reduce<string[]>(
    (parts, secret) => parts.flatMap((part, index) => (index % 2 === 1 ? [part] : splitAt(part, secret))),
    [text],
  );
}

/** The text that is hashed, with its secrets hidden wherever they stand in it. */
export function maskPieces(pieces: readonly Piece[]): Piece[] {
  const secrets = secretsIn(pieces);
  return pieces.map((piece) => ({
    ...piece,
    text: isSecret(piece)
      ? maskSecret(piece.text)
      : splitAtSecrets(piece.text, secrets)
          .map((text, index) => (index % 2 === 1 ? masked(text) : text))
          .join(''),
  }));
}

function splitAt(text: string, secret: string): string[] {
  return text.split(secret).flatMap((part, index) => (index === 0 ? [part] : [secret, part]));
}
