// Handed to Streamlit itself: fetches the chart's modules by their hashed address, so that a rerun carries only data.

const told = new WeakSet(); // parent elements whose failure was reported

export default function (component) {
  const { parentElement, setTriggerValue } = component;
  const [data] = component.data;
  const coming = import(new URL(data.assets["main.js"], document.baseURI).href);
  const isThere = parentElement.querySelector(":scope > .drawn-chart, :scope > .drawn-chart-instead");
  if (!isThere) instead(parentElement, data.texts.loading, "status").style.height = data.height;
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

// Puts a sentence where the chart would be; the chart takes it away.
function instead(parent, words, role) {
  parent.querySelector(":scope > .drawn-chart-instead")?.remove();
  const sentence = Object.assign(document.createElement("p"), { className: "drawn-chart-instead", textContent: words });
  sentence.setAttribute("role", role);
  return parent.appendChild(sentence);
}
