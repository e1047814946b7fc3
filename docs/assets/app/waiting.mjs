/** The page that is shown comes in; its ways to an assessment with answers on this device go out saying so. */

import {deviceStorage, makeDraft} from "./drafts.mjs";

const SITE = new URL("../../", import.meta.url).href;
const PLACE = /^assess\/(?<id>[^/]+)\/$/u;

/** Says behind each button or row of a list that leads to an assessment how many of its answers wait here. */
export function mount() {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll("article :is(.nn-action, td:first-child > a)")
  );
  for (const link of links) {
    const {id} = PLACE.exec(link.href.startsWith(SITE) ? link.href.slice(SITE.length) : "")?.groups ?? {};
    const answers = id && Object.keys(makeDraft(deviceStorage(), SITE, id).load()?.answers ?? {}).length;
    link.querySelector(".nn-waiting")?.remove();
    if (answers) {
      const words = document.createElement("span");
      words.className = "nn-waiting";
      words.textContent = answers === 1 ? " (1 answer waits here)" : ` (${answers} answers wait here)`;
      link.append(words);
    }
  }
}
