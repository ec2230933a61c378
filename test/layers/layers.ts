import { posix } from 'node:path';
import type { Reach } from './source.ts';

/** Files that are held to the same. */
interface Layer {
  /** How their paths start, below src/. The first layer that fits a file is its layer. */
  of: string;
  /** What they may import: starts of paths below src/, names of packages. */
  may: readonly string[];
  /** Names that they must not use, types aside. */
  not: readonly string[];
}

/** Words of the browser's extension API. */
const BROWSER = ['chrome', 'browser'];
/** What makes code depend on where and when it runs. */
const SURROUNDINGS = [
  ...BROWSER,
  ...[
    'document',
    'window',
    'self',
    'globalThis',
    'location',
    'history',
    'navigator',
    'localStorage',
    'sessionStorage',
  ],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'console', 'process', 'crypto', 'performance'],
  ...['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame'],
  ...['Date.now', 'new Date()', 'Math.random'],
];
const CORE = [
  ...[
    'core/document-arguments.ts',
    'core/fill.ts',
    'core/plain.ts',
    'core/shape-problems.ts',
    'core/shape-words.ts',
  ],
  ...['catalogue/', 'protocol.ts'],
];
const SIGNATURE = 'core/signature/index.ts';
const RULES = 'core/rules/index.ts';
const PREFLIGHT = 'core/preflight/index.ts';

/** Who may import whom, and who may touch what. */
export const LAYERS: readonly Layer[] = [
  { of: 'protocol.ts', may: [], not: SURROUNDINGS },
  { of: 'catalogue/', may: ['catalogue/', 'protocol.ts'], not: SURROUNDINGS },
  { of: 'core/session/', may: [...CORE, 'core/session/'], not: SURROUNDINGS },
  {
    of: 'core/signature/',
    may: [...CORE, 'core/session/', 'core/signature/', '@noble/hashes'],
    not: SURROUNDINGS,
  },
  { of: 'core/domains/', may: [...CORE, SIGNATURE, 'core/domains/'], not: SURROUNDINGS },
  { of: 'core/secrets/', may: [...CORE, SIGNATURE, 'core/secrets/'], not: SURROUNDINGS },
  {
    of: 'core/rules/',
    may: [...CORE, 'core/session/', SIGNATURE, 'core/domains/', 'core/secrets/', 'core/rules/'],
    not: SURROUNDINGS,
  },
  {
    of: 'core/preflight/',
    may: [...CORE, 'core/session/', SIGNATURE, RULES, 'core/preflight/'],
    not: SURROUNDINGS,
  },
  {
    of: 'core/client/',
    may: [...CORE, 'core/session/', SIGNATURE, 'core/domains/', 'core/client/', 'gcoord'],
    not: SURROUNDINGS,
  },
  { of: 'core/report/', may: [...CORE, 'core/report/'], not: SURROUNDINGS },
  { of: 'core/', may: CORE, not: SURROUNDINGS },
  // Nobody in core/ may import it: core works where WebAssembly does not, and without a build.
  {
    of: 'kernel/',
    may: [
      'kernel/',
      'kernel/sha1.as.ts?wasm',
      'core/signature/explain/kernel.ts',
      'core/signature/explain/sha1-kernel.ts',
    ],
    not: SURROUNDINGS,
  },
  // A page of the extension's own, offline. It shows rows, and looks like the panel.
  {
    of: 'handbook/',
    may: [
      'handbook/',
      'catalogue/',
      'core/fill.ts',
      SIGNATURE,
      RULES,
      'panel/view/back-end.ts',
      'panel/view/icons.tsx',
      'preact',
    ],
    not: BROWSER,
  },
  // In the page, but in the extension's own world: it has to tell the panel.
  { of: 'page/blocked-pictures.ts', may: [], not: [] },
  { of: 'page/', may: ['page/', 'catalogue/', 'protocol.ts'], not: BROWSER },
  { of: 'relay.iife.ts', may: ['protocol.ts'], not: [] },
  {
    of: 'panel/inspected/',
    may: [
      'panel/',
      'core/session/',
      ...CORE,
      'webextension-polyfill',
      'page/blocked-pictures.ts',
      'page/pictures.ts',
      'page/stub.iife.ts?script',
      'relay.iife.ts?script',
    ],
    not: [],
  },
  { of: 'panel/devtools.ts', may: ['panel/'], not: [] },
  // A window of the extension's own: it is in no DevTools, and asks for the microphone.
  { of: 'panel/recorder/', may: ['panel/', 'catalogue/words.ts', 'protocol.ts'], not: [] },
  { of: 'panel/search/search.worker.ts', may: ['panel/', 'kernel/kernel.ts'], not: BROWSER },
  {
    of: 'panel/',
    may: [
      'panel/',
      ...CORE,
      'core/session/',
      'core/client/',
      'core/report/index.ts',
      'core/secrets/',
      SIGNATURE,
      RULES,
      PREFLIGHT,
      'preact',
      'diff',
      '@zxing/library',
    ],
    not: BROWSER,
  },
];

/** What a file does that its layer must not, in words; empty when it keeps to it. `path`: below src/. */
export function violationsOf(path: string, { modules, globals }: Reach): string[] {
  const layer = LAYERS.find(({ of }) => path.startsWith(of));
  if (!layer) return [`${path} is in no layer`];
  const imported = modules.map((module) => resolve(path, module));
  return [
    ...imported
      .filter((module) => !layer.may.some((start) => fits(module, start)))
      .map((module) => `${path} imports ${module}`),
    ...layer.not.filter((name) => globals.has(name)).map((name) => `${path} uses ${name}`),
  ];
}

function resolve(path: string, module: string): string {
  return module.startsWith('.') ? posix.join(posix.dirname(path), module) : module;
}

/** A folder's start ends with `/`; a file and a package are meant whole, a package with its own parts. */
function fits(module: string, start: string): boolean {
  if (start.endsWith('/')) return module.startsWith(start) && !module.includes('?');
  return module === start || (!start.includes('.') && module.startsWith(`${start}/`));
}
