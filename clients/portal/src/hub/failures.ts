/** The hub did not answer in time, or not with an answer, and nothing was remembered. */
export class HubAway extends Error {
  constructor(cause: unknown) {
    super("the hub did not answer", { cause });
    this.name = "HubAway";
  }
}

/** The hub answered that what was asked cannot be: the address holds what the hub does not know. */
export class HubRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HubRefused";
  }
}

/** An entry of an answer's `errors`; the codes are a closed list (README, Errors). */
export interface Refusal {
  message: string;
  extensions?: { code?: string };
}

const OURS = new Set([
  "BAD_REQUEST",
  "UNKNOWN_SITE",
  "UNKNOWN_LOCALE",
  "UNKNOWN_TERM",
  "BAD_CURSOR",
  "OUT_OF_RANGE",
  "TOO_COMPLEX",
  "TOO_LARGE",
]);

/** What to raise for an answer that is errors alone. */
export function failure(refusals: readonly Refusal[] | undefined): Error {
  const [first] = refusals ?? [];
  const code = first?.extensions?.code ?? "";
  if (first && OURS.has(code)) return new HubRefused(code, first.message);
  return new Error(first?.message ?? "the hub answered without data");
}

/** Raises where a part is missing because the question was wrong; a part that failed on the hub's side is not the asker's to mend. */
export function insist(refusals: readonly Refusal[]): void {
  const found = refusals.map((refusal) => failure([refusal])).find((error) => error instanceof HubRefused);
  if (found) throw found;
}
