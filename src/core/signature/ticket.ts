import { isRecord } from '../../protocol.ts';
import type { Values } from '../fill.ts';
import { endOfSpace, namesOf, startOfSpace, withoutSpace } from './invisible.ts';
import { readPasted } from './pasted.ts';
import type { SignatureKind } from './recipes.ts';
import type { Remark, RemarkCode } from './ticket-remarks.ts';

/** A ticket, by the name of its field. `agent_ticket`: of an app of WeCom. */
export type TicketName = 'jsapi_ticket' | 'api_ticket' | 'agent_ticket';

/** The requests that fetch each ticket. 附录1 · jsapi_ticket; 附录4 · 卡券 api_ticket. */
const SOURCES = {
  jsapi_ticket: 'cgi-bin/ticket/getticket?type=jsapi',
  api_ticket: 'cgi-bin/ticket/getticket?type=wx_card',
  agent_ticket: 'cgi-bin/ticket/get?type=agent_config',
} as const satisfies Record<TicketName, string>;

/** A kind of signature that is made with each ticket: what a bare `ticket` in a text then stands for. */
const KINDS = {
  jsapi_ticket: 'jsapi',
  api_ticket: 'cardExt',
  agent_ticket: 'agentConfig',
} as const satisfies Record<TicketName, SignatureKind>;

