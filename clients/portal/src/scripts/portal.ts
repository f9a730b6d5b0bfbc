import { offerListening } from "./listening";

/** What a script adds: printing and reading aloud. Every page is whole without it. */
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]")) {
  button.addEventListener("click", () => window.print());
  button.dataset.ready = "";
}
offerListening();
