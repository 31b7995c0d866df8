// All that stands round the map: buttons, legend, scale bar, position, notes; made once, dressed anew with each data.

import { reliefTurn } from "./base.js";
import { ZOOM } from "./controls.js";
import { drawing, element, numbers, say } from "../elements.js";
import { distance, inWords, inverse, turnedBack } from "./geodesy.js";
import { distanceInWords, drawPassing, measuredLength } from "./overlay.js";
import { makePicker } from "./picker.js";
import { savePicture } from "./picture.js";
import { sampleOf } from "./samples.js";
import { metresPerPixel, ranges, zoomed } from "./view.js";

const ICONS = {
  zoom_in: "M10 4v12M4 10h12",
  zoom_out: "M4 10h12",
  home: "M3.5 10L10 4l6.5 6M5.5 8.5V16h9V8.5",
  picking: "M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.5M3.5 10h.5M3.5 15h.5",
  distance: "M3 13.5L13.5 3 17 6.5 6.5 17zM6.2 10.3l1.6 1.6M8.6 7.9l2.4 2.4M11.3 5.2l1.6 1.6",
  full_screen: "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4",
  png: "M3 6.5h3.2L7.5 4.5h5l1.3 2H17v9H3zM10 8.2a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 1 0 0-5.2z",
  svg: "M4 15.5C6 5 14 15 16 4.5M2.6 14h2.8v2.8H2.6zM14.6 3.2h2.8V6h-2.8z",
};
const COMPACT = ["zoom_in", "zoom_out", "home"];
const STEPS = [1, 2, 5];
const WIDEST_BAR_PX = 140;
let made = 0;

/** Makes the elements of a map below a parent; gives them by name. */
export function begun(parent, data) {
  made += 1;
  const ids = {
    description: `polar-map-${made}-description`,
    keys: `polar-map-${made}-keys`,
    legend: `polar-map-${made}-legend`,
  };
  const plot = element("div", { class: "plot" });
  const parts = {
    plot,
    image: element("div", { class: "image", role: "img", "aria-describedby": ids.description }, plot),
    overlay: drawing("svg", { class: "overlay", "aria-hidden": "true" }, drawing("g"), drawing("g")),
    title: element("p", { class: "title", "aria-hidden": "true" }),
    tip: element("div", { class: "tip", "aria-hidden": "true", hidden: true }),
    buttons: element("div", { class: "buttons", role: "group" }),
    bar: element("div", { class: "bar", "aria-hidden": "true" }, element("span", { class: "rule" }), element("span")),
    position: element("div", { class: "position", "aria-hidden": "true" }),
    message: element("p", { class: "message", role: "status" }),
    keys: element("p", { class: "unseen", id: ids.keys }),
    description: element("p", { class: "unseen", id: ids.description }),
    legend: element("div", { class: "legend", role: "group", "aria-labelledby": ids.legend }),
    notes: element("div", { class: "notes" }),
  };
  parts.frame = element("div", { class: "frame", role: "group", tabindex: "0", "aria-describedby": ids.keys });
  parts.stage = element("div", { class: "stage" });
  parts.stage.style.height = data.height;
  parts.frame.append(parts.image, parts.overlay, parts.title, parts.tip, parts.bar, parts.position);
  parts.stage.append(parts.frame, parts.buttons, parts.message);
  parts.root = element(
    "div",
    { class: "polar-map", "data-plot": true },
    parts.stage,
    parts.legend,
    parts.notes,
    parts.keys,
    parts.description,
  );
  parts.legendId = ids.legend;
  say(parts.message, data.texts.loading);
  parent.querySelector(":scope > .plot-instead")?.remove();
  parent.append(parts.root);
  return parts;
}

/** Puts words, legend and notes of the data in their places. */
export function dress(map) {
  const { data, root, stage, frame, image, description, keys, theme } = map;
  const { texts } = data;
  if (!map.button) furnish(map);
  if (map.message.textContent === map.loading || map.loading === undefined) say(map.message, "");
  map.loading = texts.loading;
  root.lang = data.lang;
  root.classList.toggle("compact", data.compact);
  root.style.setProperty("--turn", `${reliefTurn(data.orientation)}deg`);
  if (root.dataset.theme !== theme)
    for (const [name, colour] of Object.entries(data.colours[theme])) root.style.setProperty(`--${name}`, colour);
  root.dataset.theme = theme;
  stage.style.height = data.height;
  frame.setAttribute("aria-label", texts.title);
  image.setAttribute("aria-label", texts.alt);
  say(map.title, texts.title);
  say(description, texts.description);
  say(keys, texts.keys);
  map.buttons.setAttribute("aria-label", texts.title);
  for (const [name, button] of Object.entries(map.button)) {
    nameButton(
      button,
      name === "full_screen" && document.fullscreenElement === root ? texts.leave_full_screen : texts[name],
    );
    button.hidden = data.compact && !COMPACT.includes(name);
  }
  dressLegend(map);
  const notes = [texts.definition, texts.disclaimer, texts.source].filter(Boolean);
  if (notes.join("\n") !== map.notesWritten) map.notes.replaceChildren(...notes.map((text) => element("p", {}, text)));
  map.notesWritten = notes.join("\n");
  map.picker.dress();
}

function nameButton(button, words) {
  button.setAttribute("aria-label", words);
  button.title = words;
}

