import { type Gathered, gather, type PastedField, SIGNATURE_FIELDS, TICKET_FIELDS } from './pasted-fields.ts';
import { scan } from './pasted-scan.ts';
import { stickyMatch, unescaped } from './pasted-tokens.ts';
import { percentDecoded, urlsIn, withoutEntities } from './pasted-urls.ts';
import type { PastedRemark } from './pasted-words.ts';
import type { SignatureKind } from './recipes.ts';

/** What a pasted text holds. */
export interface Pasted {
  /** The kind of signature that it seems to be; null when it does not tell. */
  kind: SignatureKind | null;
  /**
   * By the names of `SigningInputs`, as they were written, secrets included; the signature as `signature`, `cardSign`
   * or `paySign`, by the kind. That of a card stands in `cardExt`.
   */
  fields: Readonly<Partial<Record<PastedField, string>>>;
  /** Every URL in it, each once, in order. */
  urls: readonly string[];
  /** The URL that a phone says it verified (`realAuthUrl`); null when there is none. */
  authUrl: string | null;
  /** What was understood, or what was expected. Holds no secret. */
  remarks: readonly PastedRemark[];
}

/** Longer texts are cut, in UTF-16 units. */
const MAX_LENGTH = 1_048_576;
/** WeChat's own server: a request there is no page, and has an access_token in it. */
const OF_WECHAT = /^https?:\/\/(?:qy)?api\.weixin\.qq\.com\//i;
/** As the Network panel of DevTools writes it: the URL of a request is none of a page. */
const REQUEST_URL = /^([ \t]*)(?:Request|请求) ?URL(?=[:：\s])/gim;
/** A comment of one line, and no `https://`. */
const COMMENT = /(^|[\s;,{}()])\/\/+/g;
/** JSON in JSON in JSON. */
const MAX_ESCAPES = 3;

/**
 * Takes apart whatever a developer has at hand when a signature is wrong: the code of a call, the JSON or dump of a
 * signing server, string1, the alert of a phone, with anything around it. Nothing is evaluated; never throws.
 *
 * @param present the kind that counts where the text does not tell: for a bare `ticket` or `sign`.
 */
export function readPasted(text: string, present: SignatureKind = 'jsapi'): Pasted {
  const whole = withoutEntities(text.slice(0, MAX_LENGTH)).replace(REQUEST_URL, '$1request');
  const gathered = bestOf(whole, present);
  const { fields, kind } = withPem(isEmpty(gathered) ? single(whole, present) : gathered, whole);
  const urls = urlsIn(whole).filter((url) => !OF_WECHAT.test(url));
  const authUrl = authUrlIn(whole);
  const found = { ...gathered, kind, fields };
  const remarks = [
    ...(text.length > MAX_LENGTH ? [remark('too-long', { length: `${MAX_LENGTH}` })] : []),
    ...remarksOn(found),
    ...alertRemarks(whole, authUrl),
    ...(urls.length > 0 ? [remark('urls', { count: `${urls.length}` })] : []),
    ...answerRemarks(whole, found),
  ];
  return { kind, fields, urls, authUrl, remarks: remarks.length > 0 ? remarks : [remark('nothing')] };
}

/** The reading that finds the most: as it is; as JSON that was written into JSON; as a query or what it encodes. */
function bestOf(text: string, present: SignatureKind): Gathered {
  let best = gather(scan(text), present);
  let inner = text;
  const tryText = (other: string): void => {
    const gathered = gather(scan(other), present);
    if (sizeOf(gathered) > sizeOf(best)) best = gathered;
  };
  for (let count = 0; count < MAX_ESCAPES && sizeOf(best) < 3 && inner.includes('\\"'); count++) {
    inner = unescaped(inner.replace(/\r?\n/g, ' '));
    tryText(inner);
  }
  if (sizeOf(best) < 2 && /%(?:7B|22|3D|26)/i.test(text)) tryText(percentDecoded(text));
  // What the server answered is often noted in a comment beside the call.
  if (isEmpty(best) && text.includes('//')) tryText(text.replace(COMMENT, '$1  '));
  if (isEmpty(best)) {
    const [query] = urlsIn(text).filter((url) =>
      /[?&](?:nonce_?str|time_?stamp|signature|paysign)=/i.test(url),
    );
    if (query) tryText(query.slice(query.indexOf('?')));
  }
  return best;
}

