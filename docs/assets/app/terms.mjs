/**
 * A term of the glossary is pointed at, reached by key or tapped; its tip comes out over it.
 *
 * A finger's first tap shows the tip, and the second follows the link: nobody loses their place for one word. Without
 * this module the term is the link alone.
 */

const TERM = ".nn-term";
const TIP = ".nn-tips > *";
const STAY = 300; // milliseconds that a tip outlasts the pointer, which may be on its way to it
const GAP = 8; // pixels between a tip and the side of the window

/** @type {{term: Element, tip: HTMLElement} | null} */
let shown = null;
/** What a finger touched last, and what was shown then. */
let touched = {isFinger: false, term: /** @type {Element | undefined} */ (undefined)};
let leaving = 0;

/**
 * Lets the document's terms show their tips. Call it once: pages that the theme puts in place of this one are served too.
 *
 * @param {Document} document
 * @returns {void}
 */
export function bindTerms(document) {
  document.addEventListener("pointerover", (event) => {
    const term = within(event, TERM);
    if (event.pointerType === "touch") {
      return;
    }
    if (term) {
      show(term, event.clientX);
    } else if (within(event, TIP)) {
      clearTimeout(leaving);
    } else if (shown && shown.term !== document.activeElement) {
      clearTimeout(leaving);
      leaving = setTimeout(hide, STAY);
    }
  });
  document.addEventListener("pointerdown", (event) => {
    touched = {isFinger: event.pointerType === "touch", term: shown?.term};
    if (!within(event, TERM) && !within(event, TIP)) {
      hide();
    }
  });
  document.addEventListener("focusin", (event) => {
    const term = within(event, TERM);
    if (term?.matches(":focus-visible")) {
      show(term);
    }
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", ({key}) => key === "Escape" && hide());
  window.addEventListener("resize", hide);
  // Before the theme, which fetches the page of any link that is pressed.
  document.addEventListener("click", click, {capture: true});
}

/** @param {MouseEvent} event */
function click(event) {
  const term = within(event, TERM);
  // A press that came from a key or from a screen reader has no count, and goes where the link leads.
  if (term && touched.isFinger && touched.term !== term && event.detail > 0) {
    event.preventDefault();
    event.stopPropagation();
    show(term, event.clientX);
  }
}

/**
 * @param {Event} event
 * @param {string} selector
 * @returns {Element | null}
 */
function within({target}, selector) {
  return target instanceof Element ? target.closest(selector) : null;
}

/**
 * @param {Element} term
 * @param {number} [x] - where the pointer is, for a term that two lines share
 */
function show(term, x) {
  clearTimeout(leaving);
  if (shown?.term === term) {
    return;
  }
  hide();
  const tip = document.getElementById(term.getAttribute("aria-describedby") ?? "");
  if (tip) {
    tip.hidden = false;
    place(tip, term, x);
    shown = {term, tip};
  }
}

function hide() {
  clearTimeout(leaving);
  if (shown) {
    shown.tip.hidden = true;
    shown = null;
  }
}

/**
 * Puts a tip over its term, or under it where there is no room, between the sides of the window.
 *
 * @param {HTMLElement} tip
 * @param {Element} term
 * @param {number} [x]
 */
function place(tip, term, x) {
  const lines = [...term.getClientRects()];
  const line = lines.find(({left, right}) => x !== undefined && left <= x && x <= right) ?? lines[0];
  tip.style.left = tip.style.top = "0";
  const {left, top, width, height} = tip.getBoundingClientRect();
  const header = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
  const rightmost = document.documentElement.clientWidth - width - GAP;
  const toLeft = Math.max(GAP, Math.min((line.left + line.right - width) / 2, rightmost));
  const toTop = line.top - height < header ? line.bottom : line.top - height;
  tip.style.left = `${toLeft - left}px`;
  tip.style.top = `${toTop - top}px`;
}

bindTerms(document);
