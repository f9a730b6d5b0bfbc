import type { HomePageViewFragment } from "~/hub/operations";
import type { Block, Card, Picture } from "~/hub/shapes";

/** One block of each kind, with a real picture where there is one. */
export function blocks(item: Card | undefined): Block[] {
  const image: Picture | null = item?.image ?? null;
  const cell = { header: false, columnSpan: 1, rowSpan: 1 };
  return [
    { __typename: "HeadingBlock", id: "1", text: "小标题", level: 3, anchor: "sample" },
    {
      __typename: "RichTextBlock",
      id: "2",
      html: '<p>正文中的<a href="#texts">链接</a>和<b>重点</b>。</p><ul><li>列表一</li><li>列表二</li></ul>',
    },
    { __typename: "QuoteBlock", id: "3", text: "让数据多跑路，让群众少跑腿。", attribution: "示例" },
    { __typename: "ImageBlock", id: "4", image, caption: "图片说明" },
    {
      __typename: "GalleryBlock",
      id: "5",
      images: [
        { id: "5a", image, caption: "图片组一" },
        { id: "5b", image, caption: "图片组二" },
      ],
    },
    {
      __typename: "TableBlock",
      id: "6",
      caption: "示例表格",
      rows: [
        [
          { ...cell, header: true, html: "项目" },
          { ...cell, header: true, html: "标准" },
        ],
        [
          { ...cell, html: "养老服务补贴" },
          { ...cell, html: "每月 200 元" },
        ],
      ],
    },
    {
      __typename: "TimelineBlock",
      id: "7",
      events: [
        { label: "第一季度", title: "公开征集", text: "" },
        { label: "第二季度", title: "公布结果", text: "说明一句话。" },
      ],
    },
    {
      __typename: "QuestionsBlock",
      id: "8",
      questions: [{ question: "示例问题？", answer: { html: "<p>示例回答。</p>" } }],
    },
    {
      __typename: "AttachmentBlock",
      id: "9",
      attachment: { title: "申请表", url: "#texts", filename: "form.pdf", size: 84_000 },
    },
    {
      __typename: "VideoBlock",
      id: "10",
      media: "#texts",
      caption: "视频说明",
      transcript: "视频的文字版。",
      poster: image,
    },
    { __typename: "AudioBlock", id: "11", media: "#texts", caption: "音频说明", transcript: "音频的文字版。" },
    { __typename: "ItemBlock", id: "12", item: item ?? null },
    { __typename: "UnknownBlock", id: "13", text: "尚不认识的内容按文字显示。" },
  ];
}

/** A front page's panel in each way of laying it out. */
export function panels(items: Card[]): HomePageViewFragment["panels"] {
  const styles = { LIST: "列表", CARDS: "卡片", PICTURES: "图片", LINKS: "链接" } as const;
  return Object.entries(styles).map(([style, title]) => ({
    title,
    url: null,
    style: style as keyof typeof styles,
    items,
  }));
}
