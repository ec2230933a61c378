import { recompute, signaturesOf, WORDS_FOR_NO_TICKET, withSecret } from '../signature/index.ts';
import { type ConfigFacts, urlsOf } from './config-facts.ts';

/** What was signed where the ticket belongs, and the URL; null when that is something else than an empty value. */
export function signedInPlaceOfTicket({
  entry,
  verdict,
  verifying,
}: Pick<ConfigFacts, 'entry' | 'verdict' | 'verifying'>): { word: string; url: string } | null {
  if (verdict.kind === 'matches') return null;
  const [signed] = signaturesOf(entry, verifying);
  if (signed?.input?.kind !== 'jsapi' || signed.signature === null) return null;
  const { input, signature } = signed;
  const { verified, other } = urlsOf({ entry, verifying });
  for (const url of new Set([verified, other])) {
    const word = WORDS_FOR_NO_TICKET.find(
      (each) => recompute({ ...withSecret({ ...input, url }, each), signature }).matches,
    );
    if (word !== undefined) return { word, url };
  }
  return null;
}
