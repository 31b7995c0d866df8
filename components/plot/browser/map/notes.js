// What is said below a map: one line at once, the rest behind a button; all of it on paper.

import { element, say } from "../elements.js";

let made = 0;

/** Makes the notes of a map. */
export function makeNotes() {
  made += 1;
  const id = `polar-map-about-${made}`;
  const line = element("p", { class: "brief" });
  const button = element("button", { type: "button", "aria-expanded": "false", "aria-controls": id });
  const rest = element("div", { class: "rest", id });
  button.addEventListener("click", () =>
    button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true")),
  );
  return { root: element("div", { class: "notes" }, line, " ", button, rest), dress };

  /** Puts the words of a map in their places. @param {Texts} texts */
  function dress(texts) {
    say(line, texts.note);
    say(button, texts.about);
    const notes = [texts.definition, texts.disclaimer, texts.source].filter(Boolean);
    const isOther = notes.join() !== [...rest.children].map(({ textContent }) => textContent).join();
    if (isOther) rest.replaceChildren(...notes.map((text) => element("p", {}, text)));
  }
}
