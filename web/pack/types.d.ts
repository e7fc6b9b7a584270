// What packs are made of.

/** A pack as it is written: its title, and the codes of its records in their order. */
export interface Made {
  title: string;
  codes: string[];
}

/** The pack under way, and drafts whose place another pack took. */
export interface Draft extends Made {
  others: Made[];
}

/** A record that may be in a pack, as the page lists it. */
export interface Listed {
  code: string;
  /** Its code and title. */
  name: string;
  /** Its code as pages write it. */
  label: string;
  title: string;
  href: string;
  /** The report it comes from. */
  report: string;
  /** The report, and the section. */
  source: string;
  /** The lines of its room for notes. */
  lines: number;
  item: HTMLElement;
}

/** Says in the status line what happened. */
export type Say = (text: string) => void;
