import type { SearchQueryVariables } from "~/hub/operations";
import { chosenIn } from "~/narrowing/chosen";

/** The longest text that is searched for. */
export const LONGEST = 100;
/** The longest comment that the hub takes. */
export const LONGEST_COMMENT = 200;
/** Of a sub-site's search: every site. */
export const EVERYWHERE = "all";

type Wanted = Pick<SearchQueryVariables, "text" | "scope" | "sort" | "filter" | "site">;

/** The hub's question from an address; `own` is the site that a search keeps to unless another one is chosen, null for all. */
export function wanted(query: URLSearchParams, own: string | null): Wanted {
  const { filter, site } = chosenIn(query);
  return {
    text: (query.get("q") ?? "").trim().slice(0, LONGEST),
    scope: query.get("scope") === "title" ? "TITLE" : "ALL",
    sort: query.get("sort") === "date" ? "PUBLISHED_DESC" : "RELEVANCE",
    filter,
    site: site === EVERYWHERE ? null : (site ?? own),
  };
}

/** The address with one parameter changed, from the first page; null takes it away. */
export function withParameter(query: URLSearchParams, name: string, value: string | null): string {
  const next = new URLSearchParams(query);
  next.delete("page");
  if (value === null) next.delete(name);
  else next.set(name, value);
  return `?${next}`;
}
