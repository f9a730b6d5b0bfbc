import type { Answer } from "~/hub/ask";
import { HubAway } from "~/hub/failures";
import type { TypedDocumentString } from "~/hub/operations";
import { understood } from "~/hub/understanding";
import { type Granted, posted } from "./exchange";

/** Where each part of the draft is edited, by the way to it in the answer: `title`, `body.0`. */
export type Sources = Record<string, string>;

interface Extensions {
  sources?: { fields?: Sources };
}

/** The grant ended before its draft was asked for: something newer is shown, or someone ended it. */
export class DraftOver extends Error {
  constructor() {
    super("the preview has ended");
    this.name = "DraftOver";
  }
}

/** The grant of one page view, which ends with it: it is written nowhere. */
export class Draft {
  readonly #granted: Granted;
  /** Of the last answer. */
  sources: Sources = {};

  /** `patience`: milliseconds that one question may take. */
  constructor(
    readonly hub: string,
    readonly patience: number,
    granted: Granted,
    /** The client's name, by which the hub knows this manner of showing. */
    readonly client: string,
  ) {
    this.#granted = granted;
  }

  get site(): string {
    return this.#granted.site;
  }

  get path(): string {
    return this.#granted.path;
  }

  get framers(): readonly string[] {
    return this.#granted.frameAncestors;
  }

  /** As `Hub.ask`, of a library that has the draft in it. Raises HubAway, HubRefused and DraftOver. */
  async ask<Data, Variables extends object>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): Promise<Answer<Data>> {
    const question = { query: String(document), variables };
    const bearer = { Authorization: `Bearer ${this.#granted.grant}` };
    const response = await posted(`${this.hub}/preview/graphql`, question, this.patience, bearer);
    if (response.status === 401) throw new DraftOver();
    const body = understood<Data>(response.status, await heard(response));
    this.sources = (body.extensions as Extensions | undefined)?.sources?.fields ?? {};
    return { data: body.data, away: false, at: Date.now(), maxAge: 0, refusals: body.errors ?? [] };
  }
}

async function heard(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw new HubAway(cause);
  }
}
