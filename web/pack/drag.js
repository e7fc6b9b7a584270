// Moving the rows of a list by their grips, with a mouse, a pen or a finger. The buttons beside them do the same.

/**
 * @param {HTMLElement} list
 * @param {() => void} restore puts the rows back in their order
 * @param {(row: HTMLElement) => void} moved called when a row has another place
 */
export function draggable(list, restore, moved) {
  list.addEventListener("pointerdown", (event) => {
    const grip = /** @type {HTMLElement} */ (event.target).closest(".kb-pack-grip");
    const row = grip?.closest("li");
    if (!row || event.button) return;
    event.preventDefault();
    const first = [...list.children].indexOf(row);
    const ended = new AbortController();
    const { signal } = ended;
    row.classList.add("kb-pack-dragged");
    list.setPointerCapture(event.pointerId); // of the list, as a row that is moved loses its captures

    /** @param {PointerEvent} at */
    const follow = ({ clientY }) => {
      const below = [...list.children].find((one) => one !== row && clientY < middle(one));
      if (row.nextElementSibling !== (below ?? null)) list.insertBefore(row, below ?? null);
    };
    /** @param {boolean} kept */
    const end = (kept) => {
      ended.abort();
      row.classList.remove("kb-pack-dragged");
      if (!kept) restore();
      else if ([...list.children].indexOf(row) !== first) moved(row);
    };
    list.addEventListener("pointermove", follow, { signal });
    list.addEventListener("pointerup", () => end(true), { signal });
    list.addEventListener("pointercancel", () => end(false), { signal });
    document.addEventListener("keydown", ({ key }) => key === "Escape" && end(false), { signal });
  });
}

/** @param {Element} row */
const middle = (row) => {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
};
