// What a page loads when search is first used: the engine and the two parts that show its results. site.js calls them.
import { finder } from "./finder.js";
import { header } from "./header.js";
import { made } from "./made.js";

window.kbSearch = { made, finder, header };
