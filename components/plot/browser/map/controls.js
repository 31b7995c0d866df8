// Pointer, fingers and keys on the map.

import { itemAt } from "./hit.js";
import { showPointed, showPosition, tellDistance } from "./furniture.js";
import { degreesAt, drawPassing, measureAt } from "./overlay.js";
import { metresPerPixel, moved, pointAt, ranges, ZOOM, zoomed } from "./view.js";

const CLICK_PX = 5;
const CLICK_MS = 700;
const TWICE_MS = 350;
const STEP = 0.12; // of the view, for an arrow key

/** Starts to listen; gives a function that stops it. */
export function listen(map) {
  const { frame, plot } = map;
  const ended = new AbortController();
  const on = (target, name, act, more = {}) => target.addEventListener(name, act, { signal: ended.signal, ...more });
  let down = null;
  let last = null;
  let waiting = 0;

  on(plot, "pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons || waiting) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      point(map, event, false);
    });
  });
  on(plot, "pointerleave", () => {
    cancelAnimationFrame(waiting);
    waiting = 0;
    unpoint(map);
  });
  on(
    plot,
    "pointerdown",
    (event) => {
      down =
        event.isPrimary && event.button === 0 ? { at: [event.clientX, event.clientY], time: event.timeStamp } : null;
    },
    { capture: true },
  );
  on(
    window,
    "pointerup",
    (event) => {
      const start = down;
      down = null;
      const far = start ? Math.hypot(event.clientX - start.at[0], event.clientY - start.at[1]) : Infinity;
      if (!map.place || map.pinching || far > CLICK_PX || event.timeStamp - start.time > CLICK_MS) return;
      const near = last && Math.hypot(event.clientX - last.at[0], event.clientY - last.at[1]) < 2 * CLICK_PX;
      if (near && event.timeStamp - last.time < TWICE_MS && !map.measuring) {
        last = null;
        map.goHome();
        return;
      }
      last = { at: [event.clientX, event.clientY], time: event.timeStamp };
      click(map, event);
    },
    { capture: true },
  );
  on(frame, "keydown", (event) => key(map, event));
  listenToPinch(map, on);
  return () => ended.abort();
}

function placeOf(map, event) {
  const box = map.plot.getBoundingClientRect();
  const window = ranges(map.view, map.size, map.data.orientation);
  return pointAt([event.clientX - box.left, event.clientY - box.top], window, metresPerPixel(map.view, map.size));
}

function point(map, event, touch) {
  if (!map.place || !map.things) return;
  const place = placeOf(map, event);
  const thing = map.measuring ? null : itemAt(map.things, place, metresPerPixel(map.view, map.size), touch);
  const box = map.plot.getBoundingClientRect();
  showPosition(map, degreesAt(place, map.data.orientation));
  if (thing !== map.pointed) {
    map.pointed = thing;
    drawPassing(map);
  }
  showPointed(map, thing, [event.clientX - box.left, event.clientY - box.top]);
}

function unpoint(map) {
  if (!map.place) return;
  map.pointed = null;
  showPointed(map, null);
  showPosition(map, null);
  drawPassing(map);
}

function click(map, event) {
  const place = placeOf(map, event);
  if (map.measuring) {
    measure(map, place);
    return;
  }
  const touch = event.pointerType === "touch";
  const thing = itemAt(map.things, place, metresPerPixel(map.view, map.size), touch);
  if (touch) point(map, event, true);
  if (thing) map.pick(thing.item.id);
}

function measure(map, place) {
  const degrees = degreesAt(place, map.data.orientation);
  if (!degrees) return;
  measureAt(map.measuring, degrees);
  drawPassing(map);
  tellDistance(map);
}

function key(map, event) {
  if (event.target !== map.frame || !map.place || event.ctrlKey || event.metaKey || event.altKey) return;
  const { view, data } = map;
  const by = (right, up) => () => map.goTo(moved(view, right * STEP, up * STEP, data.orientation));
  const acts = {
    ArrowLeft: by(-1, 0),
    ArrowRight: by(1, 0),
    ArrowUp: by(0, 1),
    ArrowDown: by(0, -1),
    "+": () => map.goTo(zoomed(view, ZOOM, data.orientation)),
    "=": () => map.goTo(zoomed(view, ZOOM, data.orientation)),
    "-": () => map.goTo(zoomed(view, 1 / ZOOM, data.orientation)),
    Home: () => map.goHome(),
    0: () => map.goHome(),
    Enter: () => (map.measuring ? measure(map, centre(map)) : map.openPicker()),
    Escape: () => map.measuring && map.endMeasuring(),
  };
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
}

function centre(map) {
  const [[left, right], [bottom, top]] = ranges(map.view, map.size, map.data.orientation);
  return [(left + right) / 2, (bottom + top) / 2];
}

// Two fingers zoom, which plotly does not do. It has begun to pan with the first finger by then: its moves are kept
// from it, and where it ends is put right.
function listenToPinch(map, on) {
  const spread = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  const middle = ([one, other]) => ({
    clientX: (one.clientX + other.clientX) / 2,
    clientY: (one.clientY + other.clientY) / 2,
  });
  let start = null;
  const all = { capture: true, passive: false };
  on(
    map.plot,
    "touchstart",
    (event) => {
      if (event.touches.length !== 2 || !map.place) return;
      event.stopPropagation();
      event.preventDefault();
      map.pinching = true;
      start = { spread: spread(event.touches), view: map.view, about: placeOf(map, middle(event.touches)) };
    },
    all,
  );
  on(
    window,
    "touchmove",
    (event) => {
      if (!start || event.touches.length !== 2) return;
      event.stopPropagation();
      event.preventDefault();
      map.goTo(zoomed(start.view, spread(event.touches) / start.spread, map.data.orientation, start.about));
    },
    all,
  );
  on(
    window,
    "touchend",
    (event) => {
      if (!start || event.touches.length) return;
      start = null;
      setTimeout(() => {
        map.pinching = false;
        map.redraw();
      }, 100);
    },
    all,
  );
}
