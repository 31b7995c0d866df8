// Lays out lanes: which row each span and event has, and where each row lies. It depends on the room there is and not on
// the view, so that nothing jumps up or down while a reader zooms.

import { widthOf } from "./letters.js";
import { SMALL } from "./paint.js";
import { wrapped } from "./room.js";
import { scale } from "./view.js";

const NARROW_PX = 560;
const LABEL = { size: 13, weight: 400 };
export const GROUP = { size: 13, weight: 700 };
export const LINE_PX = 16;
export const MARK_PX = 9; // half of what a marker takes
export const BAR_PX = 12;
const [GUTTER_LEAST, GUTTER_MOST] = [96, 230];
const HEIGHT = { group: 30, axis: 24, asOf: 20, labelled: 29, bare: 18, event: 23, pad: 6, extra: 26 };
const LONGEST_LABEL = { narrow: 140, wide: 230 };
const MOST_ROWS = { narrow: 3, wide: 5, ever: 8 };

/** Gives the plan of lanes for a width and a wished-for height. */
export function planOf(data, size) {
  const { marks } = data;
  const narrow = size.width < NARROW_PX;
  const widest = Math.max(...marks.lanes.map(({ label }) => widthOf(label, LABEL)));
  const gutter = narrow ? 8 : Math.min(Math.max(widest + 24, GUTTER_LEAST), GUTTER_MOST, size.width * 0.3);
  const [left, right] = [gutter, size.width - 16];
  const at = scale([marks.first, marks.last], [left, right]);
  const lanes = marks.lanes.map((lane) =>
    laneOf(lane, data, { at, right, narrow, width: narrow ? size.width - 16 : gutter - 20 }),
  );
  const top = HEIGHT.axis + (marks.asOf == null ? 0 : HEIGHT.asOf);
  const isFirst = (place) => marks.lanes[place].group && marks.lanes[place].group !== marks.lanes[place - 1]?.group;
  const natural = lanes.reduce(
    (sum, lane, place) => sum + lane.height + (isFirst(place) ? HEIGHT.group : 0),
    top + HEIGHT.axis,
  );
  const extra = Math.min(HEIGHT.extra, Math.max(0, (size.height - natural) / lanes.length));
  let down = top;
  lanes.forEach((lane, place) => {
    if (isFirst(place)) {
      lane.heading = { text: marks.lanes[place].group, y: down + HEIGHT.group - 10 };
      down += HEIGHT.group;
    }
    lane.top = down;
    down += lane.height + extra;
    lane.bottom = down;
    lane.shift = lane.top + extra / 2;
  });
  return { narrow, left, right, top, bottom: down, height: Math.ceil(down + HEIGHT.axis), lanes };
}

function laneOf(lane, { marks }, { at, right, narrow, width }) {
  const lines = wrapped(lane.label, width, LABEL, narrow ? 2 : 4);
  const above = narrow ? lines.length * LINE_PX + 4 : 0;
  let down = HEIGHT.pad + above;
  const spans = [];
  for (const row of spanRows(
    marks.spans.filter((span) => span.lane === lane.id),
    marks,
    at,
  )) {
    const height = row.some((span) => span.label) ? HEIGHT.labelled : HEIGHT.bare;
    spans.push({ spans: row, y: down + height - BAR_PX - 3, labelled: height === HEIGHT.labelled });
    down += height;
  }
  const events = [];
  for (const row of eventRows(
    marks.events.filter((event) => event.lane === lane.id),
    { at, right, narrow },
  )) {
    events.push({ events: row, y: down + HEIGHT.event / 2 });
    down += HEIGHT.event;
  }
  if (!spans.length && !events.length) down += HEIGHT.bare;
  const label = narrow ? 0 : lines.length * LINE_PX + 2 * HEIGHT.pad;
  return { lane, lines, spans, events, height: Math.max(down + HEIGHT.pad, label) };
}

/** Gives the day on which a span's drawing ends. */
export const endOf = (span, marks) =>
  span.end === undefined ? Math.max(span.begin, marks.asOf ?? marks.last) : span.end + 1;

/** Gives where an event stands: {from, to, middle} in days. */
export const placeOf = ({ first, last }) => ({ from: first, to: last + 1, middle: (first + last + 1) / 2 });

// Spans that overlap lie in rows below each other.
function spanRows(spans, marks, at) {
  const rows = [];
  for (const span of [...spans].sort((one, other) => one.begin - other.begin)) {
    const [from, to] = [at(span.begin), Math.max(at(endOf(span, marks)), at(span.begin) + 3)];
    let row = rows.find((known) => known.end <= from + 0.5);
    if (!row) rows.push((row = { end: 0, spans: [] }));
    row.spans.push(span);
    row.end = to + (span.end === undefined ? BAR_PX / 2 : 0);
  }
  return rows.map((row) => row.spans);
}

// Events lie in the first row in which their label has room; in the last resort, where their marker has.
function eventRows(events, { at, right, narrow }) {
  const size = narrow ? "narrow" : "wide";
  const rows = [];
  const order = [...events].sort((one, other) => placeOf(one).middle - placeOf(other).middle);
  for (const event of order) {
    const { from, to, middle } = placeOf(event);
    const [start, end] = [Math.min(at(from), at(middle) - MARK_PX), Math.max(at(to), at(middle) + MARK_PX)];
    const label = event.label ? Math.min(widthOf(event.label, SMALL), LONGEST_LABEL[size]) + 8 : 0;
    const fits = end + label <= right;
    const words = (row) => row.label <= start && (fits || row.label <= start - label);
    const mark = (row) => row.mark <= start;
    let row = rows.find(words);
    if (!row && rows.length < MOST_ROWS[size]) rows.push((row = { label: -Infinity, mark: -Infinity, events: [] }));
    row ??= rows.find(mark);
    if (!row && rows.length < MOST_ROWS.ever) rows.push((row = { label: -Infinity, mark: -Infinity, events: [] }));
    row ??= rows.reduce((least, other) => (other.mark < least.mark ? other : least));
    row.events.push(event);
    row.mark = end;
    row.label = Math.max(row.label, fits ? end + label : end);
  }
  return rows.map((row) => row.events);
}
