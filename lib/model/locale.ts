/** The languages every visible text exists in. Interface and suggested sentences choose theirs separately. */
export const LOCALES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One value a language; leaving one out does not compile. */
export type Localized<T> = Readonly<Record<Locale, T>>;
