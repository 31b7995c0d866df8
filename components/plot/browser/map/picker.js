// The list of what is in view: the way to every line, zone, route and place without a pointer.

import { element, say } from "../elements.js";
import { inView } from "./hit.js";
import { drawPassing } from "./overlay.js";
import { sampleOf } from "./samples.js";
import { ranges } from "./view.js";

let made = 0;
const SHAPES = ["line", "area", "band", "point", "disc"];

/** Makes the list of a map; gives {panel, attach, dress, open, toggle}. */
export function makePicker(map) {
  made += 1;
  const id = `polar-map-picker-${made}`;
  const heading = element("p", { id: `${id}-name` });
  const list = element("ul", { id, role: "listbox", tabindex: "0", "aria-labelledby": `${id}-name` });
  const panel = element("div", { class: "picker", hidden: true }, heading, list);
  const own = { things: [], at: -1, typed: "", timer: 0, button: null };

  const close = (back = true) => {
    if (panel.hidden) return;
    panel.hidden = true;
    own.button.setAttribute("aria-expanded", "false");
    highlight(map, null);
    if (back) own.button.focus({ preventScroll: true });
  };
  const go = (at) => {
    if (!own.things.length) return;
    own.at = Math.max(0, Math.min(own.things.length - 1, at));
    for (const [place, option] of [...list.children].entries()) option.classList.toggle("current", place === own.at);
    list.setAttribute("aria-activedescendant", `${id}-${own.at}`);
    const current = list.children[own.at];
    // only the list itself scrolls; scrollIntoView would move the page
    list.scrollTop = Math.min(list.scrollTop, current.offsetTop);
    list.scrollTop = Math.max(list.scrollTop, current.offsetTop + current.offsetHeight - list.clientHeight);
    highlight(map, own.things[own.at]);
  };
  const choose = (at) => {
    const thing = own.things[at];
    if (!thing) return;
    close();
    map.pick(thing.item.id);
  };
  const open = () => {
    own.things = sorted(map);
    fill(map, own, { id, heading, list, choose });
    panel.hidden = false;
    own.button.setAttribute("aria-expanded", "true");
    list.focus({ preventScroll: true });
    const marked = own.things.findIndex((thing) => thing.item.id === map.data.selected);
    go(Math.max(0, marked));
  };

  list.addEventListener("keydown", (event) => {
    const acts = {
      ArrowDown: () => go(own.at + 1),
      ArrowUp: () => go(own.at - 1),
      PageDown: () => go(own.at + 8),
      PageUp: () => go(own.at - 8),
      Home: () => go(0),
      End: () => go(own.things.length - 1),
      Enter: () => choose(own.at),
      " ": () => choose(own.at),
      Escape: () => close(),
    };
    const letter = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!acts[event.key] && !letter) return;
    event.preventDefault();
    event.stopPropagation();
    if (acts[event.key]) acts[event.key]();
    else go(found(own, event.key, map.data.lang));
  });
  panel.addEventListener("focusout", (event) => {
    if (event.relatedTarget !== own.button && !panel.contains(event.relatedTarget)) close(false);
  });

  return {
    panel,
    open,
    toggle: () => (panel.hidden ? open() : close()),
    attach(button) {
      own.button = button;
      for (const [name, value] of Object.entries({
        "aria-haspopup": "listbox",
        "aria-expanded": "false",
        "aria-controls": id,
      })) {
        button.setAttribute(name, value);
      }
    },
    dress() {
      if (panel.hidden) return;
      const current = own.things[own.at]?.item.id;
      own.things = sorted(map);
      fill(map, own, { id, heading, list, choose });
      go(
        Math.max(
          0,
          own.things.findIndex((thing) => thing.item.id === current),
        ),
      );
    },
  };
}

function highlight(map, thing) {
  map.pointed = thing;
  drawPassing(map);
}

function sorted(map) {
  const window = ranges(map.view, map.size, map.data.orientation);
  const collator = new Intl.Collator(map.data.lang, { numeric: true });
  return map.things
    .filter((thing) => inView(thing, window))
    .sort(
      ({ item: one }, { item: other }) =>
        SHAPES.indexOf(one.shape) - SHAPES.indexOf(other.shape) || collator.compare(one.name, other.name),
    );
}

function fill(map, own, { id, heading, list, choose }) {
  const { data, theme } = map;
  const meaning = ({ shape, status }) =>
    data.legend.find((entry) => entry.shape === shape && entry.key === status)?.label ?? "";
  const none = own.things.length === 0;
  say(heading, none ? data.texts.nothing_in_view : data.texts.in_view.replace("{n}", String(own.things.length)));
  list.removeAttribute("aria-activedescendant");
  list.replaceChildren(
    ...own.things.map(({ item }, at) => {
      const words = element("span", {}, element("strong", {}, item.name), element("small", {}, meaning(item)));
      const selected = String(item.id === data.selected);
      const option = element("li", { id: `${id}-${at}`, role: "option", "aria-selected": selected }, words);
      option.prepend(sampleOf(data, theme, item.shape, item.status, item.colour));
      option.addEventListener("click", () => choose(at));
      option.addEventListener("pointermove", () => highlight(map, own.things[at]));
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
  }, 1000);
  const from = own.typed.length > 1 ? own.at : own.at + 1;
  for (let step = 0; step < own.things.length; step += 1) {
    const at = (from + step) % own.things.length;
    if (own.things[at].item.name.toLocaleLowerCase(lang).startsWith(own.typed)) return at;
  }
  return own.at;
}
