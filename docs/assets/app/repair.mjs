/**
 * The address of a page that was not found comes in; the address that was meant goes out, if a mangled `#` is the fault.
 *
 * Mail filters turn the `#` of a link into `%23`, some of them twice over (`%2523`). What was a place in a page is then
 * part of a path, and the host answers with the page that says "not found", which loads this module.
 */

const MANGLED = /\/*%(?:25)*23/iu;

/**
 * Gives the address that was meant, or null where this fault is not the reason.
 *
 * Only the path and the fragment change, never the host, and only addresses below the site's own base are touched.
 *
 * @param {string} address - the whole address of the page that was not found
 * @param {string} base - the address of the site's home page, ending in a slash
 * @returns {string | null} an address below `base`
 */
export function repaired(address, base) {
  const url = new URL(address);
  const home = new URL(base);
  const found = MANGLED.exec(url.pathname);
  if (found === null || url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) {
    return null;
  }
  // Set on the URL in parts: a path such as //elsewhere.example/ then stays a path and never becomes a host.
  url.search = "";
  url.hash = decoded(url.pathname.slice(found.index + found[0].length));
  url.pathname = `${url.pathname.slice(0, found.index)}/`;
  return url.href;
}

/**
 * Undoes percent-encoding as often as it was done; text that is not well encoded stays as it is.
 *
 * @param {string} text
 * @returns {string}
 */
function decoded(text) {
  try {
    const once = decodeURIComponent(text);
    return once === text ? text : decoded(once);
  } catch {
    return text;
  }
}

if (globalThis.document) {
  const target = repaired(location.href, new URL("../../", import.meta.url).href);
  if (target !== null) {
    location.replace(target);
  }
}
