/** 网页授权: a page sends the browser to WeChat's authorization page, which sends it back with a `code`. */

/**
 * The URLs of that page, for WeChat and WeCom alike, as a pattern that RE2 knows too; case makes no difference. The
 * pages that show a code to scan (`connect/qrconnect`, `wwopen/sso/qrConnect`, `wwlogin/sso/login`) are not among them:
 * they are made for desktop browsers, and work there.
 */
export const AUTHORIZATION_PATTERN =
  '^https?://open\\.weixin\\.qq\\.com(:[0-9]+)?/connect/oauth2/authorize/?([?#]|$)';

const AUTHORIZATION = new RegExp(AUTHORIZATION_PATTERN, 'i');

/** One parameter of such a URL. */
export interface OAuthParameter {
  name: string;
  /** As it stands in the URL. */
  raw: string;
  /** Decoded; as it stands in the URL when it cannot be. */
  value: string;
  /** Whether it could not be decoded: a stray `%`, or bytes that are not UTF-8. */
  isBroken: boolean;
}

/** What a page asks of WeChat's authorization page. */
export interface Authorization {
  /** The whole URL, without the `#wechat_redirect`, which no server gets to see. */
  url: string;
  /** Whose users are meant, as far as the URL tells. */
  platform: 'wechat' | 'wecom';
  /** In their order; not more than a hundred. */
  parameters: readonly OAuthParameter[];
}

/** A link can have a million; WeChat knows about ten. */
const MOST_PARAMETERS = 100;

/** Takes the URL of an authorization page apart; null when it is the URL of another page. */
export function readAuthorization(url: string): Authorization | null {
  if (!AUTHORIZATION.test(url)) return null;
  const [sent = ''] = url.split('#');
  const start = sent.indexOf('?');
  const query = start === -1 ? '' : sent.slice(start + 1);
  const parameters = query
    .split('&')
    .filter((pair) => pair !== '')
    .slice(0, MOST_PARAMETERS)
    .map(readParameter);
  return { url, platform: platformOf(parameters), parameters };
}

/** The value of a parameter, the first of several; empty when there is none. */
export function given({ parameters }: Pick<Authorization, 'parameters'>, name: string): string {
  return parameters.find((parameter) => parameter.name === name)?.value ?? '';
}

/** Whether a phone asks its user, in place of returning at once; null for a scope that it does not know. */
export function asksUser(authorization: Authorization): boolean | null {
  const { platform } = authorization;
  const scope = given(authorization, 'scope');
  return SCOPES[platform].includes(scope) ? scope === ASKING[platform] : null;
}

/** The scopes that there are. */
export const SCOPES: Readonly<Record<Authorization['platform'], readonly string[]>> = {
  wechat: ['snsapi_base', 'snsapi_userinfo'],
  wecom: ['snsapi_base', 'snsapi_privateinfo', 'snsapi_userinfo'],
};

/** 手动授权, of WeChat and of WeCom; there `snsapi_userinfo` is 静默授权 too. */
const ASKING: Readonly<Record<Authorization['platform'], string>> = {
  wechat: 'snsapi_userinfo',
  wecom: 'snsapi_privateinfo',
};

function readParameter(pair: string): OAuthParameter {
  const equals = pair.indexOf('=');
  const [name, raw] = equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
  const value = decoded(raw);
  return { name: decoded(name) ?? name, raw, value: value ?? raw, isBroken: value === null };
}

/** A server takes `+` for a space. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null; // no percent-encoded UTF-8
  }
}

/** A corp's id starts with `ww` (an old one with `wx`), a suite's with `ww`, `tj` or `dk`. */
function platformOf(parameters: readonly OAuthParameter[]): Authorization['platform'] {
  const value = (name: string): string => given({ parameters }, name);
  const isWeCom =
    /^(?:ww|tj|dk)/.test(value('appid')) ||
    value('agentid') !== '' ||
    value('scope') === 'snsapi_privateinfo';
  return isWeCom ? 'wecom' : 'wechat';
}
