import { FINDINGS } from './findings.ts';
import { FRAMES } from './frames.ts';
import { GLOBALS } from './globals.ts';
import { HOSTILE } from './hostile.ts';
import { LIFE } from './life.ts';
import { LOADERS } from './loaders.ts';
import { OAUTH } from './oauth.ts';
import { PHONE } from './phone.ts';
import { ROUTES } from './routes.ts';
import { SIGNED } from './signed.ts';
import type { Site } from './site.ts';

const under = (folder: string, sites: Readonly<Record<string, Site>>): [string, Site][] =>
  Object.entries(sites).map(([name, site]) => [`/${folder}/${name}`, site]);

/** Every page the test server has, by its path. */
export const SITES: ReadonlyMap<string, Site> = new Map([
  ...under('load', LOADERS),
  ...under('frame', FRAMES),
  ...under('route', ROUTES),
  ...under('global', GLOBALS),
  ...under('hostile', HOSTILE),
  ...under('life', LIFE),
  ...under('signed', SIGNED),
  ...under('oauth', OAUTH),
  ...under('phone', PHONE),
  ...under('findings', FINDINGS),
  ['/idle', { title: 'a page that calls nothing' }],
]);
