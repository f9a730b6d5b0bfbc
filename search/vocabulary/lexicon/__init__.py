"""The words of the library: gathered from what is public, kept in a table, held in memory to read pinyin and to respell."""
