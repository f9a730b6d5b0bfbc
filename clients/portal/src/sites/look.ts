import { createHash } from "node:crypto";
import type { FrameFragment } from "~/hub/operations";
import { CLEAR, palette, READABLE } from "./colours";

/** A site's look as custom properties, and the hash by which the content policy knows them. */
export interface Look {
  css: string;
  hash: string;
}

type Chosen = FrameFragment["theme"];
type Theme = Pick<Chosen, "primary" | "accent"> & Partial<Pick<Chosen, "headings" | "corners">>;

const FACES = new Map([["SANS", "var(--sans)"]]);
const CORNERS = new Map([
  ["SQUARE", "0px"],
  ["ROUND", "10px"],
]);

const looks = new Map<string, Look>();

/**
 * What the site's team chose; what they left, and what this portal does not know, is as the tokens say.
 * `elder`: for easy reading, whose contrast is higher.
 */
export function look(theme: Theme, elder = false): Look {
  const css = written(theme, elder ? CLEAR : READABLE);
  const known = looks.get(css);
  if (known) return known;
  const made = { css, hash: `'sha256-${createHash("sha256").update(css).digest("base64")}'` };
  looks.set(css, made);
  return made;
}

function written(theme: Theme, contrast: number): string {
  const colours = palette(theme, contrast);
  const properties = {
    primary: colours.primary,
    "on-primary": colours.onPrimary,
    ink: colours.ink,
    accent: colours.accent,
    "accent-ink": colours.accentInk,
    "site-face": FACES.get(theme.headings ?? ""),
    "site-round": CORNERS.get(theme.corners ?? ""),
  };
  const said = Object.entries(properties).filter(([, value]) => value !== undefined);
  return `:root{${said.map(([name, value]) => `--${name}:${value}`).join(";")}}`;
}
