import {
  createSearch,
  type ExplainInput,
  explanationsOf,
  type Kernel,
  type SearchLength,
  stepsOf,
  wantedOf,
} from '../../core/signature/index.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { confirm, type RsaVerifier, verifyByWebCrypto } from './rsa-check.ts';

/**
 * The working side of a search: what a worker does with what it is told. `say`: tells the panel. `verify`: confirms
 * what is found for a signature by RSA before it is told.
 */
export function createAnswer(
  kernel: Kernel,
  say: (message: FromWorker) => void,
  verify: RsaVerifier = verifyByWebCrypto,
): (message: ToWorker) => void {
  let input: ExplainInput | null = null;
  let search: ReturnType<typeof createSearch> | null = null;

  async function answer(message: ToWorker): Promise<void> {
    if (message.kind === 'start') {
      input = message.input;
      search = createSearch(wantedOf(input), message.length, kernel);
      say({ kind: 'ready', total: message.length === 'long' ? totalOf(search, message.length) : null });
      return;
    }
    if (!search || !input) throw new Error('A step was asked for before the search was started');
    const running = search.run(message.step, message.shard);
    for (;;) {
      const { done, value } = running.next();
      if (done) {
        await confirm(input, value, verify);
        say({ kind: 'stepped', explanations: explanationsOf(value) });
        return;
      }
      say({ kind: 'tried', tried: value });
    }
  }

  return (message) => {
    answer(message).catch((problem) => say({ kind: 'failed', problem: String(problem) }));
  };
}

/** How many texts all steps hash together. */
function totalOf({ count }: ReturnType<typeof createSearch>, length: SearchLength): number {
  return Array.from({ length: stepsOf(length) }, (_, step) => count(step)).reduce((all, one) => all + one, 0);
}
