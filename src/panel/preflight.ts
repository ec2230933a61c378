import type { Language } from '../catalogue/words.ts';
import {
  CLIENT_NAMES,
  createFindingCount,
  createPreflight as createOpenings,
  type Opening,
  OUTLOOK_STATES,
  type PageVerdict,
  type PreflightContext,
  type SignedCall,
  textOf,
  VERDICT_STATES,
  VERDICT_TITLES,
  verdictsFor,
} from '../core/preflight/index.ts';
import type { Finding } from '../core/rules/index.ts';
import type { Entry } from '../core/session/entry.ts';
import type { PageRequest, Verifying } from '../core/signature/index.ts';
import type { OpeningView, OutlookView, VerdictView } from './findings-model.ts';
import type { createPresenter } from './present.ts';

/** What the preflight is made with. */
export interface PreflightOptions {
  /** What configs are verified with. */
  context: () => PreflightContext;
  /** What phones verify at all: the scenario's choice. */
  choice: () => Verifying;
  language: () => Language;
  /** The page's requests, latest first. */
  requests: () => readonly PageRequest[];
  presenter: () => Pick<ReturnType<typeof createPresenter>, 'finding' | 'verified'>;
  /** Whether the developer wants to hear of a finding. */
  isHeard: (finding: Finding) => boolean;
}

/** The last calls of each sort; null where there was none. */
interface Latest {
  card: Entry | null;
  pay: Entry | null;
  share: Entry | null;
  hasCalls: boolean;
}

const NOTHING: Latest = { card: null, pay: null, share: null, hasCalls: false };

/** Methods that hand over a cardExt or a cardSign, or show a card. */
const CARD_METHODS: ReadonlySet<string> = new Set([
  'addCard',
  'chooseCard',
  'openCard',
  'consumeAndShareCard',
]);
/** Methods that start a payment. */
const PAY_METHODS: ReadonlySet<string> = new Set(['chooseWXPay', 'openEnterpriseRedPacket']);
const SHARE_METHOD = /^(onMenuShare|update(AppMessage|Timeline)ShareData$)/;

/** What will come of the page on a phone: judged anew as the log grows, at the same cost however long it is. */
export function createPreflight(options: PreflightOptions) {
  const { language, presenter, isHeard } = options;
  const count = createFindingCount();
  const ways = createOpenings();
  /** All that was found, whether it is heard or not: its key and kind. */
  const found = new Map<string, { findings: readonly Finding[]; kind: Entry['kind'] | undefined }>();
  let latest = NOTHING;
  /** The keys of the log's entries. */
  let keys = new Set<string>();

  function tell(key: string, findings: readonly Finding[], kind: Entry['kind'] | undefined): void {
    const heard = findings.filter(isHeard);
    if (kind) count.set(key, heard, kind);
    else count.set(key, heard);
  }

  function signed(entry: Entry | null): SignedCall | null {
    return entry && { entry, verified: presenter().verified(entry) };
  }

  function toView({ id, state, missing, wants, finding, entry, tab }: PageVerdict): VerdictView {
    const said = language();
    const why = finding ? presenter().finding(finding).title : missing ? textOf(missing, said) : '';
    const title = VERDICT_TITLES[id][said];
    return { id, title, state, stateName: VERDICT_STATES[state][said], text: why, wants, entry, tab };
  }

  return {
    /** Takes in what was added to the log. */
    take(added: readonly Entry[], entries: readonly Entry[]) {
      ways.read(entries);
      for (const entry of added) {
        const { key, kind, name } = entry;
        keys.add(key);
        if (kind !== 'call' || entry.ofSdk) continue;
        latest = { ...latest, hasCalls: true };
        if (CARD_METHODS.has(name)) latest.card = entry;
        if (PAY_METHODS.has(name)) latest.pay = entry;
        if (SHARE_METHOD.test(name)) latest.share = entry;
      }
    },
    /** The log has lost entries: these are left. */
    restart(entries: readonly Entry[]) {
      const isLeft = (entry: Entry | null): Entry | null => (entry && left.has(entry) ? entry : null);
      const left = new Set(entries);
      keys = new Set(entries.map(({ key }) => key));
      const { card, pay, share } = latest;
      const hasCalls = entries.some(({ kind }) => kind === 'call');
      latest = { card: isLeft(card), pay: isLeft(pay), share: isLeft(share), hasCalls };
    },
    /** Takes in what was found of an entry, or of a document (`kind` undefined), in place of what was. */
    note(key: string, findings: readonly Finding[], kind?: Entry['kind']) {
      if (findings.length === 0) found.delete(key);
      else found.set(key, { findings, kind });
      tell(key, findings, kind);
    },
    /** Forgets how the page was opened so far, too. */
    forget: ways.clear,
    /** Everything is looked for anew. */
    clear() {
      found.clear();
      count.clear();
    },
    /** The developer wants to hear of other findings. */
    hearAgain() {
      count.clear();
      for (const [key, { findings, kind }] of found) tell(key, findings, kind);
    },
    /** How the page will be opened, and what will come of each. */
    openings(entries: readonly Entry[]): readonly OpeningView[] {
      ways.read(entries, options.requests());
      return ways
        .openings(options.context(), options.choice())
        .map((opening) => openingView(opening, language(), keys));
    },
    /** One verdict for each side of the page, while this config is in view. */
    verdicts(config: Entry | null): readonly VerdictView[] {
      const { card, pay, share, hasCalls } = latest;
      const input = {
        tally: count.while(config?.key ?? null),
        config: signed(config),
        card: signed(card),
        pay: signed(pay),
        share,
        hasCalls,
      };
      return verdictsFor(input).map(toView);
    },
  };
}

/** An opening in words. `keys`: of the entries that are still in the log. */
function openingView(opening: Opening, language: Language, keys: ReadonlySet<string>): OpeningView {
  const { id, title, url, openingUrl, outlooks, worst } = opening;
  const together = new Map<string, OutlookView & { clients: string[] }>();
  for (const outlook of [worst, ...outlooks.filter((other) => other !== worst)]) {
    const { client, checked, state, proved, why, step, entry } = outlook;
    const text = textOf(why, language);
    const name = CLIENT_NAMES[client][language];
    const key = JSON.stringify([state, proved, checked, text, step?.id]);
    const known = together.get(key);
    if (known) known.clients.push(name);
    else {
      together.set(key, {
        clients: [name],
        state,
        stateName: OUTLOOK_STATES[state][language],
        proved,
        checked,
        text,
        step: step?.words[language] ?? '',
        entry: entry !== null && keys.has(entry) ? entry : null,
      });
    }
  }
  return { id, title: title[language], url, openingUrl, outlooks: [...together.values()] };
}
