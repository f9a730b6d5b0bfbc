// What moves in an editor's form: the length of a text, the address that a page will have.
(() => {
  const { Controller } = window.StimulusModule;

  window.wagtail.app.register("desk-count", class extends Controller {
    static values = { said: String, advised: Number };

    connect() {
      this.shown = document.createElement("div");
      this.shown.className = "desk-counter";
      this.element.insertAdjacentElement("afterend", this.shown);
      this.say = () => {
        const count = [...this.element.value.trim()].length;
        this.shown.textContent = this.saidValue.replace("{count}", count);
        this.shown.classList.toggle("desk-counter--over", count > this.advisedValue);
      };
      this.element.addEventListener("input", this.say);
      this.say();
    }

    disconnect() {
      this.element.removeEventListener("input", this.say);
      this.shown.remove();
    }
  });

  window.wagtail.app.register("desk-address", class extends Controller {
    static targets = ["shown", "button"];
    static values = { before: String, copied: String };

    connect() {
      this.slug = document.querySelector("input[name=slug]");
      this.follow = () => { this.shownTarget.textContent = `${this.beforeValue}${this.slug.value.trim()}/`; };
      this.slug?.addEventListener("input", this.follow);
      this.slug?.addEventListener("change", this.follow);
    }

    disconnect() {
      this.slug?.removeEventListener("input", this.follow);
      this.slug?.removeEventListener("change", this.follow);
    }

    async copy() {
      await navigator.clipboard.writeText(this.shownTarget.textContent);
      this.buttonTarget.lastChild.textContent = this.copiedValue;
    }
  });
})();
