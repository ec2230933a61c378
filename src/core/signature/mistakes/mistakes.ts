import type { SignatureKind } from '../recipes.ts';
import { BYTES_MISTAKES } from './bytes-mistakes.ts';
import { CARD_ADDED_MISTAKES } from './card-added.ts';
import { CARD_LAYOUT_MISTAKES } from './card-layouts.ts';
import { CARD_ORDER_MISTAKES } from './card-order.ts';
import { CARD_SORT_MISTAKES } from './card-sort.ts';
import { CARD_UNSIGNED_MISTAKES } from './card-unsigned.ts';
import { CARD_VALUE_FORM_MISTAKES } from './card-value-forms.ts';
import { CARD_VALUE_MISTAKES } from './card-values.ts';
import { DIGEST_FORMAT_MISTAKES } from './digest-formats.ts';
import { DIGEST_HEX_MISTAKES } from './digest-hex.ts';
import { DIGEST_MISTAKES } from './digest-mistakes.ts';
import { DIGEST_RARE_MISTAKES } from './digest-rare.ts';
import { LAYOUT_FIELD_MISTAKES } from './layout-fields.ts';
import { LAYOUT_JOIN_MISTAKES } from './layout-joins.ts';
import { LAYOUT_NAME_MISTAKES } from './layout-names.ts';
import { LAYOUT_ORDER_MISTAKES } from './layout-order.ts';
import { LAYOUT_SEPARATOR_MISTAKES } from './layout-separators.ts';
import { LAYOUT_SERIALISED_MISTAKES } from './layout-serialised.ts';
import type { BytesMistake, DigestMistake, LayoutMistake, Mistake, ValueMistake } from './mistake.ts';
import { NONCE_FORM_MISTAKES } from './nonce-forms.ts';
import { NONCE_MISTAKES } from './nonce-mistakes.ts';
import { PAY_MISTAKES } from './pay-mistakes.ts';
import { TICKET_KIND_MISTAKES } from './ticket-kinds.ts';
import { TICKET_MISTAKES } from './ticket-mistakes.ts';
import { TICKET_SERIALIZED_MISTAKES } from './ticket-serialized.ts';
import { TICKET_SOURCE_MISTAKES } from './ticket-sources.ts';
import { TICKET_WORD_MISTAKES } from './ticket-words.ts';
import { TIMESTAMP_DATE_MISTAKES } from './timestamp-dates.ts';
import { TIMESTAMP_FORMAT_MISTAKES } from './timestamp-formats.ts';
import { TIMESTAMP_MISTAKES } from './timestamp-mistakes.ts';
import { URL_CASE_MISTAKES } from './url-case.ts';
import { URL_CHARACTER_MISTAKES } from './url-characters.ts';
import { URL_CUT_MISTAKES } from './url-cut.ts';
import { URL_DECODING_MISTAKES } from './url-decoding.ts';
import { URL_ENCODING_MISTAKES } from './url-encoding.ts';
import { URL_ESCAPE_MISTAKES } from './url-escapes.ts';
import { URL_GBK_MISTAKES } from './url-gbk.ts';
import { URL_HOST_MISTAKES } from './url-host.ts';
import { URL_MARKUP_MISTAKES } from './url-markup.ts';
import { URL_MISSING_MISTAKES } from './url-missing.ts';
import { URL_PARAMETER_MISTAKES } from './url-parameters.ts';
import { URL_PART_MISTAKES } from './url-part.ts';
import { URL_PATH_MISTAKES } from './url-path.ts';
import { URL_QUERY_MISTAKES } from './url-query.ts';
import { URL_REWRITE_MISTAKES } from './url-rewrite.ts';
import { URL_SEPARATOR_MISTAKES } from './url-separators.ts';
import { URL_SERIALIZED_MISTAKES } from './url-serialized.ts';
import { URL_SERVER_MISTAKES } from './url-server.ts';
import { URL_SHARE_MISTAKES } from './url-share.ts';
import { URL_SLASH_MISTAKES } from './url-slash.ts';
import { URL_SOURCE_MISTAKES } from './url-source.ts';
import { URL_TRANSPORT_MISTAKES } from './url-transport.ts';
import { URL_UPSTREAM_MISTAKES } from './url-upstream.ts';

