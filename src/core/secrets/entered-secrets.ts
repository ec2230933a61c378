import { type Accounts, SECRET_NAMES, type SecretName } from '../signature/index.ts';
import type { KnownSecret } from './find-secrets.ts';
import type { SecretKind } from './secret-kinds.ts';

/** What each field holds; null: nothing that is secret. */
const KINDS = {
  jsapi_ticket: 'ticket',
  api_ticket: 'ticket',
  agent_ticket: 'ticket',
  key: 'merchant-key',
  publicKey: null,
} as const satisfies Record<SecretName, SecretKind | null>;

const READ = new WeakMap<Accounts, readonly KnownSecret[]>();

/** The secrets that were entered, of every account. The same accounts give the same list, which is made only once. */
export function enteredSecrets(accounts: Accounts): readonly KnownSecret[] {
  const read = READ.get(accounts);
  if (read) return read;
  const secrets = [...accounts.values()].flatMap((fields) =>
    SECRET_NAMES.flatMap((name): KnownSecret[] => {
      const [kind, value] = [KINDS[name], fields[name]?.value];
      return kind !== null && value ? [{ kind, value }] : [];
    }),
  );
  READ.set(accounts, secrets);
  return secrets;
}
