// All that stands round the map: buttons, legend, scale bar, position, notes; made once, dressed anew with each data.

import { reliefTurn } from "./base.js";
import { drawing, element, numbers, say } from "../elements.js";
import { dressLegend } from "../legend.js";
import { makePicker } from "../picker.js";
import { makeButtons, nameButton, saving, showTip } from "../toolbar.js";
import { distance, inWords, inverse, turnedBack } from "./geodesy.js";
import { inView } from "./hit.js";
import { distanceInWords, drawPassing, measuredLength } from "./overlay.js";
import { savePicture } from "./picture.js";
import { sampleOf, samplesOf } from "./samples.js";
import { metresPerPixel, ranges, ZOOM, zoomed } from "./view.js";

const COMPACT = ["zoom_in", "zoom_out", "home"];
const SHAPES = ["line", "area", "band", "point", "disc"];
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
  dressLegend(map.legend, {
    id: map.legendId,
    title: texts.legend,
    written: JSON.stringify([data.legend, texts.legend, theme]),
    rows: () => samplesOf(data, theme),
  });
  const notes = [texts.definition, texts.disclaimer, texts.source].filter(Boolean);
  if (notes.join("\n") !== map.notesWritten) map.notes.replaceChildren(...notes.map((text) => element("p", {}, text)));
  map.notesWritten = notes.join("\n");
  map.picker.dress();
}

function furnish(map) {
  const zoom = (factor) => () => map.goTo(zoomed(map.view, factor, map.data.orientation));
  map.picker = makePicker({
    entries: () => entries(map),
    selected: () => map.data.selected,
    texts: () => map.data.texts,
    lang: () => map.data.lang,
    highlight(id) {
      map.pointed = map.things.find(({ item }) => item.id === id) ?? null;
      drawPassing(map);
    },
    pick: (id) => map.pick(id),
  });
  map.openPicker = () => map.picker.open();
  map.endMeasuring = () => setMeasuring(map, false);
  const save = (kind) => () =>
    saving(map.button[kind], map.message, map.data.texts, () => savePicture(map, kind), () => map.measuring);
  map.button = makeButtons(map.buttons, {
    zoom_in: zoom(ZOOM),
    zoom_out: zoom(1 / ZOOM),
    home: () => map.goHome(),
    picking: () => map.picker.toggle(),
    distance: () => setMeasuring(map, !map.measuring),
    full_screen: () => (document.fullscreenElement ? document.exitFullscreen() : map.root.requestFullscreen()),
    png: save("png"),
    svg: save("svg"),
  });
  map.button.distance.setAttribute("aria-pressed", "false");
  map.button.picking.after(map.picker.panel);
  map.picker.attach(map.button.picking);
  map.root.addEventListener("fullscreenchange", () => dress(map));
}

const meaningOf = ({ legend }, { shape, status }) =>
  legend.find((entry) => entry.shape === shape && entry.key === status)?.label ?? "";

// What is in sight for the list: lines, zones, routes, places, each by name.
function entries({ data, theme, things, view, size }) {
  const window = ranges(view, size, data.orientation);
  const collator = new Intl.Collator(data.lang, { numeric: true });
  return things
    .filter((thing) => inView(thing, window))
    .map(({ item }) => item)
    .sort(
      (one, other) => SHAPES.indexOf(one.shape) - SHAPES.indexOf(other.shape) || collator.compare(one.name, other.name),
    )
    .map((item) => ({
      id: item.id,
      name: item.name,
      detail: meaningOf(data, item),
      sample: sampleOf(data, theme, item.shape, item.status, item.colour),
    }));
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
export function showPointed(map, thing, place) {
  const words = thing && {
    name: thing.item.name,
    lines: [meaningOf(map.data, thing.item), ...(thing.item.lines ?? [])].filter(Boolean),
  };
  showTip(map.tip, map.frame, words, place);
}
