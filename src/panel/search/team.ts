import type { ExplainInput, Explanation, SearchLength, Shard } from '../../core/signature/index.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** A worker, as far as messages go. */
export interface SearchWorker {
  tell(message: ToWorker): void;
  /** Sets who hears its messages. A worker that broke down says `failed`. */
  hear(listener: (message: FromWorker) => void): void;
  terminate(): void;
}

/** A worker that answers. What it was asked stays unanswered when it is terminated. */
export interface Worker {
  /** Prepares a search. Gives how many texts its steps hash together, where that is worth knowing. */
  start(input: ExplainInput, length: SearchLength): Promise<number | null>;
  /** Takes a share of a step. `onTried`: how many texts were hashed since the last time. */
  step(step: number, shard: Shard, onTried: (tried: number) => void): Promise<readonly Explanation[]>;
  terminate(): void;
}

/** Puts promises in front of a worker's messages. One question at a time. */
export function hire(worker: SearchWorker): Worker {
  function ask<T>(question: ToWorker, answerIn: (message: FromWorker) => { value: T } | null): Promise<T> {
    return new Promise((resolve, reject) => {
      worker.hear((message) => {
        if (message.kind === 'failed') reject(new Error(message.problem));
        else {
          const answer = answerIn(message);
          if (answer) resolve(answer.value);
        }
      });
      worker.tell(question);
    });
  }

  return {
    start: (input, length) =>
      ask({ kind: 'start', input, length }, (message) =>
        message.kind === 'ready' ? { value: message.total } : null,
      ),
    step: (step, shard, onTried) =>
      ask({ kind: 'step', step, shard }, (message) => {
        if (message.kind === 'tried') onTried(message.tried);
        return message.kind === 'stepped' ? { value: message.explanations } : null;
      }),
    terminate: () => worker.terminate(),
  };
}
