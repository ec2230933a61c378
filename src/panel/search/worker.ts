import type { FromWorker } from './messages.ts';
import type { SearchWorker } from './team.ts';

/** Starts a worker of the browser's. */
export function startWorker(): SearchWorker {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  let listener: (message: FromWorker) => void = () => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => listener(data));
  worker.addEventListener('error', ({ message }) => listener({ kind: 'failed', problem: message }));
  return {
    tell: (message) => worker.postMessage(message),
    hear(next) {
      listener = next;
    },
    terminate: () => worker.terminate(),
  };
}
