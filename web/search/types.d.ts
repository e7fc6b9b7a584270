// What search works on: the index, as publishing writes it, and what the engine finds in it.

/** What search knows about a kind of record, or about section pages. */
export interface Kind {
  /** How much a hit of this kind is worth. */
  weight: number;
  /** The letter of its codes; kinds without one have no numbers. */
  letter?: string;
  /** What people call such a record. */
  called?: string[];
  /** Whether its results offer "Add to pack". */
  pack?: boolean;
  /** Whether it says what words mean. */
  defines?: boolean;
  /** The section page that lists it, if search has to know. */
  section?: string;
  /** The kind whose pages it is on; they are also found by its text. */
  within?: string;
  /** The kind that divides it into sets: "the last set of questions". */
  sets?: string;
}

/** A record or a section page. */
export interface Document {
  id: string;
  kind: string;
  title: string;
  url: string;
  /** Pairs of an anchor, if any, and a text. */
  passages: [string, string][];
  /** Our search words, separated by commas. */
  words: string;
  facets: Record<string, string[]>;
  /** What to say beside a result in small print. */
  facts?: string[];
}

export interface Index {
  documents: Document[];
  kinds: Record<string, Kind>;
  /** A term, and its other forms with how each relates to it. */
  /** A term and its forms: a related form is its text alone, others come with their relation. */
  concepts: [string, (string | [string, string])[]][];
  /** Pairs of words that people also write as one. */
  joined: string[];
  /** A form, what it means here, and what it means today. */
  friends: [string, string, string][];
  /** Topics that are not covered: the title of each, its words, and the codes of the records that come nearest. */
  uncovered: [string, string, ...string[]][];
  facets: Record<string, { label: string; values: Record<string, string> }>;
  /** Common words that are not misspellings. */
  common: string;
}

export interface Friend {
  form: string;
  here: string;
  today: string;
}

export interface Result {
  id: string;
  document: Document;
  terms?: Set<string>;
  byWordsAlone?: boolean;
  /** The record on this page that answers in its place. */
  answeredBy?: string;
}

export interface Found {
  results: Result[];
  /** What was typed, and what it was taken for. */
  understood: [string, string][];
  friends: Friend[];
  nothing: boolean;
  /** Whether a single code was typed. */
  straight?: boolean;
  /** The uncovered topic that was asked about. */
  topic?: string | null;
  /** The records nearest to a query without an answer. */
  near?: Document[];
}

export interface Passage {
  anchor: string;
  passage: string;
  /** Where to mark words: pairs of start and end. */
  marks: [number, number][];
}

export interface Token {
  word: string;
  stem: string;
  start: number;
  end: number;
}

/** What a query asks for. */
export interface Asked {
  /** The terms to look for, and how much each is worth. */
  weights: Map<string, number>;
  /** The terms for each word that was typed. */
  groups: Set<string>[];
  understood: [string, string][];
  friends: Friend[];
  /** The stem of the last word typed. */
  last: string | undefined;
}
