import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { Hub } from "~/hub/ask";
import { HubAway, HubRefused, insist } from "~/hub/failures";
import { SitesDocument } from "~/hub/operations";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const GOOD = { data: { sites: [{ code: "portal", url: "https://www.jilin.example" }] } };
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on this machine, whose manner can be changed; what it was asked. */
async function serving(handle: Handler) {
  const server = { handle, asked: [] as IncomingMessage[] };
  const listener = createServer((request, response) => {
    server.asked.push(request);
    server.handle(request, response);
  });
  await new Promise<void>((ready) => listener.listen(0, "127.0.0.1", ready));
  const close = () => {
    listener.closeAllConnections();
    listener.close();
  };
  closing.push(close);
  return {
    ...server,
    server,
    close,
    hub: new Hub(`http://127.0.0.1:${(listener.address() as AddressInfo).port}`, 500),
  };
}

function good(_: IncomingMessage, response: ServerResponse): void {
  response.setHeader("ETag", '"7"').setHeader("Cache-Control", "public, max-age=12").end(JSON.stringify(GOOD));
}

test("an unchanged answer is asked for by its tag and not sent again", async () => {
  const { hub, server } = await serving(good);
  const first = await hub.ask(SitesDocument, {});
  expect(first).toMatchObject({ data: GOOD.data, away: false, maxAge: 12 });
  server.handle = (request, response) => {
    response.setHeader("Cache-Control", "public, max-age=5");
    response.writeHead(request.headers["if-none-match"] === '"7"' ? 304 : 500).end();
  };
  expect(await hub.ask(SitesDocument, {})).toMatchObject({ data: GOOD.data, away: false, maxAge: 5 });
  expect(server.asked.length).toBe(2);
});

const TROUBLES: [string, Handler][] = [
  ["says 503", (_, response) => response.writeHead(503).end("{}")],
  ["says what is no JSON", (_, response) => response.end("<html>")],
  ["says nothing", () => undefined],
  [
    "has errors alone",
    (_, response) => response.end(JSON.stringify({ data: { sites: null }, errors: [{ message: "down" }] })),
  ],
];

test.each(TROUBLES)("a hub that %s is away: the last good answer stands", async (_, trouble) => {
  const { hub, server } = await serving(good);
  const { at } = await hub.ask(SitesDocument, {});
  server.handle = trouble;
  expect(await hub.ask(SitesDocument, {})).toEqual({ data: GOOD.data, away: true, at, maxAge: 0, refusals: [] });
  server.handle = good;
  expect(await hub.ask(SitesDocument, {})).toMatchObject({ away: false });
});

test.each(TROUBLES)("a hub that %s and was never heard is an error", async (_, trouble) => {
  const { hub } = await serving(trouble);
  await expect(hub.ask(SitesDocument, {})).rejects.toThrow(HubAway);
});

test("a hub that is not there counts as away too", async () => {
  const { hub, close } = await serving(good);
  await hub.ask(SitesDocument, {});
  close();
  expect(await hub.ask(SitesDocument, {})).toMatchObject({ away: true });
});

test("an answer of which a part failed is shown and not kept", async () => {
  const partly = { data: { sites: [], other: null }, errors: [{ message: "a part failed" }] };
  const { hub, server } = await serving((_, response) => response.setHeader("ETag", '"8"').end(JSON.stringify(partly)));
  const answer = await hub.ask(SitesDocument, {});
  expect([answer.data.sites, answer.refusals]).toEqual([[], partly.errors]);
  server.handle = (_, response) => response.writeHead(500).end();
  await expect(hub.ask(SitesDocument, {})).rejects.toThrow(HubAway);
});

test("a question that is wrong is no outage, and is not answered from memory", async () => {
  const wrong = { data: { sites: null }, errors: [{ message: "no such word", extensions: { code: "UNKNOWN_TERM" } }] };
  const { hub, server } = await serving(good);
  await hub.ask(SitesDocument, {});
  server.handle = (_, response) => response.end(JSON.stringify(wrong));
  await expect(hub.ask(SitesDocument, {})).rejects.toThrow(HubRefused);
  expect(() => insist(wrong.errors)).toThrow("no such word");
  expect(() => insist([{ message: "down", extensions: { code: "UNAVAILABLE" } }])).not.toThrow();
});
