/** How a reader wants pages: kept in one cookie, without an account. */
export interface Reading {
  /** 适老化: larger text and targets, stronger contrast, nothing that moves. */
  elder: boolean;
  /** Chinese in traditional characters. */
  traditional: boolean;
}

export const COOKIE = "reading";

/** What an address may choose; what it does not name stays as it was. */
const CHOICES: Record<string, Partial<Reading>> = {
  elder: { elder: true },
  plain: { elder: false },
  hant: { traditional: true },
  hans: { traditional: false },
};

/** From the cookie's value; what is not known counts as not chosen. */
export function readingOf(cookie: string | undefined): Reading {
  const words = (cookie ?? "").split("-");
  return { elder: words.includes("elder"), traditional: words.includes("hant") };
}

export function cookieOf(reading: Reading): string {
  return [reading.elder && "elder", reading.traditional && "hant"].filter(Boolean).join("-") || "plain";
}

export function changed(reading: Reading, choice: string): Reading {
  return { ...reading, ...CHOICES[choice] };
}
