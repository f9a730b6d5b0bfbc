(function (React, ReactDOM, GraphiQL, explorer) {
  "use strict";

  const editor = document.getElementById("editor");
  const chooser = document.getElementById("examples");
  const examples = JSON.parse(document.getElementById("example-queries").textContent);
  const fetcher = GraphiQL.createFetcher({ url: editor.dataset.endpoint });
  const asked = new URLSearchParams(window.location.search);

  function App() {
    const [query, setQuery] = React.useState(asked.get("query") || (examples[0] && examples[0].query));
    React.useEffect(function () {
      const choose = () => setQuery(examples[chooser.value].query);
      if (chooser) chooser.addEventListener("change", choose);
      return () => chooser && chooser.removeEventListener("change", choose);
    }, []);
    const plugins = [explorer.useExplorerPlugin({ query: query, onEdit: setQuery })];
    return React.createElement(GraphiQL, {
      fetcher: fetcher,
      plugins: plugins,
      query: query,
      variables: asked.get("variables") || undefined,
      onEditQuery: setQuery,
      isHeadersEditorEnabled: false,
      defaultEditorToolsVisibility: true,
    });
  }

  ReactDOM.render(React.createElement(App), editor);
})(window.React, window.ReactDOM, window.GraphiQL, window.GraphiQLPluginExplorer);
