// Pointer, fingers and keys on the chart. The wheel alone scrolls the page; with Control it zooms.

import { dayInWords, isoOf } from "./axis.js";
import { leaveAxis, pressOnAxis } from "./axis_keys.js";
import { showOutlines, showPointed, ZOOM } from "./furniture.js";
import { isWhole, moved, scale, zoomed } from "./view.js";

const CLICK_PX = 5;
const STEP = 0.12; // of the view, for an arrow key

/** Starts to listen; gives a function that stops it. */
export function listen(chart) {
  const { frame, svg } = chart;
  const ended = new AbortController();
  const on = (target, name, act, more = {}) => target.addEventListener(name, act, { signal: ended.signal, ...more });
  const fingers = new Map(); // pointer -> {x, y}
  let begun = null; // where a press began: {at, view, target, spread, middle}

  on(svg, "pointerdown", (event) => {
    if (event.button !== 0 || !chart.painted) return;
    fingers.set(event.pointerId, placeOf(chart, event));
    begun = pressed(chart, fingers, fingers.size === 1 ? event.target : null);
  });
  on(svg, "pointermove", (event) => {
    if (!chart.painted) return;
    if (!fingers.has(event.pointerId)) {
      if (event.pointerType !== "touch") point(chart, event);
      return;
    }
    fingers.set(event.pointerId, placeOf(chart, event));
    const now = pressed(chart, fingers, null);
    if (begun.target && Math.hypot(now.middle.x - begun.middle.x, now.middle.y - begun.middle.y) <= CLICK_PX) return;
    begun.target = null;
    if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    unpoint(chart);
    drag(chart, begun, now);
  });
  for (const name of ["pointerup", "pointercancel"]) {
    on(svg, name, (event) => {
      if (!fingers.delete(event.pointerId)) return;
      const target = name === "pointerup" ? begun?.target : null;
      begun = fingers.size ? pressed(chart, fingers, null) : null;
      if (target) click(chart, event, target);
    });
  }
  on(svg, "pointerleave", (event) => event.pointerType !== "touch" && unpoint(chart));
  on(svg, "dblclick", (event) => !event.target.closest(".thing") && chart.goHome());
  on(svg, "wheel", (event) => wheel(chart, event), { passive: false });
  on(frame, "keydown", (event) => key(chart, event));
  on(frame, "blur", () => leaveAxis(chart));
  return () => ended.abort();
}

function placeOf(chart, event) {
  const box = chart.svg.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

function pressed(chart, fingers, target) {
  const places = [...fingers.values()];
  const middle = {
    x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
    y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
  };
  const spread = places.length > 1 ? Math.hypot(places[0].x - places[1].x, places[0].y - places[1].y) : 0;
  return { view: chart.view, middle, spread, target };
}

function drag(chart, begun, now) {
  const [left, top, right, bottom] = chart.painted.plot;
  const shares = [(begun.middle.x - now.middle.x) / (right - left), (begun.middle.y - now.middle.y) / (bottom - top)];
  const factor = begun.spread && now.spread ? now.spread / begun.spread : 1;
  chart.goTo(moved(zoomed(begun.view, factor, chart.data, aboutOf(chart, begun.middle)), shares, chart.data));
}

function aboutOf({ painted }, { x, y }) {
  const [left, top, right, bottom] = painted.plot;
  const share = (value, from, to) => Math.min(1, Math.max(0, (value - from) / (to - from)));
  return [share(x, left, right), share(y, top, bottom)];
}

function wheel(chart, event) {
  if (!chart.painted) return;
  const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const factor = Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.004));
    chart.goTo(zoomed(chart.view, factor, chart.data, aboutOf(chart, placeOf(chart, event))));
  } else if (
    sideways &&
    Math.abs(sideways) >= Math.abs(event.shiftKey ? 0 : event.deltaY) &&
    !isWhole(chart.view, chart.data)
  ) {
    event.preventDefault();
    const [left, , right] = chart.painted.plot;
    chart.goTo(moved(chart.view, [sideways / (right - left), 0], chart.data));
  }
}

const thingAt = (chart, target) => {
  const id = target.closest?.(".thing")?.dataset.id;
  return id === undefined ? null : chart.painted.things.find((thing) => thing.id === id);
};

// The day below a point of the axis of time, if the point is on one and that can be clicked.
function dayAt(chart, { x, y }) {
  if (!chart.pickDay) return null;
  const isOn = ([left, top, right, bottom]) => x >= left - 6 && x <= right + 6 && y >= top && y <= bottom;
  if (!chart.painted.axes.some(isOn)) return null;
  const [left, , right] = chart.painted.plot;
  return Math.floor(scale([left, right], chart.view.x)(Math.min(right, Math.max(left, x))));
}

function point(chart, event) {
  const thing = thingAt(chart, event.target);
  const place = placeOf(chart, event);
  const day = thing ? null : dayAt(chart, place);
  if (thing !== chart.pointed) {
    chart.pointed = thing;
    showOutlines(chart);
  }
  const words = day === null ? thing : { name: dayInWords(day, chart.data.lang), lines: [] };
  showPointed(chart, words, [place.x, place.y]);
}

function unpoint(chart) {
  showPointed(chart, null);
  if (!chart.pointed) return;
  chart.pointed = null;
  showOutlines(chart);
}

function click(chart, event, target) {
  const thing = thingAt(chart, target);
  if (event.pointerType === "touch") point(chart, { ...placed(event), target });
  if (thing) chart.pick(thing.id);
  else {
    const day = dayAt(chart, placeOf(chart, event));
    if (day !== null) chart.pickDay(isoOf(day));
  }
}

const placed = ({ clientX, clientY }) => ({ clientX, clientY });

function key(chart, event) {
  if (event.target !== chart.frame || !chart.painted || event.ctrlKey || event.metaKey || event.altKey) return;
  if (pressOnAxis(chart, event)) return;
  const { view, data } = chart;
  const by = (right, down) => () => chart.goTo(moved(view, [right * STEP, down * STEP], data));
  const upright = data.kind === "network" ? { ArrowUp: by(0, -1), ArrowDown: by(0, 1) } : {};
  const acts = {
    ArrowLeft: by(-1, 0),
    ArrowRight: by(1, 0),
    ...upright,
    "+": () => chart.goTo(zoomed(view, ZOOM, data)),
    "=": () => chart.goTo(zoomed(view, ZOOM, data)),
    "-": () => chart.goTo(zoomed(view, 1 / ZOOM, data)),
    Home: () => chart.goHome(),
    0: () => chart.goHome(),
    Enter: () => chart.picker.open(),
  };
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
}
