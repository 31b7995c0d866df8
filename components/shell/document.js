// Tells the browser the language of the page, for screen readers, hyphenation and spell checking, and gives it an icon.
// A day that was typed counts with Enter. Before a page is printed it lets every map, which is drawn for the screen's
// width, shrink to that of the paper.
/** @returns {NodeListOf<SVGElement>} */
const maps = (more = "") => document.querySelectorAll(`.polar-map :is(.main-svg, .overlay)${more}`);
const PHONE = "(max-width: 767.98px)"; // where the filters lie over the page as a drawer
const TRIES = 10; // a tenth of a second apart, until the drawer is there
let ready = false;
let here = ""; // the page on show

/** @param {{data: {lang: string, icon: string, page: string}, parentElement: Element}} component */
export default function ({ data, parentElement }) {
  const page = document.documentElement;
  page.lang = data.lang;
  page.style.setProperty("--accent", getComputedStyle(parentElement).getPropertyValue("--st-primary-color"));
  /** @type {HTMLLinkElement | null} */
  const icon = document.querySelector("link[rel~='icon']");
  if (icon && icon.href !== data.icon) icon.href = data.icon;
  if (data.page !== here && window.matchMedia(PHONE).matches) closeDrawer(TRIES);
  here = data.page;
  if (ready) return;
  ready = true;
  window.addEventListener("beforeprint", shrinkable);
  window.addEventListener("afterprint", asDrawn);
  document.addEventListener("keydown", takeDay, { capture: true }); // its field keeps keys to itself
}

/** Closes the drawer of a phone, which Streamlit leaves open over another page, and over the same one loaded again.
 * Whoever opens it after it has come closed is left alone. @param {number} tries */
function closeDrawer(tries) {
  /** @type {HTMLElement | null} */
  const drawer = document.querySelector("[data-testid='stSidebar']");
  /** @type {HTMLElement | null | undefined} */
  const button = drawer?.querySelector("[data-testid='stSidebarCollapseButton'] button");
  const isClosed = drawer?.dataset.collapsed === "true";
  if (!isClosed && button) button.click();
  else if (!isClosed && tries) setTimeout(() => closeDrawer(tries - 1), 100);
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
