import type { BackEndLines } from './mistake.ts';
import { assigned } from './string1-lines.ts';

/** The ticket from the cache that all servers share, as it was got. */
export const FRESH_TICKET = assigned('ticket', {
  php: "$cache->get('jsapi_ticket')",
  java: 'cache.get("jsapi_ticket")',
  node: "await cache.get('jsapi_ticket')",
  python: "cache.get('jsapi_ticket')",
  go: 'cache.Get("jsapi_ticket")',
  csharp: 'await cache.GetStringAsync("jsapi_ticket")',
});

/** The ticket out of what getticket answers. */
export const TICKET_OF_ANSWER = assigned('ticket', {
  php: "json_decode(file_get_contents($getticketUrl), true)['ticket']",
  java: 'restTemplate.getForObject(getticketUrl, JsonNode.class).get("ticket").asText()',
  node: '(await (await fetch(getticketUrl)).json()).ticket',
  python: "requests.get(getticket_url).json()['ticket']",
  go: 'answer.Ticket // json.NewDecoder(response.Body).Decode(&answer)',
  csharp: '(await client.GetFromJsonAsync<JsonElement>(getticketUrl)).GetProperty("ticket").GetString()',
});

/** The ticket, and an error where there is none. */
export const CHECKED_TICKET: BackEndLines = {
  php: "$ticket = $answer['ticket'] ?? throw new RuntimeException($answer['errmsg']);",
  java: 'String ticket = Optional.ofNullable(answer.getTicket()).orElseThrow(() -> new IllegalStateException(answer.getErrmsg()));',
  node: 'if (!answer.ticket) throw new Error(answer.errmsg);\nconst ticket = answer.ticket;',
  python: "if not answer.get('ticket'): raise RuntimeError(answer['errmsg'])\nticket = answer['ticket']",
  go: 'if answer.Ticket == "" { return errors.New(answer.ErrMsg) }\nticket := answer.Ticket',
  csharp: 'var ticket = answer.Ticket ?? throw new InvalidOperationException(answer.ErrMsg);',
};

/** Where the jsapi_ticket, the api_ticket of cards, and both tickets of WeCom are got. */
export const JSAPI_TICKET = getUrl('cgi-bin/ticket/getticket', 'jsapi');
export const CARD_TICKET = getUrl('cgi-bin/ticket/getticket', 'wx_card');
export const CORP_TICKET = getUrl('cgi-bin/get_jsapi_ticket', null);
export const APP_TICKET = getUrl('cgi-bin/ticket/get', 'agent_config');

function getUrl(path: string, type: string | null): BackEndLines {
  const start = `${path}?access_token=`;
  const end = type === null ? '' : `&type=${type}`;
  const added = end === '' ? '' : ` + "${end}"`;
  return {
    php: `$answer = $client->get("${start}{$token}${end}");`,
    java: `String answer = client.get("${start}" + token${added});`,
    node: `const answer = await client.get(\`${start}\${token}${end}\`);`,
    python: `answer = client.get(f'${start}{token}${end}')`,
    go: `answer, err := client.Get("${start}" + token${added})`,
    csharp: `var answer = await client.GetStringAsync($"${start}{token}${end}");`,
  };
}
