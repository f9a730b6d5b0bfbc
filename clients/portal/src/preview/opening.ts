import { settings } from "~/settings";
import { Draft, DraftOver } from "./draft";
import { exchanged } from "./exchange";

/** The address that the desk and share links open with a token. */
export const ADDRESS = "/preview/";
/** The client that shows drafts in easy reading. */
export const ELDER = "elder";
const USUAL = "portal";

// What says that a preview is over has no grant to tell who may frame it.
let framers: readonly string[] = [];

/** Origins that the hub last named as those whose pages show previews. */
export function lastFramers(): readonly string[] {
  return framers;
}

/** The draft that the token in an address opens at this site, for the client that `version` names. Raises DraftOver and HubAway. */
export async function opened(query: URLSearchParams, site: string): Promise<Draft> {
  const client = query.get("version") ?? USUAL;
  const granted = await exchanged(settings.hub, settings.patience, query.get("token") ?? "", client);
  if (!granted) throw new DraftOver();
  framers = granted.frameAncestors;
  if (granted.site !== site) throw new DraftOver();
  return new Draft(settings.hub, settings.patience, granted, client);
}
