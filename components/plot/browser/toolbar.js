// The buttons of a figure, what they are called, and what they say. Charts and maps share them.

import { drawing, element, say } from "./elements.js";

const FORGOTTEN_MS = 6000;
/** @type {Record<ButtonName, string>} */
const ICONS = {
  zoom_in: "M10 4v12M4 10h12",
  zoom_out: "M4 10h12",
  home: "M3.5 10L10 4l6.5 6M5.5 8.5V16h9V8.5",
  picking: "M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.5M3.5 10h.5M3.5 15h.5",
  distance: "M3 13.5L13.5 3 17 6.5 6.5 17zM6.2 10.3l1.6 1.6M8.6 7.9l2.4 2.4M11.3 5.2l1.6 1.6",
  line: "M4 13.5L7.5 8l5 4.5 3.5-6M2.5 13.5h3v3h-3zM14.5 3.5h3v3h-3z",
  full_screen: "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4",
  slide: "M3 4h14v9H3zM10 13v3M7 16.5h6",
  png: "M3 6.5h3.2L7.5 4.5h5l1.3 2H17v9H3zM10 8.2a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 1 0 0-5.2z",
  svg: "M4 15.5C6 5 14 15 16 4.5M2.6 14h2.8v2.8H2.6zM14.6 3.2h2.8V6h-2.8z",
};

/** Makes a button. @param {ButtonName} name @param {() => void} act */
export function makeButton(name, act) {
  const size = { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true" };
  const icon = drawing("svg", size, drawing("path", { d: ICONS[name] }));
  const button = element("button", { type: "button", "data-act": name }, icon);
  if (name === "png" || name === "svg") button.append(element("span", { "aria-hidden": "true" }, name.toUpperCase()));
  button.addEventListener("click", act);
  return button;
}

/** Calls a button what it does. @param {HTMLElement} button @param {string} words */
export function nameButton(button, words) {
  button.setAttribute("aria-label", words);
  button.title = words;
}

/** Saves a picture while its button says that it is busy, and tells how that went.
 * @param {HTMLElement} button @param {HTMLElement} message where it is told @param {Texts} texts
 * @param {() => Promise<void>} work @param {() => boolean} isKept whether something else is said there by now */
export async function saving(button, message, texts, work, isKept) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    await work();
    say(message, texts.picture_ready);
  } catch (error) {
    console.warn("picture", error);
    say(message, texts.picture_failed);
  } finally {
    button.removeAttribute("aria-busy");
    clearTimeout(Number(message.dataset.until)); // not compared by its words, which a browser may have translated
    message.dataset.until = String(setTimeout(() => isKept() || say(message, ""), FORGOTTEN_MS));
  }
}

/** Shows words beside the pointer; null for none.
 * @param {HTMLElement} tip @param {HTMLElement} frame what it stays in
 * @param {{name: string, lines?: string[]} | null} words @param {Point} place */
export function showTip(tip, frame, words, [right, down] = [0, 0]) {
  frame.classList.toggle("pointing", Boolean(words));
  tip.hidden = !words;
  if (!words) return;
  const written = JSON.stringify([words.name, words.lines]);
  if (tip.dataset.written !== written) {
    tip.dataset.written = written;
    const lines = (words.lines ?? []).map((line) => element("span", {}, line));
    tip.replaceChildren(element("strong", {}, words.name), ...lines);
  }
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  const x = right + 14 + width > frame.clientWidth ? Math.max(4, right - 14 - width) : right + 14;
  const y = Math.min(Math.max(4, down + 14), Math.max(4, frame.clientHeight - height - 4));
  tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
