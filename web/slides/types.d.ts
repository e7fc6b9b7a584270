// What presentations are made of.

/** What the title slide and its notes say. */
export interface About {
  title: string;
  /** How many items, in words. */
  items: string;
  /** The reports that the items come from, each with publisher, year and title. */
  sources: string;
  /** The same in two or three words: `a 2011 report`. */
  report: string;
  /** The pack's own address. */
  address: string;
  /** The items, one a line. */
  lines: string[];
}
