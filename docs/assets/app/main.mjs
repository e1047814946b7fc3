/** Wires the pages: one engine a visit, and whatever the page that is shown has to offer. */

import {mountAssessment} from "./assessment.mjs";
import {makeEngine} from "./engine.mjs";

const SITE = new URL("../../", import.meta.url).href;
const LINK = /^#[rits]=/;

/** @type {ReturnType<typeof mountAssessment> | null} */
let mounted = null;

const engine = makeEngine({
  onState(state) {
    document.documentElement.dataset.engine = state.state;
    mounted?.onEngine(state);
  },
});

/** @param {HTMLFormElement} form */
function startFor(form) {
  engine.start(new URL(`assets/runtime/${form.dataset.runtime}/`, SITE).href);
}

function mount() {
  document.documentElement.dataset.engine = engine.state.state;
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-assessment]"));
  if (!form || form.dataset.mounted) {
    mounted = form ? mounted : null;
    return;
  }
  const start = () => startFor(form);
  mounted = mountAssessment(form, {engine, site: SITE, start});
  if (LINK.test(location.hash)) {
    start();
  } else {
    whenIdle(start);
  }
}

/** @param {() => void} start */
function whenIdle(start) {
  const {connection} = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  if (connection?.saveData) {
    return;
  }
  if ("requestIdleCallback" in window) {
    window.requestIdleCallback(start, {timeout: 5_000});
  } else {
    setTimeout(start, 1_000); // Safari has no idle callback
  }
}

// The theme's stream of pages, where instant navigation is on; without it this page is the only one.
const pages = /** @type {{document$?: {subscribe: (each: () => void) => void}}} */ (/** @type {unknown} */ (window))
  .document$;
if (pages) {
  pages.subscribe(mount);
} else {
  mount();
}
