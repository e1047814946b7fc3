/** Keys pressed in a form come in; 1 to 9 pick an option of the item that has focus, ? picks "I don't know". */

const UNKNOWN = "?";

/**
 * Other keys keep their meaning, but those of the theme, which would leave the page or open the search, stay out.
 *
 * @param {KeyboardEvent} event
 */
export function pickByKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  event.stopPropagation();
  const target = event.target;
  if (!(target instanceof HTMLElement) || writes(target)) {
    return;
  }
  const group = target.closest("[data-row]") ?? target.closest("fieldset");
  const options = [.../** @type {NodeListOf<HTMLInputElement>} */ (group?.querySelectorAll(".nn-options input") ?? [])];
  const wanted =
    event.key === UNKNOWN
      ? options.find((option) => option.value === UNKNOWN)
      : options.filter((option) => option.value !== UNKNOWN)[Number(event.key) - 1];
  if (wanted) {
    event.preventDefault();
    wanted.focus();
    wanted.click();
  }
}

/** @param {HTMLElement} target */
function writes(target) {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type === "text")
  );
}
