import { HubAway } from "~/hub/failures";

/** What the hub gives for a token: the right to see one draft, which is asked for at this site and path. */
export interface Granted {
  grant: string;
  site: string;
  path: string;
  /** Origins whose pages may show it in a frame. */
  frameAncestors: string[];
}

/**
 * Spends the token that a page was opened with. Null where it is wrong or over, for whatever reason; raises HubAway without a
 * cause, since no error may carry what was sent or given.
 */
export async function exchanged(hub: string, patience: number, token: string, client: string): Promise<Granted | null> {
  const response = await posted(`${hub}/preview/exchange`, { token, client }, patience);
  if (response.status >= 400 && response.status < 500) return null;
  const given = response.status === 200 ? ((await response.json().catch(() => null)) as Granted | null) : null;
  if (!given) throw new HubAway(`an exchange was answered with ${response.status}`);
  return given;
}

/** Raises HubAway. */
export async function posted(
  address: string,
  body: object,
  patience: number,
  headers: Record<string, string> = {},
): Promise<Response> {
  try {
    return await fetch(address, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json", Accept: "application/json", ...headers },
      signal: AbortSignal.timeout(patience),
    });
  } catch (failure) {
    throw new HubAway((failure as Error).name);
  }
}
