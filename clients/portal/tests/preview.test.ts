import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { HubAway } from "~/hub/failures";
import { SitesDocument } from "~/hub/operations";
import { Draft, DraftOver } from "~/preview/draft";
import { exchanged } from "~/preview/exchange";

const GRANTED = { grant: "a-secret", site: "portal", path: "/news/x/", frameAncestors: ["https://desk.example"] };
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on this machine that answers every question so; its address. */
async function saying(status: number, text: string): Promise<string> {
  const listener = createServer((_, response) => response.writeHead(status).end(text));
  await new Promise<void>((ready) => listener.listen(0, "127.0.0.1", ready));
  closing.push(() => listener.close());
  return `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
}

test.each([400, 401, 403, 413, 429])("a token that the hub refuses with %d opens nothing", async (status) => {
  expect(await exchanged(await saying(status, "{}"), 500, "a-token", "portal")).toBeNull();
});

test.each([
  [200, `{"grant": "a-secret", `],
  [500, `{"grant": "a-secret"}`],
  [200, "null"],
])("what went wrong says nothing of what was sent or given (%d, %s)", async (status, text) => {
  const failure = await exchanged(await saying(status, text), 500, "a-token", "portal").catch((error) => error);
  expect(failure).toBeInstanceOf(HubAway);
  expect(`${failure.message} ${failure.cause} ${failure.stack}`).not.toMatch(/a-secret|a-token/);
});

test("a hub that is not there counts as away", async () => {
  await expect(exchanged("http://127.0.0.1:1", 500, "a-token", "portal")).rejects.toThrow(HubAway);
});

test("a draft tells where its parts are edited, and is over when the hub says so", async () => {
  const sources = { fields: { title: "title", "body.0": "body.3f" } };
  const good = await saying(200, JSON.stringify({ data: { sites: [] }, extensions: { sources } }));
  const draft = new Draft(good, 500, GRANTED, "portal");
  expect((await draft.ask(SitesDocument, {})).data).toEqual({ sites: [] });
  expect(draft.sources).toEqual(sources.fields);
  const over = new Draft(await saying(401, "{}"), 500, GRANTED, "portal");
  await expect(over.ask(SitesDocument, {})).rejects.toThrow(DraftOver);
  expect(JSON.stringify(draft)).not.toContain(GRANTED.grant);
});
