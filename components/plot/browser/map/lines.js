// Lines, edges of areas and routes as SVG, each in the pattern of its status.

import { drawing } from "../elements.js";
import { runsOf } from "./paths.js";
import { endsOf, isMarked } from "./things.js";

const HALO = { wider: 3, opacity: 0.85 };
const MARKED = { halo: 4, line: 4, selected: 6 }; // by how much the halo is wider than the line, the accent than that

/** Gives all lines of a map from below upwards, for `place` that gives the pixel of a point of the turned plane. */
export function linesAsSvg({ data, things }, place, size, colours) {
  const of = (...shapes) => things.filter(({ item }) => shapes.includes(item.shape));
  const path = (runs, stroke, width, more = {}) =>
    drawing("path", { d: runs.map((run) => run.d).join(""), fill: "none", stroke, "stroke-width": width, ...more });
  const drawn = new Map(things.map((thing) => [thing, runsOf(thing.edge, place, size)]));
  const styleOf = ({ item }) => data.styles[item.status];
  const below = (thing) => {
    const [runs, { width, mark }] = [drawn.get(thing), styleOf(thing)];
    const wide = mark === "band" ? data.band.width : width;
    if (!isMarked(data, thing))
      return mark === "band" ? [] : [path(runs, colours.page, wide + HALO.wider, { "stroke-opacity": HALO.opacity })];
    const accent = thing.item.id === data.selected ? MARKED.selected : MARKED.line;
    return [path(runs, colours.accent, wide + MARKED.halo + accent), path(runs, colours.page, wide + MARKED.halo)];
  };
  const line = (thing) => {
    const [runs, { width, dash }] = [drawn.get(thing), styleOf(thing)];
    const look = { "data-item": thing.item.id, "stroke-dasharray": dash.join(" ") || null };
    const colour = colours[thing.item.colour];
    if (!dash.length) return [path(runs, colour, width, look)];
    return runs.map((run) =>
      path([run], colour, width, { ...look, "stroke-dashoffset": run.begin ? run.begin.toFixed(1) : null }),
    );
  };
  const ends = (thing) => {
    const { x, y } = endsOf(thing.edge);
    const look = { r: 3.5, fill: colours.page, stroke: colours[thing.item.colour], "stroke-width": 1.5 };
    return Array.from(x, (_, at) => {
      const [cx, cy] = place([x[at], y[at]]);
      return drawing("circle", { cx: cx.toFixed(1), cy: cy.toFixed(1), ...look });
    });
  };

  const [bands, edges] = [of("band"), of("disc", "area")];
  const lines = of("line").sort((one, other) => isMarked(data, one) - isMarked(data, other));
  // In one group, or the pale bands of routes that share a leg would add up to a dark one.
  const pale = bands.map((thing) => path(drawn.get(thing), colours[thing.item.colour], data.band.width));
  return [
    ...edges.flatMap(below),
    ...bands.flatMap(below),
    drawing("g", { opacity: data.band.opacity }, ...pale),
    ...[...bands, ...edges].flatMap(line),
    // A halo each: where two lines run along each other, dashes below would fill the gaps of those above.
    ...lines.flatMap((thing) => [...below(thing), ...line(thing)]),
    ...[...lines, ...edges].filter((thing) => styleOf(thing).mark === "open-ends").flatMap(ends),
  ];
}
