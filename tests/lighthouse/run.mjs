/**
 * A built site comes in; Lighthouse's scores of each kind of reading page go out, as medians of five runs on a phone and at a desk.
 *
 * CHROMIUM=... node run.mjs SITE PORT   where SITE was built for http://localhost:PORT/neutral-navigator/
 */

import {readFile, stat} from "node:fs/promises";
import {createServer} from "node:http";
import {extname, join, normalize} from "node:path";
import {gzipSync} from "node:zlib";
import {launch} from "chrome-launcher";
import lighthouse, {desktopConfig} from "lighthouse";

const BASE = "/neutral-navigator/";
const PAGES = {home: "", step: "path/step-05/", story: "stories/software/", evidence: "evidence/"};
const RUNS = Number(process.env.RUNS ?? 5);

/** What each category must reach. */
const LEAST = {performance: 97, accessibility: 100, "best-practices": 100, seo: 100};

const TYPES = /** @type {Record<string, string>} */ ({
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".woff2": "font/woff2",
  ".xml": "text/xml",
});
const PACKED = new Set([".png", ".woff2"]);

const [site, port] = process.argv.slice(2);

/** Serves the site as a static host does: below its base path, packed, with ten minutes of keeping. */
const server = createServer(async ({url = ""}, response) => {
  const {pathname} = new URL(url, "http://localhost");
  try {
    let file = join(site, normalize(pathname.startsWith(BASE) ? pathname.slice(BASE.length) : "none"));
    if ((await stat(file)).isDirectory()) {
      file = join(file, "index.html");
    }
    const content = await readFile(file);
    const isPacked = PACKED.has(extname(file));
    response.writeHead(200, {
      "cache-control": "max-age=600",
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      ...(isPacked ? {} : {"content-encoding": "gzip"}),
    });
    response.end(isPacked ? content : gzipSync(content));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(Number(port), () => resolve(null)));

const chrome = await launch({
  chromePath: process.env.CHROMIUM,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

let isGood = true;
for (const [form, config] of Object.entries({phone: undefined, desk: desktopConfig})) {
  for (const [name, path] of Object.entries(PAGES)) {
    /** @type {import("lighthouse").Result[]} */
    const results = [];
    for (let run = 0; run < RUNS; run += 1) {
      const result = await lighthouse(`http://localhost:${port}${BASE}${path}`, {port: chrome.port}, config);
      results.push(/** @type {import("lighthouse").Result} */ (result?.lhr));
    }
    const words = Object.entries(LEAST).map(([category, least]) => {
      const score = median(results.map(({categories}) => Math.round((categories[category].score ?? 0) * 100)));
      isGood &&= score >= least;
      return `${category} ${score}${score < least ? ` (least ${least})` : ""}`;
    });
    const bytes = median(results.map(({audits}) => audits["total-byte-weight"].numericValue ?? 0));
    console.log([form.padEnd(6), name.padEnd(9), ...words, `${(bytes / 1024).toFixed(1)} KB`].join("  "));
    const failed = Object.values(results[0].audits).filter(
      ({score, scoreDisplayMode}) => score !== null && score < 0.9 && scoreDisplayMode !== "informative",
    );
    for (const {id, title, displayValue} of failed) {
      console.log(`         ${id}: ${title} ${displayValue ?? ""}`);
    }
  }
}
await chrome.kill();
server.close();
process.exitCode = isGood ? 0 : 1;
