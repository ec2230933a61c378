import type { Finding, Severity, Topic } from '../rules/index.ts';
import type { Entry } from '../session/entry.ts';

/** What verdicts ask of the findings of a session. */
export interface FindingTally {
  /**
   * The gravest finding of a topic, the latest of several; null when there is none. Findings of a config count only
   * while that config is in view: a page may have called it again since. Secrets that were passed to it always count.
   */
  worst: (topic: Topic) => Finding | null;
}

/** Keeps count of the findings of a session, so that no verdict has to go through all of them. */
export interface FindingCount {
  /**
   * Takes the findings of an entry, in place of those it had.
   *
   * @param kind the entry's; left out for findings of a whole document, whose key is then any name of its own.
   */
  set(key: string, findings: readonly Finding[], kind?: Entry['kind']): void;
  clear(): void;
  /** The tally while this config is in view: its entry's key, or null. */
  while(config: string | null): FindingTally;
}

/** Gravest first. */
const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** What is filed of an entry. */
interface Filed {
  key: string;
  finding: Finding;
}

/** What was found of one topic and severity, latest last; some of it may no longer hold. */
interface Stack {
  filed: Filed[];
  /** So many are taken before what no longer holds is dropped. */
  most: number;
}

const FEW = 100;

/** One operation costs the same however many findings there are, averaged over all of them. */
export function createFindingCount(): FindingCount {
  /** What is said of each entry now. */
  const current = new Map<string, readonly Finding[]>();
  const configs = new Map<string, readonly Finding[]>();
  /** By topic and severity. */
  const stacks = new Map<string, Stack>();

  const holds = ({ key, finding }: Filed): boolean => current.get(key)?.includes(finding) ?? false;

  function push(filed: Filed): void {
    const name = `${filed.finding.topic} ${filed.finding.severity}`;
    const stack = stacks.get(name) ?? { filed: [], most: FEW };
    stack.filed.push(filed);
    stacks.set(name, stack);
    if (stack.filed.length <= stack.most) return;
    // An entry whose findings are taken again and again leaves the former ones behind.
    stack.filed = stack.filed.filter(holds);
    stack.most = Math.max(FEW, 2 * stack.filed.length);
  }

  function latest(topic: Topic, severity: Severity): Finding | null {
    const filed = stacks.get(`${topic} ${severity}`)?.filed ?? [];
    for (let top = filed.at(-1); top; top = filed.at(-1)) {
      if (holds(top)) return top.finding;
      filed.pop();
    }
    return null;
  }

  return {
    set(key, findings, kind) {
      current.set(key, findings);
      if (kind === 'config') configs.set(key, findings);
      for (const finding of findings) {
        if (kind !== 'config' || finding.topic === 'secrets') push({ key, finding });
      }
      if (findings.length > 0) return;
      current.delete(key);
      configs.delete(key);
    },
    clear() {
      for (const map of [current, configs, stacks]) map.clear();
    },
    while(config) {
      const own = (config === null ? undefined : configs.get(config)) ?? [];
      const worst = (topic: Topic): Finding | null => {
        for (const severity of SEVERITIES) {
          const found =
            own.findLast((finding) => finding.topic === topic && finding.severity === severity) ??
            latest(topic, severity);
          if (found) return found;
        }
        return null;
      };
      return { worst };
    },
  };
}
