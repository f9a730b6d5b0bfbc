import { defineMiddleware } from "astro:middleware";
import type { APIContext } from "astro";
import { Elsewhere } from "~/answering/elsewhere";
import { protection } from "~/answering/headers";
import { packed } from "~/answering/packing";
import { Said } from "~/answering/said";
import { sorry } from "~/answering/sorry";
import { HubAway, HubRefused } from "~/hub/failures";
import { type Draft, DraftOver } from "~/preview/draft";
import { ADDRESS, ELDER, lastFramers, opened } from "~/preview/opening";
import { chosen } from "~/reading/choosing";
import { COOKIE, readingOf } from "~/reading/reading";
import { inTraditional } from "~/reading/traditional";
import { settings } from "~/settings";
import { directory } from "~/sites/directory";

const WITHOUT_SITE = new Set(["/healthz"]);

/** Every answer: which site, how it is read, and what protects the reader; whatever fails ends in a page. */
export const onRequest = defineMiddleware(async (context, next) => {
  const { locals, request, url } = context;
  if (WITHOUT_SITE.has(url.pathname)) return next();
  locals.said = new Said();
  locals.reading = readingOf(context.cookies.get(COOKIE)?.value);
  let response: Response;
  try {
    const place = await directory.at(request.headers.get("host") ?? "");
    if (!place) return await elsewhere(url.pathname);
    locals.place = place;
    if (url.pathname === ADDRESS) locals.draft = await begun(context);
    const choice = locals.draft ? null : chosen(url, locals.reading, settings);
    if (choice) return choice;
    const page = await next(locals.draft?.path);
    response = await packed(request, locals.reading.traditional ? await inTraditional(page) : page);
  } catch (failure) {
    if (failure instanceof Elsewhere)
      return new Response(null, { status: 302, headers: { Location: failure.location } });
    if (!(failure instanceof HubRefused || failure instanceof DraftOver)) console.error(failure);
    response = sorry(statusOf(failure));
  }
  for (const [name, value] of Object.entries(protection(settings, locals.said))) response.headers.set(name, value);
  keep(response.headers, locals.said.maxAge);
  return response;
});

/** A draft, in the manner of the client that it is opened for, whatever this browser's reader chose. */
async function begun({ locals, url }: APIContext): Promise<Draft> {
  locals.said.framers = lastFramers();
  locals.said.maxAge = 0;
  const draft = await opened(url.searchParams, locals.place.code);
  locals.said.framers = draft.framers;
  locals.reading = { elder: draft.client === ELDER, traditional: false };
  return draft;
}

function statusOf(failure: unknown): 400 | 410 | 500 | 503 {
  if (failure instanceof DraftOver) return 410;
  if (failure instanceof HubRefused) return 400;
  return failure instanceof HubAway ? 503 : 500;
}

/** A host that is no site's: the portal has the page, or says where it is. */
async function elsewhere(path: string): Promise<Response> {
  const portal = await directory.portal();
  return portal ? new Response(null, { status: 302, headers: { Location: portal.url + path } }) : sorry(503);
}

/** Readers ask again each time; caches between may keep a page for as long as the hub said. */
function keep(headers: Headers, seconds: number): void {
  headers.append("Vary", "Cookie");
  if (headers.has("Cache-Control")) return;
  headers.set("Cache-Control", seconds ? `public, max-age=0, s-maxage=${seconds}` : "no-store");
}
