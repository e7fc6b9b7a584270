// The parts of the workbook.

/** What sort of text a field has; a choice is one of several. */
export type Sort = "long" | "line" | "choice";

/** A kept value, and when it was written. */
export interface Kept {
  value: string;
  at: number;
}

/** The result of merging the page's values with the kept ones. */
export interface Exchanged {
  /** The values that the page must show. */
  show: Map<string, string>;
  /** Why nothing could be kept, or an empty text. */
  trouble: string;
  /** The fields that were changed here and in another tab. */
  merged: string[];
}

/** A stretch of text in a Word file. */
export interface Run {
  text: string;
  link?: string;
  bold?: boolean;
  quiet?: boolean;
}

/** A paragraph of a Word file, or room to write in. */
export interface Block {
  sort: "title" | "heading" | "question" | "text" | "bullet" | "label" | "answer" | "quiet" | "room";
  runs: Run[];
  /** How many lines the room has. */
  lines?: number;
}
