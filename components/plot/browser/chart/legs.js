// A figure that unrolls a line of the map: the leg that is pointed at is marked there, by pointer, tap or keys; and
// where on the line the map's pointer is, is shown here.

import { drawing, element, say, setAttributes } from "../elements.js";
import * as along from "../along.js";
import { moved } from "./view.js";

/** Begins to listen. @param {Chart} chart */
export function listenAlong(chart) {
  const { frame, root } = chart;
  const has = (/** @type {string | undefined} */ line) => Boolean(line) && line === chart.data.along;
  const show = () => {
    if (chart.isDrawn) chart.outline();
  };
  along.hear({ has, show }, chart.ended.signal);
  chart.onMap.addEventListener("click", () => {
    chart.byKeys = false; // it stays when the focus goes to the map
    along.reveal();
  });
  chart.on(frame, "pointermove", (event) => {
    if (!chart.data.along || !chart.isDrawn || event.pointerType === "touch") return;
    const { xaxis } = chart.plot._fullLayout;
    chart.cursor = xaxis.p2l(chart.pixelAt(event)[0] - xaxis._offset);
    if (chart.pointed) passLeg(chart);
  });
  chart.on(frame, "pointerleave", () => (chart.cursor = null));
  // by keys a leg is reached while the figure has the focus
  chart.on(root, "focusout", ({ relatedTarget: next }) => {
    if (chart.byKeys && !root.contains(/** @type {Node | null} */ (next))) keepLeg(chart, null);
  });
  chart.on(document, "keydown", ({ key }) => {
    if (key !== "Escape" || !chart.data.along) return;
    along.pass(null);
    keepLeg(chart, null);
  });
}

/** Lets go of what is marked, as the figure leaves or unrolls another line. @param {Chart} chart */
export function leaveLegs(chart) {
  keepLeg(chart, null);
  if (chart.isPassing) along.pass(null);
  chart.isPassing = false;
}

/** Marks the leg that is pointed at, or none. @param {Chart} chart */
export function passLeg(chart) {
  if (!chart.data.along) return;
  const next = placeOf(chart, chart.pointed, chart.cursor);
  if (next || chart.isPassing) along.pass(next);
  chart.isPassing = next !== null;
}

/** Keeps a leg marked, says it, and offers to go where it is; null for none.
 * @param {Chart} chart @param {string | null} id @param {boolean} byKeys whether keys reached it */
export function keepLeg(chart, id, byKeys = false) {
  const next = placeOf(chart, id, byKeys ? null : chart.cursor);
  if (!next && !chart.kept) return;
  chart.kept = next ? id : null;
  chart.byKeys = byKeys;
  along.keep(next);
  say(chart.message, next?.words ? [next.words.name, ...next.words.lines].join(" · ") : "");
  say(chart.onMap, chart.data.texts.on_map ?? "");
  chart.onMap.hidden = !next || !along.isOn(next.line, "map");
}

/** Gives what a key is for on a figure that unrolls a line. @param {Chart} chart @param {KeyboardEvent} event */
export function legActOf(chart, { key, shiftKey }) {
  if (!chart.data.along || shiftKey) return null;
  if (key === "ArrowLeft" || key === "ArrowRight") return () => step(chart, key === "ArrowRight" ? 1 : -1);
  const isAcross = key === "ArrowUp" || key === "ArrowDown"; // the page scrolls until a leg is reached
  return chart.kept && isAcross ? () => change(chart, key === "ArrowDown" ? 1 : -1) : null;
}

/** Gives the line through the bands at the place that the map's pointer is at. @param {Chart} chart */
export function cursorOf({ data, whole, plot }) {
  const place = along.place();
  if (!place || place.words || place.line !== data.along) return [];
  const { xaxis, yaxis } = plot._fullLayout;
  const x = xaxis._offset + xaxis.l2p(place.at * whole.x[1]);
  if (x < xaxis._offset - 1 || x > xaxis._offset + xaxis._length + 1) return [];
  const d = `M${x.toFixed(1)} ${yaxis._offset}v${yaxis._length}`;
  return [drawing("path", { d, class: "cursor halo" }), drawing("path", { d, class: "cursor" })];
}

/** Gives what leads to the place on the map. */
export function makeOnMap() {
  const button = element("button", { type: "button", class: "on-map" });
  setAttributes(button, { hidden: true });
  return button;
}

/** @param {Chart} chart @param {string | null} id @param {number | null} at where in the leg, null for its middle
 * @returns {PlaceAlong | null} */
function placeOf({ data, marks, whole, root }, id, at) {
  const mark = marks.find((one) => one.id === id);
  if (!mark || mark.until === undefined || !data.along) return null;
  const [from, to, end] = [Number(mark.x), mark.until, whole.x[1]];
  const within = at === null ? (from + to) / 2 : Math.min(to, Math.max(from, at));
  const words = { name: mark.name, lines: [mark.detail] };
  return { line: data.along, id: mark.id, from: from / end, to: to / end, at: within / end, words, beside: root };
}

/** Gives the legs of a band, in order. @param {Chart} chart @param {number | string} y */
const bandAt = ({ marks }, y) =>
  marks.filter((one) => one.until !== undefined && one.y === y).sort((one, other) => Number(one.x) - Number(other.x));

/** @param {Chart} chart @param {number} by */
function step(chart, by) {
  const now = chart.marks.find(({ id }) => id === chart.kept);
  const band = bandAt(chart, now?.y ?? Math.min(...chart.marks.map(({ y }) => Number(y))));
  const at = now ? band.indexOf(now) + by : by > 0 ? 0 : band.length - 1;
  go(chart, band[Math.min(band.length - 1, Math.max(0, at))]);
}

/** Goes to the leg of another band that lies at the same place. @param {Chart} chart @param {number} by */
function change(chart, by) {
  const now = chart.marks.find(({ id }) => id === chart.kept);
  if (!now) return;
  const bands = [...new Set(chart.marks.map(({ y }) => Number(y)))].sort((one, other) => one - other);
  const next = bands[bands.indexOf(Number(now.y)) + by];
  if (next === undefined) return;
  const middle = (Number(now.x) + (now.until ?? 0)) / 2;
  go(chart, bandAt(chart, next).find(({ until = 0 }) => until >= middle));
}

/** What is reached comes into view. @param {Chart} chart @param {ChartMark | undefined} mark */
function go(chart, mark) {
  if (!mark) return;
  const [from, to] = chart.view.x;
  const [begin, end] = [Number(mark.x), mark.until ?? 0];
  const beyond = begin > to ? end - to : end < from ? begin - from : 0;
  chart.cursor = null;
  keepLeg(chart, mark.id, true);
  chart.highlight(null);
  if (beyond) chart.goTo(moved(chart.view, [beyond / (to - from), 0]));
}
