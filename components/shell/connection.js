// Once a lost connection is there again it asks for the page anew: it may be another server, which knows nothing of the
// reader. Until then it says what is the matter. A reader who had to sign in is brought back to the address that they
// came with.
const RETURN = "return-after-sign-in";
let ready = false;
let again = () => {};
/** @typedef {{returns: boolean, lang: string, title: string, what: string, close: string}} Data */
let words = /** @type {Data | null} */ (null); // of what it says

/** @param {{data: Data, setTriggerValue: (name: string, value: boolean) => void}} component */
export default function ({ data, setTriggerValue }) {
  again = () => setTriggerValue("reconnected", true);
  words = data;
  if (ready) return;
  ready = true;
  comeBack(data.returns);
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
  new MutationObserver(() => connected() || tell()).observe(document.body, { childList: true });
}

/** Puts the reader's words in the place of Streamlit's, which are for whoever started it, and English. */
function tell() {
  const command = document.querySelector('[role="dialog"] [data-testid="stErrorCodeBlock"]');
  const dialog = command?.closest('[role="dialog"]');
  const [heading, what] = [dialog?.querySelector("h2"), command?.previousElementSibling];
  if (!words || !dialog || !heading || !what) return;
  heading.textContent = words.title;
  what.textContent = words.what;
  /** @type {HTMLElement} */ (command).style.display = "none";
  dialog.setAttribute("lang", words.lang);
  dialog.querySelector("button[aria-label]")?.setAttribute("aria-label", words.close);
}
