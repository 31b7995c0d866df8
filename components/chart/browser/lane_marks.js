// Draws what lies in lanes: spans, events, links; each as a thing that can be pointed at and picked.

import { drawing } from "./elements.js";
import { BAR_PX, endOf, MARK_PX, placeOf } from "./lane_rows.js";
import { widthOf } from "./letters.js";
import { arrowHead, barPath, marker, px, ringAt, SMALL, stroke, words } from "./paint.js";
import { fitted } from "./room.js";

const HIT_PX = 24;
const GAP_PX = 6;

/** Gives the things of one row of spans, for a plan, a function from days to pixels, and the look of fills. */
export function spanThings({ spans, y, labelled }, shift, { plan, at, look, colours, data }) {
  const top = y + shift;
  let end = plan.left;
  const seen = spans.filter((span) => at(endOf(span, data.marks)) >= plan.left && at(span.begin) <= plan.right);
  return seen.map((span, place) => {
    const [x0, x1] = [at(span.begin), Math.max(at(endOf(span, data.marks)), at(span.begin) + 3)];
    const inside = [
      span.beginUntil === undefined ? x0 : at(span.beginUntil),
      span.endFrom === undefined ? x1 : at(span.endFrom + 1),
    ];
    const shape = { ragged: span.ragged, pointed: span.end === undefined };
    const bar = (from, to, isUnsure, more) =>
      drawing("path", {
        d: barPath(from, to, top, BAR_PX, more),
        "stroke-linejoin": "round",
        ...look(span.fill, isUnsure),
      });
    const parts = [];
    if (inside[0] > x0) parts.push(bar(x0, Math.min(inside[0], inside[1]), true));
    if (inside[1] < x1) parts.push(bar(Math.max(...inside), x1, true));
    const faded = span.fadedFrom === undefined ? inside[1] : Math.min(Math.max(at(span.fadedFrom), inside[0]), inside[1]);
    if (faded > inside[0])
      parts.push(bar(inside[0], faded, false, { ...shape, pointed: shape.pointed && faded >= inside[1] }));
    if (inside[1] > faded) {
      const hollow = { ...look(span.fill, false, true), "stroke-linejoin": "round" };
      const outline = { ragged: shape.ragged && faded <= inside[0], pointed: shape.pointed };
      parts.push(drawing("path", { d: barPath(faded, inside[1], top + 2, BAR_PX - 4, outline), ...hollow }));
    }
    const label =
      labelled && span.label ? barLabel(span, [x0, x1], { before: end, next: seen.slice(place + 1), at, plan }) : null;
    if (label) parts.push(words(label.text, [label.x, top - 4], SMALL, { ink: colours.ink, halo: colours.page }));
    end = Math.max(x1, label?.end ?? 0) + GAP_PX;
    const wide = Math.max(HIT_PX, x1 - x0);
    const hit = { x: px((x0 + x1 - wide) / 2), y: top + BAR_PX / 2 - HIT_PX / 2, width: px(wide), height: HIT_PX };
    return {
      ...said(span, data),
      day: span.begin,
      group: thingGroup(span.id, hit, parts),
      outline: barPath(x0 - 3, x1 + 3, top - 3, BAR_PX + 6, { pointed: shape.pointed }),
    };
  });
}

// Above its bar, from its begin on; if the room ends before the words do, they begin earlier.
function barLabel({ label }, [x0, x1], { before, next, at, plan }) {
  const other = next.find((one) => one.label);
  const right = Math.min(other ? at(other.begin) - GAP_PX : plan.right, plan.right);
  const width = widthOf(label, SMALL);
  const begin = Math.max(x0, before, plan.left);
  const x = Math.min(begin, Math.max(before, plan.left, Math.min(right, x1) - width));
  const text = fitted(label, right - x, SMALL);
  return text && { text, x, end: x + Math.min(width, right - x) };
}

const said = ({ id, name, lines = [], lane }, { marks }) => ({
  id,
  name,
  lines,
  detail: [marks.lanes.find((one) => one.id === lane).label, lines[0]].filter(Boolean).join(" · "),
});

/** Gives the element of a thing: what is hit lies below what is seen. */
export function thingGroup(id, hit, parts) {
  const area = hit.d
    ? drawing("path", { ...hit, fill: "none", stroke: "transparent", "stroke-width": 14, "pointer-events": "stroke" })
    : drawing("rect", { ...hit, fill: "transparent" });
  return drawing("g", { class: "thing", "data-id": id }, area, ...parts);
}

