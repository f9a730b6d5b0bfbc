import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import List from "./List.astro";

const found = import.meta.glob<{ default: AstroComponentFactory }>("./*.astro", { eager: true });

/** What a section shows by its type: the file of the type's name, or else the list of its items. */
export function columnOf(columnType: string): AstroComponentFactory {
  return found[`./${columnType}.astro`]?.default ?? List;
}
