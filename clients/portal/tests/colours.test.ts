import { expect, test } from "vitest";
import { CLEAR, channels, contrast, palette, READABLE } from "~/sites/colours";

const WHITE = channels("#ffffff");

const COLOURS = ["#8c1f1f", "#ffd84d", "#ffffff", "#000000", "#3f8f5b", "#1d5fa8", "red"];

test.each(COLOURS.flatMap((colour) => [READABLE, CLEAR].map((least) => [colour, least] as const)))(
  "text in and on %s has a contrast of %d",
  (colour, least) => {
    const made = palette({ primary: colour, accent: colour }, least);
    expect(contrast(channels(made.onPrimary), channels(made.primary))).toBeGreaterThanOrEqual(least);
    expect(contrast(channels(made.ink), WHITE)).toBeGreaterThanOrEqual(least);
    expect(contrast(channels(made.accentInk), WHITE)).toBeGreaterThanOrEqual(least);
  },
);

test("a colour that can be read stays as it was chosen", () => {
  expect(palette({ primary: "#8c1f1f", accent: "#8c1f1f" })).toMatchObject({ primary: "#8c1f1f", ink: "#8c1f1f" });
});

test("contrast is WCAG's", () => {
  expect(contrast(WHITE, channels("#000000"))).toBeCloseTo(21);
  expect(contrast(channels("#777777"), WHITE)).toBeCloseTo(4.48, 2);
});
