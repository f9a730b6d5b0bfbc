interface Words {
  chinese: string;
  advice: string;
  english: string;
}

const WORDS: Record<400 | 410 | 500 | 503, Words> = {
  400: {
    chinese: "网址中的条件无法识别",
    advice: "请去掉网址中的条件再试。",
    english:
      "The address holds something that this site does not know. Please try it without what follows the question mark.",
  },
  410: {
    chinese: "预览已结束",
    advice: "请从编辑后台或分享链接重新打开预览。",
    english: "This preview has ended. Please open it anew from the desk or the share link.",
  },
  500: {
    chinese: "页面暂时无法显示",
    advice: "我们正在处理，请稍后再试。",
    english: "This page cannot be shown at the moment. Please try again later.",
  },
  503: {
    chinese: "网站暂时无法访问",
    advice: "我们正在处理，请稍后再试。",
    english: "This site is not available at the moment. Please try again later.",
  },
};

/** The page that needs nothing: where the hub is away and was never heard, where an address is wrong, where a preview is over, where a page could not be made. */
export function sorry(status: keyof typeof WORDS): Response {
  const { chinese, advice, english } = WORDS[status];
  const html = `<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${chinese}</title></head>
<body><main><h1>${chinese}</h1><p>${advice}</p><p lang="en">${english}</p></main></body>
</html>
`;
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(html, { status, headers: status === 503 ? { ...headers, "Retry-After": "30" } : headers });
}
