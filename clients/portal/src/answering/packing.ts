import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const squeeze = promisify(gzip);
const SMALL = 1024; // bytes that are not worth it

/** The body whole, with a tag, and as small as the reader takes it; 304 for a reader that has it. */
export async function packed(request: Request, response: Response): Promise<Response> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append("Vary", "Accept-Encoding");
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  if (response.status === 200) {
    headers.set("ETag", tag);
    if (request.headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers });
  }
  if (body.length < SMALL || !/\bgzip\b/.test(request.headers.get("accept-encoding") ?? "")) {
    return new Response(body, { status: response.status, headers });
  }
  headers.set("Content-Encoding", "gzip");
  return new Response(await squeeze(body), { status: response.status, headers });
}
