import type { Settings } from "~/settings";
import { LONGEST_COMMENT } from "./asked";

/** What became of a complaint: the id of the sentence that says so. */
export type Outcome = "told" | "personal" | "untold";

/** The way back to the page of results, to the sentence. */
export async function complained(request: Request, { hub, patience }: Settings): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const outcome = await complain(request, hub, patience);
  return new Response(null, {
    status: 303,
    headers: { Location: `${pathname}${search}#${outcome}`, "Cache-Control": "no-store" },
  });
}

/**
 * Tells the hub that a search did not answer what someone wanted, by the form that they sent from the page of results.
 * What the hub refuses holds personal data: it takes everything else that the form can send.
 */
export async function complain(request: Request, hub: string, patience: number): Promise<Outcome> {
  if (!ownForm(request)) return "untold";
  try {
    const sent = await request.formData();
    const response = await fetch(`${hub}/search/feedback`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        queryId: sent.get("queryId"),
        kind: "NOT_FOUND",
        comment: String(sent.get("comment") ?? "").slice(0, LONGEST_COMMENT),
      }),
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 400) return "personal";
    return response.ok ? "told" : "untold";
  } catch (failure) {
    console.error(failure);
    return "untold";
  }
}

/** Whether the form stood on a page of this host: browsers say where, and TLS may end before the portal. */
function ownForm(request: Request): boolean {
  const origin = request.headers.get("origin");
  return origin !== null && URL.parse(origin)?.host === request.headers.get("host");
}
