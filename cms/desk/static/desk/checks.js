// The count on the toggle, the way from a finding to its place in the form, and the panel that opens when publishing was refused.
(() => {
  const panel = () => document.querySelector('[data-side-panel="publication"]');
  const toggle = () => document.querySelector('[data-side-panel-toggle="publication"]');

  const count = () => {
    const checks = panel()?.querySelector('[data-desk-checks]');
    const counter = toggle()?.querySelector('[data-side-panel-toggle-counter]');
    if (!checks || !counter) return;
    const blocking = Number(checks.dataset.blocking);
    counter.textContent = String(blocking);
    counter.hidden = blocking === 0;
  };

  const reveal = (place) => {
    const tab = place.closest('[role="tabpanel"]');
    if (tab?.hidden) document.querySelector(`[role="tab"][href="#${tab.id}"]`)?.click();
    place.querySelector('[data-panel-toggle][aria-expanded="false"]')?.click();
    place.scrollIntoView({ block: 'center' });
    place.querySelector('input:not([type="hidden"]), textarea, select, [contenteditable="true"]')?.focus({ preventScroll: true });
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('[data-desk-finding]');
    if (!link) return;
    const place =
      document.getElementById(link.hash.slice(1)) ||
      document.querySelector(`[data-contentpath="${CSS.escape(link.dataset.deskFinding)}"]`);
    if (!place) return;
    event.preventDefault();
    reveal(place);
  });

  document.addEventListener('DOMContentLoaded', () => {
    if (!panel()) return;
    count();
    new MutationObserver(count).observe(panel(), { childList: true, subtree: true });
    if (document.querySelector('[data-desk-refused]') && panel().hidden) toggle()?.click();
  });
})();
