import { createSearch, explanationsOf, type Kernel, stepsOf, wantedOf } from '../../core/signature/index.ts';
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
      let total = 0;
      for (let step = 0; step < stepsOf(message.length); step++) total += search.count(step);
      say({ kind: 'ready', total });
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
