/** The language of what the scripts print: Chinese where the shell is, else English. */

/**
 * Whether a shell with these settings wants Chinese.
 * @param {NodeJS.ProcessEnv} environment LC_ALL, LC_MESSAGES and LANG are asked in this order
 * @param {string} locale what to go by when none is set, as on Windows: a BCP 47 tag
 * @returns {boolean}
 */
export function wantsChinese(environment, locale) {
  return /^zh/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || locale);
}

const chinese = wantsChinese(process.env, Intl.DateTimeFormat().resolvedOptions().locale);

/**
 * Picks the words for this shell.
 * @param {string} zh
 * @param {string} en
 * @returns {string}
 */
export function say(zh, en) {
  return chinese ? zh : en;
}
