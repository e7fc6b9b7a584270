// What the scripts share through the window, as each is a separate classic script.
import type { finder } from "./search/finder.js";
import type { header } from "./search/header.js";
import type { made } from "./search/made.js";
import type { Index } from "./search/types.js";
import type { About } from "./slides/types.js";
import type { Block } from "./workbook/types.js";

declare global {
  interface Window {
    /** The address where the site is served, with a slash at the end; site.js sets it. */
    kbRoot: string;
    /** The site's one Trusted Types policy, which lib/trusted.js makes. Its answer is taken for an address. */
    kbPolicy?: { createScriptURL: (address: string) => string };
    /** Runs one of our scripts, by its name without fingerprint and ending. */
    kbAsset: (name: string) => Promise<void>;
    /** Written by the publishing step `search`. */
    kbIndex: Index;
    /** On a disk, the pages that others show parts of, by address. */
    kbPages: Record<string, string>;
    kbSearch: { made: typeof made; finder: typeof finder; header: typeof header };
    kbUse: (link: HTMLAnchorElement, pressed: HTMLElement) => Promise<void>;
    kbSlides: (cover: Uint8Array, decks: Uint8Array[], about: About) => Blob;
    kbWord: (blocks: Block[]) => Promise<Blob>;
  }
}
