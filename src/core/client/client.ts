import { platformOf } from '../../catalogue/user-agents.ts';
import type { Plain } from '../../protocol.ts';
import { isAbsent, member, toPlainText } from '../plain.ts';
import { type SigningInput, urlToSign, verifiedHref } from '../signature/index.ts';
import { AGENT_CONFIG, ANSWERS, ANSWERS_BY_HAND, type Answer, type Asked, type Result } from './answers.ts';

/** A bridge call, as an `InvokeEvent` and its document tell it. */
export interface ClientCall {
  /** The bridge's name, such as `preVerifyJSAPI`. */
  name: string;
  args: Plain;
  /** `location.href` at the call. */
  url: string;
  /** The URL at which the document started. */
  landingUrl: string;
  userAgent: string;
}

/** What the client verifies when a page calls `config`, or `agentConfig` in WeCom. */
export interface SignedConfig {
  /** The account; empty when the page gave none. */
  appId: string;
  /** What was signed, without its secret. */
  input: SigningInput;
  signature: string;
}

/** What the client knows of the account. */
export interface Knowledge {
  /** Whether the signature of a config is right; `unverified` when its ticket is not known. */
  verify(config: SignedConfig): 'matches' | 'differs' | 'unverified';
}

/** The simulated WeChat client. */
export interface Client {
  /** What WeChat would hand to the callback of `WeixinJSBridge.invoke`, the user agreeing to everything. */
  answer(call: ClientCall, knowledge: Knowledge): Result;
}

/** A client that has answered nothing yet. The same calls get the same answers from every new one. */
export function createClient(): Client {
  let count = 0;
  return {
    answer: (call, knowledge) => answerTo(call, knowledge, ++count),
  };
}

function answerTo(call: ClientCall, knowledge: Knowledge, count: number): Result {
  const { name, args, userAgent } = call;
  const answer = answerOf(call);
  // Not the name: this is what the client says of every function that it does not have.
  if (!answer) return { err_msg: 'system:function_not_exist' };
  const asked: Asked = {
    args,
    platform: platformOf(userAgent),
    count,
    verify: () => knowledge.verify(signedConfigOf(call)),
  };
  return { err_msg: answer.words ?? `${name}:ok`, ...answer.fields?.(asked) };
}

function answerOf({ name, userAgent }: ClientCall): Answer | undefined {
  if (name === 'agentConfig' && userAgent.includes('wxwork/')) return AGENT_CONFIG;
  const rows: Readonly<Record<string, Answer>> = Object.hasOwn(ANSWERS, name) ? ANSWERS : ANSWERS_BY_HAND;
  return Object.hasOwn(rows, name) ? rows[name] : undefined;
}

function signedConfigOf(call: ClientCall): SignedConfig {
  const { name, args } = call;
  const read = (key: string): string => textOf(member(args, key));
  const url = urlToSign(verifiedHref(call));
  if (name === 'agentConfig') {
    const signed = { nonceStr: read('nonceStr'), timestamp: read('timestamp'), url };
    return {
      appId: read('corpid') || read('appId'),
      input: { kind: 'agentConfig', agent_ticket: '', ...signed },
      signature: read('signature'),
    };
  }
  const signed = { nonceStr: read('verifyNonceStr'), timestamp: read('verifyTimestamp'), url };
  return {
    appId: read('verifyAppId'),
    input: { kind: 'jsapi', jsapi_ticket: '', ...signed },
    signature: read('verifySignature'),
  };
}

/** A missing member never reaches the client, which then hashes an empty text. */
const textOf = (value: Plain | undefined): string => (isAbsent(value) ? '' : (toPlainText(value) ?? ''));
