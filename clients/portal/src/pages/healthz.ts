import type { APIRoute } from "astro";

/** The process lives; it says nothing of the hub. */
export const GET: APIRoute = () => new Response("ok\n", { headers: { "Cache-Control": "no-store" } });
