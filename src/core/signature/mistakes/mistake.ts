import type { Words } from '../../../catalogue/words.ts';
import type { Digest } from '../digests.ts';
import type { EncodingName } from '../encodings.ts';
import type { PartName, Parts } from '../parts.ts';
import type { SignatureKind } from '../recipes.ts';
import type { Layout } from '../signing.ts';

/** The languages that back ends are shown in. */
export type BackEnd = 'php' | 'java' | 'node' | 'python' | 'go' | 'csharp';

/** One line of code per language; several where one cannot say it, joined by `\n`. */
export type BackEndLines = Readonly<Record<BackEnd, string>>;

/** How a URL is known. One URL may be known in several ways. */
export type UrlRole =
  /** `location.href` at the call. */
  | 'current'
  /** The URL at which the document started. */
  | 'landing'
  /** The URL that the same document had before the current one: the previous route. */
  | 'previous'
  /** Any other URL that a page of the session has had. */
  | 'session'
  | 'referrer'
  /** The URL of a frame's page, or of one of the page's frames. */
  | 'frame'
  /** A URL that the page requested by XMLHttpRequest or fetch: perhaps the signing server's own. */
  | 'request'
  /** A URL that the page sent along with such a request, decoded. */
  | 'request-argument'
  /** In the alert of a phone, or entered by the user. */
  | 'phone';

/** A URL that may have been signed. */
export interface KnownUrl {
  /** With its `#` part, where it has one. */
  url: string;
  role: UrlRole;
}

/** What a secret is. `earlier`: a ticket that was entered before the present one. */
export type SecretKind =
  | 'jsapi_ticket'
  | 'api_ticket'
  | 'agent_ticket'
  | 'access_token'
  | 'appsecret'
  | 'key'
  | 'earlier'
  | 'other';

/** A secret that was entered besides the one a signature is verified with. */
export interface KnownSecret {
  kind: SecretKind;
  value: string;
  /** The account it is of; null when not said. */
  appId: string | null;
}

/** Everything a mistake may look at. */
export interface Facts {
  kind: SignatureKind;
  /** The right values. */
  parts: Parts;
  urls: readonly KnownUrl[];
  secrets: readonly KnownSecret[];
  /** What else the page passed, by its name there: `appId`, `outer_id`, `jsApiList`. */
  passed: Readonly<Record<string, string>>;
  /** How far from the timestamp sent others are tried, in seconds. */
  span: number;
}

/** What every mistake has. */
interface MistakeRow {
  /**
   * How it happens in the field: 1 every day, 2 often, 3 now and then, 4 seldom, 5 hardly ever. Among explanations of
   * as many mistakes the lowest sum comes first.
   */
  cost: 1 | 2 | 3 | 4 | 5;
  /** Only for these kinds of signatures; left out: for every kind that has the part. */
  kinds?: readonly SignatureKind[];
  /**
   * What happened, to go on after "The server …" / "服务器…": `signed the URL with its # part`. `{signed}` and
   * `{right}` stand for the values of the part (never of a secret one).
   */
  clause: Words;
  /** What to do. One or two sentences. */
  advice: Words;
  /** Where the official document says what is right, such as `附录1 · 签名算法`. */
  place: string;
  /** The line on a server that makes this mistake. */
  cause: BackEndLines;
  /** The same line as it should be. */
  fix: BackEndLines;
}

/**
 * A wrong value in one place. The generator gives the values that a server may have signed in place of the one it is
 * handed; those equal to it are left out by the caller. It must be deterministic, and quick: it runs ten thousand times.
 */
export interface ValueMistake extends MistakeRow {
  of: 'value';
  parts: readonly PartName[];
  variants: (value: string, facts: Facts) => readonly string[];
  /** Takes another value instead of changing the one it is handed: never follows another mistake of the same part. */
  isSource?: true;
  /** Never goes with another mistake of the same part. */
  isAlone?: true;
  /** Gives hundreds of values or more: only one of these at a time is tried, unless the user asks for more. */
  isWide?: true;
  /** The smallest example: `signed` is one of the variants of `right`. */
  example: { right: string; signed: string; facts?: Partial<Facts> };
}

/** A wrong way to put the parts together. */
export interface LayoutMistake extends MistakeRow {
  of: 'layout';
  layouts: (layout: Layout, facts: Facts) => readonly Layout[];
  isAlone?: true;
  isWide?: true;
  /** Gives thousands of layouts: never tried along with another mistake, in whatever place. */
  isLone?: true;
  /** The smallest example: `signed` is the text of one of the layouts, `right` that of the right one, with these parts. */
  example: { kind: SignatureKind; parts: Parts; right: string; signed: string; facts?: Partial<Facts> };
}

/** A wrong way from text to bytes. */
export interface BytesMistake extends MistakeRow {
  of: 'bytes';
  encoding: EncodingName;
  /** The same mistake as other languages and libraries make it. */
  also?: readonly EncodingName[];
  /** The smallest example: the bytes of `text` in hex, right and as signed. */
  example: { text: string; right: string; signed: string };
}

/** A wrong hash, or a hash written wrongly. */
export interface DigestMistake extends MistakeRow {
  of: 'digest';
  digests: (digest: Digest, facts: Facts) => readonly Digest[];
  /** The smallest example: the signatures of `text`, right and as made. `digest`: the right one; SHA-1 when left out. */
  example: { text: string; right: string; signed: string; parts?: Parts; digest?: Digest };
}

/** Something that a server does wrong when it signs. */
export type Mistake = ValueMistake | LayoutMistake | BytesMistake | DigestMistake;
