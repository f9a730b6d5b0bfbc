import { LRUCache } from "lru-cache";

/** The last good answer to a question. */
export interface Remembered {
  tag: string;
  data: unknown;
  /** When the hub last said that it holds, in milliseconds since 1970. */
  at: number;
}

const ANSWERS = 2000;
const BYTES = 128 * 1024 * 1024;

/** Last good answers by address, the least used forgotten first. */
export class Memory {
  readonly #answers = new LRUCache<string, Remembered>({ max: ANSWERS, maxSize: BYTES });

  recall(address: string): Remembered | undefined {
    return this.#answers.get(address);
  }

  /** `bytes`: about how much it takes. */
  keep(address: string, answer: Remembered, bytes: number): void {
    this.#answers.set(address, answer, { size: bytes + address.length + 1 });
  }

  renew(address: string, at: number): void {
    const answer = this.#answers.get(address);
    if (answer) answer.at = at;
  }
}
