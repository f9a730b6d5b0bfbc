import { Converter } from "opencc-js/cn2t";

const convert = Converter({ from: "cn", to: "tw" });
const BODY = "<body";

/** The same page in traditional characters; its head, with the tags for machines, stays as the hub says it. */
export async function inTraditional(response: Response): Promise<Response> {
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const html = await response.text();
  const from = html.indexOf(BODY);
  if (from < 0) return new Response(html, response);
  const head = html.slice(0, from).replace('<html lang="zh-Hans"', '<html lang="zh-Hant"');
  return new Response(head + convert(html.slice(from)), response);
}
