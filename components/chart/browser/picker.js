// The list of what is in view: the way to every span, event, link, point, node and edge without a pointer.

import { element, say } from "./elements.js";
import { showOutlines } from "./furniture.js";

const PAGE = 8; // entries
const TYPED_MS = 1000;
let made = 0;

/** Makes the list of a chart; gives {panel, attach, dress, open, toggle}. */
export function makePicker(chart) {
  made += 1;
  const id = `drawn-chart-picker-${made}`;
  const heading = element("p", { id: `${id}-name` });
  const list = element("ul", { id, role: "listbox", tabindex: "0", "aria-labelledby": `${id}-name` });
  const panel = element("div", { class: "picker", hidden: true }, heading, list);
  const own = { id, heading, list, things: [], at: -1, typed: "", timer: 0, button: null };

  own.close = (back = true) => {
    if (panel.hidden) return;
    panel.hidden = true;
    own.button.setAttribute("aria-expanded", "false");
    highlight(chart, null);
    if (back) own.button.focus({ preventScroll: true });
  };
  own.choose = (at) => {
    const thing = own.things[at];
    if (!thing) return;
    own.close();
    chart.pick(thing.id);
  };
  const open = () => {
    fill(chart, own);
    panel.hidden = false;
    own.button.setAttribute("aria-expanded", "true");
    list.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" }); // a chart may be higher than the screen, and its begin out of sight
    go(
      chart,
      own,
      Math.max(
        0,
        own.things.findIndex((thing) => thing.id === chart.data.selected),
      ),
    );
  };
  list.addEventListener("keydown", (event) => press(chart, own, event));
  panel.addEventListener("focusout", (event) => {
    if (event.relatedTarget !== own.button && !panel.contains(event.relatedTarget)) own.close(false);
  });
  return {
    panel,
    open,
    toggle: () => (panel.hidden ? open() : own.close()),
    attach(button) {
      own.button = button;
      const roles = { "aria-haspopup": "listbox", "aria-expanded": "false", "aria-controls": id };
      for (const [name, value] of Object.entries(roles)) button.setAttribute(name, value);
    },
    dress() {
      if (panel.hidden) return;
      const current = own.things[own.at]?.id;
      fill(chart, own);
      go(
        chart,
        own,
        Math.max(
          0,
          own.things.findIndex((thing) => thing.id === current),
        ),
      );
    },
  };
}

function press(chart, own, event) {
  const acts = {
    ArrowDown: () => go(chart, own, own.at + 1),
    ArrowUp: () => go(chart, own, own.at - 1),
    PageDown: () => go(chart, own, own.at + PAGE),
    PageUp: () => go(chart, own, own.at - PAGE),
    Home: () => go(chart, own, 0),
    End: () => go(chart, own, own.things.length - 1),
    Enter: () => own.choose(own.at),
    " ": () => own.choose(own.at),
    Escape: () => own.close(),
  };
  const isLetter = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!acts[event.key] && !isLetter) return;
  event.preventDefault();
  event.stopPropagation();
  if (acts[event.key]) acts[event.key]();
  else go(chart, own, found(own, event.key, chart.data.lang));
}

function go(chart, own, at) {
  if (!own.things.length) return;
  const { list } = own;
  own.at = Math.max(0, Math.min(own.things.length - 1, at));
  for (const [place, option] of [...list.children].entries()) option.classList.toggle("current", place === own.at);
  list.setAttribute("aria-activedescendant", `${own.id}-${own.at}`);
  const current = list.children[own.at];
  // only the list itself scrolls; scrollIntoView would move the page
  list.scrollTop = Math.min(list.scrollTop, current.offsetTop);
  list.scrollTop = Math.max(list.scrollTop, current.offsetTop + current.offsetHeight - list.clientHeight);
  highlight(chart, own.things[own.at]);
}

function highlight(chart, thing) {
  chart.pointed = thing;
  showOutlines(chart);
}

// In order of time; what has none, by name.
function sorted(chart) {
  const collator = new Intl.Collator(chart.data.lang, { numeric: true });
  const isOrdered = chart.data.kind !== "network";
  return [...chart.painted.things].sort(
    (one, other) =>
      (isOrdered && one.day - other.day) ||
      Boolean(one.isLine) - Boolean(other.isLine) ||
      collator.compare(one.name, other.name),
  );
}

function fill(chart, own) {
  const { texts, selected } = chart.data;
  const { list } = own;
  own.things = sorted(chart);
  const count = String(own.things.length);
  say(own.heading, own.things.length ? texts.in_view.replace("{n}", count) : texts.nothing_in_view);
  list.removeAttribute("aria-activedescendant");
  list.replaceChildren(
    ...own.things.map(({ id, name, detail }, at) => {
      const words = [element("strong", {}, name), ...(detail ? [element("small", {}, detail)] : [])];
      const option = element(
        "li",
        { id: `${own.id}-${at}`, role: "option", "aria-selected": String(id === selected) },
        ...words,
      );
      option.addEventListener("click", () => own.choose(at));
      option.addEventListener("pointermove", () => highlight(chart, own.things[at]));
      return option;
    }),
  );
}

// Typing goes to the next name that begins with what was typed within a second.
function found(own, letter, lang) {
  clearTimeout(own.timer);
  own.typed += letter.toLocaleLowerCase(lang);
  own.timer = setTimeout(() => {
    own.typed = "";
  }, TYPED_MS);
  const from = own.typed.length > 1 ? own.at : own.at + 1;
  for (let step = 0; step < own.things.length; step += 1) {
    const at = (from + step) % own.things.length;
    if (own.things[at].name.toLocaleLowerCase(lang).startsWith(own.typed)) return at;
  }
  return own.at;
}
