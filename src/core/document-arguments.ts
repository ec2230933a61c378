import { invokedMethodOf, sdkNameOf } from '../catalogue/api-name.ts';
import { type ArgumentRule, SHARED } from '../catalogue/sdk-methods.ts';
import type { Plain } from '../protocol.ts';
import { isAbsent, itemsOf, member, memberNames } from './plain.ts';

/** What the SDK makes of the arguments of `wx.config`. */
const OF_CONFIG: Readonly<Record<string, ArgumentRule>> = {
  verifyAppId: 'appId',
  verifyTimestamp: 'timestamp',
  verifyNonceStr: 'nonceStr',
  verifySignature: 'signature',
  verifyJsApiList: { apiNames: 'jsApiList' },
  verifyOpenTagList: 'openTagList',
};

/** What it makes of those of a share: all others keep their names. */
const OF_SHARES: Readonly<Record<string, ArgumentRule>> = { img_url: 'imgUrl', data_url: 'dataUrl' };

/**
 * A bridge call's arguments under the names that the document has for them: `card_list` is `cardList` again. What
 * the SDK adds for itself (`appId`, `verify…`) is left out; a page that calls the bridge by hand gives its own appId.
 */
export function documentArguments(api: string, args: Plain): Record<string, Plain> {
  if (api.startsWith('miniProgram.')) return argumentsOfMiniProgram(api, member(args, 'arg'));
  const rules = rulesFor(api);
  const names = memberNames(args);
  const isFromSdk = isBySdk(args);
  const found: [string, Plain][] = [];
  for (const name of names) {
    const value = member(args, name);
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (value === undefined || isAbsent(value)) continue;
    if (rule === undefined && isFromSdk && (name === 'appId' || name.startsWith('verify'))) continue;
    const [key, mapped] = rule === undefined ? [name, value] : mappedBy(rule, name, value);
    if (key !== '') found.push([key, mapped]);
  }
  return Object.fromEntries(found);
}

/** Whether an SDK has sent these arguments: it puts what the page was verified with (`verify…`) beside those of each call. */
export function isBySdk(args: Plain | undefined): boolean {
  return memberNames(args).some((name) => name.startsWith('verify'));
}

/** The SDK sends a mini program's arguments as one: those of `postMessage` without their only name. */
function argumentsOfMiniProgram(api: string, argument: Plain | undefined): Record<string, Plain> {
  if (argument === undefined) return {};
  if (api === 'miniProgram.postMessage') return { data: argument };
  return Object.fromEntries(memberNames(argument).map((name) => [name, member(argument, name) ?? null]));
}

function rulesFor(api: string): Readonly<Record<string, ArgumentRule>> {
  if (api === 'config') return OF_CONFIG;
  if (Object.hasOwn(SHARED, api)) return OF_SHARES;
  return invokedMethodOf(api)?.args ?? {};
}

/** The page's name for a bridge argument, and its value; an empty name for what the page never gave. */
function mappedBy(rule: ArgumentRule, name: string, value: Plain): [string, Plain] {
  if (typeof rule === 'string') return [rule, value];
  if ('from' in rule) return [rule.from, value];
  if ('text' in rule) return [rule.text, value];
  if ('flag' in rule) return [rule.flag, value];
  if ('apiNames' in rule) return [rule.apiNames, itemsOf(value).map(toApiName)];
  if ('pagePath' in rule) return [rule.pagePath, value];
  if ('each' in rule) {
    const rows = itemsOf(value).map((row) =>
      Object.fromEntries(Object.entries(rule.as).map(([to, from]) => [from, member(row, to) ?? null])),
    );
    return [rule.each, rows];
  }
  return 'always' in rule || 'appId' in rule ? ['', value] : [name, value];
}

/** The SDK has put the bridge's names in the place of the page's. */
const toApiName = (name: Plain): Plain => (typeof name === 'string' ? sdkNameOf(name) : name);
