// @ts-check
// Makes elements. Words reach the page as text nodes and attributes only, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} name
 * @param {Record<string, any>} attributes
 * @param {(Node | string)[]} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/**
 * @param {string} name
 * @param {Record<string, any>} attributes
 * @param {(Node | string)[]} children
 * @returns {any}
 */
export function drawing(name, attributes = {}, ...children) {
  return filled(/** @type {any} */ (document.createElementNS(SVG, name)), attributes, children);
}

/**
 * @template {Element} Made
 * @param {Made} made
 * @param {Record<string, any>} attributes
 * @param {(Node | string)[]} children
 */
function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/**
 * Changes the text of an element only if it is another, so that screen readers are not told again.
 * @param {Element} place
 * @param {string} words
 */
export function say(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

/**
 * Tells whether the theme is dark. Its colour may be written in any way CSS knows; the browser resolves it.
 * @param {Element} root
 */
export function isDark(root) {
  const probe = root.appendChild(element("span"));
  probe.style.forcedColorAdjust = "none";
  probe.style.color = "var(--st-background-color, #fff)";
  const [red, green, blue] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? [255, 255, 255]).map(Number);
  probe.remove();
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/**
 * Puts numbers and units as the language writes them.
 * @param {string} lang
 */
export function numbers(lang, digits = 0) {
  return new Intl.NumberFormat(lang === "fr" ? "fr-CA" : "en-CA", { maximumFractionDigits: digits });
}
