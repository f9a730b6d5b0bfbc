import { expect, test } from "vitest";
import { look } from "~/sites/look";

const COLOURS = { primary: "#8c1f1f", accent: "#c8963e" };
const CHOSEN = { ...COLOURS, headings: "SANS", corners: "ROUND" } as const;

test("what was chosen is said", () => {
  const { css } = look(CHOSEN);
  expect(css).toMatch(/^:root\{--primary:#8c1f1f;/);
  expect(css).toContain("--site-face:var(--sans)");
  expect(css).toContain("--site-round:10px");
});

test.each([
  { headings: null, corners: null },
  { headings: "SERIF", corners: "SLIGHT" },
] as const)("what was left is as the tokens say: %o", (left) => {
  expect(look({ ...COLOURS, ...left }).css).not.toContain("--site-");
});

test("a choice that came after this portal is left out", () => {
  const later = { ...COLOURS, headings: "CURSIVE", corners: "toString" } as unknown as typeof CHOSEN;
  expect(look(later).css).not.toContain("--site-");
});

test("each look has a hash of its own", () => {
  expect(look(CHOSEN)).toBe(look({ ...CHOSEN }));
  expect(look(CHOSEN).hash).not.toBe(look({ ...CHOSEN, corners: "SQUARE" }).hash);
});
