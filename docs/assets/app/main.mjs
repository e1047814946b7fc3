/** Wires the pages: one engine a visit, and whatever the page that is shown has to offer. */

import {arrive, forget, isLink} from "./arrivals.mjs";
import {makeCatalogue} from "./catalogue.mjs";
import {makeEngine} from "./engine.mjs";

/**
 * @typedef {object} Needs - what every tool gets
 * @property {import("./engine.mjs").Engine} engine
 * @property {import("./catalogue.mjs").Catalogue} catalogue
 * @property {string} site - the site's base address
 * @property {() => void} start - starts the engine, harmless when it has started
 *
 * @typedef {object} Tool - what a page has to offer, mounted
 * @property {(state: import("./engine.mjs").EngineState) => void} [onEngine]
 * @property {import("./arrivals.mjs").Opener} [opener]
 * @property {boolean} [still] - whether it has no use for the engine
 */

const SITE = new URL("../../", import.meta.url).href;

/**
 * Each tool by the page's `data-page`, loaded where it is needed.
 *
 * @type {Record<string, () => Promise<{mount: (root: HTMLElement, needs: Needs) => Tool}>>}
 */
const TOOLS = {
  assessment: () => import("./assessment.mjs"),
  share: () => import("./share.mjs"),
  team: () => import("./team.mjs"),
  stored: () => import("./stored.mjs"),
  workbench: () => import("./workbench.mjs"),
  map: () => import("./map.mjs"),
  "control-group": () => import("./calculate.mjs"),
  "cost-of-waiting": () => import("./calculate.mjs"),
};

/** @type {{root: HTMLElement, tool: Tool, path: string} | null} */
let mounted = null;

const catalogue = makeCatalogue(SITE);
const engine = makeEngine({
  onState(state) {
    document.documentElement.dataset.engine = state.state;
    mounted?.tool.onEngine?.(state);
  },
});

async function mount() {
  document.documentElement.dataset.engine = engine.state.state;
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-page]"));
  const load = TOOLS[root?.dataset.page ?? ""];
  if (mounted?.path !== location.pathname) {
    forget(); // a link that was being read may not call the reader back
  }
  if (!root || !load) {
    mounted = null;
    return;
  }
  if (mounted?.root === root) {
    return;
  }
  if (mounted?.path === location.pathname) {
    // Where only the fragment has changed, the theme puts a new copy of the page in place of this one. What this one holds
    // stays: answers that no storage keeps, a report, and a link that is being read.
    root.replaceWith(mounted.root);
    return;
  }
  const start = () => engine.start(new URL(`assets/runtime/${root.dataset.runtime}/`, SITE).href);
  const {mount: mountTool} = await load();
  if (document.contains(root) && !root.dataset.mounted) {
    root.dataset.mounted = "true";
    mounted = {root, tool: mountTool(root, {engine, catalogue, site: SITE, start}), path: location.pathname};
    if (!open(start) && !mounted.tool.still) {
      whenIdle(start);
    }
  }
}

/**
 * Opens the link in the address, if there is one.
 *
 * @param {() => void} start
 * @returns {boolean} whether there is one
 */
function open(start) {
  const opener = mounted?.tool.opener;
  if (!opener || !isLink(location.hash)) {
    return false;
  }
  start();
  arrive(location.hash, opener, {engine, catalogue});
  return true;
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

window.addEventListener("hashchange", ({oldURL}) => {
  const root = mounted?.root;
  if (root && document.contains(root)) {
    const isOpened = open(() => engine.start(new URL(`assets/runtime/${root.dataset.runtime}/`, SITE).href));
    if (!isOpened && location.hash === "" && isLink(new URL(oldURL).hash)) {
      forget();
      mounted?.tool.opener?.home?.();
    }
  }
});

// The theme's stream of pages, where instant navigation is on; without it this page is the only one.
const pages = /** @type {{document$?: {subscribe: (each: () => void) => void}}} */ (/** @type {unknown} */ (window))
  .document$;
if (pages) {
  pages.subscribe(mount);
} else {
  mount();
}
