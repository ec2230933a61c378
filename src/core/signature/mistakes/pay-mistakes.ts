import type { Mistake } from './mistake.ts';
import { PAY_DIGEST_FORM_MISTAKES } from './pay-digest-forms.ts';
import { PAY_DIGEST_MISTAKES } from './pay-digests.ts';
import { PAY_KEY_MISTAKES } from './pay-keys.ts';
import { PAY_LAYOUT_MISTAKES } from './pay-layouts.ts';
import { PAY_LINE_SPACE_MISTAKES } from './pay-line-spaces.ts';
import { PAY_LINE_MISTAKES } from './pay-lines.ts';
import { PAY_NAME_MISTAKES } from './pay-names.ts';
import { PAY_TRANSPORT_MISTAKES } from './pay-transport.ts';
import { PAY_UNSIGNED_MISTAKES } from './pay-unsigned.ts';
import { PAY_VALUE_MISTAKES } from './pay-values.ts';

/** What goes wrong in the signature of a payment. */
export const PAY_MISTAKES = {
  ...PAY_VALUE_MISTAKES,
  ...PAY_KEY_MISTAKES,
  ...PAY_UNSIGNED_MISTAKES,
  ...PAY_NAME_MISTAKES,
  ...PAY_LAYOUT_MISTAKES,
  ...PAY_LINE_MISTAKES,
  ...PAY_LINE_SPACE_MISTAKES,
  ...PAY_DIGEST_MISTAKES,
  ...PAY_DIGEST_FORM_MISTAKES,
  ...PAY_TRANSPORT_MISTAKES,
} satisfies Record<string, Mistake>;
