import type { Hub } from "~/hub/ask";
import { AddressesDocument, type BranchFragment, SiteMapDocument } from "~/hub/operations";

/** An address for search engines, and when it last changed. */
export interface Entry {
  url: string;
  updatedAt: string | undefined;
}

/** As many as one file may hold (sitemaps.org). */
const MOST = 50_000;
type Branch = BranchFragment & { columns?: Branch[] };

/** Every address of a site that is its own, in every language: front pages, sections, items. */
export async function addresses(hub: Hub, code: string): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const locale of await locales(hub, code)) {
    found.push(...(await sections(hub, code, locale)), ...(await items(hub, code, locale)));
  }
  return found.slice(0, MOST);
}

async function locales(hub: Hub, code: string): Promise<string[]> {
  return (await hub.ask(SiteMapDocument, { site: code, locale: "zh-Hans" })).data.site?.locales ?? [];
}

async function sections(hub: Hub, code: string, locale: string): Promise<Entry[]> {
  const site = (await hub.ask(SiteMapDocument, { site: code, locale })).data.site;
  if (!site) return [];
  const home = `${site.url}${locale === site.defaultLocale ? "" : `/${locale}`}/`;
  return [{ url: home, updatedAt: undefined }, ...flat(site.columns)];
}

function flat(branches: Branch[]): Entry[] {
  return branches.flatMap((branch) => [
    { url: branch.url, updatedAt: branch.updatedAt },
    ...flat(branch.columns ?? []),
  ]);
}

async function items(hub: Hub, code: string, locale: string): Promise<Entry[]> {
  const found: Entry[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof part>> = await part(hub, code, locale, after);
    found.push(...(page?.nodes ?? []).filter((node) => node.site.code === code));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after && found.length < MOST);
  return found;
}

async function part(hub: Hub, code: string, locale: string, after: string | null) {
  return (await hub.ask(AddressesDocument, { site: code, locale, after })).data.items;
}
