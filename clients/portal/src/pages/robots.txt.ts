import type { APIRoute } from "astro";

/** Everything may be read but the endless addresses of the search. */
export const GET: APIRoute = ({ locals }) => {
  const lines = [
    "User-agent: *",
    "Disallow: /search/",
    "Disallow: /en/search/",
    "Disallow: /suggest",
    `Sitemap: ${locals.place.url}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
};
