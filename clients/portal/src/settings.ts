/** What the environment says; a wrong value stops the start with its name. */
export interface Settings {
  /** Where the portal asks: `http://127.0.0.1:8000`. */
  hub: string;
  /** Where browsers get pictures and files: the same, unless the hub has an address inside and one outside. */
  files: string;
  /** Milliseconds after which a hub that has not answered counts as away. */
  patience: number;
  /** The domain that a reader's choices hold for, `.jilin.gov.cn`; empty means each site for itself. */
  cookieDomain: string;
  /** Whether browsers must be told to use https only. */
  secure: boolean;
}

type Environment = Record<string, string | undefined>;

/** Reads `HUB_URL`, `HUB_FILES_URL`, `HUB_PATIENCE`, `COOKIE_DOMAIN` and `SECURE`. */
export function read(environment: Environment): Settings {
  const hub = address(environment, "HUB_URL", "http://127.0.0.1:8000");
  return {
    hub,
    files: address(environment, "HUB_FILES_URL", hub),
    patience: wholeNumber(environment, "HUB_PATIENCE", 3000),
    cookieDomain: environment.COOKIE_DOMAIN ?? "",
    secure: flag(environment, "SECURE"),
  };
}

function address(environment: Environment, name: string, otherwise: string): string {
  const text = environment[name] || otherwise;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`${name} must be an address like https://hub.example, not ${JSON.stringify(text)}.`);
  }
  return url.origin;
}

function wholeNumber(environment: Environment, name: string, otherwise: number): number {
  const text = environment[name] || String(otherwise);
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new Error(`${name} must be a whole number of milliseconds, not ${JSON.stringify(text)}.`);
  }
  return Number(text);
}

function flag(environment: Environment, name: string): boolean {
  const text = environment[name] || "false";
  if (text !== "true" && text !== "false") {
    throw new Error(`${name} must be true or false, not ${JSON.stringify(text)}.`);
  }
  return text === "true";
}

export const settings: Settings = read(process.env);
