import type { ArgumentRule, SdkMethod } from '../catalogue/sdk-methods.ts';
import type { Options } from './facade.ts';
import { apply, hasOwn, ObjectClass, set, splitText } from './natives.ts';

/** Assigns as a sloppy script does: what is frozen stays as it is, and a text or a number takes nothing. */
export function put(object: unknown, name: string | number, value: unknown): void {
  set(ObjectClass(object), name, value);
}

/** API name → bridge name. */
type Names = Readonly<Record<string, string>>;
/** What stands behind each name, without a prototype that the page could add to. */
type Rules = Readonly<Record<string, ArgumentRule>>;

/** The rules by which a method makes its arguments for the bridge. To be asked before the page runs. */
export function rulesOf({ same = [], args }: SdkMethod): Rules {
  return { __proto__: null as never, ...Object.fromEntries(same.map((name) => [name, name])), ...args };
}

/** What the SDK sends to the bridge for a call. Throws a TypeError, as the SDK does, where it needs an object and has none. */
export function toArgs(rules: Rules, options: unknown, config: Options, bridgeNames: Names): Options {
  if (options == null) throw new TypeError();
  const args: Options = {};
  for (const name in rules)
    args[name] = toArg(rules[name] as ArgumentRule, options as Options, config, bridgeNames);
  return args;
}

function toArg(rule: ArgumentRule, options: Options, config: Options, bridgeNames: Names): unknown {
  if (typeof rule === 'string') return options[rule];
  if ('from' in rule) return options[rule.from] || rule.or;
  if ('text' in rule) return `${options[rule.text]}`;
  // biome-ignore lint/suspicious/noDoubleEquals: the SDK's own comparison, for which '', '0' and false are 0 too.
  if ('flag' in rule) return options[rule.flag] == 0 ? 0 : 1;
  if ('always' in rule) return rule.always;
  if ('appId' in rule) return config.appId;
  if ('apiNames' in rule) return toBridgeNames(options[rule.apiNames], bridgeNames);
  if ('pagePath' in rule) return toPagePath(options[rule.pagePath]);
  const list = options[rule.each] as Options[];
  const rows: Options[] = [];
  for (let i = 0; i < list.length; i++) {
    const row: Options = {};
    for (const name in rule.as)
      if (apply(hasOwn, rule.as, [name])) row[name] = (list[i] as Options)[`${rule.as[name]}`];
    rows[i] = row;
  }
  return rows;
}

/** Replaces API names by bridge names, in the page's own list, as the SDK does. */
export function toBridgeNames(list: unknown, bridgeNames: Names): unknown {
  if (!list) return undefined;
  const names = list as unknown[];
  for (let i = 0; i < names.length; i++) {
    const bridgeName = bridgeNames[names[i] as string];
    if (bridgeName) put(names, i, bridgeName);
  }
  return list;
}

function toPagePath(path: unknown): string | undefined {
  if (typeof path !== 'string' || !path) return undefined;
  const parts = apply(splitText, path, ['?']);
  return `${parts[0]}.html${parts.length > 1 ? `?${parts[1]}` : ''}`;
}

/** What a share sends to the bridge, once somebody has pressed it. */
export function toShare(fields: 'timeline' | 'message' | 'plain', options: Options): Options {
  const title = options.title || document.title;
  const share: Options = {
    title,
    desc: fields === 'timeline' ? title : options.desc || '',
    link: options.link || location.href,
    img_url: options.imgUrl || '',
  };
  return fields === 'plain'
    ? share
    : { ...share, type: options.type || 'link', data_url: options.dataUrl || '' };
}
