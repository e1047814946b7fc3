/** A field and what is pasted into it come in; links stand in it on lines of their own. */

/** Where an address, or what follows its #, begins. */
const LINK = /^\s*(?:[a-z]+:\/\/|#)/iu;

/**
 * Parts a pasted link from what stands before and behind it, since one that was copied has no line end.
 *
 * @param {HTMLTextAreaElement} field
 */
export function ownLines(field) {
  field.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (event.defaultPrevented || !LINK.test(text)) {
      return;
    }
    const parted = partedFrom(field.value.slice(0, field.selectionStart), text, field.value.slice(field.selectionEnd));
    if (parted === text) {
      return;
    }
    event.preventDefault();
    field.focus();
    // Old, and the one way of writing into a field that leaves its writer the way back; it tells the page by `input`.
    if (!document.execCommand("insertText", false, parted)) {
      field.setRangeText(parted, field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", {bubbles: true}));
    }
  });
}

/**
 * @param {string} before
 * @param {string} text
 * @param {string} behind
 * @returns {string} the text, with a line end where it would touch what is there already
 */
export function partedFrom(before, text, behind) {
  const start = /\S$/u.test(before) && /^\S/u.test(text) ? "\n" : "";
  const end = /\n$/u.test(text) || /^\r?\n/u.test(behind) ? "" : "\n";
  return `${start}${text}${end}`;
}
