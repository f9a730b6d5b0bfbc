"""Seeing a draft before the public does: tokens, grants, share links. What readers may know of it is `cms.preview.door`."""
