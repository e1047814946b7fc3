/**
 * A built site comes in; its style sheets go out without what nothing in the site is styled by, and without comments.
 *
 * node styles.mjs SITE SOURCE ...   where each SOURCE is a folder whose Python writes HTML in the browser
 */

import {readFile, writeFile} from "node:fs/promises";
import postcss from "postcss";
import {PurgeCSS} from "purgecss";

const [site, ...sources] = process.argv.slice(2);

/** The theme's sheets are written for every site; its script makes elements whose classes stand in it as words. */
const purged = await new PurgeCSS().purge({
  content: [
    `${site}/**/*.html`,
    `${site}/assets/**/*.js`,
    `${site}/assets/app/*.mjs`,
    ...sources.map((folder) => `${folder}/**/*.py`),
  ],
  css: [`${site}/assets/stylesheets/*.css`],
});
for (const {css, file} of purged) {
  await writeFile(/** @type {string} */ (file), css);
}

for (const name of ["assets/site.css", "assets/app/app.css"]) {
  const file = `${site}/${name}`;
  const sheet = postcss.parse(await readFile(file, "utf8"), {from: file});
  sheet.walkComments((comment) => {
    comment.remove();
  });
  await writeFile(file, sheet.toString());
}