function furnish(map) {
  const zoom = (factor) => () => map.goTo(zoomed(map.view, factor, map.data.orientation));
  map.picker = makePicker(map);
  map.openPicker = () => map.picker.open();
  map.endMeasuring = () => setMeasuring(map, false);
  const acts = {
    zoom_in: zoom(ZOOM),
    zoom_out: zoom(1 / ZOOM),
    home: () => map.goHome(),
    picking: () => map.picker.toggle(),
    distance: () => setMeasuring(map, !map.measuring),
    full_screen: () => (document.fullscreenElement ? document.exitFullscreen() : map.root.requestFullscreen()),
    png: () => save(map, "png"),
    svg: () => save(map, "svg"),
  };
  map.button = Object.fromEntries(
    Object.entries(acts).map(([name, act]) => {
      const icon = drawing(
        "svg",
        { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true" },
        drawing("path", { d: ICONS[name] }),
      );
      const button = element("button", { type: "button", "data-act": name }, icon);
      if (name === "svg" || name === "png")
        button.append(element("span", { "aria-hidden": "true" }, name.toUpperCase()));
      button.addEventListener("click", act);
      return [name, button];
    }),
  );
  map.button.distance.setAttribute("aria-pressed", "false");
  map.buttons.append(...Object.values(map.button));
  map.button.picking.after(map.picker.panel);
  map.picker.attach(map.button.picking);
  map.root.addEventListener("fullscreenchange", () => dress(map));
}

async function save(map, kind) {
  const button = map.button[kind];
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    await savePicture(map, kind);
    say(map.message, map.data.texts.picture_ready);
  } catch (error) {
    console.warn("picture", error);
    say(map.message, map.data.texts.picture_failed);
  } finally {
    button.removeAttribute("aria-busy");
    map.forgetting = setTimeout(() => map.measuring || say(map.message, ""), 6000);
  }
}

function dressLegend(map) {
  const { data, legend, theme } = map;
  const written = JSON.stringify([data.legend, data.texts.legend, theme]);
  if (map.legendWritten === written) return;
  map.legendWritten = written;
  const rows = data.legend.map(({ shape, key, label }) =>
    element("li", {}, sampleOf(data, theme, shape, key), element("span", {}, label)),
  );
  legend.replaceChildren(element("p", { id: map.legendId }, data.texts.legend), element("ul", {}, ...rows));
  legend.hidden = rows.length === 0;
}

// ---- distance ------------------------------------------------------------------------------------------------------

function setMeasuring(map, wanted) {
  map.measuring = wanted ? { points: [] } : null;
  map.button.distance.setAttribute("aria-pressed", String(wanted));
  map.root.classList.toggle("measuring", wanted);
  if (wanted) map.frame.focus({ preventScroll: true });
  drawPassing(map);
  tellDistance(map);
}

/** Says what to do to measure, or the distance measured. */
export function tellDistance(map) {
  const { texts, lang } = map.data;
  clearTimeout(map.forgetting);
  if (!map.measuring) return say(map.message, "");
  const metres = measuredLength(map.measuring);
  return say(map.message, metres === null ? texts.distance_hint : distanceInWords(metres, texts, numbers(lang)));
}

// ---- what follows the pointer and the view -------------------------------------------------------------------------

/** Shows the scale at the centre of the view, and the centre's position while no pointer is on the map. */
export function placeReadings(map) {
  const { view, size, data } = map;
  const scale = metresPerPixel(view, size);
  const [[left, right], [bottom, top]] = ranges(view, size, data.orientation);
  const [cx, cy] = [(left + right) / 2, (bottom + top) / 2];
  const at = (x) => inverse(...turnedBack([x, cy], data.orientation));
  const half = (WIDEST_BAR_PX / 2) * scale;
  const km = distance(at(cx - half), at(cx + half)) / 1000;
  const [word, rule] = [map.bar.lastChild, map.bar.firstChild];
  const ten = 10 ** Math.floor(Math.log10(km));
  const round = ten * STEPS.findLast((step) => step * ten <= km);
  rule.style.width = `${((WIDEST_BAR_PX * round) / km).toFixed(1)}px`;
  say(word, `${numbers(data.lang).format(round)} km`);
  if (!map.pointedAt) showPosition(map, null);
}

/** Shows a position [lon, lat], or with null the centre's. */
export function showPosition(map, degrees) {
  const { view, data } = map;
  map.pointedAt = degrees;
  const shown = degrees ?? inverse(view.x, view.y);
  say(map.position, shown ? inWords(shown, data.texts.compass) : "");
}

/** Shows the name of what is under the pointer, beside it; null for nothing. */
export function showPointed(map, thing, [right, down] = [0, 0]) {
  const { tip, frame, data, size } = map;
  frame.classList.toggle("pointing", Boolean(thing));
  tip.hidden = !thing;
  if (!thing) return;
  const { item } = thing;
  if (tip.dataset.item !== item.id + data.lang) {
    tip.dataset.item = item.id + data.lang;
    const meaning = data.legend.find((entry) => entry.shape === item.shape && entry.key === item.status)?.label;
    const lines = [meaning, ...(item.lines ?? [])].filter(Boolean);
    tip.replaceChildren(element("strong", {}, item.name), ...lines.map((line) => element("span", {}, line)));
  }
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  const x = right + 14 + width > size.width ? Math.max(4, right - 14 - width) : right + 14;
  const y = Math.min(Math.max(4, down + 14), Math.max(4, size.height - height - 4));
  tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