/** `"ticket":`, `[ticket] =>`, `jsapi_ticket: `, `ticket=`; no ticket has any of it. */
const NAMED = /ticket[\\"'\]]{0,4}\s{0,9}(?:=>|[:=])/i;

/** What is shorter, beside a name, is a number or a word, in characters. */
const SHORTEST = 16;

/** What was entered in a field for a ticket. A wx_card api_ticket looks like a jsapi_ticket: nothing tells them apart. */
export interface TicketField {
  /** What is hashed, as entered; null when nothing was entered, '' when what was entered holds no ticket. */
  ticket: string | null;
  /** Epoch milliseconds, for a pasted getticket answer; null when not known. */
  expiresAt: number | null;
  /** What there is to say about it, whatever the time. */
  remarks: readonly Remark[];
}

/** What `getticket` answers, as far as it is there. */
interface Answer {
  ticket: string;
  expiresIn: number | null;
}

/**
 * Reads what was entered. The text is the ticket, as it is, unless it names it: the JSON answer of getticket, what a
 * server made of that, a file it is kept in, a dump.
 *
 * @param now epoch milliseconds: from here the answer's `expires_in` counts.
 * @param name which ticket is asked for: the remarks name it.
 */
export function readTicket(entered: string, now: number, name: TicketName = 'jsapi_ticket'): TicketField {
  const { remarks, ...field } = read(entered, now, name);
  const named = { name, source: SOURCES[name] };
  return {
    ...field,
    remarks: remarks.map(({ code, values }) => ({ code, values: { ...values, ...named } })),
  };
}

function read(entered: string, now: number, name: TicketName): TicketField {
  if (entered === '') return { ticket: null, expiresAt: null, remarks: [] };
  const visible = entered.slice(endOfSpace(entered), startOfSpace(entered));
  if (visible === '') return unusable('ticket-empty');
  if (visible.startsWith('{')) return readAnswer(visible, now, name);
  if (/(^|&)jsapi_ticket=/.test(visible)) return unusable('ticket-is-string1');
  const named = NAMED.test(visible) ? readNamed(visible, now, name) : null;
  if (named) return named;
  return { ticket: entered, expiresAt: null, remarks: remarksOnText(entered) };
}

/** What there is to say about a field for a ticket at this time (epoch milliseconds). */
export function remarksAt(
  field: Pick<TicketField, 'expiresAt' | 'remarks'>,
  now: number,
  name: string = 'jsapi_ticket',
): readonly Remark[] {
  if (field.expiresAt === null || !isExpired(field, now)) return field.remarks;
  const ago = Math.floor((now - field.expiresAt) / 1000);
  return [remark('ticket-expired', { ago: `${ago}`, name }), ...field.remarks];
}

/** Milliseconds until the ticket expires, 0 when it has; null when not known. */
export function remainingMs(field: Pick<TicketField, 'expiresAt'>, now: number): number | null {
  return field.expiresAt === null ? null : Math.max(0, field.expiresAt - now);
}

/** Whether the ticket is known to have expired. */
export function isExpired(field: Pick<TicketField, 'expiresAt'>, now: number): boolean {
  return remainingMs(field, now) === 0;
}

/** A secret as it may be shown: `····` and its last four characters; of eight or fewer, none. */
export function masked(secret: string): string {
  return secret.length > 8 ? `····${secret.slice(-4)}` : '····';
}

function readAnswer(text: string, now: number, name: TicketName): TicketField {
  const answer = parseAnswer(text);
  if (!('code' in answer)) return fieldOf(answer, now);
  const isWhole = answer.code === 'ticket-not-in-answer' || text.endsWith('}');
  const named = isWhole && answer.code !== 'ticket-error-answer' ? readNamed(text, now, name) : null;
  return named ?? unusable(answer.code, answer.values);
}

/** The ticket that stands by its name in a text; null when there is none. */
function readNamed(text: string, now: number, name: TicketName): TicketField | null {
  const ticket = readPasted(text, KINDS[name]).fields[name];
  if (ticket === undefined || ticket.length < SHORTEST) return null;
  const expiresIn = /\bexpires_?in\b[^\d\w]{1,9}(?:int\()?(\d{1,9})\b/i.exec(text)?.[1];
  return fieldOf({ ticket, expiresIn: expiresIn === undefined ? null : Number(expiresIn) }, now);
}

function fieldOf({ ticket, expiresIn }: Answer, now: number): TicketField {
  return {
    ticket,
    expiresAt: expiresIn === null ? null : now + expiresIn * 1000,
    remarks: remarksOnText(ticket),
  };
}

function parseAnswer(text: string): Answer | Remark {
  const answer = parseObject(text);
  if (!answer) return remark('ticket-broken-json');
  const { errcode, errmsg, ticket, expires_in } = answer;
  if (isAmount(errcode) && Number(errcode) !== 0) {
    return remark('ticket-error-answer', {
      errcode: `${errcode}`,
      errmsg: typeof errmsg === 'string' ? errmsg : 'errmsg –',
    });
  }
  if (typeof ticket !== 'string' || ticket === '') {
    return remark('ticket-not-in-answer', { names: Object.keys(answer).slice(0, 8).join(', ') || '{}' });
  }
  const expiresIn = isAmount(expires_in) ? Number(expires_in) : Number.NaN;
  return { ticket, expiresIn: Number.isFinite(expiresIn) ? expiresIn : null };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null; // not JSON, which is what the caller asks
  }
}

/** A number, or one in quotes, as some servers pass it on. */
function isAmount(value: unknown): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

function remarksOnText(ticket: string): Remark[] {
  const start = endOfSpace(ticket);
  const end = startOfSpace(ticket);
  const visible = ticket.slice(start, end);
  return [
    ...remarkOnSpace('ticket-space-start', ticket.slice(0, start)),
    ...remarkOnSpace('ticket-space-end', ticket.slice(end)),
    ...remarkOnSpace('ticket-space-inside', visible),
    ...remarkOnShape(withoutSpace(visible)),
  ];
}

function remarkOnSpace(code: RemarkCode, part: string): Remark[] {
  const characters = namesOf(part);
  return characters === '' ? [] : [remark(code, { characters })];
}

/** At most one remark: the likeliest thing that it is, when it is no jsapi_ticket. */
function remarkOnShape(text: string): Remark[] {
  if (/^["'`“‘].*["'`”’]$/.test(text)) return [remark('ticket-quotes')];
  if (/^[0-9a-f]{32}$/i.test(text)) return [remark('ticket-app-secret')];
  const length = `${text.length}`;
  if (/^\d{1,3}_[\w-]{90,}$/.test(text)) return [remark('ticket-access-token', { length })];
  return /^[\w-]{86}$/.test(text) ? [] : [remark('ticket-unlikely', { length })];
}

function unusable(code: RemarkCode, values: Values = {}): TicketField {
  return { ticket: '', expiresAt: null, remarks: [remark(code, values)] };
}

function remark(code: RemarkCode, values: Values = {}): Remark {
  return { code, values };
}
