// Fetches plotly.js and the shapes, each once a page. Imports nothing, so that it can begin before the other modules
// are there: plotly.js takes longest by far.

const SHAPES = ["base.json", "drawn.json", "labels.json"];
const fetched = new Map(); // address -> promise of its content
let plotly = null; // promise of the library

/** Begins with all that the first drawing waits for. */
export function begin(assets) {
  for (const coming of [library(assets), ...SHAPES.map((name) => json(assets[name]))]) coming.catch(() => {});
}

/** Gives a promise of the library. */
export function library(assets) {
  plotly ??= new Promise((done, fail) => {
    if (window.Plotly?.react) return done(window.Plotly);
    const script = document.createElement("script");
    script.src = new URL(assets["plotly.min.js"], document.baseURI).href;
    script.onload = () => (window.Plotly ? done(window.Plotly) : fail(new Error("plotly.js did not start")));
    script.onerror = () => fail(new Error("plotly.js could not be fetched"));
    document.head.append(script);
  }).catch((error) => {
    plotly = null;
    throw error;
  });
  return plotly;
}

/** Gives a promise of {base, drawn, labels}. */
export async function shapes(assets) {
  const [base, drawn, labels] = await Promise.all(SHAPES.map((name) => json(assets[name])));
  return { base, drawn, labels };
}

const json = (address) => once(address, (answer) => answer.json());

/** Gives a promise of what is at an address, read by `read`; fetched again only if that failed. */
export function once(address, read) {
  if (!fetched.has(address)) {
    const coming = fetch(new URL(address, document.baseURI)).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return read(answer);
    });
    coming.catch(() => fetched.delete(address));
    fetched.set(address, coming);
  }
  return fetched.get(address);
}
