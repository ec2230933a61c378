import { type ProfileId, userAgentOf } from '../../src/catalogue/user-agents.ts';
import { BUILD_NAMES, type Build } from '../catalogue/official-sdk.ts';
import { ALONE, LIFECYCLE, type LifecycleCase } from './lifecycle.ts';
import { casesOf, METHODS } from './methods.ts';
import { openPage, type Subject } from './page.ts';

/** A case in which an official build and our facade do not do the same. */
export interface Difference {
  build: Build;
  method: string;
  /** The name of the case. */
  name: string;
  client: ProfileId;
  /** What happened in the page with our facade, and in that with the build. */
  facade: string[];
  official: string[];
}

/** The clients that a page is told it runs in. */
export const CLIENTS = ['ios', 'android', 'windows', 'wecom'] as const satisfies readonly ProfileId[];

type Traces = Map<string, string[]>;

/** Tries every case of a method with one subject, with and without debug: what happened, by case. */
function tracesOf(subject: Subject, client: ProfileId, method: string): Traces | null {
  const traces: Traces = new Map();
  for (const debug of [false, true]) {
    let page = openPage(subject, userAgentOf(client, ''));
    if (!page.has(method)) return null;
    const start = (): void => {
      page.call('config', {
        appId: 'wx1',
        timestamp: 14,
        nonceStr: 'n',
        signature: 's',
        jsApiList: [method],
        debug,
      });
      page.replyAll({ err_msg: 'preVerifyJSAPI:ok' });
    };
    start();
    for (const each of casesOf(method)) {
      // The one that a mistake of the page's can stop for good.
      if (method === 'getLocalImgData') {
        page = openPage(subject, userAgentOf(client, ''));
        start();
      }
      page.trace.length = 0;
      each.run(page, method);
      traces.set(`${each.name}${debug ? ', debug' : ''}`, [...page.trace]);
    }
  }
  return traces;
}

function traceOf(subject: Subject, client: ProfileId, each: LifecycleCase): string[] | null {
  const page = openPage(subject, each.userAgent ?? userAgentOf(client, ''));
  if (!page.has(each.method) && each.method !== 'invoke' && each.method !== 'on') return null;
  each.run(page);
  return page.trace;
}

/** How many cases there are, and what differs in them. */
export interface Comparison {
  cases: number;
  differences: Difference[];
  /** The methods that a build does not have. */
  missing: Record<Build, string[]>;
}

export function compareAll(): Comparison {
  const comparison: Comparison = {
    cases: 0,
    differences: [],
    missing: Object.fromEntries(
      BUILD_NAMES.map((build) => [build, METHODS.filter((method) => !openPage(build, '').has(method))]),
    ) as Record<Build, string[]>,
  };
  const note = (
    at: Omit<Difference, 'facade' | 'official'>,
    facade: string[],
    official: string[] | undefined,
  ) => {
    comparison.cases++;
    if (official && facade.join('\n') !== official.join('\n')) {
      comparison.differences.push({ ...at, facade, official });
    }
  };
  for (const client of CLIENTS) {
    for (const method of METHODS) {
      const facade = tracesOf('facade', client, method);
      for (const build of BUILD_NAMES) {
        const official = tracesOf(build, client, method);
        for (const [name, trace] of facade ?? []) {
          if (official) note({ build, method, name, client }, trace, official.get(name));
        }
      }
    }
    for (const each of [...LIFECYCLE, ...ALONE]) {
      const trace = traceOf('facade', client, each);
      for (const build of BUILD_NAMES) {
        const official = traceOf(build, client, each);
        if (trace && official) note({ build, method: each.method, name: each.name, client }, trace, official);
      }
    }
  }
  return comparison;
}
