import { ARGUMENT_RULES } from './argument-rules.ts';
import type { CallFacts } from './call-facts.ts';
import { CALLBACK_RULES } from './callback-rules.ts';
import { LOCATION_RULES } from './location-rules.ts';
import { MEDIA_RULES } from './media-rules.ts';
import { MENU_RULES } from './menu-rules.ts';
import { PARAM_MISSING_RULES } from './param-missing-rules.ts';
import { PARAM_NAME_RULES } from './param-name-rules.ts';
import { PARAM_TYPE_RULES } from './param-type-rules.ts';
import { PARAM_VALUE_RULES } from './param-value-rules.ts';
import { PREVIEW_RULES } from './preview-rules.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with the parameters of an API. */
export const PARAMETER_RULES = {
  ...ARGUMENT_RULES,
  ...CALLBACK_RULES,
  ...PARAM_MISSING_RULES,
  ...PARAM_NAME_RULES,
  ...PARAM_TYPE_RULES,
  ...PARAM_VALUE_RULES,
  ...LOCATION_RULES,
  ...MEDIA_RULES,
  ...PREVIEW_RULES,
  ...MENU_RULES,
} satisfies Record<string, Rule<CallFacts>>;
