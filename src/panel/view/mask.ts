import { masked } from '../../core/signature/index.ts';

/** How the text to be hashed begins. */
const START = 'jsapi_ticket=';

/** The text to be hashed, in three parts: what stands before the ticket, the ticket, what stands after. */
export interface SplitString1 {
  before: string;
  ticket: string;
  after: string;
}

/** Finds the ticket in the text to be hashed, so that it can be hidden there. */
export function splitString1(string1: string, ticket: string): SplitString1 {
  const start = string1.indexOf(START) + START.length;
  if (!string1.includes(START) || !string1.startsWith(ticket, start)) {
    return {
      before: ticket === '' ? string1 : string1.replaceAll(ticket, maskTicket(ticket)),
      ticket: '',
      after: '',
    };
  }
  return { before: string1.slice(0, start), ticket, after: string1.slice(start + ticket.length) };
}

/**
 * A ticket as it may be seen: its last four characters, as `masked` has it. White space at either end stays, since it
 * is a mistake the user must see.
 */
export function maskTicket(ticket: string): string {
  const core = ticket.trim();
  if (core === '') return ticket;
  const start = ticket.indexOf(core);
  return `${ticket.slice(0, start)}${masked(core)}${ticket.slice(start + core.length)}`;
}
