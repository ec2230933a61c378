import {
  createSearch,
  explanationsOf,
  type Kernel,
  type SearchLength,
  stepsOf,
  wantedOf,
} from '../../core/signature/index.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** The working side of a search: what a worker does with what it is told. `say`: tells the panel. */
export function createAnswer(
  kernel: Kernel,
  say: (message: FromWorker) => void,
): (message: ToWorker) => void {
  let search: ReturnType<typeof createSearch> | null = null;

  function answer(message: ToWorker): void {
    if (message.kind === 'start') {
      search = createSearch(wantedOf(message.input), message.length, kernel);
      say({ kind: 'ready', total: message.length === 'long' ? totalOf(search, message.length) : null });
      return;
    }
    if (!search) throw new Error('A step was asked for before the search was started');
    const running = search.run(message.step, message.shard);
    for (;;) {
      const { done, value } = running.next();
      if (done) {
        say({ kind: 'stepped', explanations: explanationsOf(value) });
        return;
      }
      say({ kind: 'tried', tried: value });
    }
  }

  return (message) => {
    try {
      answer(message);
    } catch (problem) {
      say({ kind: 'failed', problem: String(problem) });
    }
  };
}

/** How many texts all steps hash together. */
function totalOf({ count }: ReturnType<typeof createSearch>, length: SearchLength): number {
  return Array.from({ length: stepsOf(length) }, (_, step) => count(step)).reduce((all, one) => all + one, 0);
}
