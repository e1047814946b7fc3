/**
 * A built site comes in; its style sheets go out as one for every page, without what nothing in the site is styled by.
 *
 * node styles.mjs SITE SOURCE ...   where each SOURCE is a folder whose Python writes HTML in the browser
 */

import {glob, readFile, rm, writeFile} from "node:fs/promises";
import postcss from "postcss";
import {PurgeCSS} from "purgecss";

const THEMES = "assets/stylesheets";
const LINK = /<link rel="stylesheet" href="[^"]*assets\/stylesheets\/[^"]*">\s*/gu;

const [site, ...sources] = process.argv.slice(2);

/** The theme's sheets are written for every site; its script makes elements whose classes stand in it as words. */
const purged = await new PurgeCSS().purge({
  content: [
    `${site}/**/*.html`,
    `${site}/assets/**/*.js`,
    `${site}/assets/app/*.mjs`,
    ...sources.map((folder) => `${folder}/**/*.py`),
  ],
  css: [`${site}/${THEMES}/*.css`],
});
const theme = purged
  .sort((one, other) => (String(one.file) < String(other.file) ? -1 : 1)) // main before palette, as in the pages
  .map(({css}) => css)
  .join("\n");

for (const [name, before] of [
  ["assets/site.css", theme],
  ["assets/app/app.css", ""],
]) {
  const file = `${site}/${name}`;
  const sheet = postcss.parse(before + (await readFile(file, "utf8")), {from: file});
  sheet.walkComments((comment) => {
    comment.remove();
  });
  // The theme sets and takes back a mark on the body with every page, so that no colour glides when somebody switches.
  // For that alone all elements would be styled anew, twice.
  sheet.walkRules(/\[data-md-color-switching\]/u, (rule) => {
    rule.remove();
  });
  sheet.walk((node) => {
    // What is left is for machines to read: no line of it has a meaning.
    Object.assign(node.raws, {before: "", after: "", between: node.type === "decl" ? ":" : "", semicolon: false});
  });
  await writeFile(file, sheet.toString());
}

for await (const page of glob("**/*.html", {cwd: site})) {
  const html = await readFile(`${site}/${page}`, "utf8");
  await writeFile(`${site}/${page}`, html.replaceAll(LINK, ""));
}
await rm(`${site}/${THEMES}`, {force: true, recursive: true});
