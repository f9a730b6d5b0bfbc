import { expect, test } from "vitest";
import { channels, contrast, palette } from "~/sites/colours";

const WHITE = channels("#ffffff");

test.each(["#8c1f1f", "#ffd84d", "#ffffff", "#000000", "#3f8f5b", "red"])("text in and on %s can be read", (colour) => {
  const made = palette({ primary: colour, accent: colour });
  expect(contrast(channels(made.onPrimary), channels(made.primary))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(channels(made.ink), WHITE)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(channels(made.accentInk), WHITE)).toBeGreaterThanOrEqual(4.5);
});

test("a colour that can be read stays as it was chosen", () => {
  expect(palette({ primary: "#8c1f1f", accent: "#8c1f1f" })).toMatchObject({ primary: "#8c1f1f", ink: "#8c1f1f" });
});

test("contrast is WCAG's", () => {
  expect(contrast(WHITE, channels("#000000"))).toBeCloseTo(21);
  expect(contrast(channels("#777777"), WHITE)).toBeCloseTo(4.48, 2);
});
