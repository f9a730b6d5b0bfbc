import type { APIRoute } from "astro";
import { hub } from "~/hub/hub";
import { SuggestDocument } from "~/hub/operations";
import { LONGEST } from "~/searching/asked";
import { directory } from "~/sites/directory";

/** What someone may be about to type, as a list of texts; nothing where the hub cannot say. */
export const GET: APIRoute = async ({ locals, url }) => {
  const text = (url.searchParams.get("q") ?? "").trim().slice(0, LONGEST);
  const locale = url.searchParams.get("locale") === "en" ? "en" : "zh-Hans";
  const portal = await directory.portal();
  const site = portal?.code === locals.place.code ? null : locals.place.code;
  const answer = text ? await hub.ask(SuggestDocument, { site, locale, text }).catch(() => null) : null;
  const texts = [...new Set((answer?.data.suggest ?? []).map((one) => one.text))];
  return new Response(JSON.stringify(texts), { headers: { "Content-Type": "application/json" } });
};
