import { versionProblem } from '../../catalogue/user-agents.ts';
import type { Words } from '../../catalogue/words.ts';
import type { Plain } from '../../protocol.ts';
import { shapeInWords } from '../shape-words.ts';
import { isPresetId, PRESETS } from './presets.ts';
import {
  DEFAULT_SCENARIO,
  type Members,
  type Reaction,
  type Scenario,
  type ScenarioRule,
} from './scenario.ts';
import { misfit } from './scenario-problem.ts';
import { replyProblems } from './shape-check.ts';

/** The longest that a reaction may take, in milliseconds: ten minutes. */
export const LONGEST_DELAY = 600_000;
/** How many rules and how many domains a scenario may have. Each call is compared with every rule. */
export const MOST_RULES = 500;
export const MOST_DOMAINS = 100;
/** The longest name, version or domain, in UTF-16 units. */
const LONGEST_NAME = 253;

/** A host name with a dot in it, in any script: no scheme, port, path or wildcard, no IP address. */
const DOMAIN = /^(?=.*[^\d.])(?:[\p{L}\p{M}\p{N}_-]+\.)+[\p{L}\p{M}\p{N}_-]+$/u;

const EXPECTED = {
  object: { zh: '对象', en: 'an object' },
  list: { zh: '数组', en: 'an array' },
  flag: { zh: ' true 或 false', en: 'true or false' },
  text: { zh: '字符串', en: 'a string' },
  api: {
    zh: '接口名，例如 chooseImage；* 表示所有接口',
    en: 'the name of an API, such as chooseImage; * stands for all',
  },
  delay: {
    zh: ` 0 到 ${LONGEST_DELAY} 之间的毫秒数`,
    en: `a number of milliseconds from 0 to ${LONGEST_DELAY}`,
  },
  reply: {
    zh: '由返回内容组成的对象（不含 errMsg），或 null',
    en: 'the reply, an object without errMsg; or null',
  },
  when: { zh: '由参数组成的对象，或 null', en: 'an object of arguments; or null' },
  kind: { zh: ' succeed、fail、cancel、ask 或 silent', en: 'succeed, fail, cancel, ask or silent' },
  preset: {
    zh: `以下预设场景之一：${Object.keys(PRESETS).join('、')}`,
    en: `one of these presets: ${Object.keys(PRESETS).join(', ')}`,
  },
  version: {
    zh: '版本号，例如 6.0.1；空字符串表示不更改',
    en: 'a version, such as 6.0.1; empty for no other',
  },
  domain: {
    zh: '域名，例如 m.example.com，不带协议、端口、路径和通配符，也不能是 IP 地址',
    en: 'a domain, such as m.example.com, with no scheme, port, path or wildcard, and no IP address',
  },
  rules: { zh: `最多 ${MOST_RULES} 条规则`, en: `at most ${MOST_RULES} rules` },
  domains: { zh: `最多 ${MOST_DOMAINS} 个域名`, en: `at most ${MOST_DOMAINS} domains` },
} as const satisfies Record<string, Words>;

/** How a scenario is read. */
export interface Reading {
  /**
   * Whether a release of this extension, perhaps another one, has kept it: presets that are not known are left out
   * then, and replies are as they were checked when they were written. In a file both are a problem.
   */
  isKept: boolean;
}

/** The scenario in a value. What it does not say is as when nothing was chosen. @throws Misread */
export function scenarioIn(value: Plain | undefined, { isKept }: Reading): Scenario {
  const fields = fieldsIn(value, 'scenario');
  const presets = listIn(fields, 'presets', 'presets').map((id, index) => presetIn(id, index, isKept));
  const rules = limited(listIn(fields, 'rules', 'rules'), MOST_RULES, 'rules');
  const domains = limited(listIn(fields, 'domains', 'domains'), MOST_DOMAINS, 'domains');
  return {
    presets: [...new Set(presets.filter((id) => id !== null))],
    rules: rules.map((rule, index) => ruleIn(rule, `rules[${index}]`, isKept)),
    isLenient: flagIn(fields, 'isLenient'),
    clientVersion: versionIn(fields),
    verifiesLandingUrl: flagIn(fields, 'verifiesLandingUrl'),
    domains: domains.map((domain, index) => domainIn(domain, `domains[${index}]`)),
  };
}

