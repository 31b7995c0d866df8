// Draws numbers along time: lines with points, gaps left open, figures that do not agree side by side, words at lines.

import { valueTicks } from "./axis.js";
import { drawing } from "./elements.js";
import { thingGroup } from "./lane_marks.js";
import { asOf, timeAxis } from "./lanes.js";
import { widthOf } from "./letters.js";
import { marker, px, ringAt, SMALL, stroke, words } from "./paint.js";
import { roomIn, wrapped } from "./room.js";
import { scale } from "./view.js";

const NARROW_PX = 560;
const YEAR_DAYS = 365.2425;
const NAME = { size: 12.5, weight: 600 };
const NAME_PX = 170;
const LINE_PX = 15;
const HIT_PX = 24;
const TICK_PX = 52;
const HEIGHT = { unit: 26, asOf: 20, axis: 26 };
const FROM_HERE = [
  [8, 0],
  [8, -16],
  [8, 16],
  [8, -30],
  [8, 30],
  [8, -44],
  [8, 44],
];

/** Gives the plan of a series for a width and a height: the axis of numbers does not change with the view. */
export function plan(data, size) {
  const { marks, lang } = data;
  const narrow = size.width < NARROW_PX;
  const height = Math.max(240, size.height);
  const top = HEIGHT.unit + (marks.asOf === null ? 0 : HEIGHT.asOf) + 6;
  const bottom = height - HEIGHT.axis;
  const values = marks.lines.flatMap((line) => line.points.map((point) => point.value));
  const axis = valueTicks(values, (bottom - top) / TICK_PX, lang, marks.fromZero);
  const left = Math.ceil(Math.max(...axis.ticks.map((tick) => widthOf(axis.write(tick), SMALL)))) + 14;
  const right = narrow
    ? size.width - 16
    : Math.min(size.width - 16, ...marks.lines.map((line) => roomFor(line, marks, left, size)));
  const mid = marks.lines.every((line) => line.points.every((point) => point.at.length === 4));
  return { narrow, left, right, top, bottom, height, axis, mid, width: size.width, unitY: top - 14 };
}

// Where the plot has to end so that the name of a line has room behind its last point.
function roomFor(line, { first, last }, left, size) {
  const share = (mainOf(line.points).at(-1).day - first) / (last - first);
  const width = Math.min(NAME_PX, widthOf(line.label, NAME));
  return share > 0.5 ? left + (size.width - left - width - 22) / share : size.width;
}

// The points that the line joins first; other symbols are variants.
const mainOf = (points) => points.filter((one) => (one.point ?? one).symbol === (points[0].point ?? points[0]).symbol);

/** Gives {nodes, things, clip, plot, axes, named} of a series for a plan and a view; `named` are the lines with words at them. */
export function paint(plan, data, view, colours, prefix) {
  const { left, right, top, bottom, height, axis } = plan;
  const at = scale(view.x, [left + 8, right]);
  const up = scale([axis.least, axis.most], [bottom, top]);
  const lines = data.marks.lines.map((line) => ({
    line,
    points: line.points.map((point) => ({ point, x: at(point.day), y: up(point.value) })),
  }));
  const clip = `${prefix}-clip`;
  const window = drawing("rect", { x: left, y: 0, width: plan.width - left, height });
  const inside = drawing("rect", { x: left, y: 0, width: right - left + 10, height });
  const things = lines.flatMap((one) => pointThings(one, plan, colours));
  const { labels, named } = namesOf(lines, plan, colours);
  return {
    nodes: [
      drawing(
        "defs",
        {},
        drawing("clipPath", { id: clip }, inside),
        drawing("clipPath", { id: `${clip}-wide` }, window),
      ),
      ...asOf(plan, data, at, colours),
      ...timeAxis({ ...plan, left: left + 8 }, view, at, colours, { lang: data.lang, mid: plan.mid, above: false }),
      ...numbersOf(plan, up, data.marks.unit, colours),
      drawing(
        "g",
        { "clip-path": `url(#${clip})` },
        ...lines.flatMap((one) => [...strokesOf(one, data, colours), ...conflictsOf(one, colours)]),
        ...things.map((thing) => thing.group),
      ),
      drawing("g", { "clip-path": `url(#${clip}-wide)` }, ...labels),
    ],
    things,
    clip,
    plot: [left + 8, top, right, bottom],
    axes: [[left, bottom, right, height]],
    named,
  };
}

function numbersOf({ axis, left, right, unitY }, up, unit, colours) {
  return [
    words(unit, [2, unitY], SMALL, { ink: colours.muted }),
    ...axis.ticks.flatMap((tick) => [
      stroke([left, up(tick)], [right, up(tick)], tick === 0 ? colours.graticule : colours.hairline),
      words(axis.write(tick), [left - 6, up(tick) + 4], SMALL, { anchor: "end", ink: colours.muted }),
    ]),
  ];
}

