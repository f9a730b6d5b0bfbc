import { offerListening } from "./listening";
import { reportOpened } from "./reporting";
import { offerSuggestions } from "./suggesting";

/** What a script adds: printing, reading aloud, suggestions, and the count of what is opened. Every page is whole without it. */
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]")) {
  button.addEventListener("click", () => window.print());
  button.dataset.ready = "";
}
offerListening();
offerSuggestions();
reportOpened();
