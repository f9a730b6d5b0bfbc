import { addressOf } from "./address";
import { HubAway, HubRefused, type Refusal } from "./failures";
import { Memory } from "./memory";
import type { TypedDocumentString } from "./operations";
import { understood } from "./understanding";

/** What the hub says to a question; `away`: said earlier, the hub does not answer now. */
export interface Answer<Data> {
  data: Data;
  away: boolean;
  /** When the hub said so, in milliseconds since 1970. */
  at: number;
  /** Seconds that it holds for by the hub's word. */
  maxAge: number;
  /** Why parts of it are null, where some are. */
  refusals: Refusal[];
}

/** A reader of one hub, with the last good answers in mind. */
export class Hub {
  readonly #memory = new Memory();

  /** `patience`: milliseconds that one question may take. */
  constructor(
    readonly address: string,
    readonly patience: number,
  ) {}

  /**
   * The answer to a registered question: asked each time, with the tag of the last answer, so that an unchanged one is not sent again.
   * Where the hub is away or in trouble the last good answer; raises HubAway where there is none, HubRefused where the question is wrong.
   */
  async ask<Data, Variables extends object>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): Promise<Answer<Data>> {
    const address = addressOf(this.address, String(document), variables);
    try {
      return await this.#asked<Data>(address);
    } catch (cause) {
      if (cause instanceof HubRefused) throw cause;
      const last = this.#memory.recall(address);
      if (!last) throw new HubAway(cause);
      return { data: last.data as Data, away: true, at: last.at, maxAge: 0, refusals: [] };
    }
  }

  async #asked<Data>(address: string): Promise<Answer<Data>> {
    const last = this.#memory.recall(address);
    const headers: Record<string, string> = { Accept: "application/json" };
    if (last) headers["If-None-Match"] = last.tag;
    const response = await fetch(address, { headers, signal: AbortSignal.timeout(this.patience) });
    const heard = { away: false, at: Date.now(), maxAge: maxAgeOf(response), refusals: [] };
    if (response.status === 304 && last) {
      this.#memory.renew(address, heard.at);
      return { data: last.data as Data, ...heard };
    }
    const text = await response.text();
    const body = understood<Data>(response.status, text);
    const tag = response.headers.get("etag");
    if (tag && !body.errors) this.#memory.keep(address, { tag, data: body.data, at: heard.at }, text.length);
    return { data: body.data, ...heard, refusals: body.errors ?? [] };
  }
}

function maxAgeOf(response: Response): number {
  return Number(/max-age=(\d+)/.exec(response.headers.get("cache-control") ?? "")?.[1] ?? 0);
}