/** A text that is one value and nothing else. */
function single(text: string, present: SignatureKind): Gathered {
  const token = text.trim().replace(/^["'“`](.*)["'”`]$/, '$1');
  const none: Gathered = { kind: null, fields: {}, expressions: [], cards: 0, hasAccessToken: false };
  const field = token.length > 8192 ? null : fieldOfSingle(token, present);
  return field ? { ...none, fields: { [field]: token } } : none;
}

function fieldOfSingle(token: string, present: SignatureKind): PastedField | null {
  if (/^https?:\/\/\S+$/i.test(token)) return 'url';
  if (/^[0-9a-f]{40}$/i.test(token)) return SIGNATURE_FIELDS[present];
  if (/^(?:wx|ww)[0-9a-f]{16}$/.test(token)) return 'appId';
  if (/^\d{10}(?:\d{3})?$/.test(token)) return 'timestamp';
  return /^[\w-]{80,120}$/.test(token) ? TICKET_FIELDS[present] : null;
}

/** A certificate or public key counts wherever it stands; a private key never does. */
function withPem(gathered: Gathered, text: string): Gathered {
  const { publicKey, ...fields } = gathered.fields;
  if (publicKey !== undefined && !publicKey.includes('PRIVATE KEY')) return gathered;
  const begin = /-----BEGIN (CERTIFICATE|(?:RSA )?PUBLIC KEY)-----/.exec(text);
  if (!begin) return { ...gathered, fields };
  const end = text.indexOf(`-----END ${begin[1]}-----`, begin.index);
  if (end === -1) return { ...gathered, fields };
  const pem = text.slice(begin.index, end + `-----END ${begin[1]}-----`.length);
  return { ...gathered, fields: { ...fields, publicKey: pem.replace(/\\r|\r/g, '').replace(/\\n/g, '\n') } };
}

/** `realAuthUrl`, or the URL in the brackets behind `invalid signature`. */
function authUrlIn(text: string): string | null {
  for (const mark of [/realAuthUrl/gi, /invalid signature/gi]) {
    for (const { index, 0: name } of text.matchAll(mark)) {
      const start = index + name.length;
      if (stickyMatch(BEFORE_URL, text, start) === null) continue;
      const [url] = urlsIn(text.slice(start, start + 8192));
      if (url !== undefined) return url;
    }
  }
  return null;
}

/** Brackets, quotes, a time. */
const BEFORE_URL = /[\s\\"'“”:：=,，[［【\]］】(（\d-]{0,80}https?:/iy;

function remarksOn({ kind, fields, expressions, cards }: Gathered): PastedRemark[] {
  const names = Object.keys(fields);
  return [
    ...(names.length > 0 ? [remark('fields', { names: names.join(', ') })] : []),
    ...(kind && names.length > 0 ? [remark(kind)] : []),
    ...(cards > 1 ? [remark('several-cards', { count: `${cards}` })] : []),
    ...(expressions.length > 0 ? [remark('expressions', { names: expressions.slice(0, 8).join(', ') })] : []),
  ];
}

/** `errMsg` of a config that failed, of which nothing else is known. */
const OTHER_ERROR =
  /\berr_?msg\b["'\\]{0,9}\s{0,9}[:=]\s{0,9}["'\\]{0,9}((?:agentC|c)onfig:(?! ?ok\b)(?![^"'\\\n]{0,60}(?:invalid[ _]signature|url[ _]domain|offline[ _]verifying))[^"'\\\n]{1,80})/i;

function alertRemarks(text: string, authUrl: string | null): PastedRemark[] {
  const message = OTHER_ERROR.exec(text)?.[1];
  return [
    ...(message ? [remark('other-error', { message })] : []),
    ...(/invalid[ _]signature/i.test(text) ? [remark('invalid-signature')] : []),
    ...(/invalid[ _]url[ _]domain/i.test(text) ? [remark('invalid-url-domain')] : []),
    ...(/offline[ _]verifying/i.test(text) ? [remark('offline-verifying')] : []),
    ...(authUrl ? [remark('auth-url', { url: authUrl })] : []),
  ];
}

function answerRemarks(text: string, { fields, hasAccessToken }: Gathered): PastedRemark[] {
  const hasTicket = Object.values(TICKET_FIELDS).some((name) => name && fields[name]);
  const errcode = /\berrcode\b["'\\]{0,9}\s{0,9}[:=]>?\s{0,9}["'\\]{0,9}(-?[1-9]\d{0,9})/.exec(text)?.[1];
  return [
    ...(errcode && !hasTicket ? [remark('answer-error', { errcode })] : []),
    ...(hasAccessToken && !hasTicket ? [remark('access-token')] : []),
    ...(/-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/.test(text) ? [remark('private-key')] : []),
  ];
}

const sizeOf = ({ fields }: Gathered): number => Object.keys(fields).length;
const isEmpty = (gathered: Gathered): boolean => sizeOf(gathered) === 0;

function remark(code: PastedRemark['code'], values: PastedRemark['values'] = {}): PastedRemark {
  return { code, values };
}
