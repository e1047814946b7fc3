/** A text comes in; it is in the device's clipboard, where the browser lets the page put it there. */

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is there
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedOldWay(text);
  }
}

/** @param {string} text */
function copiedOldWay(text) {
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy"); // deprecated, and all that there is where a page is not served by https
  area.remove();
  return done;
}
