import { expect, test } from "vitest";
import { Directory } from "~/sites/directory";

const SITES = [
  { code: "portal", url: "https://www.jilin.example" },
  { code: "changchun", url: "http://changchun.localhost:4321" },
];

test("a site is found by its host, port included", async () => {
  const directory = new Directory(async () => SITES);
  expect((await directory.at("www.jilin.example"))?.code).toBe("portal");
  expect((await directory.at("Changchun.localhost:4321"))?.code).toBe("changchun");
  expect(await directory.at("changchun.localhost")).toBeUndefined();
  expect((await directory.portal())?.code).toBe("portal");
});

test("the list is read once for many", async () => {
  let read = 0;
  const directory = new Directory(async () => {
    read += 1;
    return SITES;
  });
  await Promise.all(Array.from({ length: 5 }, () => directory.at("www.jilin.example")));
  expect(read).toBe(1);
});

test("a failure is not kept", async () => {
  let away = true;
  const directory = new Directory(async () => {
    if (away) throw new Error("away");
    return SITES;
  });
  await expect(directory.at("www.jilin.example")).rejects.toThrow("away");
  away = false;
  expect((await directory.at("www.jilin.example"))?.code).toBe("portal");
});
