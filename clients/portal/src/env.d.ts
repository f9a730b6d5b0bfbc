declare namespace App {
  interface Locals {
    /** The site that the address belongs to. */
    place: import("~/sites/directory").Place;
    /** How this reader wants to read. */
    reading: import("~/reading/reading").Reading;
    /** What the page says of itself to caches and to the content policy. */
    said: import("~/answering/said").Said;
    /** Where a draft is shown. */
    draft?: import("~/preview/draft").Draft;
  }
}
