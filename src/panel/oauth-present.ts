import type { Language } from '../catalogue/words.ts';
import { type Authorization, asksUser, given } from '../core/client/oauth.ts';
import { IN_ORDER, type OAuthContext, type OAuthProblem } from '../core/client/oauth-check.ts';
import { checkAuthorization } from '../core/client/oauth-checks.ts';
import { codeProblem, landingUrl, refusalUrl } from '../core/client/oauth-return.ts';
import type { OAuthField, OAuthRemark, OAuthView } from './phone-model.ts';

/** What is shown of an authorization besides itself. */
export interface OAuthPresented {
  context: OAuthContext;
  language: Language;
  sampleCode: string;
  wasLooping: boolean;
  canGoBack: boolean;
}

/** An authorization as the view shows it. */
export function presentAuthorization(
  authorization: Authorization,
  { context, language, sampleCode, wasLooping, canGoBack }: OAuthPresented,
): OAuthView {
  const problems = checkAuthorization(authorization, context);
  const remarksOf = (parameter: string): OAuthRemark[] =>
    problems.filter((problem) => problem.parameter === parameter).map(remarkIn(language));
  return {
    url: authorization.url,
    platform: authorization.platform,
    fields: namesOf(authorization).map(
      (name): OAuthField => ({ name, value: given(authorization, name), remarks: remarksOf(name) }),
    ),
    remarks: remarksOf(''),
    asksUser: asksUser(authorization),
    sampleCode,
    landingOf: (code) => landingUrl(authorization, code === '' ? sampleCode : code),
    codeProblemOf: (code) => codeProblem(code)?.[language] ?? '',
    refusal: refusalUrl(authorization),
    wasLooping,
    canGoBack,
  };
}

const remarkIn =
  (language: Language) =>
  ({ severity, words }: OAuthProblem): OAuthRemark => ({ severity, text: words[language] });

/** A link can have thousands. */
const MOST_NAMES = 40;

/** The document's parameters first, then the link's others in their order. */
function namesOf({ platform, parameters }: Authorization): string[] {
  const agent = platform === 'wecom' ? ['agentid'] : [];
  const names = [...IN_ORDER, ...agent, ...parameters.map(({ name }) => name)];
  return [...new Set(names)].slice(0, MOST_NAMES);
}
