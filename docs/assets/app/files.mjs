/** A name and a text come in; a file on the reader's device comes out. */

/**
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function saveFile(name, type, text) {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([text], {type}));
  link.href = address;
  link.download = name;
  link.click();
  // Later, since Safari reads the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
