/** What a secret is. */
export type SecretKind =
  | 'ticket'
  | 'access-token'
  | 'app-secret'
  | 'merchant-key'
  | 'private-key'
  | 'session-key'
  | 'aes-key';

/** What a name promises, and how the value under it must look to be that. */
interface NamedSecret {
  kind: SecretKind;
  /** In lower case, letters and digits alone. */
  name: RegExp;
  value: RegExp;
  /** Whether the name says nothing by itself: it counts beside what is signed for a payment. */
  isOfPayments?: true;
}

/** A digest in hex is as long as many a token, and no secret. */
const OPAQUE_100 = /^(?![\da-f]+$)[\w-]{100,}$/i;
const HEX_32 = /^[\da-f]{32}$/i;
const KEY_32 = /^[\da-z]{32}$/i;

/** By name and shape. A name alone proves nothing: `ticket` is that of a beacon, too, and `key` that of a map. */
const NAMED: readonly NamedSecret[] = [
  {
    kind: 'ticket',
    name: /(?:jsapi|jssdk|js|api|card|agent|agentconfig|config|wx|weixin|wechat|mp|corp)ticket$|^ticket(?:jsapi|card|wxcard|jssdk)$/,
    value: /^[\w-]{40,}$/,
  },
  // Every jsapi_ticket and api_ticket has 86 characters; that of a QR code has another length, and `=` at its end.
  { kind: 'ticket', name: /^(?!.*(?:share|qr|login)).*ticket$/, value: /^[\w-]{86}$/ },
  { kind: 'access-token', name: /(?:access|authorizer|component|suite|provider)token$/, value: OPAQUE_100 },
  { kind: 'app-secret', name: /sec(?:ret|ert)(?:key)?$/, value: HEX_32 },
  {
    kind: 'app-secret',
    name: /^(?:|.*(?:corp|suite|provider|agent|wecom|qywx|contact|app))sec(?:ret|ert)$/,
    // That of an app of WeCom.
    value: /^[\w-]{43}$/,
  },
  {
    kind: 'merchant-key',
    name: /(?:mch|merchant|partner|pay|apiv2|apiv3|v3)(?:api|secret|sign)?(?:key|secret)$/,
    value: KEY_32,
  },
  {
    kind: 'merchant-key',
    name: /^(?:key|apikey|signkey|apisecret|secretkey)$/,
    value: KEY_32,
    isOfPayments: true,
  },
  { kind: 'private-key', name: /(?:private|pri)key$/, value: /^[\w+/=\s-]{200,}$/ },
  { kind: 'session-key', name: /sessionkey$/, value: /^[\w+/-]{22}==$/ },
  { kind: 'aes-key', name: /aeskey$/, value: /^[\da-z]{43}$/i },
];

/** What a name of a secret ends with, in lower case. */
export const NAME_ENDINGS = ['ticket', 'token', 'secret', 'secert', 'key'] as const;

/** Names that stand beside what is signed for a payment. */
const OF_PAYMENT = /^(?:paysign|package|prepayid|mchid|partnerid)$/;

/** Whether a member of this name shows that the others are a payment's. */
export function isOfPayment(name: string): boolean {
  return OF_PAYMENT.test(plain(name));
}

/** What a value is by its name and its shape; null when it is no secret, or not certainly one. */
export function kindOfNamed(name: string, value: string, isPayment: boolean): SecretKind | null {
  const wanted = plain(name);
  if (!NAME_ENDINGS.some((ending) => wanted.includes(ending.slice(0, 3)))) return null;
  const found = NAMED.find(
    (one) => one.name.test(wanted) && one.value.test(value) && (!one.isOfPayments || isPayment),
  );
  return found?.kind ?? null;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\da-z]/g, '');

/** What a secret shows by itself, wherever it stands. The secret is the first group. */
export const SHAPES: readonly { kind: SecretKind; shape: RegExp }[] = [
  {
    kind: 'ticket',
    // The tickets of all accounts begin in one of these ways: six of jsapi_ticket, three of api_ticket.
    shape:
      /((?:sM4AOVdWfPE4DxkXGEs8V|HoagFKDcsGMVCIY2vOjf9|kgt8ON7yVITDhtdwci0qe|bxLdikRXVbTPdHSM05e5u|O3SMpm8bG7kJnF36aXbe8|LIKLckvwlJT9cWIhEQTwf|IpK_1T69hDhZkLQTlwsAX|E0o2-at6NcC2OsJiQTlwl|9KwiourQPRN3vx3Nn1c_i)[\w-]{20,65})/g,
  },
  {
    kind: 'access-token',
    // In front of it may stand an escape, whose digits are not the token's.
    shape: /(?:^|[^\w-]|%(?:25)*[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}|\\[nrt])(\d{1,3}_[\w-]{90,})/g,
  },
  // Of a third-party platform: component_verify_ticket, and the token that an account is reached with.
  { kind: 'access-token', shape: /((?:ticket|refreshtoken)(?:@|%(?:25)*40){3}[\w-]{20,})/g },
  {
    kind: 'private-key',
    shape:
      /(-{5}BEGIN(?:[A-Z +]|%(?:25)*20)*PRIVATE(?:[ +]|%(?:25)*20)KEY-{5}[\s\S]*?(?:-{5}END(?:[A-Z +]|%(?:25)*20)*PRIVATE(?:[ +]|%(?:25)*20)KEY-{5}|$))/g,
  },
];
