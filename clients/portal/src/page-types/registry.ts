import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import AnyItem from "./AnyItem.astro";

const found = import.meta.glob<{ default: AstroComponentFactory }>("./*.astro", { eager: true });

/** The component of a page type: the file named as the type is in the contract, or else what every item can show. */
export function pageOf(typename: string): AstroComponentFactory {
  return found[`./${typename}.astro`]?.default ?? AnyItem;
}
