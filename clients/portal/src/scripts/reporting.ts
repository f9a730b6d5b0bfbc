/** Tells the hub which hit was opened, so that its editors see what is found: by answer and place, nothing of the reader. */
export function reportOpened(): void {
  const list = document.querySelector<HTMLElement>("[data-query]");
  list?.addEventListener("click", (event) => {
    const hit = (event.target as Element).closest("a")?.closest<HTMLElement>("[data-content]");
    if (!hit) return;
    const body = JSON.stringify({
      queryId: list.dataset.query,
      contentId: hit.dataset.content,
      rank: Number(hit.dataset.rank),
    });
    const headers = { "Content-Type": "application/json" };
    fetch(list.dataset.report ?? "", { method: "POST", body, headers, keepalive: true }).catch(() => undefined);
  });
}
