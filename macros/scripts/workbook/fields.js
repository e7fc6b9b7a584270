// The fields of the page by name: what they hold, and what paper shows of them.

export class Fields {
  constructor(form) {
    this.form = form;
    this.controls = new Map();
    for (const one of form.querySelectorAll(":is(textarea, input)[name]")) this.controls.set(one.name, [...(this.controls.get(one.name) ?? []), one]);
  }

  has(name) {
    return this.controls.has(name);
  }

  /** What sort of text a field holds: `long`, `line`, or `choice` where only one of several can stand. Unknown fields are long. */
  sort(name) {
    const [one] = this.controls.get(name) ?? [];
    return !one || one.tagName === "TEXTAREA" ? "long" : one.type === "text" ? "line" : "choice";
  }

  /** What a reader calls the field: "Q4", "the rating of Q4", "CPD: Impact on practice". */
  title(name) {
    const [one] = this.controls.get(name) ?? [];
    const question = one?.closest("[data-question]")?.dataset.question.toUpperCase();
    if (question) return one.type === "radio" ? `the rating of ${question}` : question;
    return one ? `CPD: ${one.labels[0].textContent}` : name;
  }

  /** name → value of all fields; nothing chosen is an empty text. */
  values() {
    return new Map([...this.controls].map(([name, [one, ...others]]) => [
      name, one.type === "radio" ? ([one, ...others].find((choice) => choice.checked)?.value ?? "") : one.value,
    ]));
  }

  /** Put a value into a field; a choice that the page does not offer leaves none chosen. */
  set(name, value) {
    const all = this.controls.get(name) ?? [];
    for (const one of all) {
      if (one.type === "radio") one.checked = one.value === value;
      else if (one.value !== value) one.value = value;
      this.mirror(one);
    }
  }

  empty() {
    for (const name of this.controls.keys()) this.set(name, "");
  }

  /** A text on paper is the whole text, which a field that scrolls would cut. */
  mirror(one) {
    const paper = one.parentElement.querySelector(".kw-paper");
    if (paper && paper.textContent !== one.value) paper.textContent = one.value;
  }

  /** The label of the chosen rating of a question, or an empty text; undefined if it asks for none. */
  rating(code) {
    const choices = this.controls.get(`${code}-rating`);
    return choices && (choices.find((one) => one.checked)?.parentElement.textContent.trim() ?? "");
  }

  /** The answer to a question in one text, with the rating. */
  told(code) {
    const rating = this.rating(code);
    return [this.controls.get(code)[0].value.trim(), rating && `(${rating})`].filter(Boolean).join(" ");
  }

  /** The codes of the questions that have an answer or a rating. */
  answered() {
    return new Set([...this.form.querySelectorAll("[data-question]")].map((one) => one.dataset.question).filter((code) => this.told(code)));
  }
}
