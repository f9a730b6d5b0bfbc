/** Colours of a site, from the two that its editors chose, such that text on and in them can be read. */
export interface Palette {
  primary: string;
  /** Text on `primary`. */
  onPrimary: string;
  /** The primary as text on white. */
  ink: string;
  accent: string;
  /** The accent as text on white. */
  accentInk: string;
}

type Channels = [number, number, number];

/** WCAG 2.2, 1.4.3: text on its ground. */
const READABLE = 4.5;
const WHITE: Channels = [255, 255, 255];
const BLACK: Channels = [20, 20, 20];

export function palette(theme: { primary: string; accent: string }): Palette {
  const primary = channels(theme.primary);
  const accent = channels(theme.accent);
  return {
    primary: hex(primary),
    onPrimary: contrast(primary, WHITE) >= READABLE ? "#ffffff" : hex(BLACK),
    ink: hex(darkened(primary)),
    accent: hex(accent),
    accentInk: hex(darkened(accent)),
  };
}

/** The colour, darker until it can be read on the faintest grey that pages use. */
function darkened(colour: Channels): Channels {
  let shade = colour;
  while (contrast(shade, [244, 244, 242]) < READABLE) {
    shade = shade.map((channel) => Math.floor(channel * 0.95)) as Channels;
  }
  return shade;
}

/** WCAG's contrast ratio, 1 to 21. */
export function contrast(one: Channels, other: Channels): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Channels): number {
  const [red, green, blue] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Of `#rrggbb`; anything else is a plain dark grey, so that a page never fails for its colours. */
export function channels(text: string): Channels {
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
  return found ? (found.slice(1).map((pair) => Number.parseInt(pair, 16)) as Channels) : [64, 64, 64];
}

function hex(colour: Channels): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
