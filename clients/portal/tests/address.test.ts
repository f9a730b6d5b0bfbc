import { parse, print } from "graphql";
import { expect, test } from "vitest";
import { addressOf, LONGEST_ADDRESS } from "~/hub/address";
import * as operations from "~/hub/operations";

const documents = Object.entries(operations).filter(([name]) => name.endsWith("Document")) as [string, unknown][];

test("there are operations", () => {
  expect(documents.length).toBeGreaterThan(1);
});

test.each(documents)("%s fits into an address, which the hub's tags and caches need", (_, document) => {
  const variables = { site: "changbaishan", path: `/en/${"x".repeat(200)}/`, page: 500 };
  expect(addressOf("", String(document), variables).length).toBeLessThan(LONGEST_ADDRESS);
});

test.each(documents)("the address of %s says the same", (_, document) => {
  const url = new URL(addressOf("http://hub.example", String(document), { path: "/新闻/&a=b#c" }));
  expect(print(parse(url.searchParams.get("query") ?? ""))).toBe(print(parse(String(document))));
  expect(JSON.parse(url.searchParams.get("variables") ?? "")).toEqual({ path: "/新闻/&a=b#c" });
});
