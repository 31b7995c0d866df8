// Once a lost connection is there again it asks for the page anew: it may be another server, which knows nothing of the
// reader. It brings a reader who had to sign in back to the address that she came with.
const RETURN = "return-after-sign-in";
let ready = false;
let again = () => {};

/** @param {{data: {returns: boolean}, setTriggerValue: (name: string, value: boolean) => void}} component */
export default function ({ data, setTriggerValue }) {
  again = () => setTriggerValue("reconnected", true);
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
}
