/** Each page that is shown comes in; what it works with is loaded, where it has something to work with. */

/** @type {Promise<typeof import("./tools.mjs")> | null} */
let tools = null;

async function show() {
  document.documentElement.dataset.engine ??= "idle";
  if (document.querySelector(".nn-term")) {
    import("./terms.mjs");
  }
  const map = /** @type {HTMLElement | null} */ (document.querySelector("[data-map]"));
  if (map) {
    import("./map.mjs").then(({mount}) => mount(map));
  }
  if (document.querySelector("[data-page]")) {
    tools ??= import("./tools.mjs");
    tools.catch(() => {
      tools = null; // so that the next page tries again
    });
  }
  (await tools)?.mount(); // also where the page has no tool, since the page before may have had one
}

// The theme's stream of pages, where instant navigation is on; without it this page is the only one.
const pages = /** @type {{document$?: {subscribe: (each: () => void) => void}}} */ (/** @type {unknown} */ (window))
  .document$;
if (pages) {
  pages.subscribe(show);
} else {
  show();
}
