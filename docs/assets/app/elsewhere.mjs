/** What is kept under a key comes in; when another tab or page has changed it, whoever shows it is told. */

/**
 * @param {Element} shown - nobody is told once it has left the page
 * @param {() => string} key - under which it is kept
 * @param {() => void} act
 */
export function whenChangedElsewhere(shown, key, act) {
  window.addEventListener("storage", (event) => {
    if ((event.key === key() || event.key === null) && document.contains(shown)) {
      act();
    }
  });
  // A page that the browser had put to sleep has heard of nothing meanwhile.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && document.contains(shown)) {
      act();
    }
  });
}
