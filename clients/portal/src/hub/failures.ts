/** The hub did not answer in time, or not with an answer, and nothing was remembered. */
export class HubAway extends Error {
  constructor(cause: unknown) {
    super("the hub did not answer", { cause });
    this.name = "HubAway";
  }
}

/** The hub answered that it could not answer a part: what is missing is null in the data. */
export interface Refusal {
  message: string;
  extensions?: { code?: string };
}
