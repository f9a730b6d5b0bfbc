/** How a reader wants pages: kept in one cookie, without an account. */
export interface Reading {
  /** 适老化: larger text and targets, stronger contrast, nothing that moves. */
  elder: boolean;
}

export const COOKIE = "reading";
const ELDER = "elder";

/** From the cookie's value; what is not known counts as not chosen. */
export function readingOf(cookie: string | undefined): Reading {
  return { elder: cookie === ELDER };
}

export function cookieOf(reading: Reading): string {
  return reading.elder ? ELDER : "plain";
}
