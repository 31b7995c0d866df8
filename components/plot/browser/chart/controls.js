// @ts-check
// Pointer and keys on a chart. The wheel alone scrolls the page; with Control it zooms. Plotly itself moves the view
// while a pointer drags, and tells what was clicked.

import { showTip } from "../toolbar.js";
import { dayAt, dayInWords, isoOf, leaveAxis, pressOnAxis } from "./axis.js";
import { isWhole, moved, ZOOM, zoomed } from "./view.js";

const CLICK_PX = 5;
const STEP = 0.12; // of the view, for an arrow key

/**
 * Starts to listen; gives a function that stops it.
 * @param {any} chart
 */
export function listen(chart) {
  const { frame } = chart;
  const ended = new AbortController();
  const on = (/** @type {string} */ name, /** @type {(event: any) => void} */ act, more = {}) =>
    frame.addEventListener(name, act, { signal: ended.signal, ...more });
  /** @type {number[] | null} */
  let down = null;
  on("pointerdown", (event) => (down = event.button === 0 ? [event.clientX, event.clientY] : null), { capture: true });
  on("click", (event) => {
    const far = down ? Math.hypot(event.clientX - down[0], event.clientY - down[1]) : 0;
    const day = chart.isDrawn && far <= CLICK_PX ? dayAt(chart, placeOf(chart, event)) : null;
    if (day !== null) chart.pickDay(isoOf(day));
  });
  on("pointermove", (event) => {
    if (!chart.isDrawn || event.buttons || chart.day !== null) return;
    const place = placeOf(chart, event);
    const day = dayAt(chart, place);
    showTip(chart.tip, frame, day === null ? null : { name: dayInWords(day, chart.content.lang) }, place);
  });
  on("pointerleave", () => chart.day === null && showTip(chart.tip, frame, null));
  on("wheel", (event) => wheel(chart, event), { passive: false, capture: true });
  on("keydown", (event) => key(chart, event));
  on("blur", () => leaveAxis(chart));
  return () => ended.abort();
}

/**
 * @param {any} chart
 * @param {{clientX: number, clientY: number}} event
 */
function placeOf({ image }, event) {
  const box = image.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

/**
 * @param {any} chart
 * @param {WheelEvent} event
 */
function wheel(chart, event) {
  if (!chart.isDrawn) return;
  const { xaxis, yaxis } = chart.plot._fullLayout;
  const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const [right, down] = placeOf(chart, event);
    const share = (/** @type {number} */ value) => Math.min(1, Math.max(0, value));
    const about = [share((right - xaxis._offset) / xaxis._length), 1 - share((down - yaxis._offset) / yaxis._length)];
    chart.goTo(zoomed(chart.view, Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.004)), about));
  } else if (
    sideways &&
    Math.abs(sideways) >= Math.abs(event.shiftKey ? 0 : event.deltaY) &&
    !isWhole(chart.view, chart.whole)
  ) {
    event.preventDefault();
    chart.goTo(moved(chart.view, [sideways / xaxis._length, 0]));
  }
}

/**
 * @param {any} chart
 * @param {KeyboardEvent} event
 */
function key(chart, event) {
  if (event.target !== chart.frame || !chart.isDrawn || event.ctrlKey || event.metaKey || event.altKey) return;
  if (pressOnAxis(chart, event)) return;
  const { view } = chart;
  const by = (/** @type {number} */ right, /** @type {number} */ down) => () =>
    chart.goTo(moved(view, [right * STEP, down * STEP]));
  /** @type {Record<string, () => void>} */
  const acts = {
    ArrowLeft: by(-1, 0),
    ArrowRight: by(1, 0),
    ...(view.y ? { ArrowUp: by(0, 1), ArrowDown: by(0, -1) } : {}),
    "+": () => chart.goTo(zoomed(view, ZOOM)),
    "=": () => chart.goTo(zoomed(view, ZOOM)),
    "-": () => chart.goTo(zoomed(view, 1 / ZOOM)),
    Home: () => chart.goHome(),
    0: () => chart.goHome(),
    Enter: () => chart.picker.open(),
  };
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
}
