// Draws one chart and keeps it: only what is on it is exchanged, and the view stays where the reader left it.
// Streamlit calls `update` again whenever data or theme change; the browser keeps the same parent element.

import { showDay } from "./axis_keys.js";
import { listen } from "./controls.js";
import { isDark } from "./elements.js";
import { begun, dress, showOutlines, showPointed } from "./furniture.js";
import { KINDS } from "./kinds.js";
import { dressLegend } from "./legend.js";
import { learn, onPage } from "./paint.js";
import { clamped, isWhole, wholeOf } from "./view.js";

const charts = new WeakMap(); // parent element -> what is drawn there
const views = new Map(); // key -> view; outlasts a chart that leaves the page for a run
let made = 0;

/** Draws or changes the chart of a component. */
export async function update({ data, parentElement, setTriggerValue }, fail) {
  if (!CSS.supports("height", data.height)) throw new Error(`${data.height} is no height`);
  let chart = charts.get(parentElement);
  if (!chart) {
    await letters();
    if (!parentElement.isConnected) return;
    chart = charts.get(parentElement) ?? begin(parentElement, data);
    charts.set(parentElement, chart);
  }
  learn(data.signs);
  chart.data = data;
  chart.fail = (error) => charts.get(parentElement) === chart && fail(error);
  chart.pick = (id) => setTriggerValue("picked", id);
  chart.pickDay = data.axis ? (day) => setTriggerValue("day", day) : null;
  chart.plan = null;
  chart.redraw();
}

/** Lets go of a chart that leaves the page. */
export function unmount(parent) {
  const chart = charts.get(parent);
  if (!chart) return;
  charts.delete(parent);
  chart.observer.disconnect();
  chart.stopListening();
  cancelAnimationFrame(chart.waiting);
  chart.root.remove();
}

// Words are measured before they are drawn: with the letters of the page, not with those that stand in for them.
async function letters() {
  const fonts = ["400 12px", "600 12px", "700 13px"].map((font) => document.fonts?.load(`${font} "Source Sans"`));
  await Promise.race([Promise.allSettled(fonts), new Promise((done) => setTimeout(done, 1500))]);
}

function begin(parent, data) {
  made += 1;
  const chart = { ...begun(parent, data), data, prefix: `drawn-chart-${made}`, plan: null, pointed: null, day: null, waiting: 0 };
  chart.redraw = () => {
    try {
      draw(chart);
    } catch (error) {
      chart.fail(error);
    }
  };
  // while a view moves, once a frame is enough
  chart.soon = () => {
    chart.waiting ||= requestAnimationFrame(() => {
      chart.waiting = 0;
      chart.redraw();
    });
  };
  chart.goTo = (view) => {
    chart.view = view; // at once, so that a further step begins from here, drawn or not
    views.set(chart.data.key, isWhole(view, chart.data) ? null : view);
    chart.soon();
  };
  chart.goHome = () => chart.goTo(wholeOf(chart.data));
  chart.stopListening = listen(chart);
  chart.observer = new ResizeObserver(() => {
    if (chart.frame.clientWidth === chart.size?.width && wishedHeight(chart) === chart.size.height) return;
    chart.plan = null;
    chart.redraw();
  });
  chart.observer.observe(chart.frame);
  chart.observer.observe(chart.ruler);
  return chart;
}

// The height that was asked for, which the chart may exceed.
const wishedHeight = ({ ruler }) => Math.round(ruler.getBoundingClientRect().height);

function draw(chart) {
  const { data, root, frame, svg, ruler } = chart;
  ruler.style.height = data.height;
  const size = { width: frame.clientWidth, height: wishedHeight(chart) };
  if (!size.width || !size.height) return; // hidden; the observer calls again
  chart.size = size;
  root.dataset.theme = isDark(root) ? "dark" : "light";
  const kind = KINDS[data.kind];
  chart.plan ??= kind.plan(data, size);
  chart.view = clamped(views.get(data.key) ?? wholeOf(data), data);
  chart.painted = kind.paint(chart.plan, data, chart.view, onPage, chart.prefix);
  const { height } = chart.plan;
  for (const [name, value] of Object.entries({ width: size.width, height, viewBox: `0 0 ${size.width} ${height}` }))
    svg.setAttribute(name, value);
  frame.style.height = `${height}px`;
  // one finger scrolls the page, unless there is more of the network above or below
  svg.style.touchAction = data.kind === "network" && !isWhole(chart.view, data) ? "none" : "pan-y";
  svg.firstChild.replaceChildren(...chart.painted.nodes);
  svg.lastChild.setAttribute("clip-path", `url(#${chart.painted.clip})`);
  chart.pointed = chart.painted.things.find((thing) => thing.id === chart.pointed?.id) ?? null;
  if (!chart.pointed) showPointed(chart, null);
  showDay(chart);
  showOutlines(chart);
  dress(chart);
  dressLegend(chart, onPage);
  root.dataset.drawn = String(Number(root.dataset.drawn ?? 0) + 1);
}
