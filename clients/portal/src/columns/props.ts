import type { ItemOf } from "~/hub/shapes";
import type { Texts } from "~/language/texts";

/** What the component of a type of sections gets. */
export interface ColumnProps {
  item: ItemOf<"Column">;
  t: Texts;
  locale: string;
  page: number;
}
