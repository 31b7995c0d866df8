// The list of what is in view: the way to every mark of a figure without a pointer. Charts and maps share it.

import { element, say, setAttributes } from "./elements.js";

const PAGE = 8; // entries
const TYPED_MS = 1000;
let made = 0;

/** Makes the list of a figure. @param {PickerHost} host what the list is of @param {HTMLElement} button opens it */
export function makePicker(host, button) {
  made += 1;
  const id = `plot-picker-${made}`;
  const heading = element("p", { id: `${id}-name` });
  const list = element("ul", { id, role: "listbox", tabindex: "0", "aria-labelledby": `${id}-name` });
  const panel = element("div", { class: "picker", hidden: true }, heading, list);
  setAttributes(button, { "aria-haspopup": "listbox", "aria-expanded": "false", "aria-controls": id });
  let entries = /** @type {Entry[]} */ ([]);
  let [at, typed, timer] = [-1, "", 0];

  const close = (back = true) => {
    if (panel.hidden) return;
    panel.hidden = true;
    button.setAttribute("aria-expanded", "false");
    host.highlight(null);
    if (back) button.focus({ preventScroll: true });
  };
  const go = (/** @type {number} */ wanted) => {
    if (!entries.length) return;
    at = Math.max(0, Math.min(entries.length - 1, wanted));
    for (const [place, option] of [...list.children].entries()) option.classList.toggle("current", place === at);
    list.setAttribute("aria-activedescendant", `${id}-${at}`);
    const current = /** @type {HTMLElement} */ (list.children[at]);
    // only the list itself scrolls; scrollIntoView would move the page
    list.scrollTop = Math.min(list.scrollTop, current.offsetTop);
    list.scrollTop = Math.max(list.scrollTop, current.offsetTop + current.offsetHeight - list.clientHeight);
    host.highlight(entries[at].id);
  };
  const choose = (/** @type {Entry | undefined} */ entry) => {
    if (!entry) return;
    close();
    host.pick(entry.id);
  };
  const optionOf = (/** @type {Entry} */ entry, /** @type {number} */ place) => {
    const words = element("span", {}, element("strong", {}, entry.name));
    if (entry.detail) words.append(element("small", {}, entry.detail));
    const isSelected = String(entry.id === host.data.selected);
    const option = element("li", { id: `${id}-${place}`, role: "option", "aria-selected": isSelected }, words);
    if (entry.sample) option.prepend(entry.sample);
    option.addEventListener("click", () => choose(entry));
    option.addEventListener("pointermove", () => host.highlight(entry.id));
    return option;
  };
  const fill = (/** @type {string | null | undefined} */ current) => {
    const { in_view, nothing_in_view } = host.data.texts;
    entries = host.entries();
    say(heading, entries.length ? in_view.replace("{n}", String(entries.length)) : nothing_in_view);
    list.removeAttribute("aria-activedescendant");
    list.replaceChildren(...entries.map(optionOf));
    return Math.max(0, entries.findIndex((entry) => entry.id === current));
  };
  const open = () => {
    const current = fill(host.data.selected);
    panel.hidden = false;
    button.setAttribute("aria-expanded", "true");
    list.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" }); // a figure may be higher than the screen, and its begin out of sight
    go(current);
  };
  // Typing goes to the next name that begins with what was typed within a second.
  const find = (/** @type {string} */ letter) => {
    const lower = (/** @type {string} */ words) => words.toLocaleLowerCase(host.data.lang);
    clearTimeout(timer);
    typed += lower(letter);
    timer = window.setTimeout(() => (typed = ""), TYPED_MS);
    const from = Math.max(0, typed.length > 1 ? at : at + 1);
    const inTurn = [...entries.slice(from), ...entries.slice(0, from)];
    const found = inTurn.find(({ name }) => lower(name).startsWith(typed));
    go(found ? entries.indexOf(found) : at);
  };

  list.addEventListener("keydown", (event) => {
    const acts = /** @type {Acts} */ ({
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + PAGE),
      PageUp: () => go(at - PAGE),
      Home: () => go(0),
      End: () => go(entries.length - 1),
      Enter: () => choose(entries[at]),
      " ": () => choose(entries[at]),
      Escape: () => close(),
    });
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    const act = acts[event.key] ?? (isLetter ? () => find(event.key) : null);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  panel.addEventListener("focusout", (event) => {
    const next = /** @type {Node | null} */ (event.relatedTarget);
    if (next !== button && !panel.contains(next)) close(false);
  });

  return {
    panel,
    open,
    toggle: () => (panel.hidden ? open() : close()),
    refresh: () => panel.hidden || go(fill(entries[at]?.id)),
  };
}
