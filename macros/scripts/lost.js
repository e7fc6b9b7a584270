// The page for what is not found: a code in the address or in the field, in any case, leads to its record.

const KINDS = { report: "r", behaviour: "b", behavior: "b", theme: "t", finding: "f", example: "e", question: "q" };

/** The code that a text means, or none: "E3", "e03", "Example 3", "practice-example-3", "G-LAC". */
function codeOf(text) {
  const words = text.trim().toLowerCase();
  const term = words.match(/^g-[a-z0-9]+(?:-[a-z0-9]+)*$/);
  if (term) return term[0];
  const found = words.match(/(?:^|[^a-z])(report|behaviou?r|theme|finding|example|question|[rbtfeq])s?[\s_.\-–]*0*([1-9]\d*)$/);
  return found ? (KINDS[found[1]] ?? found[1]) + found[2] : null;
}

const form = document.querySelector(".kb-lost"), field = form.querySelector("input"), status = form.querySelector("[role=status]");

async function go(text, replace) {
  const code = codeOf(text);
  if (!code) return false;
  const address = new URL(`${code}/`, window.kbRoot).href;
  const answer = await fetch(address, { method: "HEAD" }).catch(() => null);
  if (answer?.ok) location[replace ? "replace" : "assign"](address);
  else status.textContent = `There is no record ${code.toUpperCase()}.`;
  return true;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!await go(field.value, false)) form.submit();  // the finder understands words
});
const decoded = (part) => { try { return decodeURIComponent(part); } catch { return part; } }; // a stray % is no code
const parts = location.pathname.slice(new URL(window.kbRoot).pathname.length).split("/").filter((part) => part && !/^index\.html?$/.test(part)).map(decoded);
(async () => {
  for (const part of [parts.slice(-2).join(" "), parts.at(-1) ?? ""]) if (part && await go(part.replace(/\.html?$/, ""), true)) return;
})();
