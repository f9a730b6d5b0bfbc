"""Differences between two texts, letter by letter: Wagtail compares words between spaces, and Chinese has none."""

from diff_match_patch import diff_match_patch
from wagtail.admin import compare

SECONDS = 1.0  # for one text; after that the difference is coarser, not wrong
KINDS = {diff_match_patch.DIFF_DELETE: "deletion", diff_match_patch.DIFF_EQUAL: "equal", diff_match_patch.DIFF_INSERT: "addition"}


def diff_text(before: str | None, after: str | None) -> compare.TextDiff:
    """As `wagtail.admin.compare.diff_text`, whose place it takes; pieces that a reader would not tell apart are put together."""
    differ = diff_match_patch()
    differ.Diff_Timeout = SECONDS
    found = differ.diff_main(str(before or ""), str(after or ""))
    differ.diff_cleanupSemantic(found)
    return compare.TextDiff([(KINDS[kind], text) for kind, text in found])


def take_place() -> None:
    """Of Wagtail's, for its page that compares two versions."""
    compare.diff_text = diff_text
