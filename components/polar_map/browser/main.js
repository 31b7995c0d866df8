// Draws one map and keeps it: Plotly's node stays, only what lies on it is exchanged.
// Streamlit calls `update` again whenever data or theme change; the browser keeps the same parent element.

import { relief, shapes } from "./base.js";
import { listen } from "./controls.js";
import { figure, thingsOf } from "./draw.js";
import { isDark } from "./elements.js";
import { begun, dress, placeReadings } from "./furniture.js";
import { labelsOf } from "./labels.js";
import { drawOverlay } from "./overlay.js";
import { clamped, home, ofExtent, ofRanges, sameExtent, toExtent } from "./view.js";

const REPORT_AFTER_MS = 800;
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
let plotly = null; // promise of the library

/** Draws or changes the map of a component. */
export async function update({ data, parentElement, setStateValue, setTriggerValue }) {
  let map = maps.get(parentElement);
  if (!map) {
    map = begin(parentElement, data);
    maps.set(parentElement, map);
  }
  map.data = data;
  map.pick = (id) => setTriggerValue("picked", id);
  map.tell = (extent) => setStateValue("extent", extent);
  const [library, { base, drawn, labels }] = await Promise.all([
    loaded(data.assets["plotly.min.js"]),
    shapes(data.assets),
  ]);
  if (maps.get(parentElement) !== map) return;
  Object.assign(map, { library, base, drawn, names: labels });
  await redraw(map);
}

/** Lets go of a map that leaves the page. */
export function unmount(parent) {
  const map = maps.get(parent);
  if (!map) return;
  maps.delete(parent);
  map.observer.disconnect();
  map.stopListening();
  clearTimeout(map.timer);
  map.library?.purge(map.plot);
  map.root.remove();
}

function begin(parent, data) {
  const map = { ...begun(parent, data), data, place: null, pointed: null, measuring: null, size: null, drawing: null };
  map.redraw = () => redraw(map);
  map.goTo = (view) => goTo(map, view);
  map.goHome = () => goTo(map, home());
  Object.defineProperty(map, "view", { get: () => map.place.view });
  map.stopListening = listen(map);
  map.observer = new ResizeObserver(() => {
    if (map.size && sizeOf(map).some((side, at) => side !== [map.size.width, map.size.height][at])) redraw(map);
  });
  map.observer.observe(map.frame);
  return map;
}

function loaded(address) {
  plotly ??= new Promise((done, fail) => {
    if (window.Plotly?.react) return done(window.Plotly);
    const script = document.createElement("script");
    script.src = new URL(address, document.baseURI).href;
    script.onload = () => (window.Plotly ? done(window.Plotly) : fail(new Error("plotly.js did not start")));
    script.onerror = () => fail(new Error("plotly.js could not be fetched"));
    document.head.append(script);
  }).catch((error) => {
    plotly = null;
    throw error;
  });
  return plotly;
}

const sizeOf = ({ frame }) => [Math.round(frame.clientWidth), Math.round(frame.clientHeight)];

// ---- drawing -------------------------------------------------------------------------------------------------------

// Calls while a drawing is under way are answered by one more drawing, of the newest data.
function redraw(map) {
  if (!map.library) return Promise.resolve();
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

async function draw(map) {
  const { data, root, plot } = map;
  const [width, height] = sizeOf(map);
  if (!width || !height) return; // hidden; the observer calls again
  map.size = { width, height };
  map.theme = isDark(root) ? "dark" : "light";
  const address = data.assets[`relief-${map.theme}.webp`];
  map.relief = data.relief ? await relief(address, data.orientation).catch(() => null) : null;
  if (map.data !== data) {
    map.again = true;
    return;
  }
  follow(map);
  Object.assign(map, thingsOf(data, map.drawn));
  map.pointed = map.things.find((thing) => thing.item.id === map.pointed?.item.id) ?? null;
  root.dataset.lacking = map.lacking.join(" ");
  dress(map);
  const { data: traces, layout } = figure(map, map.view, map.size, map.theme);
  const first = !plot.classList.contains("js-plotly-plot");
  await map.library.react(plot, traces, layout, CONFIG);
  map.names_on_show = namesOnShow(map);
  if (first) watch(map);
  drawOverlay(map);
  placeReadings(map);
  root.dataset.drawn = String(Number(root.dataset.drawn ?? 0) + 1);
}

const namesOnShow = (map) =>
  labelsOf(map, map.view, map.size)
    .map((label) => label.id)
    .join(" ");

function watch(map) {
  const adopt = (event) => {
    const at = (axis) => [event[`${axis}.range[0]`], event[`${axis}.range[1]`]];
    const [x, y] = [at("xaxis"), at("yaxis")];
    if (![...x, ...y].every(Number.isFinite)) return false;
    map.place.view = ofRanges([x, y], map.size, map.data.orientation);
    return true;
  };
  map.plot.on("plotly_relayouting", (event) => {
    if (map.pinching || !adopt(event)) return;
    drawOverlay(map);
    placeReadings(map);
  });
  map.plot.on("plotly_relayout", (event) => {
    if (map.pinching) return;
    if (adopt(event)) goTo(map, map.view, true);
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
// draw again if names come or go or the view had to be put back on the map.
function goTo(map, view, byPlotly = false) {
  const kept = clamped(view, map.data.limits);
  const put = ["x", "y", "span"].some((part) => Math.abs(kept[part] - view[part]) > 1);
  map.place.view = kept;
  drawOverlay(map);
  placeReadings(map);
  if (!byPlotly || put || namesOnShow(map) !== map.names_on_show) redraw(map);
  clearTimeout(map.timer);
  if (map.data.compact) return;
  map.timer = setTimeout(() => {
    const extent = toExtent(map.view);
    if (sameExtent(extent, map.place.pending.at(-1) ?? map.place.asked)) return;
    map.place.pending.push(extent);
    map.tell(extent);
  }, REPORT_AFTER_MS);
}
