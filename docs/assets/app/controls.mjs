/**
 * The theme's menu and search come in; they go out within reach of keyboard and voice.
 *
 * The theme opens both by labels of hidden checkboxes, which no key can press, and it opens its search at `f`, `s` and
 * `/` wherever the reader is, so that whoever dictates to the computer sets it off by speaking (WCAG 2.1.1 and 2.1.4).
 */

/**
 * What takes the focus when a toggle shows its part of the page.
 *
 * @type {Readonly<Record<string, string>>}
 */
const FIRST = {
  __drawer: ".md-nav--primary .md-nav__link[href]",
  __search: "[data-md-component=search-query]",
};

/** What searching.js will want, so that it is there when the first word is typed. */
const DOCUMENTS = new URL("../../search/documents.json", import.meta.url).href;

/**
 * Makes the header's buttons work and keeps single letters from the theme. Call it once a document: the header stays
 * where it is when the theme exchanges the page.
 *
 * @param {Document} document
 * @returns {void}
 */
export function bindControls(document) {
  for (const button of document.querySelectorAll("button[data-opens]")) {
    const toggle = document.getElementById(button.getAttribute("data-opens") ?? "");
    if (button instanceof HTMLButtonElement && toggle instanceof HTMLInputElement) {
      bindButton(button, toggle);
    }
  }
  document.getElementById("__search")?.addEventListener("change", () => fetch(DOCUMENTS).catch(() => {}), {once: true});
  // The theme listens on the window: by the time a key is stopped here, everything inside the page has had it.
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.key === " " && target?.matches("label[tabindex]")) {
      event.preventDefault();
      target.click();
    }
    const plain = event.key.length === 1 && !(event.ctrlKey || event.metaKey || event.altKey);
    if (plain && !target?.closest("[data-md-component=search]")) {
      event.stopPropagation();
    }
  });
}

/**
 * Lets a button open and close what a hidden checkbox of the theme shows.
 *
 * @param {HTMLButtonElement} button
 * @param {HTMLInputElement} toggle
 * @returns {void}
 */
function bindButton(button, toggle) {
  const document = button.ownerDocument;
  button.addEventListener("click", () => toggle.click());
  toggle.addEventListener("change", () => {
    button.setAttribute("aria-expanded", String(toggle.checked));
    if (toggle.checked) {
      /** @type {HTMLElement | null} */ (document.querySelector(FIRST[toggle.id]))?.focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) {
      toggle.click();
      button.focus();
    }
  });
}

bindControls(document);
