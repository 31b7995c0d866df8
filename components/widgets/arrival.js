// Gives the focus to the heading of what a reader has just opened, and brings it into view; gives the focus back to
// what it was opened by once it is closed. Who steps on from within, as from one event to the next, stays where she is.
/** @type {Map<string, string>} */
const shown = new Map(); // key of the place -> what was open in it; outlasts a rerun
/** @type {Map<string, Door | null>} */
const doors = new Map(); // key of the place -> what it was opened by
const SOON_MS = 60;
const TRIES = 50;
const HEAD_PX = 64; // the height of what stays at the top of the window
let last = /** @type {Door | null} */ (null); // where the reader has acted last, which may be gone by the time of a run
const CAN_HAVE_FOCUS = "a[href], button, input, select, textarea, [tabindex]";

for (const kind of ["click", "keydown"]) {
  const note = (/** @type {Event} */ event) => {
    if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
    last = doorOf(document.activeElement);
  };
  document.addEventListener(kind, note, { capture: true });
}

/** @param {{data: {place: string, open: string, steps: string}}} component */
export default function ({ data: { place, open, steps } }) {
  const before = shown.get(place) ?? (isJustLoaded() ? open : "");
  shown.set(place, open);
  if (before === open) return;
  const from = document.activeElement;
  if (!open) return soon((isLast) => goBack(doors.get(place), isLast));
  if ([place, steps].some((one) => placeOf(one)?.contains(from))) return;
  doors.set(place, doorOf(from) ?? last);
  soon(() => isDrawn() && arrive(place, from));
}

/** Tells whether the browser has loaded this very page, so that nobody has opened anything yet. */
function isJustLoaded() {
  const [load] = performance.getEntriesByType("navigation");
  return !load || new URL(load.name).pathname === location.pathname;
}

const isDrawn = () => !document.querySelector('[data-test-script-state="running"]');

/** @param {string} name @returns {HTMLElement | null} */
const placeOf = (name) => (name ? document.querySelector(`.st-key-${name}`) : null);

/** Does something as soon as it can be done. @param {(isLast: boolean) => boolean} act tells whether it was done */
function soon(act, tries = TRIES) {
  setTimeout(() => {
    if (!act(!tries) && tries) soon(act, tries - 1);
  }, SOON_MS);
}

/** @param {string} name @param {Element | null} from what had the focus */
function arrive(name, from) {
  const heading = placeOf(name)?.querySelector("h2");
  if (!heading) return false;
  const { activeElement } = document;
  if (activeElement === heading) return true; // and it has stayed
  if (activeElement !== from && activeElement !== document.body) return true; // the reader has gone on meanwhile
  give(heading);
  const { top } = heading.getBoundingClientRect();
  heading.style.scrollMarginTop = `${HEAD_PX}px`;
  if (top < HEAD_PX || top > window.innerHeight * 0.75) heading.scrollIntoView({ block: "start" });
  return false;
}

/** @param {HTMLElement} element */
function give(element) {
  if (element.matches("h1, h2")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Says where what has the focus is, since a run may put another element in its place. @param {Element | null} active
 * @returns {Door | null} */
function doorOf(active) {
  const holder = active?.closest("[class*='st-key-']");
  const key = [...(holder?.classList ?? [])].find((one) => one.startsWith("st-key-"));
  if (!active || !holder || !key) return null;
  const link = active.shadowRoot?.activeElement?.closest("a");
  const row = link?.closest("tr")?.dataset.key;
  const column = /** @type {HTMLElement | null | undefined} */ (link?.closest("[data-column]"))?.dataset.column;
  const inTable = row && column && `tr[data-key="${CSS.escape(row)}"] [data-column="${CSS.escape(column)}"] a`;
  const at = [...holder.querySelectorAll(CAN_HAVE_FOCUS)].indexOf(active);
  return { holder: `.${CSS.escape(key)}`, link: inTable || "", at };
}

/** @param {Door | null | undefined} door @param {boolean} isLast */
function goBack(door, isLast) {
  const holder = door && document.querySelector(door.holder);
  const table = holder && [...holder.querySelectorAll("*")].find((one) => one.shadowRoot)?.shadowRoot;
  const found = door?.link ? table?.querySelector(door.link) : holder?.querySelectorAll(CAN_HAVE_FOCUS)[door?.at ?? 0];
  const root = /** @type {Document | ShadowRoot | undefined} */ (found?.getRootNode());
  if (found && root?.activeElement === found) return true; // and it has stayed
  if (document.activeElement !== document.body || !isDrawn()) return false; // until what was closed is gone
  const goal = found ?? (isLast ? document.querySelector("h1") : null); // what opened it may be gone for good
  if (goal instanceof HTMLElement) give(goal);
  return false;
}