function presetIn(id: Plain, index: number, isKept: boolean): string | null {
  if (typeof id === 'string' && isPresetId(id)) return id;
  if (isKept && typeof id === 'string') return null;
  throw misfit(`presets[${index}]`, id, EXPECTED.preset);
}

function ruleIn(value: Plain, path: string, isKept: boolean): ScenarioRule {
  const { api: named, when = null, reaction, delay = 0 } = fieldsIn(value, path);
  const api = typeof named === 'string' ? named.trim() : '';
  if (api === '' || api.length > LONGEST_NAME) throw misfit(`${path}.api`, named, EXPECTED.api);
  if (typeof delay !== 'number' || delay < 0 || delay > LONGEST_DELAY) {
    throw misfit(`${path}.delay`, delay, EXPECTED.delay);
  }
  const conditions = membersIn(when, `${path}.when`, EXPECTED.when);
  const read = reactionIn(reaction, `${path}.reaction`);
  if (!isKept && read.kind === 'succeed' && read.reply) mustFit(api, read.reply, `${path}.reaction.reply`);
  return { api, when: conditions, reaction: read, delay };
}

/** A reply has the members that the API gives, in their shapes; others it may have besides. @throws Misread */
function mustFit(api: string, reply: Members, path: string): void {
  for (const { path: place, seen, shape } of replyProblems(api, reply)) {
    if (shape) throw misfit(`${path}.${place}`, seen, shapeInWords(shape));
  }
}

function reactionIn(value: Plain | undefined, path: string): Reaction {
  const { kind, reply = null, errMsg = 'fail' } = fieldsIn(value, path);
  switch (kind) {
    case 'succeed':
      return { kind, reply: membersIn(reply, `${path}.reply`, EXPECTED.reply) };
    case 'fail':
      if (typeof errMsg !== 'string') throw misfit(`${path}.errMsg`, errMsg, EXPECTED.text);
      return { kind, errMsg };
    case 'cancel':
    case 'ask':
    case 'silent':
      return { kind };
    default:
      throw misfit(`${path}.kind`, kind, EXPECTED.kind);
  }
}

function membersIn(value: Plain, path: string, expected: Words): Members | null {
  if (value === null || isFields(value)) return value;
  throw misfit(path, value, expected);
}

function versionIn({ clientVersion = DEFAULT_SCENARIO.clientVersion }: Fields): string {
  if (typeof clientVersion === 'string' && versionProblem(clientVersion) === null) return clientVersion;
  throw misfit('clientVersion', clientVersion, EXPECTED.version);
}

function domainIn(value: Plain, path: string): string {
  if (typeof value === 'string' && value.length <= LONGEST_NAME && DOMAIN.test(value)) return value;
  throw misfit(path, value, EXPECTED.domain);
}

function flagIn(fields: Fields, name: 'isLenient' | 'verifiesLandingUrl'): boolean {
  const value = fields[name] ?? DEFAULT_SCENARIO[name];
  if (typeof value === 'boolean') return value;
  throw misfit(name, value, EXPECTED.flag);
}

function listIn(fields: Fields, name: string, path: string): readonly Plain[] {
  const value = fields[name] ?? [];
  if (Array.isArray(value)) return value;
  throw misfit(path, value, EXPECTED.list);
}

function limited(list: readonly Plain[], most: number, name: 'rules' | 'domains'): readonly Plain[] {
  if (list.length > most) throw misfit(`${name}.length`, list.length, EXPECTED[name]);
  return list;
}

type Fields = { [key: string]: Plain };

/** The members of an object. @throws Misread for anything else. */
export function fieldsIn(value: Plain | undefined, path: string): Fields {
  if (isFields(value)) return value;
  throw misfit(path, value, EXPECTED.object);
}

const isFields = (value: Plain | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
