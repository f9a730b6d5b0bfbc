import { hub } from "~/hub/hub";
import { SitesDocument } from "~/hub/operations";

/** A site's short code and its address, without a last slash. */
export interface Place {
  code: string;
  url: string;
}

const FRESH = 30_000; // milliseconds

/** Which site answers at which host. */
export class Directory {
  #places: Place[] = [];
  #readAt = 0;
  #reading: Promise<void> | undefined;

  /** `read` asks for every public site, the portal first. */
  constructor(private readonly read: () => Promise<Place[]>) {}

  /** The site at a host, port included; undefined where there is none. Raises HubAway where no site was ever known. */
  async at(host: string): Promise<Place | undefined> {
    await this.#refresh();
    return this.#places.find((place) => new URL(place.url).host === host.toLowerCase());
  }

  /** The portal itself, where strangers are led. */
  async portal(): Promise<Place | undefined> {
    await this.#refresh();
    return this.#places[0];
  }

  /** Only the first reader waits: afterwards the list is read again beside the requests. */
  async #refresh(): Promise<void> {
    if (Date.now() - this.#readAt >= FRESH) this.#reading ??= this.#renew();
    if (this.#places.length === 0) await this.#reading;
    else this.#reading?.catch(() => undefined);
  }

  async #renew(): Promise<void> {
    try {
      this.#places = await this.read();
      this.#readAt = Date.now();
    } finally {
      this.#reading = undefined;
    }
  }
}

/** The sites of the hub. */
export const directory = new Directory(async () => (await hub.ask(SitesDocument, {})).data.sites ?? []);
