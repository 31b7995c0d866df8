// Pointer and wheel on a chart. The wheel alone scrolls the page; with Control it zooms. Plotly itself moves the view
// while a pointer drags, and tells what was clicked.

import { apart, CLICK_PX } from "../figure.js";
import { showTip } from "../toolbar.js";
import { dayAt, dayInWords, isoOf, leaveAxis } from "./axis.js";
import { isWhole, moved, zoomed } from "./view.js";

/** Starts to listen. @param {Chart} chart */
export function listen(chart) {
  const { frame, tip } = chart;
  /** @type {PointerEvent | null} */
  let down = null;
  chart.on(frame, "pointerdown", (event) => (down = event.button === 0 ? event : null), { capture: true });
  chart.on(frame, "click", (event) => {
    const isClick = !down || apart(event, down) <= CLICK_PX;
    const day = chart.isDrawn && isClick ? dayAt(chart, chart.pixelAt(event)) : null;
    if (day !== null) chart.pickDay?.(isoOf(day));
  });
  chart.on(frame, "pointermove", (event) => {
    if (!chart.isDrawn || event.buttons || chart.day !== null) return;
    const pixel = chart.pixelAt(event);
    const day = dayAt(chart, pixel);
    showTip(tip, frame, day === null ? null : { name: dayInWords(day, chart.data.lang) }, pixel);
  });
  chart.on(frame, "pointerleave", () => chart.day === null && showTip(tip, frame, null));
  chart.on(frame, "wheel", (event) => turn(chart, event), { passive: false, capture: true });
  chart.on(frame, "blur", () => leaveAxis(chart));
}

/** @param {Chart} chart @param {WheelEvent} event */
function turn(chart, event) {
  if (!chart.isDrawn) return;
  const { xaxis, yaxis } = chart.plot._fullLayout;
  const { deltaX, deltaY, shiftKey } = event;
  const sideways = shiftKey ? deltaY || deltaX : deltaX;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const [right, down] = chart.pixelAt(event);
    const share = (/** @type {number} */ value) => Math.min(1, Math.max(0, value));
    const up = 1 - share((down - yaxis._offset) / yaxis._length);
    const factor = Math.exp(-deltaY * (event.deltaMode ? 0.05 : 0.004));
    chart.goTo(zoomed(chart.view, factor, [share((right - xaxis._offset) / xaxis._length), up]));
  } else if (sideways && (shiftKey || Math.abs(sideways) >= Math.abs(deltaY)) && !isWhole(chart.view, chart.whole)) {
    event.preventDefault();
    chart.goTo(moved(chart.view, [sideways / xaxis._length, 0]));
  }
}
