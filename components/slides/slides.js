// Stands in the frame of every page and waits for somebody to ask for a slide, or for an address that does. The code
// that draws slides is fetched then.

const ASKED_MS = 100;
const PATIENCE_MS = 20_000; // until what an address asks for must be on the page
let opened = "";
let isWritten = false; // whether the address says so by now
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
  if (isFirst) document.addEventListener("arctic-show", (event) => open(/** @type {CustomEvent} */ (event).detail));
  if (opened && data.show === opened) isWritten = true;
  else if (opened && isWritten) module.follow(data.show);
  else if (data.show && !opened) wait(data.show, performance.now() + PATIENCE_MS);
}

/** @param {string} key @param {number} until */
function wait(key, until) {
  if (opened || now.data.show !== key) return;
  if (globalThis.arcticSlides?.has(key) || performance.now() > until) open(key);
  else setTimeout(() => wait(key, until), ASKED_MS);
}

/** @param {string} key */
async function open(key) {
  if (opened) return;
  opened = key;
  const { assets } = now.data;
  module = await import(new URL(assets.main, document.baseURI).href);
  /** @param {string} shown @param {string} paper */
  const report = (shown, paper) => {
    if (opened !== shown) isWritten = false;
    opened = shown;
    now.report(shown, paper);
  };
  await module.open(now.data, globalThis.arcticSlides ?? new Map(), key, report);
}
