/**
 * A page comes in; the theme's script joins it as soon as the page has a use for it.
 *
 * It holds the side columns of a wide screen in their place, searches, switches colours and exchanges pages without
 * loading them anew. Somebody who reads on a phone needs none of it, and it would keep the first touch waiting.
 */

/** From here on the theme has side columns. */
const WIDE = "(min-width: 60em)";

/** @typedef {{subscribe: (each: () => void) => void}} Pages - the theme's stream of pages, the present one first */

/** @type {(pages: Pages) => void} */
let join;
/** The theme's pages, once it has joined; a page that never needs it waits for good. */
export const joined = /** @type {Promise<Pages>} */ (
  new Promise((resolve) => {
    join = resolve;
  })
);

/** @type {Promise<boolean> | null} */
let loading = null;

/**
 * Loads the theme's script, unless that is under way or done.
 *
 * @returns {Promise<boolean>} whether it is here; when it could not be loaded, the next call tries again
 */
export function theme() {
  loading ??= new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = /** @type {HTMLLinkElement} */ (document.getElementById("theme")).href;
    script.addEventListener("load", () => {
      document.dispatchEvent(new Event("DOMContentLoaded")); // it waits for that, and has missed the real one
      join(/** @type {{document$: Pages}} */ (/** @type {unknown} */ (window)).document$);
      resolve(true);
    });
    script.addEventListener("error", () => {
      script.remove();
      loading = null;
      resolve(false);
    });
    document.head.append(script);
  });
  return loading;
}

/**
 * Loads the theme's script at once where the page works with it, and otherwise when somebody comes near its controls.
 *
 * @param {Document} document
 * @returns {void}
 */
export function bindTheme(document) {
  const wide = matchMedia(WIDE);
  if (wide.matches || location.hash || location.search || document.querySelector("[data-page]")) {
    theme();
    return;
  }
  wide.addEventListener("change", theme, {once: true});
  document.addEventListener("keydown", theme, {once: true});
  for (const header of document.querySelectorAll(".md-header")) {
    header.addEventListener("pointerdown", theme);
    header.addEventListener("focusin", theme);
    header.addEventListener("click", waitForTheme, {capture: true});
  }
}

/**
 * Holds a press of the switch of colours until the theme is there to see it.
 *
 * @param {Event} event
 * @returns {Promise<void>}
 */
async function waitForTheme(event) {
  const target = event.target instanceof Element ? event.target.closest("label") : null;
  if (!target?.closest("[data-md-component=palette]") || "document$" in window) {
    return;
  }
  event.preventDefault();
  if (await theme()) {
    target.click();
  }
}

bindTheme(document);
