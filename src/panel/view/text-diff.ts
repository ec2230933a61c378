import { diffArrays } from 'diff';
import { masked } from '../../core/signature/index.ts';
import type { Piece } from '../model.ts';
import { isSecret, secretsIn, splitAtSecrets, splitSecret } from './mask.ts';

/** A stretch of one of two texts that are compared. */
export interface Stretch {
  /** As it is shown. Empty, and `differs`: here the other text has something that this one has not. */
  text: string;
  isSecret: boolean;
  /** Whether it stands in this text alone. */
  differs: boolean;
}

/** Two texts, and where they differ. */
export interface Comparison {
  /** What WeChat hashes. */
  right: readonly Stretch[];
  /** What the server signed. */
  signed: readonly Stretch[];
  /** Whether the texts are the same: then the mistake is in what was made of them. */
  isSame: boolean;
}

/** The smallest thing that differs: a character, or a secret as a whole, white space around it aside. */
interface Token {
  text: string;
  /** Equal in two tokens that are the same. */
  id: string;
  isSecret: boolean;
}

/** A stretch of both texts: the same in both, or not. */
interface Block {
  right: readonly Token[];
  signed: readonly Token[];
  isSame: boolean;
}

/** Longer texts are only compared from both ends: the search for what they share takes too long. */
const LONGEST = 3000;
/** The same for texts that have less in common than this many changes. */
const MOST_CHANGES = 250;
/** As few characters as this between two changes are the same by chance: marking them too reads better. */
const BY_CHANCE = 2;

/** Compares what is hashed with what was signed. Secrets are compared as they are and shown as `revealed` says. */
export function compareTexts(
  right: readonly Piece[],
  signed: readonly Piece[],
  revealed: boolean,
): Comparison {
  const secrets = secretsIn([...right, ...signed]);
  const blocks = withoutChance(
    blocksOf(tokensOf(right, secrets, revealed), tokensOf(signed, secrets, revealed)),
  );
  return {
    right: blocks.flatMap((block) => stretchesOf(block.right, block)),
    signed: blocks.flatMap((block) => stretchesOf(block.signed, block)),
    isSame: blocks.every(({ isSame }) => isSame),
  };
}

function tokensOf(pieces: readonly Piece[], secrets: readonly string[], revealed: boolean): Token[] {
  const whole = (text: string): Token => ({
    text: revealed ? text : masked(text),
    id: `secret ${text}`,
    isSecret: true,
  });
  return pieces.flatMap((piece) => {
    if (!isSecret(piece)) {
      return splitAtSecrets(piece.text, secrets).flatMap((text, index) =>
        index % 2 === 1 ? [whole(text)] : charactersOf(text, false),
      );
    }
    const { before, core, after } = splitSecret(piece.text);
    return [
      ...charactersOf(before, true),
      ...(core === '' ? [] : [whole(core)]),
      ...charactersOf(after, true),
    ];
  });
}

function charactersOf(text: string, ofSecret: boolean): Token[] {
  return Array.from(text, (character) => ({ text: character, id: character, isSecret: ofSecret }));
}

function blocksOf(right: readonly Token[], signed: readonly Token[]): Block[] {
  const isShort = right.length <= LONGEST && signed.length <= LONGEST;
  const changes = isShort
    ? diffArrays(
        right.map(({ id }) => id),
        signed.map(({ id }) => id),
        { maxEditLength: MOST_CHANGES },
      )
    : undefined;
  if (changes === undefined) return blocksFromEnds(right, signed);
  let inRight = 0;
  let inSigned = 0;
  return changes.map(({ count, added, removed }) => {
    const block: Block = {
      right: added ? [] : right.slice(inRight, inRight + count),
      signed: removed ? [] : signed.slice(inSigned, inSigned + count),
      isSame: !added && !removed,
    };
    inRight += block.right.length;
    inSigned += block.signed.length;
    return block;
  });
}

/** What both start with, what both end with, and what lies between. */
function blocksFromEnds(right: readonly Token[], signed: readonly Token[]): Block[] {
  const most = Math.min(right.length, signed.length);
  let start = 0;
  while (start < most && right[start]?.id === signed[start]?.id) start++;
  let end = 0;
  while (end < most - start && right.at(-1 - end)?.id === signed.at(-1 - end)?.id) end++;
  const cut = (tokens: readonly Token[], from: number, to: number) => tokens.slice(from, to);
  const [rightEnd, signedEnd] = [right.length - end, signed.length - end];
  return [
    { right: cut(right, 0, start), signed: cut(signed, 0, start), isSame: true },
    { right: cut(right, start, rightEnd), signed: cut(signed, start, signedEnd), isSame: false },
    { right: right.slice(rightEnd), signed: signed.slice(signedEnd), isSame: true },
  ].filter((block) => block.right.length + block.signed.length > 0);
}

/** Joins changes that lie side by side, or with too little between them to mean anything. */
function withoutChance(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  blocks.forEach((block, index) => {
    const last = joined.at(-1);
    const isChance = block.isSame && isByChance(block) && blocks[index + 1]?.isSame === false;
    if (last !== undefined && !last.isSame && (!block.isSame || isChance)) {
      joined[joined.length - 1] = {
        right: [...last.right, ...block.right],
        signed: [...last.signed, ...block.signed],
        isSame: false,
      };
    } else joined.push(block);
  });
  return joined;
}

function isByChance({ right }: Block): boolean {
  return (
    right.length <= BY_CHANCE && right.every((token) => !token.isSecret && /[\p{L}\p{N}]/u.test(token.text))
  );
}

/** The tokens of one text in a block, those that are shown alike as one stretch. */
function stretchesOf(tokens: readonly Token[], { isSame }: Block): Stretch[] {
  if (tokens.length === 0) return [{ text: '', isSecret: false, differs: true }];
  const stretches: Stretch[] = [];
  for (const { text, isSecret: ofSecret } of tokens) {
    const last = stretches.at(-1);
    if (last?.isSecret === ofSecret) last.text += text;
    else stretches.push({ text, isSecret: ofSecret, differs: !isSame });
  }
  return stretches;
}
