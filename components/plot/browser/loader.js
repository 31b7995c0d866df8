// Handed to Streamlit itself: fetches the modules of a figure by their hashed address, so that a rerun carries only
// data. Charts and maps share it: `assets.main` is the module that draws.

/** @type {WeakSet<Element>} */
const told = new WeakSet(); // parent elements whose failure was reported
/** @type {Map<string, Promise<Drawer>>} */
const drawers = new Map(); // address -> the module that draws

/** @param {Component & {data: [string]}} component */
export default function (component) {
  const { parentElement, setTriggerValue } = component;
  const data = JSON.parse(component.data[0]);
  const { assets, texts } = data;
  if (!parentElement.querySelector(":scope > [data-plot], :scope > .plot-instead")) {
    instead(parentElement, texts.loading, "status").style.height = data.height;
    const fetching = new URL(assets["fetching.js"], document.baseURI).href;
    import(fetching).then((module) => module.begin(assets)).catch(() => {});
  }
  const coming = drawerAt(assets);
  const leave = () => void coming.then((main) => main.unmount(parentElement)).catch(() => {});
  const fail = (/** @type {unknown} */ error) => {
    leave();
    instead(parentElement, texts.failed, "alert");
    if (told.has(parentElement)) return; // each report starts a run, which would call here again
    told.add(parentElement);
    setTriggerValue("failed", error instanceof Error ? error.message : String(error));
  };
  coming.then((main) => main.update({ ...component, data }, fail)).catch(fail);
  return leave;
}

/** Gives the module that draws. It is imported once: for another import, also of what is there, the browser waits until
 * Streamlit has drawn the rest of the page. Asked for again only if that failed. @param {Assets} assets */
function drawerAt({ main, modules, "fetching.js": beside }) {
  const known = drawers.get(main);
  if (known) return known;
  // All that it needs is asked for at once, in place of what it imports, then what that does, and so on.
  for (const name of modules.split(" ")) {
    const { href } = new URL(name, new URL(beside, document.baseURI));
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
  /** @type {Promise<Drawer>} */
  const coming = import(new URL(main, document.baseURI).href);
  drawers.set(main, coming);
  coming.catch(() => drawers.delete(main));
  return coming;
}

/** Puts a sentence where the figure would be; the figure takes it away.
 * @param {Element} parent @param {string} words @param {string} role */
function instead(parent, words, role) {
  parent.querySelector(":scope > .plot-instead")?.remove();
  const sentence = Object.assign(document.createElement("p"), { className: "plot-instead", textContent: words });
  sentence.setAttribute("role", role);
  return parent.appendChild(sentence);
}
