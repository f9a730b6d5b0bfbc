import { en } from "./en";
import { type Texts, zhHans } from "./zh-Hans";

export type { Texts };

/** The words of a page in its language; Chinese where there are none. */
export function texts(locale: string): Texts {
  return locale === "en" ? en : zhHans;
}

/** The start of a path in this language: nothing for a site's default. */
export function prefix(locale: string, defaultLocale: string): string {
  return locale === defaultLocale ? "" : `/${locale}`;
}

/** The language to mark a text with that is not in its page's: names and warnings that a site has in Chinese alone. */
export function foreign(text: string, locale: string): "zh-Hans" | undefined {
  return locale === "en" && /\p{Script=Han}/u.test(text) ? "zh-Hans" : undefined;
}
