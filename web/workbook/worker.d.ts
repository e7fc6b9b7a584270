/** What the worker keeps; written above it when the site is published. */
declare const KEPT: { version: string; files: string[] };
