/** The languages of the panel's words. */
export type Language = 'zh' | 'en';

/** One thing to say, in each language; Chinese is simplified, with the official document's terms. */
export type Words = Readonly<Record<Language, string>>;
