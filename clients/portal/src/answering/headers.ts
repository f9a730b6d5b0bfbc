import type { Settings } from "~/settings";

/**
 * The headers of every page, as OWASP's Secure Headers Project advises. Nothing that stands in a page runs: rich text that
 * slipped through the hub's sanitiser would stay text.
 */
export function protection(settings: Settings, styles: readonly string[]): Record<string, string> {
  return {
    "Content-Security-Policy": policy(settings.files, styles),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    ...(settings.secure ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}

function policy(files: string, styles: readonly string[]): string {
  const rules = [
    "default-src 'none'",
    `img-src 'self' ${files}`,
    `media-src 'self' ${files}`,
    ["style-src 'self'", ...styles].join(" "),
    "script-src 'self'",
    `connect-src 'self' ${files}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return rules.join("; ");
}
