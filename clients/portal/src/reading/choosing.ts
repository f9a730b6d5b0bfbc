import type { Settings } from "~/settings";
import { COOKIE, changed, cookieOf, type Reading } from "./reading";

const NAME = "reading";
const YEAR = 365 * 24 * 3600; // seconds

/** The answer to an address that chooses how to read: the choice in a cookie, and the way to the same page. Null for any other. */
export function chosen(url: URL, reading: Reading, settings: Settings): Response | null {
  const choice = url.searchParams.get(NAME);
  if (choice === null) return null;
  const rest = new URLSearchParams(url.searchParams);
  rest.delete(NAME);
  const domain = settings.cookieDomain ? `; Domain=${settings.cookieDomain}` : "";
  const secure = settings.secure ? "; Secure" : "";
  const cookie = `${COOKIE}=${cookieOf(changed(reading, choice))}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly${domain}${secure}`;
  const location = rest.size ? `${url.pathname}?${rest}` : url.pathname;
  return new Response(null, {
    status: 303,
    headers: { Location: onThisSite(location), "Set-Cookie": cookie, "Cache-Control": "no-store" },
  });
}

/** A path that begins with two slashes would name another host. */
function onThisSite(location: string): string {
  return location.replace(/^[/\\]+/, "/");
}
