// Handed to Streamlit itself: fetches the map's modules by their hashed address, so that a rerun carries only data.

const told = new WeakSet(); // parent elements whose failure was reported

export default function (component) {
  const { parentElement, setTriggerValue } = component;
  const [data] = component.data;
  const address = new URL(data.assets["main.js"], document.baseURI);
  const coming = import(address.href);
  const isThere = parentElement.querySelector(":scope > .polar-map, :scope > .polar-map-instead");
  if (!isThere) {
    instead(parentElement, data.texts.loading, "status").style.height = data.height;
    import(new URL("fetching.js", address).href).then((fetching) => fetching.begin(data.assets)).catch(() => {});
  }
  const fail = (error) => {
    coming.then((main) => main.unmount(parentElement)).catch(() => {});
    instead(parentElement, data.texts.failed, "alert");
    if (told.has(parentElement)) return; // each report starts a run, which would call here again
    told.add(parentElement);
    setTriggerValue("failed", String(error?.message ?? error));
  };
  coming.then((main) => main.update({ ...component, data }, fail)).catch(fail);
  return () => {
    coming.then((main) => main.unmount(parentElement)).catch(() => {});
  };
}

// Puts a sentence where the map would be; the map takes it away.
function instead(parent, words, role) {
  parent.querySelector(":scope > .polar-map-instead")?.remove();
  const sentence = Object.assign(document.createElement("p"), { className: "polar-map-instead", textContent: words });
  sentence.setAttribute("role", role);
  return parent.appendChild(sentence);
}
