import type { WecomFunction } from '../../catalogue/wecom/wecom-function.ts';
import { bridgesOf, WECOM_FUNCTIONS } from '../../catalogue/wecom/wecom-functions.ts';
import { documentArguments } from '../document-arguments.ts';
import type { Asked, Behaviour, Done } from './behaviour.ts';
import { sampleOf } from './sample.ts';
import type { Members } from './scenario.ts';

/** What is likelier than the first of the values that a result may have. */
const LIKELIER: Readonly<Record<string, Members>> = {
  getContext: { entry: 'normal' },
};

const ROWS: readonly (readonly [string, WecomFunction])[] = Object.entries(WECOM_FUNCTIONS);

/**
 * A behaviour for every bridge name that WeCom's SDK sends: all goes well, with a sample of what the function gives.
 * Those that WeChat has as well are only to count where WeChat's own modules have none.
 */
export const WECOM_BEHAVIOURS: ReadonlyMap<string, Behaviour> = new Map(
  ROWS.filter(([, row]) => row.kind === 'call').flatMap(([name, row]) =>
    bridgesOf(name, row).map((bridge) => [bridge, behaviourFor(name, row)] as const),
  ),
);

function behaviourFor(name: string, row: WecomFunction): Behaviour {
  return { succeed: (asked: Asked): Done => ({ reply: replyOf(name, row, asked) }) };
}

function replyOf(name: string, { result }: WecomFunction, { api, call }: Asked): Members {
  if (!result) return {};
  return { ...sampleOf(result, documentArguments(api, call.args)), ...likelier(name) };
}

const likelier = (name: string): Members => (Object.hasOwn(LIKELIER, name) ? (LIKELIER[name] ?? {}) : {});
