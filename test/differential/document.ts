import { BUILD_NAMES, type Build } from '../catalogue/official-sdk.ts';
import { REASONS, type Reason } from './differences.ts';

const HEAD = `# Where our SDK differs from the official builds

A page that has no JS-SDK of its own gets one from the panel, over the same bridge. It does what weixin-js-sdk 1.6.5 does:
\`test/differential\` runs one script with it and with jweixin 1.0.0, weixin-js-sdk 1.6.0 and 1.6.5, on every client, for
every method, with and without \`debug\`, and compares what goes over the bridge, which callbacks run in which order with
which results, what is thrown and what is alerted. These are all the differences; the test holds this page and what it
finds together.

`;

const WHY = { broken: 'A fault of the official build.', later: 'The build is older.' } as const;

/** The text of docs/sdk-differences.md. `missing`: the methods that a build does not have. */
export function differencesDocument(missing: Record<Build, readonly string[]>): string {
  const rows = REASONS.map(
    (row) => `| ${buildsOf(row)} | ${row.official} | ${row.facade} | ${WHY[row.why]} |`,
  );
  const lacking = BUILD_NAMES.map((build) => `| ${build} | ${namesOf(missing[build])} |`);
  return [
    `${HEAD}| Builds | What they do | What ours does | Why |`,
    '|---|---|---|---|',
    ...rows,
    '',
    '## Methods that a build does not have',
    '',
    '| Build | Methods |',
    '|---|---|',
    ...lacking,
    '',
  ].join('\n');
}

const buildsOf = ({ builds }: Reason): string =>
  builds.length === BUILD_NAMES.length ? 'all' : builds.join(', ');
const namesOf = (names: readonly string[]): string =>
  names.map((name) => `\`${name}\``).join(', ') || 'none: it has all';
