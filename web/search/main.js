// What a page loads when search is first used: the engine and the two parts that show its results. site.js calls them.
import { Engine } from "./engine.js";
import { finder } from "./finder.js";
import { header } from "./header.js";

window.kbSearch = { Engine, finder, header };
