import { type ArgumentRule, INVOKED, type SdkMethod } from '../../catalogue/sdk-methods.ts';
import type { Plain } from '../../protocol.ts';
import { isAbsent, itemsOf, member, memberNames } from '../plain.ts';

/**
 * A bridge call's arguments under the names that the document has for them: `card_list` is `cardList` again. What
 * the SDK adds for itself (`appId`, `verify…`) is left out.
 */
export function documentArguments(api: string, args: Plain): Record<string, Plain> {
  const method: SdkMethod | undefined = isInvoked(api) ? INVOKED[api] : undefined;
  const rules: Readonly<Record<string, ArgumentRule>> = method?.args ?? {};
  const found: Record<string, Plain> = {};
  for (const name of memberNames(args)) {
    const value = member(args, name);
    if (value === undefined || isAbsent(value) || isOfSdk(name)) continue;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    const [key, mapped] = rule === undefined ? [name, value] : mappedBy(rule, name, value);
    if (key !== '') found[key] = mapped;
  }
  return found;
}

const isInvoked = (api: string): api is keyof typeof INVOKED => Object.hasOwn(INVOKED, api);
const isOfSdk = (name: string): boolean => name === 'appId' || name.startsWith('verify');

/** The page's name for a bridge argument, and its value; an empty name for what the page never gave. */
function mappedBy(rule: ArgumentRule, name: string, value: Plain): [string, Plain] {
  if (typeof rule === 'string') return [rule, value];
  if ('from' in rule) return [rule.from, value];
  if ('text' in rule) return [rule.text, value];
  if ('flag' in rule) return [rule.flag, value];
  if ('apiNames' in rule) return [rule.apiNames, value];
  if ('pagePath' in rule) return [rule.pagePath, value];
  if ('each' in rule) {
    const rows = itemsOf(value).map((row) =>
      Object.fromEntries(Object.entries(rule.as).map(([to, from]) => [from, member(row, to) ?? null])),
    );
    return [rule.each, rows];
  }
  return 'always' in rule || 'appId' in rule ? ['', value] : [name, value];
}
