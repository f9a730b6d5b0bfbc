// A click in the preview opens what is edited there: the client's page posts {govwire: {type: "source", source: "body.<id>"}}.
const origins = new Set(document.currentScript.dataset.origins.split(" ").filter(Boolean));

const isPreview = (window_) => [...document.querySelectorAll(".w-preview__iframe")].some((frame) => frame.contentWindow === window_);

// The deepest element that the way leads to: a block that is gone leads to its field.
const edited = (source) => {
  let found = null;
  for (const part of source.split(".")) {
    const next = (found || document).querySelector(`[data-contentpath="${CSS.escape(part)}"]`);
    if (!next) break;
    found = next;
  }
  return found;
};

const show = (element) => {
  const tab = element.closest('[role="tabpanel"]');
  if (tab && tab.hidden) document.querySelector(`[role="tab"][href="#${CSS.escape(tab.id)}"]`)?.click();
  for (let panel = element.closest("[data-panel]"); panel; panel = panel.parentElement.closest("[data-panel]")) {
    const toggle = panel.querySelector("[data-panel-toggle]");
    if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
  }
  element.scrollIntoView({ block: "center" });
  element.querySelector("input:not([type=hidden]), textarea, select, [contenteditable=true], button")?.focus({ preventScroll: true });
};

window.addEventListener("message", (event) => {
  const said = event.data?.govwire;
  if (!origins.has(event.origin) || !isPreview(event.source) || said?.type !== "source" || typeof said.source !== "string") return;
  const element = edited(said.source);
  if (element) show(element);
});
