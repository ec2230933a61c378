import { type Authorization, readAuthorization } from '../../../src/core/client/oauth.ts';

/** A parameter as a page writes it into its link; undefined leaves it out. */
export type Written = Readonly<Record<string, string | undefined>>;

/** A link as the document has it, in its order, everything encoded; `more` comes behind, or in place of its own. */
export function link(
  more: Written = {},
  base = 'https://open.weixin.qq.com/connect/oauth2/authorize',
): string {
  const values: Written = {
    appid: 'wx0123456789abcdef',
    redirect_uri: encodeURIComponent('https://m.example.com/pay?id=5'),
    response_type: 'code',
    scope: 'snsapi_base',
    state: 'a1B2',
    ...more,
  };
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  return `${base}?${pairs.join('&')}`;
}

/** The same, taken apart. */
export function authorization(more: Written = {}, base?: string): Authorization {
  return read(link(more, base));
}

/** What a link asks for; it must be one. */
export function read(url: string): Authorization {
  const authorization = readAuthorization(url);
  if (authorization === null) throw new Error(`not an authorization: ${url}`);
  return authorization;
}
