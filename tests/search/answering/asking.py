"""Questions of strangers."""

from tests.api.client import ask, data

SEARCH = """
query($text: String!, $site: ID, $filter: ItemFilter, $sort: SearchSort, $scope: SearchScope, $near: ID, $first: Int,
      $after: String, $page: Int, $locale: String) {
  search(text: $text, site: $site, filter: $filter, sort: $sort, scope: $scope, near: $near, first: $first, after: $after, page: $page,
         locale: $locale) {
    totalCount totalIsCapped corrected didYouMean expandedWith queryId
    pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { score duplicates item { title contentId } grouped { title } highlights { field html } }
    facets { name label buckets { value label count selected } }
    shortcut { title url }
    bestBets { title }
  }
}"""


def search(text, **variables):
    return data(SEARCH, text=text, **variables)["search"]


def titles(text, **variables):
    return [node["item"]["title"] for node in search(text, **variables)["nodes"]]


def facet(answer, name):
    """Counts by value."""
    return {one["value"]: one["count"] for some in answer["facets"] if some["name"] == name for one in some["buckets"]}


def refused(text, **variables):
    """The whole answer of a question that cannot be answered."""
    return ask(SEARCH, text=text, **variables)
