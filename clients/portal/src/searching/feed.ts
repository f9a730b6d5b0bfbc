/** The address of a feed of what a question finds, which the hub serves itself. */
export function feedAddress(
  files: string,
  asked: { site?: string | null; text?: string; locale?: string; filter?: object },
): string {
  const query = new URLSearchParams();
  if (asked.text) query.set("text", asked.text);
  if (asked.site) query.set("site", asked.site);
  if (asked.locale) query.set("locale", asked.locale);
  if (asked.filter && Object.keys(asked.filter).length > 0) query.set("filter", JSON.stringify(asked.filter));
  return `${files}/search.rss?${query}`;
}