// Points of one symbol in a row, those of one date together: [[{point, x, y}, ...], ...].
function datesOf(points, symbol) {
  const dates = [];
  for (const one of points.filter(({ point }) => point.symbol === symbol)) {
    if (dates.length && dates.at(-1)[0].point.at === one.point.at) dates.at(-1).push(one);
    else dates.push([one]);
  }
  return dates;
}

const symbolsOf = (points) => [...new Set(points.map(({ point }) => point.symbol))];

// A line leads to each of several figures of one date: none is taken for the right one.
function strokesOf({ line, points }, data, colours) {
  const look = {
    fill: "none",
    stroke: colours[line.colour === "neutral" ? "ink" : line.colour],
    "stroke-width": 2,
    "stroke-dasharray": data.dashes[line.dash].join(" ") || null,
    "stroke-linejoin": "round",
  };
  return symbolsOf(points).flatMap((symbol) => {
    const dates = datesOf(points, symbol);
    const near = (at) => dates[at][0].point.day - dates[at - 1][0].point.day <= line.joined * YEAR_DAYS + 2;
    const parts = [];
    for (let at = 1; at < dates.length; at += 1) {
      if (!near(at)) continue;
      for (const from of dates[at - 1]) for (const to of dates[at]) parts.push([from, to]);
    }
    // one path for what runs on, so that dashes do not begin anew at each point
    let d = "";
    let last = null;
    for (const [from, to] of parts) {
      d += `${from === last ? "" : `M${px(from.x)} ${px(from.y)}`}L${px(to.x)} ${px(to.y)}`;
      last = to;
    }
    return d ? [drawing("path", { d, ...look })] : [];
  });
}

function conflictsOf({ points }, colours) {
  return symbolsOf(points)
    .flatMap((symbol) => datesOf(points, symbol))
    .filter((date) => date.length > 1)
    .map((date) => {
      const heights = date.map(({ y }) => y);
      const [x, from, to] = [date[0].x, Math.min(...heights), Math.max(...heights)];
      const d = `M${px(x - 5)} ${px(from)}h10M${px(x)} ${px(from)}V${px(to)}M${px(x - 5)} ${px(to)}h10`;
      return drawing("path", { d, fill: "none", stroke: colours.muted, "stroke-width": 1.4 });
    });
}

function pointThings({ line, points }, plan, colours) {
  return points
    .filter(({ x }) => x >= plan.left - 1 && x <= plan.right + 1)
    .map(({ point, x, y }) => {
      const hit = { x: px(x - HIT_PX / 2), y: px(y - HIT_PX / 2), width: HIT_PX, height: HIT_PX };
      return {
        id: point.id,
        name: point.name,
        lines: point.lines ?? [],
        detail: [line.label, point.lines?.[0]].filter(Boolean).join(" · "),
        day: point.day,
        group: thingGroup(point.id, hit, [marker([x, y], { ...point, colour: line.colour }, colours)]),
        outline: ringAt([x, y]),
      };
    });
}

// The name of a line stands at its last point in sight, where no other mark is in its way.
function namesOf(lines, plan, colours) {
  const room = roomIn([plan.left, 0, plan.width, plan.bottom]);
  for (const { points } of lines) {
    points.forEach(({ x, y }, at) => {
      room.block([x - 7, y - 7, x + 7, y + 7]);
      if (at) room.blockLine([points[at - 1].x, points[at - 1].y], [x, y]);
    });
  }
  const labels = [];
  const named = [];
  for (const { line, points } of lines) {
    const last = mainOf(points).findLast(({ x }) => x >= plan.left && x <= plan.right + 1);
    if (!last) continue;
    const text = wrapped(line.label, NAME_PX, NAME, 3);
    const [width, height] = [Math.max(...text.map((part) => widthOf(part, NAME))), text.length * LINE_PX];
    const place = room.place(candidates(last, width, height));
    if (!place) continue;
    const [left, top] = place.box;
    const ink = colours[line.colour === "neutral" ? "ink" : line.colour];
    labels.push(
      ...text.map((part, at) =>
        words(part, [left, top + 12 + at * LINE_PX], NAME, { ink: colours.ink, halo: colours.page }),
      ),
    );
    if (place.far) labels.push(stroke([last.x + 7, last.y], [left - 2, top + height / 2], ink, 1));
    named.push(line.id);
  }
  return { labels, named };
}

function candidates({ x, y }, width, height) {
  const beside = FROM_HERE.map(([right, down]) => {
    const left = x + right + 2;
    const top = y + down - height / 2;
    return { box: [left, top, left + width, top + height], far: Math.abs(down) > 16 };
  });
  const middle = (top) => ({ box: [x - width / 2, top, x + width / 2, top + height], far: false });
  const before = (top) => ({ box: [x - width, top, x, top + height], far: false });
  return [...beside, middle(y - height - 9), before(y - height - 9), middle(y + 9), before(y + 9)];
}
