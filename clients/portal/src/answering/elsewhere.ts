/** What was asked for is at another address: a component inside a page cannot answer so itself. */
export class Elsewhere extends Error {
  constructor(readonly location: string) {
    super(`elsewhere: ${location}`);
    this.name = "Elsewhere";
  }
}
