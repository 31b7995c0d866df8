// Makes elements. Words reach the page as text nodes and attributes only, never as markup.

const SVG = "http://www.w3.org/2000/svg";
export const SAMPLE = { width: 40, height: 16 };

/** @param {string} name @param {Attributes} attributes @param {(Node | string)[]} children */
export const element = (name, attributes = {}, ...children) =>
  filled(document.createElement(name), attributes, children);

/** @param {string} name @param {Attributes} attributes @param {(Node | string)[]} children */
export const drawing = (name, attributes = {}, ...children) =>
  filled(/** @type {SVGElement} */ (document.createElementNS(SVG, name)), attributes, children);

/** @template {Element} Made @param {Made} made @param {Attributes} attributes @param {(Node | string)[]} children */
function filled(made, attributes, children) {
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** @param {Element} made @param {Attributes} attributes those that are null, undefined or false are left out */
export function setAttributes(made, attributes) {
  for (const [name, value] of Object.entries(attributes))
    if (value !== false && value !== null && value !== undefined)
      made.setAttribute(name, value === true ? "" : String(value));
}

/** Gives an `<svg>` of a sample of a legend, which says nothing to screen readers. @param {Element[]} parts */
export function sampleFrame(...parts) {
  const hidden = { class: "sample", "aria-hidden": "true", focusable: "false" };
  return drawing("svg", { ...SAMPLE, viewBox: `0 0 ${SAMPLE.width} ${SAMPLE.height}`, ...hidden }, ...parts);
}

/** Changes the text of an element only if it is another, so that screen readers are not told again.
 * @param {Element} place @param {string} words */
export function say(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

/** Tells whether the theme is dark. Its colour may be written in any way CSS knows; the browser resolves it.
 * @param {Element} root */
export function isDark(root) {
  const probe = root.appendChild(element("span"));
  probe.style.forcedColorAdjust = "none";
  probe.style.color = "var(--st-background-color, #fff)";
  const [red, green, blue] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? [255, 255, 255]).map(Number);
  probe.remove();
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** Gives how a language is written in Canada. @param {string} lang */
export const localeOf = (lang) => (lang === "fr" ? "fr-CA" : "en-CA");

/** Gives what writes whole numbers in a language. @param {string} lang */
export const numbers = (lang) => new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 0 });
