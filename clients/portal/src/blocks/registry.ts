import type { AstroComponentFactory } from "astro/runtime/server/index.js";

const found = import.meta.glob<{ default: AstroComponentFactory }>("./*Block.astro", { eager: true });

/** The component of a block: the file named as its type is in the contract; undefined for a block that came after this portal. */
export function blockOf(typename: string): AstroComponentFactory | undefined {
  return found[`./${typename}.astro`]?.default;
}
