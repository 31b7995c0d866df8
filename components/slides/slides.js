// Stands in the frame of every page and waits for somebody to ask for a slide, or for an address that does. The code
// that draws slides is fetched then.

const ASKED_MS = 100;
const PATIENCE_MS = 20_000; // until what an address asks for must be on the page
let opened = "";
let told = /** @type {string[]} */ ([]); // what is shown, as the address does not say it yet; the oldest first
/** @type {any} */
let module = null; // that draws them
/** @type {{data: SlidesData, report: (key: string, paper: string) => void}} */
const now = { data: /** @type {any} */ (null), report: () => {} };

/** @param {Component} component */
export default function ({ data: [text], setTriggerValue }) {
  const data = JSON.parse(text);
  const isFirst = now.data === null;
  now.data = data;
  now.report = (key, paper) => setTriggerValue("showing", { key, paper });
  if (isFirst) {
    document.addEventListener("arctic-show", (event) => open(/** @type {CustomEvent} */ (event).detail));
    window.addEventListener("popstate", () => (told = [])); // who goes back wants what the address says
  }
  told = told.slice(told.indexOf(data.show) + 1);
  if (told.length || opened === data.show) return; // an answer that comes late: the reader is elsewhere by now
  if (opened && module) module.follow(data.show);
  else {
    opened = "";
    if (data.show) wait(data.show, performance.now() + PATIENCE_MS);
  }
}

/** @param {string} key @param {number} until */
function wait(key, until) {
  if (opened || told.length || now.data.show !== key) return;
  if (globalThis.arcticSlides?.has(key) || performance.now() > until) open(key);
  else setTimeout(() => wait(key, until), ASKED_MS);
}

/** @param {string} key */
async function open(key) {
  if (opened) return;
  tell(key);
  const { assets } = now.data;
  module = await import(new URL(assets.main, document.baseURI).href);
  if (opened !== key) return; // the address has gone elsewhere meanwhile
  /** @param {string} shown @param {string} paper */
  const report = (shown, paper) => {
    tell(shown);
    now.report(shown, paper);
  };
  await module.open(now.data, globalThis.arcticSlides ?? new Map(), key, report);
}

/** Remembers what is shown until the address says so. @param {string} key */
function tell(key) {
  opened = key;
  if (key !== (told.at(-1) ?? now.data.show)) told.push(key);
}
