import node from "@astrojs/node";
import { defineConfig } from "astro/config";

export default defineConfig({
  output: "server",
  adapter: node({ mode: "standalone", bodySizeLimit: 8 * 1024 }),
  // The one form that is sent checks where it stood: Astro compares addresses, which differ where TLS ends before the portal.
  security: { checkOrigin: false },
  trailingSlash: "ignore",
  devToolbar: { enabled: false },
  // The hub's answers say what is where: nothing may be written into a page that its content policy would refuse.
  build: { inlineStylesheets: "never", assets: "assets" },
  vite: { build: { assetsInlineLimit: 0 } },
});
