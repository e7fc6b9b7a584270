// The workbook as content for Word: a list of blocks, {sort, runs}, where a run is {text, link, bold, quiet}. word.js knows how they look.

export const words = (element) => {
  const copy = element.cloneNode(true);
  for (const sign of copy.querySelectorAll(".headerlink, .kb-hidden")) sign.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
};
export const block = (sort, ...runs) => ({ sort, runs: runs.map((run) => (typeof run === "string" ? { text: run } : run)) });
export const source = (form) => block("quiet", words(form.querySelector(".kw-source")));

/** The questions that are shown, with answers, ratings and links by their short addresses. */
export function workbookContent(form, fields) {
  const blocks = [block("title", words(document.querySelector("h1")))];
  for (const theme of form.querySelectorAll(".kw-theme:not([hidden])")) {
    blocks.push(block("heading", words(theme.querySelector("h2"))));
    for (const question of theme.querySelectorAll(".kw-question")) blocks.push(...questionBlocks(question, form, fields));
  }
  return [...blocks, source(form)];
}

function* questionBlocks(question, form, fields) {
  const code = question.dataset.question;
  const address = (of) => `${form.dataset.root}${of}/`;
  yield block("question", words(question.querySelector("h3")));
  yield block("quiet", { text: address(code), link: address(code) });
  yield block("text", { text: words(question.querySelector(".kw-asks")), bold: true });
  for (const prompt of question.querySelectorAll(".kw-prompts li")) yield block("bullet", words(prompt));
  const answer = fields.values().get(code);
  yield block("label", "Your answer");
  yield answer.trim() ? block("answer", answer) : block("room");
  const rating = fields.rating(code);
  const asked = { text: `${words(question.querySelector("legend") ?? question)} `, bold: true };
  if (rating !== undefined) yield block("text", asked, rating || fields.scale(code).map((one) => `☐ ${one}`).join("   "));
  for (const list of question.querySelectorAll(".kw-links")) {
    yield block("label", words(list.querySelector("p")));
    for (const one of list.querySelectorAll("li")) {
      const named = words(one.querySelector("a"));
      const target = address(words(one.querySelector(".kb-code")).toLowerCase());
      yield block("bullet", { text: named, link: target }, { text: ` ${target} (${words(one.querySelector(".kb-basis"))})`, quiet: true });
    }
  }
}
