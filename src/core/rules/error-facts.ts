import { type Client, clientOf } from '../../catalogue/client-of.ts';
import { behindColon } from '../../catalogue/err-msg.ts';
import type { Words } from '../../catalogue/words.ts';
import { literal, member, toPlainText } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { type CallFacts, callFactsOf } from './call-facts.ts';
import { type ConfigFacts, configFactsOf } from './config-facts.ts';
import type { FindingsContext } from './context.ts';
import { type Cause, createRule, type FindingValues, NONE, type Rule } from './rule.ts';

/** What the rules about errors look at: a config or a call that failed. */
export interface ErrorFacts extends CallFacts {
  /** As the SDK words it: `config:invalid signature`. */
  errMsg: string;
  /** What stands behind its colon, in lower case, without white space and `_`: SDKs differ in these. */
  said: string;
  /** The same, with what the client has said besides in its reply (`err_desc`), which the SDK takes away. */
  words: string;
  /** The config itself, or the last one before the call; null when there was none, or none was heard. */
  config: ConfigFacts | null;
  client: Client;
}

/** What the session says of a cause: null when it cannot tell. */
export type Judged = { state: 'found' | 'ruled-out'; values: FindingValues } | null;

/** A cause of an error, and how to tell whether it is the one. */
export interface ErrorCause extends Cause {
  /** Left out where nothing in a session can tell: it is for the developer to check. */
  judge?: (facts: ErrorFacts) => Judged;
}

/** An error, in words, and its causes in the document's order. */
export interface ErrorRow<Name extends string> extends Pick<Rule<ErrorFacts>, 'title' | 'place' | 'example'> {
  /** What the call would have had to come back with, or what the error means. */
  expected: Words;
  /** What to do first. */
  advice: Words;
  causes: Readonly<Record<Name, ErrorCause>>;
  /** Whether it is this error. */
  isIt: (facts: ErrorFacts) => boolean;
}

/** It is so. */
export function found(values: FindingValues = {}): Judged {
  return { state: 'found', values };
}

/** It is not so. */
export function ruledOut(values: FindingValues = {}): Judged {
  return { state: 'ruled-out', values };
}

const rule = createRule<ErrorFacts>();

/** The rule about an error: there is but one case, and the causes say the rest. */
export function errorRule<Name extends string>({
  title,
  place,
  example,
  expected,
  advice,
  causes,
  isIt,
}: ErrorRow<Name>) {
  const rows: readonly [string, ErrorCause][] = Object.entries<ErrorCause>(causes);
  const isName = (name: string): name is Name => Object.hasOwn(causes, name);
  return rule<'answered', Name>({
    title,
    topic: 'errors',
    place,
    example,
    canBeWrong: null,
    cases: {
      answered: {
        severity: 'error',
        seen: { zh: '{api} 的结果是 {errMsg}。', en: '{api} came back with {errMsg}.' },
        expected,
        advice,
      },
    },
    causes,
    check: (facts) => {
      if (!isIt(facts)) return NONE;
      const values = { api: facts.entry.name, errMsg: literal(facts.errMsg) };
      const judged = rows.flatMap(([name, { judge }]) => {
        if (!isName(name)) return [];
        const { state, values: because } = judge?.(facts) ?? { state: 'open' as const, values: {} };
        return [{ name, state, values: because }];
      });
      return [{ case: 'answered', values, causes: judged }];
    },
  });
}

/**
 * The facts about an error; null for all that did not fail, for what the SDK called for itself, and for failures that
 * the developer had the client answer with.
 */
export function errorFactsOf(entry: Entry, context: FindingsContext): ErrorFacts | null {
  if (entry.outcome !== 'fail' || entry.errMsg === null) return null;
  // What `wx.error` hears is the errMsg of the config.
  if (entry.kind !== 'config' && entry.kind !== 'call') return null;
  const facts = callFactsOf(entry, context);
  if (facts === null || context.isStaged?.(entry)) return null;
  const said = squeezed(behindColon(entry.errMsg));
  const config = entry.kind === 'config' ? entry : facts.past.last('config');
  return {
    ...facts,
    errMsg: entry.errMsg,
    said,
    words: [said, ...besidesIn(entry)].join('|'),
    config: config && configFactsOf(config, context),
    client: clientOf(entry.userAgent),
  };
}

/** Whether the error carries a code of WeChat's server: `错误码:40048`, `(40093)`, or `errCode`. */
export function hasCode({ words }: ErrorFacts, code: number): boolean {
  return new RegExp(`(?<!\\d)${code}(?!\\d)`).test(words);
}

/** Whether the client says no more than that it failed. */
export function isBareFail({ said }: ErrorFacts): boolean {
  return said === '' || said === 'fail' || said === 'fail,';
}

/** What clients and SDKs put beside `err_msg`. */
const BESIDES = ['err_desc', 'err_detail', 'err_code', 'errCode', 'errmsg'];

function besidesIn({ result, bridge }: Entry): string[] {
  const texts = [bridge?.reply, result].flatMap((reply) =>
    BESIDES.map((key) => toPlainText(member(reply, key) ?? '') ?? ''),
  );
  return texts.filter((text) => text !== '').map(squeezed);
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, '');
