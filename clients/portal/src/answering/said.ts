/** What a page says of itself while it is made, for the headers of its answer. */
export class Said {
  /** Seconds that shared caches may keep it; 0 when the hub is away. */
  maxAge = 30;
  /** Hashes of the style elements in it. */
  readonly styles: string[] = [];
  /** Origins whose pages may show it in a frame, of what is a draft; undefined of what is public. */
  framers: readonly string[] | undefined;

  /** The page shows an answer of the hub: it lives no longer than that one. */
  shows(answer: { away: boolean; maxAge: number }): void {
    this.maxAge = Math.min(this.maxAge, answer.away ? 0 : answer.maxAge);
  }
}
