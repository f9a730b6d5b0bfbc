import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { wanted, withParameter } from "~/searching/asked";
import { complain } from "~/searching/complaint";
import { feedAddress } from "~/searching/feed";

const asked = (text: string, own: string | null = null) => wanted(new URLSearchParams(text), own);

test("an address is a question", () => {
  expect(asked("q= 社保 &scope=title&sort=date&terms=a")).toEqual({
    text: "社保",
    scope: "TITLE",
    sort: "PUBLISHED_DESC",
    filter: { terms: ["a"] },
    site: null,
  });
});

test("what is not said is everything, by relevance; what is too long is cut", () => {
  expect(asked("scope=x&sort=x")).toEqual({ text: "", scope: "ALL", sort: "RELEVANCE", filter: {}, site: null });
  expect(asked(`q=${"a".repeat(200)}`).text).toHaveLength(100);
});

test("a sub-site searches itself unless another or every site is chosen", () => {
  expect(["", "site=education", "site=all"].map((text) => asked(text, "changchun").site)).toEqual([
    "changchun",
    "education",
    null,
  ]);
});

test("one choice changes and the pages begin anew", () => {
  const query = new URLSearchParams("q=a&sort=date&page=2");
  expect([withParameter(query, "sort", null), withParameter(query, "scope", "title")]).toEqual([
    "?q=a",
    "?q=a&sort=date&scope=title",
  ]);
});

test("a feed's address says what it follows", () => {
  expect(feedAddress("http://hub", { site: "portal", filter: { column: "7" } })).toBe(
    "http://hub/search.rss?site=portal&filter=%7B%22column%22%3A%227%22%7D",
  );
  expect(feedAddress("http://hub", { text: "a&b", filter: {} })).toBe("http://hub/search.rss?text=a%26b");
});

test("a complaint is taken from this host's own form alone", async () => {
  const heard: string[] = [];
  const listener = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.writeHead(204).end();
  });
  await new Promise<void>((ready) => listener.listen(0, "127.0.0.1", ready));
  const hub = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const from = (origin: string) =>
    complain(
      new Request("http://www.jilin.example/search/?q=a", {
        method: "POST",
        headers: { Host: "www.jilin.example", Origin: origin, "Content-Type": "application/x-www-form-urlencoded" },
        body: "queryId=7&comment=",
      }),
      hub,
      500,
    );
  expect(await from("https://evil.example")).toBe("untold");
  expect(heard).toEqual([]);
  expect(await from("https://www.jilin.example")).toBe("told");
  listener.close();
  expect(await from("https://www.jilin.example")).toBe("untold");
});
