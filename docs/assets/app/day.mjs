/** The clock of the device comes in; the day here and now comes out. */

/** @returns {string} such as 2026-09-01 */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
