import { expect, test } from "vitest";
import { money } from "~/language/amounts";
import { day, inWords, minute } from "~/language/dates";
import { fileSize } from "~/language/sizes";
import { foreign, prefix, texts } from "~/language/texts";

test("an instant is Beijing's", () => {
  expect(day("2026-11-29T16:30:00+00:00")).toBe("2026-11-30");
  expect(minute("2026-11-29T16:30:00+00:00")).toBe("2026-11-30 00:30");
});

test("a day in words", () => {
  expect([inWords("2026-03-05", "zh-Hans"), inWords("2026-03-05", "en")]).toEqual(["2026年3月5日", "5 March 2026"]);
});

test.each([
  [680_000_000, "CNY", "6.8 亿元", "CNY 680 million"],
  [12_345_678, "USD", "1,234.57 万美元", "USD 12.35 million"],
  [5_000, "CNY", "5,000 元", "CNY 5,000"],
  [2_000_000_000, "CHF", "20 亿 CHF", "CHF 2 billion"],
])("%s %s", (amount, currency, chinese, english) => {
  expect([money(amount, currency, "zh-Hans"), money(amount, currency, "en")]).toEqual([chinese, english]);
});

test("what has no amount or no currency is not said", () => {
  expect([money(null, "CNY", "en"), money(1, null, "en")]).toEqual([null, null]);
});

test.each([
  [{ filename: "form.docx", size: 2_048 }, "DOCX · 2 KB"],
  [{ filename: "film", size: 1_572_864 }, "1.5 MB"],
  [{ filename: "a.pdf", size: 1 }, "PDF · 1 KB"],
])("a file says what it is and how large", (file, said) => {
  expect(fileSize(file)).toBe(said);
});

test("both languages have the same words, and what is no language is Chinese", () => {
  expect(Object.keys(texts("en")).sort()).toEqual(Object.keys(texts("zh-Hans")).sort());
  expect(texts("fr")).toBe(texts("zh-Hans"));
});

test("an edition begins with its language, the default one does not", () => {
  expect([prefix("en", "zh-Hans"), prefix("zh-Hans", "zh-Hans")]).toEqual(["/en", ""]);
});

test("Chinese on an English page is marked as such", () => {
  expect([foreign("大风预警", "en"), foreign("Gale warning", "en"), foreign("大风预警", "zh-Hans")]).toEqual([
    "zh-Hans",
    undefined,
    undefined,
  ]);
});
