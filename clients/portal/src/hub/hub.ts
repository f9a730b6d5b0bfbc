import { settings } from "~/settings";
import { Hub } from "./ask";

/** The hub that this portal shows. */
export const hub = new Hub(settings.hub, settings.patience);
