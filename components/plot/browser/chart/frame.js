// @ts-check
// All that stands round a chart: buttons, legend, source line; made once, dressed anew with each content.

import { drawing, element, say } from "../elements.js";
import { dressLegend } from "../legend.js";
import { makePicker } from "../picker.js";
import { makeButtons, nameButton, saving } from "../toolbar.js";
import { inSight, outlineOf } from "./marks.js";
import { savePicture } from "./picture.js";
import { samplesOf } from "./samples.js";
import { ZOOM, zoomed } from "./view.js";

let made = 0;

/**
 * Makes the elements of a chart below a parent; gives them by name.
 * @param {Element} parent
 */
export function begun(parent) {
  made += 1;
  const id = (/** @type {string} */ name) => `plot-figure-${made}-${name}`;
  const plot = element("div", { class: "plot" });
  const parts = {
    plot,
    overlay: drawing("svg", { class: "overlay", "aria-hidden": "true" }),
    image: element("div", { role: "img", class: "image", "aria-describedby": id("description") }, plot),
    tip: element("div", { class: "tip", "aria-hidden": "true", hidden: true }),
    buttons: element("div", { class: "buttons", role: "group" }),
    message: element("p", { class: "message", role: "status" }),
    ruler: element("div", { class: "ruler", "aria-hidden": "true" }),
    keys: element("p", { class: "unseen", id: id("keys") }),
    description: element("p", { class: "unseen", id: id("description") }),
    legend: element("div", { class: "legend", role: "group", "aria-labelledby": id("legend") }),
    source: element("p", { class: "source" }),
    legendId: id("legend"),
  };
  const { image, overlay, tip, ruler, message, buttons, legend, source, keys, description } = parts;
  const about = { class: "frame", role: "group", tabindex: "0", "aria-describedby": id("keys") };
  const frame = element("div", about, image, overlay, tip);
  const bar = element("div", { class: "bar" }, message, buttons);
  const root = element("div", { class: "plot-figure", "data-plot": true }, ruler, bar, frame, legend, source, keys, description);
  parent.querySelector(":scope > .plot-instead")?.remove();
  parent.append(root);
  return { ...parts, frame, root };
}

/**
 * Puts the words of the content in their places.
 * @param {any} chart
 */
export function dress(chart) {
  const { content, root, frame, image, description, keys, source } = chart;
  const { texts } = content;
  if (!chart.button) furnish(chart);
  root.lang = content.lang;
  frame.setAttribute("aria-label", texts.title);
  image.setAttribute("aria-label", texts.alt);
  say(description, texts.description);
  say(keys, chart.pickDay ? `${texts.keys} ${texts.axis_keys}` : texts.keys);
  say(source, texts.source);
  chart.buttons.setAttribute("aria-label", texts.title);
  for (const [name, button] of Object.entries(chart.button)) nameButton(/** @type {any} */ (button), texts[name]);
  dressLegend(chart.legend, {
    id: chart.legendId,
    title: texts.legend,
    written: JSON.stringify([content.legend, texts.legend]),
    rows: () => samplesOf(content),
  });
  chart.picker.dress();
}

/** @param {any} chart */
function furnish(chart) {
  const zoom = (/** @type {number} */ factor) => () => chart.goTo(zoomed(chart.view, factor));
  chart.picker = makePicker({
    entries: () => inSight(chart.marks, chart.plot._fullLayout, chart.content.lang),
    selected: () => chart.content.selected,
    texts: () => chart.content.texts,
    lang: () => chart.content.lang,
    highlight: (id) => point(chart, id),
    pick: (id) => chart.pick(id),
  });
  const save = (/** @type {string} */ kind) => () =>
    saving(chart.button[kind], chart.message, chart.content.texts, () => savePicture(chart, kind));
  chart.button = makeButtons(chart.buttons, {
    zoom_in: zoom(ZOOM),
    zoom_out: zoom(1 / ZOOM),
    home: () => chart.goHome(),
    picking: () => chart.picker.toggle(),
    png: save("png"),
    svg: save("svg"),
  });
  chart.button.picking.after(chart.picker.panel);
  chart.picker.attach(chart.button.picking);
}

/**
 * Shows which mark is pointed at, by the pointer or in the list; null for none.
 * @param {any} chart
 * @param {string | null} id
 */
export function point(chart, id) {
  chart.pointed = id;
  const mark = chart.marks.find((/** @type {any} */ one) => one.id === id);
  chart.overlay.replaceChildren(...(mark ? outlineOf(mark, chart.marks, chart.plot._fullLayout) : []));
}
