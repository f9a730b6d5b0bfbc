/** What a preview does in the desk's frame: a click leads to the field, links open beside it, the place is kept while one types. */
const framers = (document.querySelector<HTMLElement>("[data-framers]")?.dataset.framers ?? "")
  .split(" ")
  .filter(Boolean);
const framed = window.parent !== window;
const address = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
// What has a use of its own keeps it.
const USED = "a, button, summary, input, audio, video";

document.addEventListener("click", (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const used = target.closest(USED);
  if (used instanceof HTMLAnchorElement) openBeside(used);
  const source = used ? undefined : target.closest<HTMLElement>("[data-source]")?.dataset.source;
  if (source) tell({ govwire: { type: "source", source } });
});

/** The preview stays: its address opens nothing twice, and public pages stand in no frame. */
function openBeside(link: HTMLAnchorElement): void {
  const href = link.getAttribute("href") ?? "";
  if (href.startsWith("#")) return;
  link.href = new URL(href, address).href;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
}

for (const form of document.forms) form.target = "_blank";

/** Of `framers`, the one that has it in its frame hears it. */
function tell(said: object): void {
  if (framed) for (const origin of framers) window.parent.postMessage(said, origin);
}

function tellWagtail(said: object): void {
  tell({ wagtail: { ...said, origin: location.origin } });
}

addEventListener("message", (event) => {
  const said = event.data?.wagtail;
  if (event.source !== window.parent || !framers.includes(event.origin)) return;
  if (said?.type === "w-preview:get-scroll-position")
    tellWagtail({ type: "w-preview:set-scroll-position", x: scrollX, y: scrollY });
  if (said?.type === "w-preview:set-scroll-position") scrollTo({ left: said.x, top: said.y, behavior: "instant" });
});

// The token is spent: neither history nor a copied address needs it.
const clean = new URL(location.href);
clean.searchParams.delete("token");
history.replaceState(null, "", clean);

if (document.readyState === "complete") tellWagtail({ type: "w-preview:request-scroll" });
else addEventListener("load", () => tellWagtail({ type: "w-preview:request-scroll" }));
