// @ts-check
// Fetches plotly.js and what else a figure waits for, each once a page. Imports nothing, so that it can begin before the
// other modules are there: plotly.js takes longest by far.

/** @type {Map<string, Promise<any>>} address -> what is there */
const fetched = new Map();
/** @type {Promise<any> | null} */
let plotly = null;

/**
 * Begins with all that the first drawing waits for.
 * @param {Record<string, string>} assets addresses by name
 */
export function begin(assets) {
  const names = Object.keys(assets).filter((name) => name.endsWith(".json"));
  for (const coming of [library(assets), ...names.map((name) => json(assets[name]))]) coming.catch(() => {});
}

/**
 * Gives a promise of the library.
 * @param {Record<string, string>} assets
 * @returns {Promise<any>}
 */
export function library(assets) {
  plotly ??= new Promise((done, fail) => {
    const page = /** @type {any} */ (window);
    if (page.Plotly?.react) return done(page.Plotly);
    const script = document.createElement("script");
    script.src = new URL(assets["plotly.min.js"], document.baseURI).href;
    script.onload = () => (page.Plotly ? done(page.Plotly) : fail(new Error("plotly.js did not start")));
    script.onerror = () => fail(new Error("plotly.js could not be fetched"));
    document.head.append(script);
    return undefined;
  }).catch((error) => {
    plotly = null;
    throw error;
  });
  return plotly;
}

/**
 * Gives a promise of the JSON at an address.
 * @param {string} address
 */
export const json = (address) => once(address, (answer) => answer.json());

/**
 * Gives a promise of what is at an address, read by `read`; fetched again only if that failed.
 * @param {string} address
 * @param {(answer: Response) => Promise<any>} read
 * @returns {Promise<any>}
 */
export function once(address, read) {
  let coming = fetched.get(address);
  if (!coming) {
    coming = fetch(new URL(address, document.baseURI)).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return read(answer);
    });
    coming.catch(() => fetched.delete(address));
    fetched.set(address, coming);
  }
  return coming;
}
