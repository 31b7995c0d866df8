// Draws one map and keeps it: Plotly's node stays, only what lies on it is exchanged.
// Streamlit calls `update` again whenever data or theme change; the browser keeps the same parent element.

import { relief } from "./base.js";
import { listen } from "./controls.js";
import { figure } from "./draw.js";
import { isDark } from "../elements.js";
import { library } from "../fetching.js";
import { begun, dress, placeReadings } from "./furniture.js";
import { drawOverlay } from "./overlay.js";
import { settled, settledTraces } from "./same.js";
import { shapes } from "./shapes.js";
import { toleranceAt } from "./thin.js";
import { thingsOf } from "./things.js";
import { clamped, home, metresPerPixel, ofExtent, ofRanges, ranges, sameExtent, toExtent } from "./view.js";

const REPORT_AFTER_MS = 800;
const WIDE_PX = 960; // from here on legend and notes stand beside the map
const CONFIG = {
  displayModeBar: false,
  displaylogo: false,
  doubleClick: false, // ours leads home, which plotly does not know
  scrollZoom: true,
  showAxisDragHandles: false,
  showAxisRangeEntryBoxes: false,
  showSendToCloud: false,
  showTips: false,
  responsive: false,
};
const maps = new WeakMap(); // parent element -> what is drawn there
const places = new Map(); // key -> {asked, view, pending}; outlasts a map that leaves the page for a run

/** Draws or changes the map of a component. */
export async function update({ data, parentElement, setStateValue, setTriggerValue }, fail) {
  if (!CSS.supports("height", data.height)) throw new Error(`${data.height} is no height`);
  let map = maps.get(parentElement);
  if (!map) {
    map = begin(parentElement, data);
    maps.set(parentElement, map);
  }
  map.data = data;
  map.fail = (error) => maps.get(parentElement) === map && fail(error);
  map.pick = (id) => setTriggerValue("picked", id);
  map.tell = (extent) => setStateValue("extent", extent);
  seaFloor(map); // is on its way while the rest comes
  const [plotly, { base, drawn, labels }] = await Promise.all([library(data.assets), shapes(data.assets)]);
  if (maps.get(parentElement) !== map) return;
  Object.assign(map, { plotly, base, drawn, names: labels });
  await map.redraw();
}

/** Lets go of a map that leaves the page. */
export function unmount(parent) {
  const map = maps.get(parent);
  if (!map) return;
  maps.delete(parent);
  map.observer.disconnect();
  map.stopListening();
  clearTimeout(map.timer);
  map.plotly?.purge(map.plot);
  map.root.remove();
}

function begin(parent, data) {
  const map = { ...begun(parent, data), data, place: null, pointed: null, measuring: null, size: null, drawing: null };
  map.redraw = () => redraw(map).catch((error) => map.fail(error));
  map.goTo = (view) => goTo(map, view);
  map.goHome = () => goTo(map, home());
  Object.defineProperty(map, "view", { get: () => map.place.view });
  map.stopListening = listen(map);
  map.observer = new ResizeObserver(() => {
    const [width, height] = sizeOf(map);
    if (map.hidden || width !== map.size?.width || height !== map.size?.height) map.redraw();
  });
  map.observer.observe(map.frame);
  return map;
}

const sizeOf = ({ frame }) => [Math.round(frame.clientWidth), Math.round(frame.clientHeight)];

// ---- drawing -------------------------------------------------------------------------------------------------------

// Calls while a drawing is under way are answered by one more drawing, of the newest data.
function redraw(map) {
  if (!map.plotly) return Promise.resolve();
  if (map.drawing) {
    map.again = true;
    return map.drawing;
  }
  map.drawing = (async () => {
    try {
      do {
        map.again = false;
        await draw(map);
      } while (map.again);
    } finally {
      map.drawing = null;
    }
  })();
  return map.drawing;
}

// A map without its sea floor is a map still.
function seaFloor(map) {
  map.theme = isDark(map.root) ? "dark" : "light";
  return map.data.relief ? relief(map.data.assets[`relief-${map.theme}.webp`]).catch(() => null) : null;
}

