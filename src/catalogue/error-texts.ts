import { CONFIG_BRIDGE } from './api-name.ts';
import { CALL_ERRORS } from './errors/call-errors.ts';
import type { ErrorText } from './errors/error-text.ts';
import { VERIFY_ERRORS } from './errors/verify-errors.ts';

/** The calls that verify a page: every other error comes from none of them. */
const VERIFYING: readonly string[] = ['config', 'agentConfig', CONFIG_BRIDGE];

/** Every error text that is known. */
export const ERROR_TEXTS: readonly ErrorText[] = [...VERIFY_ERRORS, ...CALL_ERRORS];

/**
 * The errors that an API can come back with, in the order of the list.
 *
 * @param api the API as the document names it, or the bridge's name of any other call.
 */
export function errorTextsFor(api: string): readonly ErrorText[] {
  const isVerifying = VERIFYING.includes(api);
  return ERROR_TEXTS.filter(({ of }) => (of === 'calls' ? !isVerifying : of.includes(api)));
}

/** What stands behind the colon of `errMsg` for an error. */
export function errMsgOfText({ text, errMsg }: ErrorText): string {
  return errMsg ?? text;
}
