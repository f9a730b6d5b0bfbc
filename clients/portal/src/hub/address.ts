import { stripIgnoredCharacters } from "graphql";

/** The longest address that the hub reads, host left out. */
export const LONGEST_ADDRESS = 8000;

const packed = new Map<string, string>();

/** The document without what says nothing, so that it fits into an address, which caches can know. */
export function pack(document: string): string {
  const known = packed.get(document);
  if (known !== undefined) return known;
  const text = stripIgnoredCharacters(document);
  packed.set(document, text);
  return text;
}

/** The address of an answer; braces and parentheses stand as they are, which URLs allow in queries and proxies pass. */
export function addressOf(hub: string, document: string, variables: object): string {
  const query = escaped(pack(document));
  return `${hub}/graphql?query=${query}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
}

function escaped(text: string): string {
  return text.replace(/[%&#+"<> ]/g, (character) => (character === " " ? "+" : encodeURIComponent(character)));
}
