/** Each page that is shown comes in; what it works with is loaded, where it has something to work with. */

import {joined} from "./theme.mjs";

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
  showWaiting();
  if (document.querySelector("[data-page]")) {
    tools ??= import("./tools.mjs");
    tools.catch(() => {
      tools = null; // so that the next page tries again
    });
  }
  (await tools)?.mount(); // also where the page has no tool, since the page before may have had one
}

/** Says where answers wait on this device, where this site keeps anything on it. */
function showWaiting() {
  try {
    if (Object.keys(localStorage).some((key) => key.startsWith("neutral-navigator:"))) {
      import("./waiting.mjs").then(({mount}) => mount());
    }
  } catch {
    // The browser keeps nothing.
  }
}

window.addEventListener("pageshow", ({persisted}) => {
  if (persisted) {
    showWaiting(); // there may be answers now that there were not
  }
});
show();
// With the theme comes its stream of pages, which are exchanged without being loaded anew. The first is shown already.
joined.then((pages) => {
  let isFirst = true;
  pages.subscribe(() => {
    if (!isFirst) {
      show();
    }
    isFirst = false;
  });
});
