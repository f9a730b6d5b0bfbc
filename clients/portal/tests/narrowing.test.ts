import { expect, test } from "vitest";
import { chosenIn, cleared, count, parameterOf, toggled } from "~/narrowing/chosen";

const query = (text: string): URLSearchParams => new URLSearchParams(text);

test("an address says what was chosen as the hub's filter takes it", () => {
  const chosen = chosenIn(
    query("q=x&terms=region:220100&terms=industry:c&stages=SEEKING&inForce=true&organisation=7&site=changchun"),
  );
  expect(chosen).toEqual({
    filter: { terms: ["region:220100", "industry:c"], stages: ["SEEKING"], inForce: true, organisation: "7" },
    site: "changchun",
  });
});

test("a year is Beijing's, an amount a pair of bounds", () => {
  expect(chosenIn(query("year=2026&amount=100m-1b")).filter).toEqual({
    publishedFrom: "2026-01-01T00:00:00+08:00",
    publishedBefore: "2027-01-01T00:00:00+08:00",
    amountFrom: 1e8,
    amountBefore: 1e9,
  });
  expect(chosenIn(query("amount=from-5b")).filter).toEqual({ amountFrom: 5e9 });
});

test.each(["year=26", "year=20266", "amount=all", "unknown=1", "organisation=", "site="])(
  "%s chooses nothing",
  (text) => {
    expect(chosenIn(query(text))).toEqual({ filter: {}, site: undefined });
  },
);

test("words of every list are chosen by one name, everything else by its own", () => {
  expect(["REGION", "SERVICE_THEME", "stages", "site", "inForce"].map(parameterOf)).toEqual([
    "terms",
    "terms",
    "stages",
    "site",
    "inForce",
  ]);
});

test("what is chosen again is taken back, and the list begins anew", () => {
  expect(toggled(query("q=x&page=3"), "terms", "a")).toBe("?q=x&terms=a");
  expect(toggled(query("terms=a"), "terms", "b")).toBe("?terms=a&terms=b");
  expect(toggled(query("terms=a&terms=b"), "terms", "a")).toBe("?terms=b");
  expect(toggled(query("site=a"), "site", "b")).toBe("?site=b");
  expect(toggled(query("site=a"), "site", "a")).toBe("?");
});

test("everything chosen can be taken back at once", () => {
  const all = query("q=x&terms=a&terms=b&year=2026&page=2&sort=date");
  expect(count(all)).toBe(3);
  expect(cleared(all)).toBe("?q=x&sort=date");
});
