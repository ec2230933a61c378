import type { SignatureKind } from '../recipes.ts';
import type { BackEndLines, KnownSecret, ValueMistake } from './mistake.ts';

/** A value goes to the page and into the signature as it is. */
export const SAME_VALUE: BackEndLines = {
  php: "$cardExt['code'] = $code;\n$values = [$apiTicket, $timestamp, $cardId, $code];",
  java: 'cardExt.put("code", code);\nString[] values = {apiTicket, timestamp, cardId, code};',
  node: 'const cardExt = { timestamp, code };\nconst values = [apiTicket, timestamp, cardId, code];',
  python: "card_ext['code'] = code\nvalues = [api_ticket, timestamp, card_id, code]",
  go: 'cardExt.Code = code\nvalues := []string{apiTicket, timestamp, cardId, code}',
  csharp: 'cardExt.Code = code;\nvar values = new[] { apiTicket, timestamp, cardId, code };',
};

const BOTH: readonly SignatureKind[] = ['cardExt', 'cardSign'];

/** Other values of a card that were signed. */
export const CARD_VALUE_MISTAKES = {
  'card-app-id-other': {
    of: 'value',
    parts: ['appId'],
    kinds: ['cardSign'],
    cost: 1,
    isSource: true,
    clause: {
      zh: '用另一个账号的 appId（{signed}）签名，而不是最后一次 wx.config 的 {right}',
      en: 'signed the appId of another account ({signed}) instead of that of the last wx.config ({right})',
    },
    advice: {
      zh: 'SDK 会带上最后一次 wx.config 的 appId，签名中的 app_id 必须与它相同。',
      en: 'The SDK adds the appId of the last wx.config: sign that one as app_id.',
    },
    place: '附录4 · 卡券签名cardSign说明 1',
    variants: (_value, { secrets, passed }) =>
      [passed.appId, passed.app_id, passed.appid, ...secrets.map(({ appId }) => appId)].flatMap((appId) =>
        appId ? [appId] : [],
      ),
    cause: {
      php: "$values = [$apiTicket, $config['open_app_id'], $timestamp, $nonceStr];",
      java: 'String[] values = {apiTicket, config.getOpenAppId(), timestamp, nonceStr};',
      node: 'const values = [apiTicket, config.openAppId, timestamp, nonceStr];',
      python: 'values = [api_ticket, config.open_app_id, timestamp, nonce_str]',
      go: 'values := []string{apiTicket, config.OpenAppId, timestamp, nonceStr}',
      csharp: 'var values = new[] { apiTicket, config.OpenAppId, timestamp, nonceStr };',
    },
    fix: {
      php: "$values = [$apiTicket, $config['app_id'], $timestamp, $nonceStr]; // wx.config({ appId })",
      java: 'String[] values = {apiTicket, config.getAppId(), timestamp, nonceStr}; // wx.config({ appId })',
      node: 'const values = [apiTicket, config.appId, timestamp, nonceStr]; // wx.config({ appId })',
      python: 'values = [api_ticket, config.app_id, timestamp, nonce_str]  # wx.config({ appId })',
      go: 'values := []string{apiTicket, config.AppId, timestamp, nonceStr} // wx.config({ appId })',
      csharp: 'var values = new[] { apiTicket, config.AppId, timestamp, nonceStr }; // wx.config({ appId })',
    },
    example: { right: 'wx1', signed: 'wx2', facts: { passed: { appId: 'wx2' } } },
  },

  'card-id-other': {
    of: 'value',
    parts: ['cardId'],
    kinds: BOTH,
    cost: 2,
    isSource: true,
    clause: {
      zh: '用另一张卡券的 card_id（{signed}）签名，而不是 {right}',
      en: 'signed the card_id of another card ({signed}) instead of {right}',
    },
    advice: {
      zh: 'cardList 中的每张卡券都要用自己的 cardId 单独签名。',
      en: 'Sign each card of cardList by itself, with its own cardId.',
    },
    place: '附录4 · 签名说明 1',
    variants: (_value, { passed, secrets }) => [
      ...Object.entries(passed).flatMap(([name, value]) => (/card_?id\W*$/i.test(name) ? [value] : [])),
      ...idsIn(secrets, 'p'),
    ],
    cause: {
      php: '$signature = sign($cards[0]->id, $timestamp);\nforeach ($cards as $card) { $list[] = [$card->id, $signature]; }',
      java: 'String signature = sign(cards.get(0).getId(), timestamp);\nfor (Card card : cards) list.add(new Item(card.getId(), signature));',
      node: 'const signature = sign(cards[0].id, timestamp);\nconst list = cards.map(({ id }) => ({ id, signature }));',
      python: 'signature = sign(cards[0].id, timestamp)\nitems = [(card.id, signature) for card in cards]',
      go: 'signature := sign(cards[0].ID, timestamp)\nfor _, card := range cards { list = append(list, Item{card.ID, signature}) }',
      csharp:
        'var signature = Sign(cards[0].Id, timestamp);\nvar list = cards.Select(card => (card.Id, signature));',
    },
    fix: {
      php: 'foreach ($cards as $card) { $list[] = [$card->id, sign($card->id, $timestamp)]; }',
      java: 'for (Card card : cards) list.add(new Item(card.getId(), sign(card.getId(), timestamp)));',
      node: 'const list = cards.map(({ id }) => ({ id, signature: sign(id, timestamp) }));',
      python: 'items = [(card.id, sign(card.id, timestamp)) for card in cards]',
      go: 'for _, card := range cards { list = append(list, Item{card.ID, sign(card.ID, timestamp)}) }',
      csharp: 'var list = cards.Select(card => (card.Id, Sign(card.Id, timestamp)));',
    },
    example: { right: 'pjZ8', signed: 'pKa1', facts: { passed: { 'cardList[0].cardId': 'pKa1' } } },
  },

  'card-openid-other': {
    of: 'value',
    parts: ['openid'],
    kinds: BOTH,
    cost: 3,
    isSource: true,
    clause: {
      zh: '用另一个 openid（{signed}）签名，而不是 cardExt 里的 {right}',
      en: 'signed another openid ({signed}) than that of cardExt ({right})',
    },
    advice: {
      zh: '签名和 cardExt 用同一个 openid，并且是该公众号下的，不是小程序或其他公众号下的。',
      en: 'Sign the openid that cardExt has, which is that of this account, not of a mini program or another account.',
    },
    place: '附录4 · 签名说明 1',
    variants: (_value, { secrets }) => idsIn(secrets, 'o'),
    cause: {
      php: "$values = [$apiTicket, $timestamp, $cardId, $user['mini_openid']];",
      java: 'String[] values = {apiTicket, timestamp, cardId, user.getMiniOpenid()};',
      node: 'const values = [apiTicket, timestamp, cardId, user.miniOpenid];',
      python: 'values = [api_ticket, timestamp, card_id, user.mini_openid]',
      go: 'values := []string{apiTicket, timestamp, cardID, user.MiniOpenID}',
      csharp: 'var values = new[] { apiTicket, timestamp, cardId, user.MiniOpenid };',
    },
    fix: {
      php: "$values = [$apiTicket, $timestamp, $cardId, $cardExt['openid']];",
      java: 'String[] values = {apiTicket, timestamp, cardId, cardExt.getOpenid()};',
      node: 'const values = [apiTicket, timestamp, cardId, cardExt.openid];',
      python: "values = [api_ticket, timestamp, card_id, card_ext['openid']]",
      go: 'values := []string{apiTicket, timestamp, cardID, cardExt.OpenID}',
      csharp: 'var values = new[] { apiTicket, timestamp, cardId, cardExt.Openid };',
    },
    example: {
      right: 'oX7f',
      signed: 'oLp8x5Aa1Bb2Cc3Dd4Ee5Ff6Gg7H',
      facts: { secrets: [{ kind: 'other', value: 'oLp8x5Aa1Bb2Cc3Dd4Ee5Ff6Gg7H', appId: null }] },
    },
  },

  'card-value-lost': {
    of: 'value',
    parts: ['cardId', 'code', 'openid', 'balance', 'locationId', 'cardType', 'appId'],
    kinds: BOTH,
    cost: 3,
    isSource: true,
    clause: {
      zh: '签名时没有取到值，拼进去的是 {signed} 而不是 {right}',
      en: 'had no value at hand when it signed, and joined {signed} in place of {right}',
    },
    advice: {
      zh: '检查变量名和赋值顺序：签名用的变量应与传给页面的是同一个。',
      en: 'Check the name of the variable and when it is set: sign the very variable that the page is given.',
    },
    place: '附录4 · 签名说明 1',
    variants: () => [
      'undefined',
      'null',
      '0',
      'None',
      'nil',
      '<nil>',
      'NULL',
      'false',
      '[object Object]',
      'Array',
    ],
    cause: {
      php: "$values = [$apiTicket, $timestamp, $cardId, var_export($params['Code'] ?? null, true)];",
      java: 'String text = apiTicket + timestamp + cardId + params.get("Code");',
      node: 'const values = [apiTicket, timestamp, cardId, `${params.Code}`];',
      python: "values = [api_ticket, timestamp, card_id, str(params.get('Code'))]",
      go: 'values := []string{apiTicket, timestamp, cardId, fmt.Sprint(params["Code"])}',
      csharp:
        'var code = parameters.Code ?? "null";\nvar values = new[] { apiTicket, timestamp, cardId, code };',
    },
    fix: SAME_VALUE,
    example: { right: 'c12', signed: 'undefined' },
  },

  'card-value-case': {
    of: 'value',
    parts: ['cardId', 'code', 'openid', 'cardType', 'locationId', 'appId'],
    kinds: BOTH,
    cost: 4,
    clause: {
      zh: '把 {right} 改成大写或小写（{signed}）后签名',
      en: 'signed {signed}, which is {right} in upper or lower case',
    },
    advice: {
      zh: '签名用的值与页面传入的必须一字不差，包括大小写。',
      en: 'Sign the value that the page passes, letter by letter, upper and lower case included.',
    },
    place: '附录4 · 签名说明 1',
    variants: (value) => [value.toUpperCase(), value.toLowerCase()],
    cause: {
      php: '$values = [$apiTicket, $timestamp, $cardId, strtolower($code)];',
      java: 'String[] values = {apiTicket, timestamp, cardId, code.toLowerCase()};',
      node: 'const values = [apiTicket, timestamp, cardId, code.toLowerCase()];',
      python: 'values = [api_ticket, timestamp, card_id, code.lower()]',
      go: 'values := []string{apiTicket, timestamp, cardId, strings.ToLower(code)}',
      csharp: 'var values = new[] { apiTicket, timestamp, cardId, code.ToLower() };',
    },
    fix: SAME_VALUE,
    example: { right: 'GROUPON', signed: 'groupon' },
  },

  'card-value-space': {
    of: 'value',
    parts: ['cardId', 'code', 'openid', 'balance', 'cardType', 'locationId', 'appId'],
    kinds: BOTH,
    cost: 3,
    clause: {
      zh: '签名用的值与页面传入的相比，首尾的空白不同',
      en: 'signed a value with other white space at its ends than the page passed',
    },
    advice: {
      zh: '读取值时先去掉首尾空白，再同时用于签名和页面。',
      en: 'Trim the value where it is read, then use it for the signature and for the page.',
    },
    place: '附录4 · 签名说明 1',
    variants: (value) => [value.trim(), `${value} `, `${value}\n`, `${value}\r\n`, ` ${value}`, `${value}\t`],
    cause: {
      php: "$cardId = file_get_contents('card_id.txt');\n$list[] = ['cardId' => trim($cardId), 'cardExt' => sign($cardId)];",
      java: 'list.add(new Item(cardId.trim(), sign(cardId)));',
      node: 'list.push({ cardId: cardId.trim(), cardExt: sign(cardId) });',
      python: "items.append({'cardId': card_id.strip(), 'cardExt': sign(card_id)})",
      go: 'list = append(list, Item{strings.TrimSpace(cardId), sign(cardId)})',
      csharp: 'list.Add(new Item(cardId.Trim(), Sign(cardId)));',
    },
    fix: {
      php: "$cardId = trim(file_get_contents('card_id.txt'));\n$list[] = ['cardId' => $cardId, 'cardExt' => sign($cardId)];",
      java: 'cardId = cardId.trim();\nlist.add(new Item(cardId, sign(cardId)));',
      node: 'cardId = cardId.trim();\nlist.push({ cardId, cardExt: sign(cardId) });',
      python: "card_id = card_id.strip()\nitems.append({'cardId': card_id, 'cardExt': sign(card_id)})",
      go: 'cardId = strings.TrimSpace(cardId)\nlist = append(list, Item{cardId, sign(cardId)})',
      csharp: 'cardId = cardId.Trim();\nlist.Add(new Item(cardId, Sign(cardId)));',
    },
    example: { right: 'pjZ8', signed: 'pjZ8\n' },
  },
} satisfies Record<string, ValueMistake>;

/** Values the user entered that look like ids of cards (`p…`) or of users (`o…`). */
function idsIn(secrets: readonly KnownSecret[], first: 'p' | 'o'): string[] {
  return secrets.flatMap(({ kind, value }) =>
    kind === 'other' && value.startsWith(first) && /^[\w-]{28}$/.test(value) ? [value] : [],
  );
}
