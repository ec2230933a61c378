import { isProfileId, type ProfileId } from '../catalogue/user-agents.ts';
import type { LanguageChoice } from './model.ts';

/** What the user chose, kept between sessions. Holds no secret. */
export interface Settings {
  profile: ProfileId;
  keepLog: boolean;
  languageChoice: LanguageChoice;
  /** Whether the phone stands beside the log. */
  isPhoneShown: boolean;
}

/** Reads what was stored: by this version, another one, or not at all. What is not understood is as if never chosen. */
export function readSettings(stored: Record<string, unknown>): Settings {
  const { profile, keepLog, languageChoice, isPhoneShown } = stored;
  return {
    profile: isProfileId(profile) ? profile : 'ios',
    keepLog: keepLog === true,
    languageChoice: languageChoice === 'zh' || languageChoice === 'en' ? languageChoice : 'auto',
    isPhoneShown: isPhoneShown === true,
  };
}
