// What packs are made of.

/** A pack as it is written: its title, and the codes of its records in order. */
export interface Made {
  title: string;
  codes: string[];
}

/** The pack in progress, and drafts set aside for another pack. */
export interface Draft extends Made {
  others: Made[];
}

/** A record that can be in a pack, as the page lists it. */
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
  /** How many lines its room for notes has. */
  lines: number;
  /** Whether the site publishes a file with its slides. */
  slides: boolean;
  item: HTMLElement;
}

/** Reports in the status line what happened. */
export type Say = (text: string) => void;
