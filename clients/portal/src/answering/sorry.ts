/** The page that needs nothing: shown where the hub is away and was never heard, or where a page could not be made. */
export function sorry(status: 500 | 503): Response {
  const html = `<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>暂时无法访问</title></head>
<body><main><h1>网站暂时无法访问</h1><p>我们正在处理，请稍后再试。</p><p lang="en">This site is not available at the moment. Please try again later.</p></main></body>
</html>
`;
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "Retry-After": "30" };
  return new Response(html, { status, headers });
}
