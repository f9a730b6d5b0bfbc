"""The browser of all tests and pictures."""

PROGRAM = "/usr/bin/chromium"
QUIET = ["--lang=zh-CN", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
