import { failure, type Refusal } from "./failures";

/** What the hub answers to a question, as it is sent. */
export interface Body<Data> {
  data?: Data | null;
  errors?: Refusal[];
  extensions?: unknown;
}

/** An answer that has data; `errors` where parts of it failed. */
export type Understood<Data> = Body<Data> & { data: Data };

/** Raises where the hub says that it failed: a part that failed leaves the rest of the answer standing. */
export function understood<Data>(status: number, text: string): Understood<Data> {
  if (status !== 200) throw new Error(`the hub answered ${status}: ${text.slice(0, 300)}`);
  const body = JSON.parse(text) as Body<Data>;
  if (!body.data || failed(body)) throw failure(body.errors);
  return body as Understood<Data>;
}

function failed(body: Body<unknown>): boolean {
  return Boolean(body.errors?.length) && Object.values(body.data ?? {}).every((part) => part === null);
}
