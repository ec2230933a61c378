/** What the facade's own page runs, made into one script: see `page.ts`. */
import { createFacade } from '../../src/page/facade.ts';

Reflect.set(globalThis, 'createFacade', createFacade);
