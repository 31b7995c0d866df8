// Tells the browser the language of the page, for screen readers, hyphenation and spell checking, and gives it an icon.
// Before a page is printed it lets every map, which is drawn for the screen's width, shrink to that of the paper. Once a
// lost connection is there again it asks for the page anew: it may be another server, which knows nothing of the reader.
// It brings a reader who had to sign in back to the address that she came with.
/** @returns {NodeListOf<SVGElement>} */
const maps = (more = "") => document.querySelectorAll(`.polar-map :is(.main-svg, .overlay)${more}`);
let ready = false;
let again = () => {};
const RETURN = "return-after-sign-in";

/** @typedef {{lang: string, icon: string, returns: boolean}} Data */
/** @param {{data: Data, setTriggerValue: (name: string, value: boolean) => void}} component */
export default function ({ data, setTriggerValue }) {
  again = () => setTriggerValue("reconnected", true);
  document.documentElement.lang = data.lang;
  /** @type {HTMLLinkElement | null} */
  const icon = document.querySelector("link[rel~='icon']");
  if (icon && icon.href !== data.icon) icon.href = data.icon;
  if (ready) return;
  ready = true;
  comeBack(data.returns);
  window.addEventListener("beforeprint", shrinkable);
  window.addEventListener("afterprint", asDrawn);
  watchConnection();
}

/** @param {boolean} later whether the reader has yet to sign in */
function comeBack(later) {
  const address = sessionStorage.getItem(RETURN);
  if (later) sessionStorage.setItem(RETURN, location.href);
  else if (address) {
    sessionStorage.removeItem(RETURN);
    location.replace(address);
  }
}

function watchConnection() {
  /** @type {HTMLElement | null} */
  const app = document.querySelector("[data-test-connection-state]");
  if (!app) return;
  const connected = () => app.dataset.testConnectionState === "CONNECTED";
  let before = connected();
  new MutationObserver(() => {
    const now = connected();
    if (now && !before) again();
    before = now;
  }).observe(app, { attributeFilter: ["data-test-connection-state"] });
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
