import { expect, test } from "vitest";
import { numbered, pageOf } from "~/answering/pages";

test.each([
  [null, 1],
  ["1", 1],
  ["500", 500],
  ["501", undefined],
  ["0", undefined],
  ["01", undefined],
  ["-1", undefined],
  ["2.0", undefined],
  ["zwei", undefined],
  ["", undefined],
])("page=%s is page %s", (text, page) => {
  expect(pageOf(text)).toBe(page);
});

function shown(total: number, page: number): string {
  return numbered(total, page)
    .map((step) => (step.gap ? "…" : step.page))
    .join(" ");
}

test.each([
  [0, 1, ""],
  [20, 1, "1"],
  [21, 1, "1 2"],
  [200, 1, "1 2 3 … 10"],
  [200, 5, "1 … 3 4 5 6 7 … 10"],
  [1_000_000, 500, "1 … 498 499 500"],
])("%s items, page %s: %s", (total, page, row) => {
  expect(shown(total, page)).toBe(row);
});