/** Everything that a server may do wrong when it signs, one row per mistake. */
export const MISTAKES = {
  ...URL_PART_MISTAKES,
  ...URL_CUT_MISTAKES,
  ...URL_PATH_MISTAKES,
  ...URL_REWRITE_MISTAKES,
  ...URL_SOURCE_MISTAKES,
  ...URL_SERVER_MISTAKES,
  ...URL_UPSTREAM_MISTAKES,
  ...URL_SHARE_MISTAKES,
  ...URL_PARAMETER_MISTAKES,
  ...URL_QUERY_MISTAKES,
  ...URL_SERIALIZED_MISTAKES,
  ...URL_SEPARATOR_MISTAKES,
  ...URL_HOST_MISTAKES,
  ...URL_SLASH_MISTAKES,
  ...URL_CASE_MISTAKES,
  ...URL_ENCODING_MISTAKES,
  ...URL_CHARACTER_MISTAKES,
  ...URL_DECODING_MISTAKES,
  ...URL_ESCAPE_MISTAKES,
  ...URL_GBK_MISTAKES,
  ...URL_MARKUP_MISTAKES,
  ...URL_TRANSPORT_MISTAKES,
  ...URL_MISSING_MISTAKES,
  ...TICKET_MISTAKES,
  ...TICKET_SERIALIZED_MISTAKES,
  ...TICKET_KIND_MISTAKES,
  ...TICKET_SOURCE_MISTAKES,
  ...TICKET_WORD_MISTAKES,
  ...NONCE_MISTAKES,
  ...NONCE_FORM_MISTAKES,
  ...TIMESTAMP_MISTAKES,
  ...TIMESTAMP_FORMAT_MISTAKES,
  ...TIMESTAMP_DATE_MISTAKES,
  ...LAYOUT_NAME_MISTAKES,
  ...LAYOUT_FIELD_MISTAKES,
  ...LAYOUT_ORDER_MISTAKES,
  ...LAYOUT_JOIN_MISTAKES,
  ...LAYOUT_SEPARATOR_MISTAKES,
  ...LAYOUT_SERIALISED_MISTAKES,
  ...BYTES_MISTAKES,
  ...DIGEST_MISTAKES,
  ...DIGEST_RARE_MISTAKES,
  ...DIGEST_HEX_MISTAKES,
  ...DIGEST_FORMAT_MISTAKES,
  ...CARD_VALUE_MISTAKES,
  ...CARD_VALUE_FORM_MISTAKES,
  ...CARD_UNSIGNED_MISTAKES,
  ...CARD_ADDED_MISTAKES,
  ...CARD_ORDER_MISTAKES,
  ...CARD_SORT_MISTAKES,
  ...CARD_LAYOUT_MISTAKES,
  ...PAY_MISTAKES,
} satisfies Readonly<Record<string, Mistake>>;

/** The name of a mistake: `url-hash-kept`. */
export type MistakeId = keyof typeof MISTAKES;

interface ByTarget {
  value: ValueMistake;
  layout: LayoutMistake;
  bytes: BytesMistake;
  digest: DigestMistake;
}

/** The mistakes of one sort that a kind of signature can have, in the table's order. */
export function mistakesOf<T extends keyof ByTarget>(
  of: T,
  kind: SignatureKind,
): { id: MistakeId; mistake: ByTarget[T] }[] {
  return ALL.flatMap(([id, mistake]) =>
    isOf(mistake, of) && (mistake.kinds?.includes(kind) ?? true) ? [{ id, mistake }] : [],
  );
}

/** Whether a text names a mistake. */
export function isMistakeId(id: string): id is MistakeId {
  return Object.hasOwn(MISTAKES, id);
}

const ALL: readonly (readonly [MistakeId, Mistake])[] = Object.entries(MISTAKES).flatMap(([id, mistake]) =>
  isMistakeId(id) ? [[id, mistake]] : [],
);

function isOf<T extends keyof ByTarget>(mistake: Mistake, of: T): mistake is ByTarget[T] & Mistake {
  return mistake.of === of;
}
