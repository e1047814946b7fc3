/** HTML that the engine made comes in; the same as part of the page comes out. */

/**
 * @param {Element} place - what stood in it goes
 * @param {string} html - made by the engine, every text in it escaped
 */
export function showHtml(place, html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  place.replaceChildren(...parsed.body.childNodes);
}
