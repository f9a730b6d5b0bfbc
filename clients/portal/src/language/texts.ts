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
