// Scrolls to what was just opened, when it stands above the list that it was opened from. Who opened it by a link of a
// table finds the focus on its heading, and back on that link once it is closed.
/** @type {Map<string, string>} */
const shown = new Map(); // key of the place -> what was open in it; outlasts a rerun
/** @type {Map<string, Door | null>} */
const doors = new Map(); // key of the place -> the link that it was opened by
const SOON_MS = 60; // until the page is drawn with it
const TRIES = 20;

/** @param {{data: {place: string, open: string}}} component */
export default function ({ data: { place, open } }) {
  const before = shown.get(place);
  shown.set(place, open);
  if (before === undefined || before === open) return; // a page just loaded stays where it is
  if (!open) return goBack(doors.get(place), TRIES);
  doors.set(place, focusedLink());
  setTimeout(() => arrive(place), SOON_MS);
}

/** @param {string} name */
function arrive(name) {
  /** @type {HTMLElement | null} */
  const place = document.querySelector(`.st-key-${name}`);
  if (!place) return;
  place.style.scrollMarginTop = "4rem"; // the height of what stays at the top of the window
  place.scrollIntoView({ block: "start" });
  const heading = place.querySelector("h2");
  if (!heading || !doors.get(name)) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Gives the link of a table that has the focus: by name, since a run may put another table in its place.
 * @returns {Door | null} */
function focusedLink() {
  const host = document.activeElement;
  const link = host?.shadowRoot?.activeElement?.closest("a");
  const row = link?.closest("tr");
  const cell = /** @type {HTMLElement | null | undefined} */ (link?.closest("[data-column]"));
  const table = [...(host?.closest("[class*='st-key-']")?.classList ?? [])].find((one) => one.startsWith("st-key-"));
  if (!row?.dataset.key || !cell || !table) return null;
  const [key, column] = [row.dataset.key, cell.dataset.column ?? ""].map((one) => CSS.escape(one));
  return { table: `.${CSS.escape(table)}`, link: `tr[data-key="${key}"] [data-column="${column}"] a` };
}

/** @param {Door | null | undefined} door @param {number} tries */
function goBack(door, tries) {
  if (!door || !tries) return;
  setTimeout(() => {
    if (document.activeElement !== document.body) return void goBack(door, tries - 1); // until what was closed is gone
    const host = [...document.querySelectorAll(`${door.table} *`)].find((one) => one.shadowRoot);
    /** @type {HTMLElement | null | undefined} */
    const link = host?.shadowRoot?.querySelector(door.link);
    if (link) link.focus();
    else goBack(door, tries - 1);
  }, SOON_MS);
}
