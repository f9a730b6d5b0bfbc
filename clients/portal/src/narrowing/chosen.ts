import type { ItemFilter } from "~/hub/operations";

/** What a visitor chose in the address, as the hub's filter takes it; names are the filter's own, `terms` holds every scheme's. */
export interface Chosen {
  filter: ItemFilter;
  /** A sub-site, where only its items are wanted. */
  site: string | undefined;
}

const LISTS = ["documentTypes", "terms", "stages", "serviceStatuses"] as const;
const SINGLE = ["organisation", "topic", "park"] as const;
const OTHERS = ["inForce", "site", "year", "amount"] as const;
const NAMES: readonly string[] = [...LISTS, ...SINGLE, ...OTHERS];

/** Bounds of amounts in yuan that visitors can choose between: to 100 million, 1 billion, 5 billion, and above. */
export const AMOUNTS: Record<string, readonly [number | null, number | null]> = {
  "to-100m": [null, 1e8],
  "100m-1b": [1e8, 1e9],
  "1b-5b": [1e9, 5e9],
  "from-5b": [5e9, null],
};

/** The parameter that a facet of the hub is chosen by: its own name, or `terms` for the words of a list. */
export function parameterOf(facet: string): string {
  return NAMES.includes(facet) ? facet : "terms";
}

export function chosenIn(query: URLSearchParams): Chosen {
  const filter: Record<string, unknown> = {};
  for (const name of LISTS) if (query.has(name)) filter[name] = query.getAll(name);
  for (const name of SINGLE) if (query.get(name)) filter[name] = query.get(name);
  if (query.has("inForce")) filter.inForce = query.get("inForce") === "true";
  return {
    filter: { ...filter, ...yearOf(query.get("year")), ...amountOf(query.get("amount")) },
    site: query.get("site") || undefined,
  };
}

/** Whole years, Beijing time. */
function yearOf(text: string | null): ItemFilter {
  if (!text || !/^[12]\d{3}$/.test(text)) return {};
  return { publishedFrom: `${text}-01-01T00:00:00+08:00`, publishedBefore: `${Number(text) + 1}-01-01T00:00:00+08:00` };
}

function amountOf(text: string | null): ItemFilter {
  const [from, before] = AMOUNTS[text ?? ""] ?? [null, null];
  return { ...(from === null ? {} : { amountFrom: from }), ...(before === null ? {} : { amountBefore: before }) };
}

/** How many things are chosen. */
export function count(query: URLSearchParams): number {
  return NAMES.reduce((sum, name) => sum + query.getAll(name).length, 0);
}

/** The address with this value chosen, or no longer where it was; of what takes one value the others go. Begins at the first page. */
export function toggled(query: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(query);
  next.delete("page");
  const was = next.has(name, value);
  if (was) next.delete(name, value);
  else if (LISTS.includes(name as (typeof LISTS)[number])) next.append(name, value);
  else next.set(name, value);
  return `?${next}`;
}

/** The address with nothing chosen: other parameters, like the words of a search, stay. */
export function cleared(query: URLSearchParams): string {
  const next = new URLSearchParams(query);
  for (const name of [...NAMES, "page"]) next.delete(name);
  return `?${next}`;
}
