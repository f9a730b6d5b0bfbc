import { createHash } from "node:crypto";
import { palette } from "./colours";

/** A site's colours as custom properties, and the hash by which the content policy knows them. */
export interface Look {
  css: string;
  hash: string;
}

const looks = new Map<string, Look>();

export function look(theme: { primary: string; accent: string }): Look {
  const key = `${theme.primary} ${theme.accent}`;
  const known = looks.get(key);
  if (known) return known;
  const colours = palette(theme);
  const css = `:root{--primary:${colours.primary};--on-primary:${colours.onPrimary};--ink:${colours.ink};--accent:${colours.accent};--accent-ink:${colours.accentInk}}`;
  const made = { css, hash: `'sha256-${createHash("sha256").update(css).digest("base64")}'` };
  looks.set(key, made);
  return made;
}
