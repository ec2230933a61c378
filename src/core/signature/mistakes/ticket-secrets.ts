import type { SignatureKind } from '../recipes.ts';
import type { Facts, KnownSecret, SecretKind } from './mistake.ts';

/** The secrets that may have been signed in place of the ticket. */
export function valuesOf({ secrets }: Facts, isWanted: (secret: KnownSecret) => boolean): string[] {
  return secrets.filter(isWanted).map(({ value }) => value);
}

/** The kind of ticket that each kind of signature takes. */
const RIGHT_KINDS = {
  jsapi: 'jsapi_ticket',
  agentConfig: 'agent_ticket',
  cardExt: 'api_ticket',
  cardSign: 'api_ticket',
  pay: 'key',
} as const satisfies Record<SignatureKind, SecretKind>;

/** Whether a secret is of the kind that the signature takes. */
export function isRightKind(secret: KnownSecret, { kind }: Facts): boolean {
  return secret.kind === RIGHT_KINDS[kind];
}

/** Whether a secret is known to be of another account than the page's. */
export function isOfAnother(secret: KnownSecret, { parts, passed }: Facts): boolean {
  const appId = passed.appId ?? parts.appId;
  return secret.appId !== null && appId !== undefined && secret.appId !== appId;
}

/** That a secret is known, and not of which account. */
export function known(kind: SecretKind, value: string): Partial<Facts> {
  return { secrets: [{ kind, value, appId: null }] };
}
