// Loaded in the head of every page, before anything is drawn, so that nothing is drawn in colours that were not chosen.
import { chosen, paint } from "./frame/colours.js";
import { rootOf } from "./lib/root.js";
import { forget } from "./lib/storage.js";

paint(chosen());
document.documentElement.dataset.script = ""; // what works only with a script shows from now on

// The theme that the site once had kept its colours under this name, unasked.
const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
forget(`${new URL(rootOf(src)).pathname}.__palette`);
