// All that stands round the chart: buttons, legend, source line, what is said of the mark under the pointer; made once,
// dressed anew with each data.

import { drawing, element, say } from "./elements.js";
import { onPage } from "./paint.js";
import { makePicker } from "./picker.js";
import { savePicture } from "./picture.js";
import { zoomed } from "./view.js";

export const ZOOM = 1.5;
const FORGOTTEN_MS = 6000;
const ICONS = {
  zoom_in: "M10 4v12M4 10h12",
  zoom_out: "M4 10h12",
  home: "M3.5 10L10 4l6.5 6M5.5 8.5V16h9V8.5",
  picking: "M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.5M3.5 10h.5M3.5 15h.5",
  png: "M3 6.5h3.2L7.5 4.5h5l1.3 2H17v9H3zM10 8.2a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 1 0 0-5.2z",
  svg: "M4 15.5C6 5 14 15 16 4.5M2.6 14h2.8v2.8H2.6zM14.6 3.2h2.8V6h-2.8z",
};
let made = 0;

/** Makes the elements of a chart below a parent; gives them by name. */
export function begun(parent, data) {
  made += 1;
  const id = (name) => `drawn-chart-${made}-${name}`;
  const parts = {
    svg: drawing("svg", { class: "plot", "aria-hidden": "true" }, drawing("g"), drawing("g", { class: "outlines" })),
    tip: element("div", { class: "tip", "aria-hidden": "true", hidden: true }),
    buttons: element("div", { class: "buttons", role: "group" }),
    message: element("p", { class: "message", role: "status" }),
    ruler: element("div", { class: "ruler", "aria-hidden": "true" }),
    keys: element("p", { class: "unseen", id: id("keys") }),
    description: element("p", { class: "unseen", id: id("description") }),
    legend: element("div", { class: "legend", role: "group", "aria-labelledby": id("legend") }),
    source: element("p", { class: "source" }),
  };
  parts.image = element("div", { role: "img", "aria-describedby": id("description") }, parts.svg);
  parts.frame = element(
    "div",
    { class: "frame", role: "group", tabindex: "0", "aria-describedby": id("keys") },
    parts.image,
    parts.tip,
  );
  const bar = element("div", { class: "bar" }, parts.message, parts.buttons);
  const { ruler, frame, legend, source, keys, description } = parts;
  parts.root = element("div", { class: "drawn-chart" }, ruler, bar, frame, legend, source, keys, description);
  parts.legendId = id("legend");
  parent.querySelector(":scope > .drawn-chart-instead")?.remove();
  parent.append(parts.root);
  return parts;
}

/** Puts the words of the data in their places. */
export function dress(chart) {
  const { data, root, frame, image, description, keys, source } = chart;
  const { texts } = data;
  if (!chart.button) furnish(chart);
  root.lang = data.lang;
  root.dataset.kind = data.kind;
  frame.setAttribute("aria-label", texts.title);
  image.setAttribute("aria-label", texts.alt);
  say(description, texts.description);
  say(keys, data.axis ? `${texts.keys} ${texts.axis_keys}` : texts.keys);
  say(source, texts.source);
  chart.buttons.setAttribute("aria-label", texts.title);
  for (const [name, button] of Object.entries(chart.button)) {
    button.setAttribute("aria-label", texts[name]);
    button.title = texts[name];
  }
  chart.picker.dress();
}

function furnish(chart) {
  const zoom = (factor) => () => chart.goTo(zoomed(chart.view, factor, chart.data));
  chart.picker = makePicker(chart);
  const acts = {
    zoom_in: zoom(ZOOM),
    zoom_out: zoom(1 / ZOOM),
    home: () => chart.goHome(),
    picking: () => chart.picker.toggle(),
    png: () => save(chart, "png"),
    svg: () => save(chart, "svg"),
  };
  chart.button = Object.fromEntries(
    Object.entries(acts).map(([name, act]) => {
      const size = { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true" };
      const button = element(
        "button",
        { type: "button", "data-act": name },
        drawing("svg", size, drawing("path", { d: ICONS[name] })),
      );
      if (name === "png" || name === "svg")
        button.append(element("span", { "aria-hidden": "true" }, name.toUpperCase()));
      button.addEventListener("click", act);
      return [name, button];
    }),
  );
  chart.buttons.append(...Object.values(chart.button));
  chart.button.picking.after(chart.picker.panel);
  chart.picker.attach(chart.button.picking);
}

async function save(chart, kind) {
  const button = chart.button[kind];
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    await savePicture(chart, kind);
    say(chart.message, chart.data.texts.picture_ready);
  } catch (error) {
    console.warn("picture", error);
    say(chart.message, chart.data.texts.picture_failed);
  } finally {
    button.removeAttribute("aria-busy");
    clearTimeout(chart.forgetting);
    chart.forgetting = setTimeout(() => say(chart.message, ""), FORGOTTEN_MS);
  }
}

// ---- what is chosen, and what is under the pointer ------------------------------------------------------------------

/** Draws the outlines of what is selected, what belongs to it, and what is pointed at; dims what is not joined to it. */
export function showOutlines(chart) {
  const { svg, painted, pointed, data, root } = chart;
  svg.lastChild.replaceChildren(
    ...outlinesOf(painted.things, data, onPage),
    ...(pointed ? [outline(pointed, onPage, 3, "pointed")] : []),
  );
  const centre = pointed ?? painted.things.find((thing) => thing.id === data.selected);
  const joined = painted.things.filter((thing) => thing.between?.includes(centre?.id));
  root.classList.toggle("focused", joined.length > 0);
  for (const thing of painted.things) thing.group.classList.toggle("joined", joined.includes(thing));
}

/** Gives the outlines of what is selected and of what belongs to it. */
export function outlinesOf(things, { selected, marked }, colours) {
  const chosen = things.filter(({ id }) => id === selected || marked.includes(id));
  return chosen.map((thing) => outline(thing, colours, thing.id === selected ? 3 : 2, "chosen"));
}

function outline(thing, colours, width, name) {
  const look = thing.isLine ? { "stroke-width": 7, "stroke-opacity": 0.35 } : { "stroke-width": width };
  return drawing("path", {
    d: thing.outline,
    class: name,
    fill: "none",
    stroke: colours.accent,
    "stroke-linejoin": "round",
    ...look,
  });
}

/** Shows words beside the pointer, {name, lines}; null for none. */
export function showPointed(chart, words, [right, down] = [0, 0]) {
  const { tip, frame } = chart;
  frame.classList.toggle("pointing", Boolean(words));
  tip.hidden = !words;
  if (!words) return;
  const written = JSON.stringify([words.name, words.lines]);
  if (tip.dataset.written !== written) {
    tip.dataset.written = written;
    tip.replaceChildren(
      element("strong", {}, words.name),
      ...(words.lines ?? []).map((line) => element("span", {}, line)),
    );
  }
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  const x = right + 14 + width > frame.clientWidth ? Math.max(4, right - 14 - width) : right + 14;
  const y = Math.min(Math.max(4, down + 14), Math.max(4, frame.clientHeight - height - 4));
  tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
