import type { Language, Words } from '../../catalogue/words.ts';
import { fill } from '../fill.ts';
import type { CarriedSignature } from './signatures.ts';
import type { UnverifiedReason } from './verdict.ts';

/** `{name}`: the field of the secret; `{missing}`: the names of what lacks. */
const WHY = {
  'no-secret': {
    zh: '没有填写 {name}，无法校验。',
    en: 'No {name} was entered to verify it with.',
  },
  'secret-unusable': {
    zh: '填写的 {name} 无法使用，无法校验。',
    en: 'What was entered as {name} cannot be used to verify it.',
  },
  'secret-expired': {
    zh: '签名不符，但填写的 {name} 在调用前已过期，服务器用的应是新的；请填写新的 {name} 后再校验。',
    en: 'It differs, but the {name} entered had expired before the call, and the server should have used a newer one: enter that.',
  },
  incomplete: {
    zh: '缺少 {missing}，或它的值不是确定的文本，无法校验。',
    en: 'It cannot be verified without {missing}: left out, or no certain text.',
  },
} as const satisfies Record<UnverifiedReason, Words>;

/** The same, for a merchant's keys, whose fields' names say little. */
const WHY_PAY = {
  key: {
    zh: '没有填写商户密钥 {name}（API 密钥），无法校验。',
    en: 'The merchant’s API {name} was not entered to verify it with.',
  },
  publicKey: {
    zh: '没有填写商户证书或公钥（{name}），无法校验 RSA 签名。',
    en: 'The merchant’s certificate or public key ({name}) was not entered to verify it with.',
  },
} as const satisfies Record<string, Words>;

/** Why a signature could not be verified, in words. */
export function wordsOfUnverified(
  why: UnverifiedReason,
  { secret, missing }: Pick<CarriedSignature, 'secret' | 'missing'>,
  language: Language,
): string {
  const isKey = secret === 'key' || secret === 'publicKey';
  const words = why === 'no-secret' && isKey ? WHY_PAY[secret] : WHY[why];
  return fill(words, { name: secret, missing: missing.join(language === 'zh' ? '、' : ', ') }, language);
}
