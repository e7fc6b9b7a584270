// Sharing and using a record: the row of actions on its page, and the page /e3/use/ itself.
import "./use/bar.js";
import "./use/furnish.js";
