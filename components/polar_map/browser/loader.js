// Handed to Streamlit itself: fetches the map's modules by their hashed address, so that a rerun carries only data.

const told = new WeakSet(); // parent elements whose failure was reported

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const coming = import(new URL(data.assets["main.js"], document.baseURI).href);
  coming
    .then((main) => main.update(component))
    .catch((error) => {
      if (told.has(parentElement)) return; // each report starts a run, which would call here again
      told.add(parentElement);
      const sentence = document.createElement("p");
      sentence.setAttribute("role", "alert");
      sentence.textContent = data.texts.failed;
      parentElement.replaceChildren(sentence);
      setTriggerValue("failed", String(error?.message ?? error));
    });
  return () => {
    coming.then((main) => main.unmount(parentElement)).catch(() => {});
  };
}
