/** What could not be fetched comes in as a sentence; where the device has no connection, one that says so comes out. */

const OFFLINE =
  "This device is offline, and a part of this site that is needed now has not been loaded yet. It works as soon as the device is back.";

/**
 * @param {string} otherwise - what to say where there is a connection
 * @returns {string}
 */
export function unlessOffline(otherwise) {
  return globalThis.navigator?.onLine === false ? OFFLINE : otherwise;
}
