import type { Settings } from "~/settings";
import type { Said } from "./said";

/**
 * The headers of every page, as OWASP's Secure Headers Project advises. Nothing that stands in a page runs: rich text that
 * slipped through the hub's sanitiser would stay text.
 */
export function protection(settings: Settings, { styles, framers }: Said): Record<string, string> {
  return {
    "Content-Security-Policy": policy(settings.files, styles, framers?.join(" ") || "'none'"),
    ...(framers ? OF_DRAFTS : OF_PAGES),
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    ...(settings.secure ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}

/** A draft is shown in a frame of its editors', and its address says nothing to anyone. */
const OF_DRAFTS = { "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow" };
const OF_PAGES = { "Referrer-Policy": "strict-origin-when-cross-origin", "X-Frame-Options": "DENY" };

function policy(files: string, styles: readonly string[], framers: string): string {
  const rules = [
    "default-src 'none'",
    `img-src 'self' ${files}`,
    `media-src 'self' ${files}`,
    ["style-src 'self'", ...styles].join(" "),
    "script-src 'self'",
    `connect-src 'self' ${files}`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framers}`,
  ];
  return rules.join("; ");
}
