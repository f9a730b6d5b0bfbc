import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { protection } from "~/answering/headers";
import { inScript } from "~/answering/json";
import { packed } from "~/answering/packing";
import { Said } from "~/answering/said";
import { chosen } from "~/reading/choosing";
import { readingOf } from "~/reading/reading";
import { inTraditional } from "~/reading/traditional";
import { read } from "~/settings";
import { look } from "~/sites/look";

const SETTINGS = read({ HUB_FILES_URL: "https://files.example" });

test("JSON in a script element cannot end it", () => {
  const text = inScript({ name: "</script><!--&\u2028" });
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toEqual({ name: "</script><!--&\u2028" });
});

test("nothing inline runs, and pictures come from the hub alone", () => {
  const said = new Said();
  said.styles.push(look({ primary: "#8c1f1f", accent: "#c8963e" }).hash);
  const policy = protection(SETTINGS, said)["Content-Security-Policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("img-src 'self' https://files.example;");
  expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/]+=*';/);
  expect(policy).not.toContain("unsafe");
});

test("browsers are told to stay with https where the site is", () => {
  expect(protection(SETTINGS, new Said())).not.toHaveProperty("Strict-Transport-Security");
  expect(protection({ ...SETTINGS, secure: true }, new Said())).toHaveProperty("Strict-Transport-Security");
});

test("a public page stands in no frame, a draft in those that the hub names", () => {
  const said = new Said();
  expect(protection(SETTINGS, said)).toMatchObject({ "X-Frame-Options": "DENY" });
  expect(protection(SETTINGS, said)["Content-Security-Policy"]).toMatch(/frame-ancestors 'none'$/);
  said.framers = ["https://desk.example", "https://hub.example"];
  expect(protection(SETTINGS, said)).toMatchObject({
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
  });
  expect(protection(SETTINGS, said)).not.toHaveProperty("X-Frame-Options");
  expect(protection(SETTINGS, said)["Content-Security-Policy"]).toMatch(
    /frame-ancestors https:\/\/desk\.example https:\/\/hub\.example$/,
  );
  said.framers = [];
  expect(protection(SETTINGS, said)["Content-Security-Policy"]).toMatch(/frame-ancestors 'none'$/);
});

const PAGE = "长春".repeat(1000);

test("a page is packed, and not sent twice", async () => {
  const request = new Request("http://portal.example/", { headers: { "accept-encoding": "gzip, br" } });
  const first = await packed(request, new Response(PAGE));
  expect(gunzipSync(Buffer.from(await first.arrayBuffer())).toString()).toBe(PAGE);
  const again = new Request(request, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
  expect((await packed(again, new Response(PAGE))).status).toBe(304);
  expect((await packed(again, new Response(`${PAGE}!`))).status).toBe(200);
});

test("a reader that cannot unpack gets it as it is", async () => {
  const answer = await packed(new Request("http://portal.example/"), new Response(PAGE, { status: 404 }));
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(answer.headers.get("etag")).toBeNull();
  expect(await answer.text()).toBe(PAGE);
});

const PLAIN = readingOf(undefined);

test.each([
  ["/news/?page=2&reading=elder", PLAIN, "reading=elder", "/news/?page=2"],
  ["/?reading=plain", readingOf("elder"), "reading=plain", "/"],
  ["/?reading=hant", readingOf("elder"), "reading=elder-hant", "/"],
  ["/?reading=hans", readingOf("elder-hant"), "reading=elder", "/"],
  ["/?reading=<script>", PLAIN, "reading=plain", "/"],
  ["//evil.example/?reading=elder", PLAIN, "reading=elder", "/evil.example/"],
])("%s is chosen, and leads back", (path, reading, cookie, location) => {
  const answer = chosen(new URL(`http://portal.example${path}`), reading, SETTINGS);
  expect(answer?.status).toBe(303);
  expect(answer?.headers.get("location")).toBe(location);
  const attributes = "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly";
  expect(answer?.headers.get("set-cookie")).toBe(cookie + attributes);
});

test("any other address chooses nothing", () => {
  expect(chosen(new URL("http://portal.example/?page=2"), PLAIN, SETTINGS)).toBeNull();
});

test("a choice can hold for a whole domain, over https only", () => {
  const answer = chosen(new URL("https://a.gov.example/?reading=elder"), PLAIN, {
    ...SETTINGS,
    cookieDomain: ".gov.example",
    secure: true,
  });
  expect(answer?.headers.get("set-cookie")).toContain("; HttpOnly; Domain=.gov.example; Secure");
});

const PAGE_IN_CHINESE =
  '<html lang="zh-Hans"><head><meta name="ColumnName" content="发展"></head><body>头发与发展</body></html>';

test("a page in traditional characters keeps its tags for machines", async () => {
  const page = new Response(PAGE_IN_CHINESE, { status: 404, headers: { "Content-Type": "text/html" } });
  const answer = await inTraditional(page);
  expect([answer.status, await answer.text()]).toEqual([
    404,
    '<html lang="zh-Hant"><head><meta name="ColumnName" content="发展"></head><body>頭髮與發展</body></html>',
  ]);
});

test("what is no page stays as it is", async () => {
  expect(await (await inTraditional(Response.json({ title: "发展" }))).json()).toEqual({ title: "发展" });
});