async function draw(map) {
  const { data, root, plot } = map;
  root.classList.toggle("wide", !data.compact && root.clientWidth >= WIDE_PX);
  const [width, height] = sizeOf(map);
  map.hidden = !width || !height;
  if (map.hidden) return; // the observer calls again
  map.size = { width, height };
  map.relief = await seaFloor(map);
  if (map.data !== data) {
    map.again = true;
    return;
  }
  follow(map);
  map.tolerance = toleranceAt(metresPerPixel(map.view, map.size));
  Object.assign(map, thingsOf(data, map.drawn, map.tolerance));
  map.pointed = map.things.find((thing) => thing.item.id === map.pointed?.item.id) ?? null;
  root.dataset.lacking = map.lacking.join(" ");
  dress(map);
  await drawFigure(map);
  drawOverlay(map);
  placeReadings(map);
  root.dataset.drawn = String(Number(root.dataset.drawn ?? 0) + 1);
}

// Leaves plotly alone where nothing of its own changed.
async function drawFigure(map) {
  const { plot, shown } = map;
  const fresh = figure(map, map.view, map.size, map.theme);
  const traces = settledTraces(fresh.data, shown?.traces ?? []);
  const layout = settled(fresh.layout, shown?.layout);
  if (shown && traces === shown.traces && layout === shown.layout) return;
  map.shown = { traces, layout };
  // plotly writes the ranges that it reaches into the layout it gets
  const own = { ...layout, xaxis: { ...layout.xaxis }, yaxis: { ...layout.yaxis } };
  await map.plotly.react(plot, traces, own, CONFIG);
  if (!shown) watch(map);
}

function watch(map) {
  const adopt = (event) => {
    const at = (axis) => [event[`${axis}.range[0]`], event[`${axis}.range[1]`]];
    const [x, y] = [at("xaxis"), at("yaxis")];
    if (![...x, ...y].every(Number.isFinite)) return false;
    map.place.view = ofRanges([x, y], map.size, map.data.orientation);
    return true;
  };
  const note = () => {
    const [x, y] = ranges(map.view, map.size, map.data.orientation);
    const { traces, layout } = map.shown;
    const [xaxis, yaxis] = [
      { ...layout.xaxis, range: x },
      { ...layout.yaxis, range: y },
    ];
    map.shown = { traces, layout: { ...layout, xaxis, yaxis } };
  };
  map.plot.on("plotly_relayouting", (event) => {
    if (map.pinching || !adopt(event)) return;
    drawOverlay(map, true);
    placeReadings(map);
  });
  map.plot.on("plotly_relayout", (event) => {
    if (map.pinching) return;
    if (!adopt(event)) return;
    note();
    goTo(map, map.view, true);
  });
}

// ---- where the view is ---------------------------------------------------------------------------------------------

// Goes where the data ask, if they ask for another place than before. What this map itself reported comes back some
// runs later, when the reader may be elsewhere: it moves nothing.
function follow(map) {
  const { key, extent } = map.data;
  map.place ??= places.get(key) ?? { asked: undefined, view: home(), pending: [] };
  places.set(key, map.place);
  const { place } = map;
  if (place.asked !== undefined && sameExtent(extent, place.asked)) return;
  place.asked = extent;
  const at = extent ? place.pending.findIndex((reported) => sameExtent(reported, extent)) : -1;
  if (at >= 0) {
    place.pending.splice(0, at + 1);
    return;
  }
  place.pending = [];
  clearTimeout(map.timer);
  place.view = clamped(extent ? ofExtent(extent) : home(), map.data.limits);
}

// Shows a view that the reader chose, and reports it once she rests. After a move of plotly's own, plotly need only
// draw again if finer lines are wanted or the view had to be put back on the map.
function goTo(map, view, byPlotly = false) {
  const kept = clamped(view, map.data.limits);
  const put = ["x", "y", "span"].some((part) => Math.abs(kept[part] - view[part]) > 1);
  map.place.view = kept;
  drawOverlay(map);
  placeReadings(map);
  if (!byPlotly || put || toleranceAt(metresPerPixel(kept, map.size)) !== map.tolerance) map.redraw();
  clearTimeout(map.timer);
  if (map.data.compact) return;
  map.timer = setTimeout(() => {
    const extent = toExtent(map.view);
    if (sameExtent(extent, map.place.pending.at(-1) ?? map.place.asked)) return;
    map.place.pending.push(extent);
    map.tell(extent);
  }, REPORT_AFTER_MS);
}
