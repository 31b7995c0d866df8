// @ts-check
// Draws one chart and keeps it: plotly's node stays, what is on it is exchanged, and the view stays where the reader
// left it. Streamlit calls `update` again whenever data or theme change; the browser keeps the same parent element.

import { isDark, say } from "../elements.js";
import { library } from "../fetching.js";
import { leaveAxis, showDay } from "./axis.js";
import { listen } from "./controls.js";
import { begun, dress, point } from "./frame.js";
import { marksOf } from "./marks.js";
import { contentOf, fitted, unpacked, wordsAt } from "./unpack.js";
import { clamped, isWhole, rangesOf, wholeOf } from "./view.js";

const CONFIG = {
  displayModeBar: false,
  doubleClick: false, // ours leads home
  scrollZoom: false,
  showAxisDragHandles: false,
  showAxisRangeEntryBoxes: false,
  showSendToCloud: false,
  showTips: false,
  responsive: false,
};
const charts = new WeakMap(); // parent element -> what is drawn there
const views = new Map(); // key -> view; outlasts a chart that leaves the page for a run

/**
 * Draws or changes the chart of a component.
 * @param {any} component
 * @param {(error: unknown) => void} fail
 */
export async function update({ data, parentElement, setTriggerValue }, fail) {
  if (!CSS.supports("height", data.height)) throw new Error(`${data.height} is no height`);
  const [plotly, written] = await Promise.all([library(data.assets), unpacked(data.packed), letters()]);
  if (!parentElement.isConnected) return;
  let chart = charts.get(parentElement);
  if (!chart) {
    chart = begin(parentElement);
    charts.set(parentElement, chart);
  }
  Object.assign(chart, { plotly, written, key: data.key, height: data.height });
  chart.fail = (/** @type {unknown} */ error) => charts.get(parentElement) === chart && fail(error);
  chart.pick = (/** @type {string} */ id) => setTriggerValue("picked", id);
  chart.pickDay = data.axis ? (/** @type {string} */ day) => setTriggerValue("day", day) : null;
  chart.locale = learn(plotly, JSON.parse(written).lang);
  await chart.redraw();
}

/**
 * Lets go of a chart that leaves the page.
 * @param {Element} parent
 */
export function unmount(parent) {
  const chart = charts.get(parent);
  if (!chart) return;
  charts.delete(parent);
  chart.observer.disconnect();
  chart.stopListening();
  chart.paper.onchange = null;
  cancelAnimationFrame(chart.waiting);
  chart.plotly?.purge(chart.plot);
  chart.root.remove();
}

// Words are drawn once: with the letters of the page, not with those that stand in for them.
async function letters() {
  const fonts = ["400 12px", "600 12px"].map((font) => document.fonts?.load(`${font} "Source Sans"`));
  await Promise.race([Promise.allSettled(fonts), new Promise((done) => setTimeout(done, 1500))]);
}

/**
 * Teaches plotly the names of months in a language, once; gives its name there.
 * @param {any} plotly
 * @param {string} lang
 */
function learn(plotly, lang) {
  const names = (/** @type {"long" | "short"} */ month) => {
    const write = new Intl.DateTimeFormat(lang === "fr" ? "fr-CA" : "en-CA", { month, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, at) => write.format(Date.UTC(2024, at, 1)));
  };
  const format = { months: names("long"), shortMonths: names("short") };
  if (lang !== "en") plotly.register({ moduleType: "locale", name: lang, dictionary: {}, format });
  return lang;
}

/** @param {Element} parent */
function begin(parent) {
  /** @type {any} */
  const chart = { ...begun(parent), marks: [], day: null, pointed: null, waiting: 0, size: null };
  chart.redraw = async () => {
    try {
      await draw(chart);
    } catch (error) {
      chart.fail(error);
    }
  };
  chart.goTo = (/** @type {any} */ view) => {
    chart.view = clamped(view, chart.whole, chart.isTime); // at once, so that a further step begins from here
    views.set(chart.key, isWhole(chart.view, chart.whole) ? null : chart.view);
    // while a view moves, once a frame is enough
    chart.waiting ||= requestAnimationFrame(() => {
      chart.waiting = 0;
      show(chart).catch(chart.fail);
    });
  };
  chart.goHome = () => chart.goTo(chart.whole);
  chart.stopListening = listen(chart);
  chart.observer = new ResizeObserver(() => {
    const { width, height } = sizeOf(chart);
    if (chart.written && (width !== chart.size?.width || height !== chart.size?.height)) chart.redraw();
  });
  chart.observer.observe(chart.frame);
  chart.observer.observe(chart.ruler);
  chart.paper = window.matchMedia("print");
  chart.paper.onchange = () => chart.written && chart.redraw(); // paper is light whatever the screen
  return chart;
}

/** @param {any} chart */
const sizeOf = ({ frame, ruler }) => ({ width: frame.clientWidth, height: Math.round(ruler.getBoundingClientRect().height) });

