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

/** WCAG 2.2, 1.4.3 and 1.4.6: text on its ground. */
export const READABLE = 4.5;
export const CLEAR = 7;
const WHITE: Channels = [255, 255, 255];
const BLACK: Channels = [20, 20, 20];

/** `least`: the contrast of any text. */
export function palette(theme: { primary: string; accent: string }, least = READABLE): Palette {
  const accent = channels(theme.accent);
  const [primary, onPrimary] = surface(channels(theme.primary), least);
  return {
    primary: hex(primary),
    onPrimary: hex(onPrimary),
    ink: hex(darkened(channels(theme.primary), least)),
    accent: hex(accent),
    accentInk: hex(darkened(accent, least)),
  };
}

/** A ground and the text on it: the colour as it is where white or black can be read on it. */
function surface(colour: Channels, least: number): [Channels, Channels] {
  const text = [WHITE, BLACK].find((one) => contrast(colour, one) >= least);
  return text ? [colour, text] : [darkened(colour, least), WHITE];
}

/** The colour, darker until it can be read on the faintest grey that pages use. */
function darkened(colour: Channels, least: number): Channels {
  let shade = colour;
  while (contrast(shade, [244, 244, 242]) < least) {
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
