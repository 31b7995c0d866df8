// Fetches plotly.js and what else a figure waits for, each once a page. Imports nothing, so that it can begin before
// the other modules are there: plotly.js takes longest by far.

/** @type {Map<string, Promise<any>>} */
const coming = new Map(); // address -> what is there

/** Begins with all that the first drawing waits for. @param {Assets} assets */
export function begin(assets) {
  const shapes = Object.keys(assets).filter((name) => name.endsWith(".json"));
  for (const asked of [library(assets), ...shapes.map((name) => json(assets[name]))]) asked.catch(() => {});
}

/** Gives a promise of plotly.js. @type {(assets: Assets) => Promise<Plotly>} */
export const library = (assets) =>
  once(assets["plotly-basic.min.js"], async (address) => {
    if (window.Plotly?.react) return window.Plotly;
    const script = Object.assign(document.createElement("script"), { src: address.href });
    await new Promise((done, fail) => {
      script.onload = done;
      script.onerror = () => fail(new Error("plotly.js could not be fetched"));
      document.head.append(script);
    });
    if (!window.Plotly) throw new Error("plotly.js did not start");
    return window.Plotly;
  });

/** Gives a promise of the JSON at an address. @param {string} address */
export const json = (address) => once(address, async (from) => (await answer(from)).json());

/** Gives a promise of the bytes at an address. @type {(address: string) => Promise<Blob>} */
export const blob = (address) => once(address, async (from) => (await answer(from)).blob());

/** @param {URL} address */
async function answer(address) {
  const given = await fetch(address);
  if (!given.ok) throw new Error(`${address.pathname}: ${given.status}`);
  return given;
}

/** Gives a promise of what is at an address; asked for again only if that failed.
 * @param {string} address @param {(address: URL) => Promise<any>} get */
function once(address, get) {
  const asked = coming.get(address) ?? get(new URL(address, document.baseURI));
  coming.set(address, asked);
  asked.catch(() => coming.delete(address));
  return asked;
}
