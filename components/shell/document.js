// Tells the browser the language of the page, for screen readers, hyphenation and spell checking, and gives it an icon.
// A day that was typed counts with Enter. Before a page is printed it lets every map, which is drawn for the screen's
// width, shrink to that of the paper.
/** @returns {NodeListOf<SVGElement>} */
const maps = (more = "") => document.querySelectorAll(`.polar-map :is(.main-svg, .overlay)${more}`);
let ready = false;

/** @param {{data: {lang: string, icon: string}, parentElement: Element}} component */
export default function ({ data, parentElement }) {
  const page = document.documentElement;
  page.lang = data.lang;
  page.style.setProperty("--accent", getComputedStyle(parentElement).getPropertyValue("--st-primary-color"));
  /** @type {HTMLLinkElement | null} */
  const icon = document.querySelector("link[rel~='icon']");
  if (icon && icon.href !== data.icon) icon.href = data.icon;
  if (ready) return;
  ready = true;
  window.addEventListener("beforeprint", shrinkable);
  window.addEventListener("afterprint", asDrawn);
  document.addEventListener("keydown", takeDay, { capture: true }); // its field keeps keys to itself
}

/** A day that was typed counts at once. Streamlit takes it when the focus goes elsewhere, so it goes there and back.
 * @param {KeyboardEvent} event */
function takeDay({ key, target }) {
  if (key !== "Enter" || !(target instanceof HTMLElement) || !target.closest("[data-testid='stDateInput']")) return;
  /** @type {HTMLElement | null} */
  const elsewhere = document.querySelector("[data-testid='stMain']");
  elsewhere?.setAttribute("tabindex", "-1");
  elsewhere?.focus({ preventScroll: true });
  target.focus({ preventScroll: true });
}

function shrinkable() {
  for (const svg of maps()) {
    const [width, height] = ["width", "height"].map((name) => svg.getAttribute(name));
    if (width && height && !svg.hasAttribute("viewBox")) {
      svg.setAttribute("viewBox", `0 0 ${parseFloat(width)} ${parseFloat(height)}`);
      svg.dataset.forPaper = "";
    }
  }
}

function asDrawn() {
  for (const svg of maps("[data-for-paper]")) {
    svg.removeAttribute("viewBox");
    delete svg.dataset.forPaper;
  }
}
