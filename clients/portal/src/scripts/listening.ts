/** Reads the text aloud by the browser's own voice; where it has none the button stays unseen. */
export function offerListening(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-listen]");
  const text = document.querySelector<HTMLElement>("[data-read]");
  if (!button || !text || !("speechSynthesis" in window)) return;
  const words = { start: button.textContent, stop: button.dataset.stop ?? "" };
  const end = (): void => {
    button.textContent = words.start;
    button.removeAttribute("aria-pressed");
  };
  button.addEventListener("click", () => {
    if (speechSynthesis.speaking) return speechSynthesis.cancel();
    for (const part of parts(text)) speechSynthesis.speak(spoken(part, end));
    button.textContent = words.stop;
    button.setAttribute("aria-pressed", "true");
  });
  addEventListener("pagehide", () => speechSynthesis.cancel());
  button.dataset.ready = "";
}

/** The title, then the text by paragraphs: browsers break off what is long. */
function parts(text: HTMLElement): string[] {
  const title = document.querySelector("h1")?.textContent ?? "";
  // biome-ignore lint/performance/useDomNodeTextContent: paragraphs are told apart by how they are laid out
  return [title, ...text.innerText.split("\n")].map((part) => part.trim()).filter(Boolean);
}

function spoken(part: string, end: () => void): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(part);
  utterance.lang = document.documentElement.lang === "en" ? "en" : "zh-CN";
  utterance.addEventListener("end", () => speechSynthesis.pending || end());
  utterance.addEventListener("error", end);
  return utterance;
}
