import node from "@astrojs/node";
import { defineConfig } from "astro/config";

export default defineConfig({
  output: "server",
  adapter: node({ mode: "standalone" }),
  trailingSlash: "ignore",
  devToolbar: { enabled: false },
  // The hub's answers say what is where: nothing may be written into a page that its content policy would refuse.
  build: { inlineStylesheets: "never", assets: "assets" },
  vite: { build: { assetsInlineLimit: 0 } },
});