/** Gives the things of one row of events; labels stand to the right of markers, or to the left, as far as there is room. */
export function eventThings({ events, y }, shift, { plan, at, colours, data, spots }) {
  const down = y + shift;
  const placed = events.map((event) => {
    const { from, to, middle } = placeOf(event);
    const x = at(middle);
    return {
      event,
      x,
      start: Math.min(at(from), x - MARK_PX),
      end: Math.max(at(to), x + MARK_PX),
      isImprecise: event.last > event.first,
      from: at(from),
      to: at(to),
    };
  });
  const seen = placed.filter(({ start, end }) => end >= plan.left && start <= plan.right);
  let taken = plan.left;
  return seen.map((place, number) => {
    const { event, x, start, end } = place;
    spots.set(event.id, [x, down]);
    const parts = [];
    if (place.isImprecise)
      parts.push(reachOf(place, down, colours[event.colour === "neutral" ? "muted" : event.colour]));
    parts.push(marker([x, down], event, colours));
    const next = seen[number + 1]?.start ?? plan.right;
    const label =
      event.label &&
      x >= plan.left &&
      labelOf(event.label, { left: taken, start, end, right: Math.min(next - 2, plan.right) });
    if (label) parts.push(words(label.text, [label.x, down + 4], SMALL, { ink: colours.ink, halo: colours.page }));
    taken = Math.max(taken, label?.end ?? 0, end) + GAP_PX;
    const wide = Math.max(HIT_PX, end - start);
    const hit = { x: px((start + end - wide) / 2), y: px(down - HIT_PX / 2), width: px(wide), height: HIT_PX };
    return {
      ...said(event, data),
      day: event.first,
      group: thingGroup(event.id, hit, parts),
      outline: ringAt([x, down]),
    };
  });
}

function labelOf(text, { left, start, end, right }) {
  const whole = widthOf(text, SMALL);
  const rooms = { right: right - end - 4, left: start - 4 - left };
  const cut = (side) => {
    const words = fitted(text, rooms[side], SMALL);
    const width = words && widthOf(words, SMALL);
    const x = side === "right" ? end + 3 : start - 3 - width;
    return words && { text: words, x, end: x + width };
  };
  if (rooms.right >= whole) return cut("right");
  if (rooms.left >= whole) return cut("left");
  return cut(rooms.right >= rooms.left ? "right" : "left");
}

// The days that a date can mean.
function reachOf({ from, to }, y, colour) {
  const d = `M${px(from)} ${px(y - 4)}v8M${px(from)} ${px(y)}H${px(to)}M${px(to)} ${px(y - 4)}v8`;
  return drawing("path", { d, fill: "none", stroke: colour, "stroke-width": 1.4 });
}

/** Gives the things of links between events that are in sight. */
export function linkThings({ spots, colours, data }) {
  const names = new Map(data.marks.events.map((event) => [event.id, event.name]));
  return data.marks.links
    .filter((link) => spots.has(link.source) && spots.has(link.target))
    .map((link) => {
      const { d, tip, from } = curve(spots.get(link.source), spots.get(link.target));
      const look = { d, fill: "none", stroke: colours.muted, "stroke-width": 1.3 };
      const line = drawing("path", { ...look, "stroke-dasharray": data.dashes[link.dash].join(" ") || null });
      const { lines = [] } = link;
      return {
        id: link.id,
        name: link.name,
        lines,
        detail: `${names.get(link.source)} → ${names.get(link.target)}`,
        day: data.marks.events.find((event) => event.id === link.source).first,
        group: thingGroup(link.id, { d }, [line, arrowHead(tip, from, colours.muted)]),
        outline: d,
        isLine: true,
      };
    });
}

// From one marker to the next, leaving and arriving sideways; round the outside if both stand below each other.
function curve([x1, y1], [x2, y2]) {
  const [dx, forth] = [x2 - x1, x2 >= x1 ? 1 : -1];
  const isSteep = Math.abs(dx) < 30;
  const bend = isSteep ? 34 : Math.max(24, Math.abs(dx) / 2);
  const start = [x1 + (isSteep ? MARK_PX : forth * MARK_PX), y1];
  const tip = [isSteep ? x2 + MARK_PX : x2 - forth * MARK_PX, y2];
  const lift = y1 === y2 ? -22 : 0; // within one row, over what lies between
  const one = [start[0] + (isSteep ? bend : forth * bend), y1 + lift];
  const other = [tip[0] + (isSteep ? bend : -forth * bend), y2 + lift];
  const at = (point) => `${px(point[0])} ${px(point[1])}`;
  return { d: `M${at(start)}C${at(one)} ${at(other)} ${at(tip)}`, tip, from: other };
}
