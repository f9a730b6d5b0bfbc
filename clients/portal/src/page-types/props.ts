import type { Item, ItemOf } from "~/hub/shapes";
import type { Texts } from "~/language/texts";

/** What the component of a page type gets. */
export interface PageProps<Name extends Item["__typename"]> {
  item: ItemOf<Name>;
  /** The portal's own words in the page's language. */
  t: Texts;
  locale: string;
  /** Of a list, from 1. */
  page: number;
}
