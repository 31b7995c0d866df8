// Draws swim-lanes along time: their names, the axis above and below, the as-of line, and what lies in them.

import { timeTicks } from "./axis.js";
import { drawing } from "./elements.js";
import { eventThings, linkThings, spanThings } from "./lane_marks.js";
import { GROUP, LINE_PX, planOf } from "./lane_rows.js";
import { widthOf } from "./letters.js";
import { fillsOf, px, SMALL, STRONG, stroke, words } from "./paint.js";
import { scale } from "./view.js";

const LABEL = { size: 13, weight: 400 };

export const plan = planOf;

/** Gives {nodes, things, clip, plot, axes} of lanes for a plan and a view. */
export function paint(plan, data, view, colours, prefix) {
  const { left, right, top, bottom, height } = plan;
  const at = scale(view.x, [left, right]);
  const fills = [...new Set(data.marks.spans.map((span) => span.fill))];
  const { defs, look } = fillsOf(fills, data.fills, colours, prefix);
  const scene = { plan, at, look, colours, data, spots: new Map() };
  const spans = plan.lanes.flatMap((lane) => lane.spans.flatMap((row) => spanThings(row, lane.shift, scene)));
  const events = plan.lanes.flatMap((lane) => lane.events.flatMap((row) => eventThings(row, lane.shift, scene)));
  const links = linkThings(scene);
  const clip = `${prefix}-clip`;
  const window = drawing("rect", { x: left - 8, y: 0, width: right - left + 16, height });
  const things = [...spans, ...links, ...events];
  return {
    nodes: [
      drawing("defs", {}, ...defs, drawing("clipPath", { id: clip }, window)),
      ...asOf(plan, data, at, colours),
      ...grid(plan, data, view, at, colours),
      ...plan.lanes.flatMap((lane) => namesOf(lane, plan, colours)),
      drawing("g", { "clip-path": `url(#${clip})` }, ...things.map((thing) => thing.group)),
    ],
    things,
    clip,
    plot: [left, top, right, bottom],
    axes: [
      [left, 0, right, top],
      [left, bottom, right, height],
    ],
  };
}

/** Gives the lines and labels of the axis of time, above and below what is between `top` and `bottom`. */
export function timeAxis({ left, right, top, bottom }, view, at, colours, { lang, mid = false, above = true }) {
  const ticks = timeTicks(view.x, right - left, lang, mid);
  const rim = [
    stroke([left, bottom], [right, bottom], colours.graticule),
    ...(above ? [stroke([left, top], [right, top], colours.graticule)] : []),
  ];
  let end = -Infinity;
  const labels = ticks.flatMap(({ day, label, major }) => {
    const half = label ? widthOf(label, SMALL) / 2 : 0;
    const x = Math.min(Math.max(at(day), half + 2), right + 14 - half);
    if (!label || x - half < end + 6) return [];
    end = x + half;
    const ink = major ? colours.ink : colours.muted;
    return (above ? [top - 8, bottom + 16] : [bottom + 16]).map((y) =>
      words(label, [x, y], SMALL, { anchor: "middle", ink, halo: colours.page }),
    );
  });
  const lines = ticks.map(({ day, label, major }) =>
    stroke([at(day), top], [at(day), bottom + (label ? 4 : 0)], colours.hairline, 1, {
      "stroke-opacity": major || label ? 1 : 0.4,
    }),
  );
  return [...lines, ...rim, ...labels];
}

function grid(plan, data, view, at, colours) {
  const rows = plan.lanes.slice(1).map((lane) => {
    const y = px(lane.heading ? lane.heading.y - 18 : lane.top);
    return stroke([plan.narrow ? 0 : 4, y], [plan.right, y], colours.hairline, lane.heading ? 1.5 : 1);
  });
  return [...timeAxis(plan, view, at, colours, { lang: data.lang }), ...rows];
}

function namesOf({ lane, lines, heading, top, bottom, shift }, plan, colours) {
  const above = heading ? [words(heading.text, [4, heading.y], GROUP, { ink: colours.muted, halo: colours.page })] : [];
  const middle = (top + bottom) / 2 - ((lines.length - 1) * LINE_PX) / 2 + 4.5;
  const first = plan.narrow ? shift + 18 : Math.min(middle, shift + 21); // in a high lane, beside its first row
  const font = plan.narrow ? STRONG : LABEL;
  const look = { ink: colours.ink, halo: colours.page };
  return [
    ...above,
    drawing(
      "g",
      { "data-lane": lane.id },
      ...lines.map((text, at) => words(text, [4, first + at * LINE_PX], font, look)),
    ),
  ];
}

/** Gives the as-of line with its words above, if it is in sight. */
export function asOf({ left, right, top, bottom }, { marks }, at, colours) {
  if (marks.asOf === null || at(marks.asOf) < left || at(marks.asOf) > right) return [];
  const x = at(marks.asOf);
  const half = widthOf(marks.asOfLabel, { size: 12, weight: 600 }) / 2;
  const middle = Math.min(Math.max(x, half + 2), right + 14 - half);
  const font = { size: 12, weight: 600 };
  return [
    stroke([x, 18], [x, bottom], colours.accent, 1.6),
    words(marks.asOfLabel, [middle, 13], font, { anchor: "middle", ink: colours.accent, halo: colours.page }),
  ];
}
