import type { PageEvent } from '../../protocol.ts';
import type { DocumentFacts } from './documents.ts';
import type { Entry } from './entry.ts';

/** The entry that an event tells more of: that of an earlier call, or its own; undefined when there is none. */
export function entryAbout({ calls, invokes, listens }: DocumentFacts, event: PageEvent): Entry | undefined {
  switch (event.kind) {
    case 'invoke':
      return invokes.get(event.id);
    case 'listen':
      return listens.get(event.id);
    case 'reply':
    case 'settled':
      return invokes.get(event.invoke);
    case 'fired':
      return calls.get(event.call);
    case 'heard':
      return listens.get(event.listen);
    case 'beacon':
      return event.invoke === null ? undefined : invokes.get(event.invoke);
    default:
      return undefined;
  }
}
