"""The page: where one may be made, its fields, its pictures, and the draft itself."""
