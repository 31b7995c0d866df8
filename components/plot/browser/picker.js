// @ts-check
// The list of what is in view: the way to every mark of a figure without a pointer. Charts and maps share it.

import { element, say } from "./elements.js";

/**
 * @typedef {{id: string, name: string, detail: string, sample?: Element}} Entry
 * @typedef {object} Host what the list is of
 * @property {() => Entry[]} entries what is in view, in order
 * @property {() => string | null | undefined} selected the id of what the reader chose
 * @property {() => {in_view: string, nothing_in_view: string}} texts
 * @property {() => string} lang
 * @property {(id: string | null) => void} highlight shows which mark an entry means
 * @property {(id: string) => void} pick
 */

const PAGE = 8; // entries
const TYPED_MS = 1000;
let made = 0;

/**
 * Makes the list of a figure; gives {panel, attach, dress, open, toggle}.
 * @param {Host} host
 */
export function makePicker(host) {
  made += 1;
  const id = `plot-picker-${made}`;
  const heading = element("p", { id: `${id}-name` });
  const list = element("ul", { id, role: "listbox", tabindex: "0", "aria-labelledby": `${id}-name` });
  const panel = element("div", { class: "picker", hidden: true }, heading, list);
  /** @type {{entries: Entry[], at: number, typed: string, timer: number, button: any}} */
  const own = { entries: [], at: -1, typed: "", timer: 0, button: null };

  const close = (back = true) => {
    if (panel.hidden) return;
    panel.hidden = true;
    own.button.setAttribute("aria-expanded", "false");
    host.highlight(null);
    if (back) own.button.focus({ preventScroll: true });
  };
  const go = (/** @type {number} */ at) => {
    if (!own.entries.length) return;
    own.at = Math.max(0, Math.min(own.entries.length - 1, at));
    for (const [place, option] of [...list.children].entries()) option.classList.toggle("current", place === own.at);
    list.setAttribute("aria-activedescendant", `${id}-${own.at}`);
    const current = /** @type {HTMLElement} */ (list.children[own.at]);
    // only the list itself scrolls; scrollIntoView would move the page
    list.scrollTop = Math.min(list.scrollTop, current.offsetTop);
    list.scrollTop = Math.max(list.scrollTop, current.offsetTop + current.offsetHeight - list.clientHeight);
    host.highlight(own.entries[own.at].id);
  };
  const choose = (/** @type {number} */ at) => {
    const entry = own.entries[at];
    if (!entry) return;
    close();
    host.pick(entry.id);
  };
  const fill = () => {
    own.entries = host.entries();
    const texts = host.texts();
    const count = own.entries.length;
    say(heading, count ? texts.in_view.replace("{n}", String(count)) : texts.nothing_in_view);
    list.removeAttribute("aria-activedescendant");
    list.replaceChildren(
      ...own.entries.map((entry, at) => {
        const words = element("span", {}, element("strong", {}, entry.name));
        if (entry.detail) words.append(element("small", {}, entry.detail));
        const isSelected = String(entry.id === host.selected());
        const option = element("li", { id: `${id}-${at}`, role: "option", "aria-selected": isSelected }, words);
        if (entry.sample) option.prepend(entry.sample);
        option.addEventListener("click", () => choose(at));
        option.addEventListener("pointermove", () => host.highlight(entry.id));
        return option;
      }),
    );
  };
  const indexOf = (/** @type {string | null | undefined} */ wanted) =>
    Math.max(0, own.entries.findIndex((entry) => entry.id === wanted));
  const open = () => {
    fill();
    panel.hidden = false;
    own.button.setAttribute("aria-expanded", "true");
    list.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" }); // a figure may be higher than the screen, and its begin out of sight
    go(indexOf(host.selected()));
  };

  list.addEventListener("keydown", (event) => {
    /** @type {Record<string, () => void>} */
    const acts = {
      ArrowDown: () => go(own.at + 1),
      ArrowUp: () => go(own.at - 1),
      PageDown: () => go(own.at + PAGE),
      PageUp: () => go(own.at - PAGE),
      Home: () => go(0),
      End: () => go(own.entries.length - 1),
      Enter: () => choose(own.at),
      " ": () => choose(own.at),
      Escape: () => close(),
    };
    const isLetter = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!acts[event.key] && !isLetter) return;
    event.preventDefault();
    event.stopPropagation();
    if (acts[event.key]) acts[event.key]();
    else go(found(own, event.key, host.lang()));
  });
  panel.addEventListener("focusout", (event) => {
    const next = /** @type {Node | null} */ (event.relatedTarget);
    if (next !== own.button && !panel.contains(next)) close(false);
  });

  return {
    panel,
    open,
    toggle: () => (panel.hidden ? open() : close()),
    attach(/** @type {Element} */ button) {
      own.button = button;
      const roles = { "aria-haspopup": "listbox", "aria-expanded": "false", "aria-controls": id };
      for (const [name, value] of Object.entries(roles)) button.setAttribute(name, value);
    },
    dress() {
      if (panel.hidden) return;
      const current = own.entries[own.at]?.id;
      fill();
      go(indexOf(current));
    },
  };
}

/**
 * Typing goes to the next name that begins with what was typed within a second.
 * @param {{entries: Entry[], at: number, typed: string, timer: number}} own
 * @param {string} letter
 * @param {string} lang
 */
function found(own, letter, lang) {
  clearTimeout(own.timer);
  own.typed += letter.toLocaleLowerCase(lang);
  own.timer = window.setTimeout(() => {
    own.typed = "";
  }, TYPED_MS);
  const from = own.typed.length > 1 ? own.at : own.at + 1;
  for (let step = 0; step < own.entries.length; step += 1) {
    const at = (from + step) % own.entries.length;
    if (own.entries[at].name.toLocaleLowerCase(lang).startsWith(own.typed)) return at;
  }
  return own.at;
}
