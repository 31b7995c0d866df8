// Pointer, wheel and fingers on the map. Where the page scrolls, wheel and one finger move the page: the wheel zooms
// with Control, two fingers move and zoom, and a request over the map says so.

import { say } from "../elements.js";
import { apart, CLICK_PX } from "../figure.js";
import { leave, passAlong } from "./along.js";
import { degreesAt } from "./geodesy.js";
import { featureAt } from "./hit.js";
import { addVertex, endLine } from "./line.js";
import { namedAt } from "./named.js";
import { measureAt } from "./readings.js";
import { moved, viewportOf, zoomed } from "./view.js";

const CLICK_MS = 700;
const TWICE_MS = 350;
const PINCHED_MS = 100; // until plotly has ended the pan that it began
const ASKED_MS = 1600;
const WIDE = window.matchMedia("(min-width: 960px)"); // here the map fills the page that is there for it
const KEY = /Mac|iP/.test(navigator.platform) ? "⌘" : "Ctrl";

/** Starts to listen. @param {PolarMap} map */
export function listen(map) {
  const { plot } = map;
  let waiting = 0; // for the frame in which what is below the pointer is shown
  map.on(plot, "pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons || waiting) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      point(map, event, false);
    });
  });
  map.on(plot, "pointerleave", () => {
    cancelAnimationFrame(waiting);
    waiting = 0;
    if (!map.isDrawn) return;
    leave(map);
    map.point(null);
    map.showPosition(null);
  });
  listenToClicks(map);
  listenToWheel(map);
  listenToFingers(map);
}

/** @param {PolarMap} map @param {Spot} spot */
const placeOf = (map, spot) => map.viewport.toPoint(map.pixelAt(spot));

/** @param {PolarMap} map @param {Spot} spot @param {boolean} isTouch */
function featureBelow(map, spot, isTouch) {
  const found = featureAt(map.features, placeOf(map, spot), map.viewport.scale, isTouch);
  return found && namedAt(found, placeOf(map, spot));
}

/** @param {PolarMap} map @param {Spot} spot @param {boolean} isTouch */
function point(map, spot, isTouch) {
  if (!map.isDrawn) return;
  map.showPosition(degreesAt(placeOf(map, spot), map.data.orientation));
  const feature = map.measuring || map.line ? null : featureBelow(map, spot, isTouch);
  passAlong(map, placeOf(map, spot));
  map.point(feature, map.pixelAt(spot));
}

/** @param {PolarMap} map */
function listenToClicks(map) {
  let [down, last] = /** @type {(PointerEvent | null)[]} */ ([null, null]);
  const begin = (/** @type {PointerEvent} */ event) => (down = event.isPrimary && event.button === 0 ? event : null);
  const end = (/** @type {PointerEvent} */ event) => {
    const [start, before] = [down, last];
    down = null;
    if (!start || !map.isDrawn || map.isPinching) return;
    if (apart(event, start) > CLICK_PX || event.timeStamp - start.timeStamp > CLICK_MS) return;
    const isNear = before && apart(event, before) < 2 * CLICK_PX;
    const isTwice = isNear && event.timeStamp - before.timeStamp < TWICE_MS && !map.measuring;
    last = isTwice ? null : event;
    if (isTwice && map.line?.length) endLine(map);
    else if (isTwice && !map.line) map.goHome();
    else click(map, event);
  };
  map.on(map.plot, "pointerdown", begin, { capture: true });
  map.on(window, "pointerup", end, { capture: true });
}

/** @param {PolarMap} map @param {PointerEvent} event */
function click(map, event) {
  if (map.measuring) {
    measureAt(map, placeOf(map, event));
    return;
  }
  if (map.line) {
    addVertex(map, placeOf(map, event));
    return;
  }
  const isTouch = event.pointerType === "touch";
  const feature = featureBelow(map, event, isTouch);
  if (isTouch) point(map, event, true);
  if (feature) map.pick(feature.item.id);
}

/** Shows for a while what the map asks for. @param {PolarMap} map @param {string} words */
function ask(map, words) {
  const { request } = map;
  say(request, words);
  request.hidden = false;
  clearTimeout(Number(request.dataset.until));
  request.dataset.until = String(setTimeout(() => (request.hidden = true), ASKED_MS));
}

/** @param {PolarMap} map */
function listenToWheel(map) {
  const turn = (/** @type {WheelEvent} */ event) => {
    const isForMap = event.ctrlKey || event.metaKey || map.isFull || (WIDE.matches && map.data.main);
    map.request.hidden = true;
    if (isForMap) return; // plotly zooms
    event.stopPropagation();
    ask(map, map.data.texts.wheel_request.replace("{key}", KEY));
  };
  map.on(map.plot, "wheel", turn, { capture: true, passive: true });
}

/** Two fingers move and zoom, which plotly does not do. In full screen it has begun to pan with the first one by then:
 * its moves are kept from it, and where it ends is put right.
 * @param {PolarMap} map */
function listenToFingers(map) {
  /** @type {Touch | null} */
  let alone = null; // where the only finger came down
  /** @type {{far: number, view: MapView, about: Point} | null} */
  let start = null;
  const all = { capture: true, passive: false };
  const keep = (/** @type {TouchEvent} */ event) => {
    event.stopPropagation();
    event.preventDefault();
    return event.touches;
  };
  const middleOf = (/** @type {Touch} */ one, /** @type {Touch} */ other) => ({
    clientX: (one.clientX + other.clientX) / 2,
    clientY: (one.clientY + other.clientY) / 2,
  });
  const begin = (/** @type {TouchEvent} */ event) => {
    alone = event.touches.length === 1 && !map.isFull ? event.touches[0] : null;
    if (event.touches.length !== 2 || !map.isDrawn) return;
    const [one, other] = keep(event);
    map.isPinching = true;
    map.request.hidden = true;
    start = { far: apart(one, other), view: map.view, about: placeOf(map, middleOf(one, other)) };
  };
  const move = (/** @type {TouchEvent} */ event) => {
    if (alone && apart(event.touches[0], alone) > CLICK_PX) {
      alone = null;
      ask(map, map.data.texts.fingers_request);
    }
    if (!start || event.touches.length !== 2) return;
    const [one, other] = keep(event);
    const { size, data } = map;
    const view = zoomed(start.view, apart(one, other) / start.far, data.orientation, start.about);
    // what was between the fingers stays between them
    const [across, down] = viewportOf(view, size, data.orientation).toPixel(start.about);
    const [right, below] = map.pixelAt(middleOf(one, other));
    const shorter = Math.min(size.width, size.height);
    map.goTo(moved(view, [(across - right) / shorter, (below - down) / shorter], data.orientation));
  };
  const end = (/** @type {TouchEvent} */ event) => {
    alone = null;
    if (!start || event.touches.length) return;
    start = null;
    setTimeout(() => {
      map.isPinching = false;
      map.redraw();
    }, PINCHED_MS);
  };
  map.on(map.plot, "touchstart", begin, all);
  map.on(window, "touchmove", move, all);
  map.on(window, "touchend", end, all);
}
