"""The library (统一信息资源库): what is public now, one row per item and locale, and the readers' only door to it."""
