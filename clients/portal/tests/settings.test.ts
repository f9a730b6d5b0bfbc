import { expect, test } from "vitest";
import { read } from "~/settings";

test("without an environment the portal reads the demo's hub", () => {
  expect(read({})).toEqual({
    hub: "http://127.0.0.1:8000",
    files: "http://127.0.0.1:8000",
    patience: 3000,
    cookieDomain: "",
    secure: false,
  });
});

test("files come from the hub's outside address where there is one", () => {
  const settings = read({ HUB_URL: "http://hub:8000/", HUB_FILES_URL: "https://hub.example" });
  expect([settings.hub, settings.files]).toEqual(["http://hub:8000", "https://hub.example"]);
});

test.each([
  ["HUB_URL", "hub:8000"],
  ["HUB_URL", "javascript:alert(1)"],
  ["HUB_FILES_URL", "/files"],
  ["HUB_PATIENCE", "3s"],
  ["HUB_PATIENCE", "0"],
  ["SECURE", "yes"],
])("a wrong %s (%s) stops the start by its name", (name, value) => {
  expect(() => read({ [name]: value })).toThrow(name);
});
