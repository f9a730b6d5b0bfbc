import type { APIRoute } from "astro";
import { hub } from "~/hub/hub";
import { addresses, type Entry } from "~/site-map/walking";

const FRESH = 600_000; // milliseconds
const made = new Map<string, { at: number; walk: Promise<Entry[]> }>();

/** The site map that search engines read; walked once for all of them that come within ten minutes. */
export const GET: APIRoute = async ({ locals }) => {
  const entries = await walked(locals.place.code);
  const lines = entries.map(
    ({ url, updatedAt }) =>
      `<url><loc>${escaped(url)}</loc>${updatedAt ? `<lastmod>${updatedAt}</lastmod>` : ""}</url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
};

function walked(code: string): Promise<Entry[]> {
  const known = made.get(code);
  if (known && Date.now() - known.at < FRESH) return known.walk;
  const walk = addresses(hub, code);
  made.set(code, { at: Date.now(), walk });
  walk.catch(() => made.delete(code));
  return walk;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
