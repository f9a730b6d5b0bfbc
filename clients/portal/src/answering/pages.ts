/** Items on one page of a list, as `schemas/operations/portal` asks for them. */
export const SIZE = 20;
/** The hub numbers pages to row 10,000. */
const LAST = 10_000 / SIZE;
const NEAR = 2;

/** A number in the row of pages, or the gap that stands for some. */
export interface Step {
  page: number;
  gap: boolean;
}

/** The page that an address asks for, from 1; undefined where it asks for none that there could be. */
export function pageOf(text: string | null): number | undefined {
  if (text === null) return 1;
  if (!/^[1-9]\d{0,3}$/.test(text)) return undefined;
  const page = Number(text);
  return page <= LAST ? page : undefined;
}

/** The first, the last and those near the current one, with gaps between. */
export function numbered(total: number, page: number): Step[] {
  const last = Math.min(Math.ceil(total / SIZE), LAST);
  const shown = Array.from({ length: last }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === last || Math.abs(one - page) <= NEAR,
  );
  return shown.flatMap((one, index) => {
    const step = { page: one, gap: false };
    const before = shown[index - 1];
    return before !== undefined && one - before > 1 ? [{ page: before + 1, gap: true }, step] : [step];
  });
}
