"""Wagtail's backend for Elasticsearch 8 without its n-gram analyzers, which a server made of its core alone lacks; `search()` asks none."""

from modelsearch.backends import elasticsearch8 as wagtails


class Mapping(wagtails.Elasticsearch8Mapping):
    edgengram_analyzer_config: dict[str, str] = {}


class SearchQueryCompiler(wagtails.Elasticsearch8SearchQueryCompiler):
    mapping_class = Mapping


class AutocompleteQueryCompiler(wagtails.Elasticsearch8AutocompleteQueryCompiler):
    mapping_class = Mapping


class SearchBackend(wagtails.Elasticsearch8SearchBackend):
    mapping_class = Mapping
    query_compiler_class = SearchQueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    settings = {"settings": {}}
