const BEIJING = "Asia/Shanghai";
const PARTS = new Intl.DateTimeFormat("sv-SE", { timeZone: BEIJING, dateStyle: "short", timeStyle: "short" });

/** `2026-11-30`, Beijing time. */
export function day(instant: string | number): string {
  return PARTS.format(new Date(instant)).slice(0, 10);
}

/** `11-30`, for narrow lists. */
export function monthAndDay(instant: string): string {
  return day(instant).slice(5);
}

/** `2026-11-30 08:05`, Beijing time. */
export function minute(instant: string | number): string {
  return PARTS.format(new Date(instant));
}

const LONG_CHINESE = new Intl.DateTimeFormat("zh-CN", { timeZone: BEIJING, dateStyle: "long" });
const LONG_ENGLISH = new Intl.DateTimeFormat("en-GB", { timeZone: BEIJING, dateStyle: "long" });

/** A calendar day in words: `2026年11月30日`. */
export function inWords(date: string, locale: string): string {
  return (locale === "en" ? LONG_ENGLISH : LONG_CHINESE).format(new Date(date));
}
