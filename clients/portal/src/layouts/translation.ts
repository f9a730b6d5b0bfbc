/** Where a page is in another language. */
export interface Translation {
  locale: string;
  url: string;
}
