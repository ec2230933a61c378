import type { Words } from '../../catalogue/words.ts';
import type { Plain } from '../../protocol.ts';
import { faultIn, JSON_FAULTS } from './json-fault.ts';
import { DEFAULT_SCENARIO, type Scenario } from './scenario.ts';
import { fieldsIn, type Reading, scenarioIn } from './scenario-members.ts';
import { Misread, misfit, told } from './scenario-problem.ts';

/** By what a scenario file is known. */
export const SCENARIO_FORMAT = 'wechat-jssdk-scenario';
/** The version of what is written. There was none before. */
export const SCENARIO_VERSION = 1;
/** The longest file that is read, in UTF-16 units. Hundreds of rules with whole replies stay below. */
export const LONGEST_SCENARIO = 1_048_576;
/** How deep objects and lists may be in each other. */
const DEEPEST = 64;

/** A scenario that was read; or why it was not. */
export type ReadScenario = { scenario: Scenario } | { problem: Words };

const PROBLEMS = {
  tooLarge: {
    zh: '文件有 {length} 个字符，场景文件最多 {most} 个',
    en: 'The file has {length} characters, a scenario file has at most {most}',
  },
  empty: { zh: '文件里没有内容', en: 'The file is empty' },
  noJson: {
    zh: '不是 JSON：第 {line} 行第 {column} 列，{zh}',
    en: 'This is not JSON: line {line}, column {column}, {en}',
  },
  tooDeep: {
    zh: '对象和数组嵌套超过 {most} 层',
    en: 'Objects and arrays are nested more than {most} deep',
  },
  noScenario: {
    zh: '不是场景文件：format 应为 "{format}"',
    en: 'This is no scenario file: its format should be "{format}"',
  },
  newer: {
    zh: '场景文件的版本是 {version}，当前最高支持 {most}：请更新本扩展',
    en: 'The scenario file has version {version}, this release reads up to {most}: update the extension',
  },
} as const satisfies Record<string, Words>;

const VERSION: Words = { zh: `版本号 ${SCENARIO_VERSION}`, en: `the version, ${SCENARIO_VERSION}` };

/** A scenario as a file that a team can share: JSON, to be read by people too. */
export function writeScenario(scenario: Scenario): string {
  const file = { format: SCENARIO_FORMAT, version: SCENARIO_VERSION, scenario };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file. What it does not say is as when nothing was chosen; members that are not known are left out. */
export function readScenario(text: string): ReadScenario {
  if (text.length > LONGEST_SCENARIO) {
    return { problem: told(PROBLEMS.tooLarge, { length: `${text.length}`, most: `${LONGEST_SCENARIO}` }) };
  }
  try {
    return { scenario: inFile(parsed(text), { isKept: false }) };
  } catch (error) {
    if (error instanceof Misread) return { problem: error.problem };
    throw error;
  }
}

/**
 * The scenario in what the browser's storage holds, a file's text or what it stands for. Presets that another release
 * had are left out; one that was not chosen for what cannot be read.
 */
export function readStoredScenario(stored: unknown): Scenario {
  try {
    const text = typeof stored === 'string' ? stored : (JSON.stringify(stored) ?? '');
    return inFile(parsed(text), { isKept: true });
  } catch (error) {
    if (error instanceof Misread) return DEFAULT_SCENARIO;
    throw error;
  }
}

function parsed(text: string): Plain {
  // Editors on Windows put it in front.
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') throw new Misread(PROBLEMS.empty);
  const fault = faultIn(json, DEEPEST);
  if (fault?.fault === 'deep') throw new Misread(told(PROBLEMS.tooDeep, { most: `${DEEPEST}` }));
  if (fault) {
    const { line, column } = fault;
    const place = { line: `${line}`, column: `${column}` };
    throw new Misread(told(PROBLEMS.noJson, { ...place, ...JSON_FAULTS[fault.fault] }));
  }
  return JSON.parse(json);
}

function inFile(value: Plain, reading: Reading): Scenario {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw noScenario();
  const { format, version, scenario } = fieldsIn(value, '');
  if (format !== SCENARIO_FORMAT) throw noScenario();
  if (typeof version === 'number' && version > SCENARIO_VERSION) {
    throw new Misread(told(PROBLEMS.newer, { version: `${version}`, most: `${SCENARIO_VERSION}` }));
  }
  if (version !== SCENARIO_VERSION) throw misfit('version', version, VERSION);
  return scenarioIn(scenario, reading);
}

const noScenario = (): Misread => new Misread(told(PROBLEMS.noScenario, { format: SCENARIO_FORMAT }));