/** @param {any} chart */
async function draw(chart) {
  const { root, plot, frame, ruler, overlay } = chart;
  ruler.style.height = chart.height;
  const size = sizeOf(chart);
  if (!size.width || !size.height) return; // hidden; the observer calls again
  const paper = chart.paper.matches;
  if (paper && chart.size) size.width = chart.size.width; // the stylesheet makes it as wide as the paper
  chart.size = size;
  const dark = isDark(root) && !paper;
  root.dataset.theme = dark ? "dark" : "light";
  chart.content = contentOf(chart.written, dark);
  const { data, layout } = fitted(chart.content, size);
  chart.isTime = layout.xaxis.type === "date";
  chart.whole = wholeOf(layout);
  chart.view = clamped(views.get(chart.key) ?? chart.whole, chart.whole, chart.isTime);
  chart.asOf = asOfIn(layout);
  const ranges = rangesOf(chart.view, chart.isTime);
  layout.xaxis.range = ranges["xaxis.range"];
  if (chart.view.y) layout.yaxis.range = ranges["yaxis.range"];
  // one finger scrolls the page
  if (window.matchMedia("(pointer: coarse)").matches) layout.dragmode = false;
  const across = widthOf(chart, layout.width - layout.margin.l - layout.margin.r);
  for (const trace of data) if (trace.meta?.least) trace.text = wordsAt(trace.meta, across);
  frame.style.height = `${layout.height}px`;
  root.style.setProperty("--ratio", String(layout.width / layout.height));
  for (const [name, value] of Object.entries({ width: layout.width, height: layout.height }))
    overlay.setAttribute(name, value);
  await chart.plotly.react(plot, data, layout, { ...CONFIG, locale: chart.locale });
  if (!chart.isDrawn) watch(chart);
  chart.isDrawn = true;
  for (const svg of plot.querySelectorAll(".main-svg"))
    svg.setAttribute("viewBox", `0 0 ${layout.width} ${layout.height}`);
  chart.marks = marksOf(data);
  settle(chart);
  dress(chart);
  root.dataset.chosen = String(layout.shapes.filter((/** @type {any} */ shape) => shape.name === "chosen").length);
  root.dataset.drawn = String(Number(root.dataset.drawn ?? 0) + 1);
}

/**
 * How wide all of a figure would be at the size of what is seen of it.
 * @param {any} chart
 * @param {number} width
 */
const widthOf = ({ whole, view }, width) => (width * (whole.x[1] - whole.x[0])) / (view.x[1] - view.x[0]);

/** @param {any} layout */
function asOfIn({ shapes = [] }) {
  const line = shapes.find((/** @type {any} */ shape) => shape.name === "as-of");
  return line ? Date.parse(`${line.x0}Z`) : null;
}

/**
 * Shows the view, with the words that have room in it.
 * @param {any} chart
 */
async function show(chart) {
  const { plot, plotly } = chart;
  const across = widthOf(chart, plot._fullLayout.xaxis._length);
  const places = plot.data.flatMap((/** @type {any} */ trace, /** @type {number} */ at) => (trace.meta?.least ? [at] : []));
  const words = places.map((/** @type {number} */ at) => wordsAt(plot.data[at].meta, across));
  const isOther = words.some((/** @type {string[]} */ own, /** @type {number} */ at) => String(own) !== String(plot.data[places[at]].text));
  const ranges = rangesOf(chart.view, chart.isTime);
  if (isOther) await plotly.update(plot, { text: words }, ranges, places);
  else await plotly.relayout(plot, ranges);
  settle(chart);
}

// What lies over the figure follows it.
/** @param {any} chart */
function settle(chart) {
  point(chart, chart.pointed);
  showDay(chart);
  chart.picker?.dress();
}

/** @param {any} chart */
function watch(chart) {
  const { plot } = chart;
  const idOf = (/** @type {any} */ event) => {
    const row = event.points?.[0]?.customdata;
    return row ? row[0] || row[3] || null : null;
  };
  plot.on("plotly_click", (/** @type {any} */ event) => {
    const id = idOf(event);
    if (id) chart.pick(id);
  });
  plot.on("plotly_hover", (/** @type {any} */ event) => point(chart, idOf(event)));
  plot.on("plotly_unhover", () => point(chart, null));
  plot.on("plotly_doubleclick", () => chart.goHome());
  plot.on("plotly_relayouting", () => {
    leaveAxis(chart);
    chart.overlay.replaceChildren();
  });
  plot.on("plotly_relayout", (/** @type {any} */ event) => {
    if (!Object.keys(event).some((name) => name.includes("axis.range[0]"))) return; // one of ours
    const { xaxis, yaxis } = plot._fullLayout;
    const x = xaxis.range.map((/** @type {any} */ end) => xaxis.r2l(end));
    chart.goTo(chart.view.y ? { x, y: yaxis.range.map(Number) } : { x });
  });
  say(chart.message, "");
}
