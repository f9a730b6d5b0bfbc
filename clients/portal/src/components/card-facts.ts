import type { Card } from "~/hub/shapes";
import { money } from "~/language/amounts";
import type { Texts } from "~/language/texts";

/** What a list adds to a title, by the item's type: plain words, in order. */
export function cardFacts(item: Card, t: Texts, locale: string): string[] {
  switch (item.__typename) {
    case "PolicyDocument":
      return said([item.documentNumber]);
    case "ServiceItem":
      return said([item.organisations.map((body) => body.title).join(t.comma), t.status[item.serviceStatus]]);
    case "InvestmentProject":
      return said([
        t.stage[item.stage],
        money(item.totalAmount, item.currency, locale),
        item.region?.name,
        item.industry?.name,
      ]);
    default:
      return [];
  }
}

function said(facts: (string | null | undefined)[]): string[] {
  return facts.filter((fact) => fact !== null && fact !== undefined && fact !== "") as string[];
}
