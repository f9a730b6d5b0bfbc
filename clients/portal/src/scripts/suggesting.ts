const PAUSE = 150; // milliseconds after the last key

/** Offers what someone may be about to type, in the browser's own list. */
export function offerSuggestions(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("[data-suggest]")) {
    const list = document.createElement("datalist");
    list.id = `${field.id}-suggestions`;
    field.after(list);
    field.setAttribute("list", list.id);
    let waiting = 0;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => fill(list, field.value), PAUSE);
    });
  }
}

async function fill(list: HTMLDataListElement, text: string): Promise<void> {
  const query = new URLSearchParams({ q: text, locale: document.documentElement.lang });
  const response = await fetch(`/suggest?${query}`);
  if (!response.ok) return;
  const texts = (await response.json()) as string[];
  list.replaceChildren(...texts.map((value) => Object.assign(document.createElement("option"), { value })));
}
