// Small drawings of fills, parts, symbols and lines, by the same hand as the chart: for the legend, and in pictures.

import { drawing, element } from "./elements.js";
import { arrowHead, barPath, fillsOf, marker, stroke } from "./paint.js";

export const SAMPLE = { width: 40, height: 16 };
const MIDDLE = [20, 8];
const [LEFT, RIGHT] = [3, 37];
let made = 0;

/** Gives an `<svg>` that shows what a legend entry explains; it says nothing to screen readers. */
export function sampleOf(entry, data, colours) {
  made += 1;
  const box = { ...SAMPLE, viewBox: `0 0 ${SAMPLE.width} ${SAMPLE.height}` };
  const parts = KINDS[entry.kind](entry.key, data, colours, `drawn-chart-sample-${made}`);
  return drawing("svg", { ...box, class: "sample", "aria-hidden": "true", focusable: "false" }, ...parts);
}

const KINDS = {
  fill: (key, data, colours, id) => bar(key, data, colours, id, {}),
  part: (key, data, colours, id) => PARTS[key](data, colours, id),
  symbol: (key, data, colours) => {
    const state = key.replace("-faded", "");
    return [marker(MIDDLE, { symbol: key, colour: state in data.fills ? state : "neutral" }, colours)];
  },
  marker: (key, data, colours) => [marker(MIDDLE, { symbol: "pentagon", outlined: key === "outlined" }, colours)],
  colour: (key, data, colours) => [drawing("rect", { x: 12, y: 2, width: 16, height: 12, fill: colours[key] })],
  line: (key, data, colours) => {
    const line = data.marks.lines.find(({ id }) => id === key);
    return [dashed(data.dashes[line.dash], colours[line.colour === "neutral" ? "ink" : line.colour], 2)];
  },
  link: (key, data, colours) => {
    const isArrow = data.kind === "lanes" || data.marks.edges.some((edge) => edge.dash === key && edge.directed);
    const line = dashed(data.dashes[key], colours.muted, 1.4);
    return isArrow ? [line, arrowHead([RIGHT + 1, 8], [LEFT, 8], colours.muted)] : [line];
  },
};

const dashed = (dash, colour, width) =>
  stroke([LEFT, 8], [RIGHT - 2, 8], colour, width, { "stroke-dasharray": dash.join(" ") || null });

function bar(key, { fills }, colours, id, shape, isUnsure = false) {
  const { defs, look } = fillsOf([key], fills, colours, id);
  return [
    drawing("defs", {}, ...defs),
    drawing("path", { d: barPath(LEFT, RIGHT - 4, 2, 12, shape), ...look(key, isUnsure) }),
  ];
}

const caps = (d, colour) => drawing("path", { d, fill: "none", stroke: colour, "stroke-width": 1.4 });
const PARTS = {
  imprecise: (data, colours) => [
    caps("M4 4v8M4 8H36M36 4v8", colours.muted),
    marker(MIDDLE, { symbol: "pentagon" }, colours),
  ],
  uncertain: (data, colours, id) => bar("neutral", data, colours, id, {}, true),
  "unstated-begin": (data, colours, id) => bar("neutral", data, colours, id, { ragged: true }),
  faded: (data, colours, id) => {
    const { defs, look } = fillsOf(["neutral"], data.fills, colours, id);
    const [begin, rest] = [barPath(LEFT, 18, 2, 12), barPath(18, RIGHT - 4, 4, 8, { pointed: true })];
    return [
      drawing("defs", {}, ...defs),
      drawing("path", { d: begin, ...look("neutral") }),
      drawing("path", { d: rest, ...look("neutral", false, true) }),
    ];
  },
  onward: (data, colours, id) => bar("neutral", data, colours, id, { pointed: true }),
  conflict: (data, colours) => [
    caps("M15 2h10M20 2V14M15 14h10", colours.muted),
    ...[2.5, 13.5].map((y) => drawing("circle", { cx: 20, cy: y, r: 2.4, fill: colours.ink })),
  ],
};

/** Gives the entries that the page's legend shows: lines with words at them explain themselves. */
export const shownEntries = (data, named = []) =>
  data.legend.filter(({ kind, key }) => kind !== "line" || !named.includes(key));

/** Fills the legend below a chart anew if anything in it changed. */
export function dressLegend(chart, colours) {
  const { data, legend } = chart;
  const entries = shownEntries(data, chart.painted.named);
  const written = JSON.stringify([
    entries,
    data.texts.legend,
    data.marks.lines?.map(({ id, colour, dash }) => [id, colour, dash]),
  ]);
  if (chart.legendWritten === written) return;
  chart.legendWritten = written;
  const rows = entries.map((entry) =>
    element("li", {}, sampleOf(entry, data, colours), element("span", {}, entry.label)),
  );
  legend.replaceChildren(element("p", { id: chart.legendId }, data.texts.legend), element("ul", {}, ...rows));
  legend.hidden = rows.length === 0;
}
