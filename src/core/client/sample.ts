import type { Fields, Shape } from '../../catalogue/shape.ts';
import type { Plain } from '../../protocol.ts';
import { isOfShape } from '../shape-problems.ts';
import { ONE_PICTURE } from './inventions.ts';
import type { Members } from './scenario.ts';

/** A text by the name of what it is for: the first row whose pattern the name fits. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/urls?$/i, 'https://example.com/file/1'],
  [/avatar$|imgUrl$/i, 'https://example.com/avatar.png'],
  [/^localData$/, ONE_PICTURE],
  [/^localId$/i, 'wxLocalResource://imageid160000000000001'],
  [/corpId$/i, 'ww0123456789abcdef'],
  [/openUserIds?$/i, 'woAJ2GCAAAd1NPGHKSD4wKmE8Aabj9AAA'],
  [/externalUserIds?$/i, 'wmEAlECwAAHrbWYDetiu3Af13xlYDDNA'],
  [/chatIds?(List)?$/i, 'wrOgQhDgAAMYQiS5ol9G7gK9JVAAAA'],
  [/userIds?$/i, 'zhangsan'],
  [/departmentIds?$/i, '1'],
  [/livingId$/i, 'lvOQpTDwAAcP9wNOSSxTwpbni-TMPNSg'],
  [/meetingId$/i, 'hyXG0RCQAAogMgFb9Tx_b-1-lhJRWvvg'],
  [/(device|service|characteristic)Id$/i, '0000180F-0000-1000-8000-00805F9B34FB'],
  [/uuids?$/i, 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825'],
  [/bssid$/i, '02:00:00:00:00:01'],
  [/ssid$/i, 'Office'],
  [/tickets?$/i, '0kWd8bnTgYcQ2xLrVt4fEo6MpAaJsUhZ'],
  [/^iv$/, 'r7BXXKkLb8qrSNn05n0qiA=='],
  [/encrypt|Data$|^value$/i, 'AQIDBA=='],
  [/name$/i, '张三'],
  [/count$/i, '1'],
  [/ids?$/i, '1'],
];

/** A number, the same way. */
const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/^latitude$/, 23.102608],
  [/^longitude$/, 113.31911],
  [/^speed$/, 0],
  [/^accuracy$/, 30],
  [/expires/i, 7200],
  [/time$/i, 1_414_587_457],
  [/size$/i, 1024],
  [/rssi$/i, -60],
  [/strength/i, 80],
  [/frequency/i, 2437],
];

/**
 * A result that an API may well give: every member is there, lists have one item, and what the page itself named in
 * its call comes back as it is. The same in, the same out.
 *
 * @param args what the page passed, in the document's words.
 */
export function sampleOf(fields: Fields, args: Members = {}): Record<string, Plain> {
  const members = Object.entries(fields).map(([name, { shape }]): [string, Plain] => {
    const given = Object.hasOwn(args, name) ? args[name] : undefined;
    return [name, given !== undefined && isOfShape(given, shape) ? given : sampleValue(shape, name)];
  });
  return Object.fromEntries(members);
}

function sampleValue(shape: Shape, name: string): Plain {
  switch (shape.kind) {
    case 'text': {
      const text = TEXTS.find(([pattern]) => pattern.test(name))?.[1] ?? 'sample';
      return shape.exactly === undefined
        ? text.slice(0, shape.longest)
        : text.padEnd(shape.exactly, '0').slice(0, shape.exactly);
    }
    case 'number': {
      const number = NUMBERS.find(([pattern]) => pattern.test(name))?.[1] ?? 1;
      return Math.min(Math.max(number, shape.least ?? number), shape.most ?? number);
    }
    case 'boolean':
      return true;
    case 'one-of':
      return shape.values[0] ?? null;
    case 'list':
      return [sampleValue(shape.of, name)];
    case 'object':
      return sampleOf(shape.fields);
    case 'either':
      return shape.of[0] ? sampleValue(shape.of[0], name) : null;
    case 'json':
      return JSON.stringify(sampleValue(shape.of, name));
    case 'record':
      return {};
    case 'any':
    case 'function':
      return null;
  }
}
