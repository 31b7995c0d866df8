// Makes the figure for plotly: the ground, the areas on it, and the layout. Draws nothing by itself.

import { FAMILY } from "../letters.js";
import { partsOf } from "./base.js";
import { fillsOf } from "./fills.js";
import { DISC_RADIUS_M } from "./geodesy.js";

const QUIET = { type: "scatter", hoverinfo: "skip", showlegend: false };

/** Gives {data, layout} for plotly. @param {Scene} scene */
export function figureOf(scene) {
  const { size, colours, viewport } = scene;
  const axis = { visible: false, showgrid: false, zeroline: false, autorange: false };
  const [x, y] = viewport.ranges;
  return {
    data: [...ground(scene), ...fills(scene)],
    layout: {
      ...size,
      margin: { l: 0, r: 0, t: 0, b: 0, pad: 0 },
      paper_bgcolor: colours.page,
      plot_bgcolor: colours.page,
      font: { family: FAMILY, size: 12.5, color: colours.ink },
      xaxis: { ...axis, range: x },
      yaxis: { ...axis, range: y, scaleanchor: "x", constrain: "range" },
      images: hasRelief(scene) ? [reliefImage(scene.relief)] : [],
      dragmode: "pan",
      hovermode: false,
      showlegend: false,
      // No uirevision: the ranges are always those on show, and with one plotly would hold fast to a panned view when
      // a button asks for the view before it.
    },
  };
}

/** @param {Scene} scene */
const hasRelief = ({ data, relief }) => Boolean(data.relief && relief);

/** @param {string | null} source */
function reliefImage(source) {
  const side = 2 * DISC_RADIUS_M;
  const place = { xref: "x", yref: "y", x: -side / 2, y: side / 2, sizex: side, sizey: side };
  return { source, ...place, sizing: "stretch", layer: "below", name: "relief" };
}

/** @param {Scene} scene @returns {Trace[]} */
function ground(scene) {
  const { data, base, tolerance, colours } = scene;
  /** @type {(name: string, colour: string, width: number, dash?: string) => Trace} */
  const line = (name, colour, width, dash = "solid") => ({
    ...QUIET,
    uid: `ground-${name}`,
    mode: "lines",
    ...partsOf(base[name], data.orientation, tolerance),
    line: { color: colours[colour], width, dash },
  });
  const sea = { fill: "toself", fillcolor: colours.sea };
  return [
    { ...line("edge", "graticule", 1), ...(hasRelief(scene) ? {} : sea) },
    { ...line("land", "land-edge", 0.7), fill: "toself", fillcolor: colours.land },
    line("graticule", "graticule", 0.5),
    line("arctic_circle", "graticule", 1, "1px,3px"),
    line("borders", "border", 0.8),
  ];
}

/** Every trace has a name that lasts: plotly would hand one without the name of the trace that had its place before.
 * Plotly makes selectors of the names, so that only plain letters may stand in them.
 * @param {Scene} scene @returns {Trace[]} */
function fills({ data, features, colours }) {
  const how = fillsOf(data, features);
  const filled = features.filter(({ item }) => item.shape === "area" && how.get(item.id) !== "none");
  return filled.map(({ item, parts }) => {
    const style = data.styles[item.status];
    const look = how.get(item.id) === "tint" ? { ...style, fill: "" } : style;
    return {
      ...QUIET,
      uid: `fill-${item.id.replace(/[^\w-]/g, "_")}`,
      mode: "none",
      ...parts,
      fill: "toself",
      ...tint(look, colours[item.colour]),
    };
  });
}

/** Gives a pattern that is read in grey, on a tint so pale that what lies below is read too.
 * @param {Style} style @param {string} colour */
function tint({ fill, fillSize }, colour) {
  if (!fill) return { fillcolor: `${colour}26` };
  const pale = `${colour}14`;
  const solidity = fill === "." ? 0.12 : 0.1;
  const pattern = { shape: fill, size: fillSize, solidity, fgcolor: colour, fgopacity: 0.45, bgcolor: pale };
  return { fillcolor: pale, fillpattern: pattern };
}

/** Tells plotly what did not change: it compares arrays by identity, and draws all of the map anew for one new
 * array. Gives a value with each part of `before` that is equal put in the place of its own; `before` itself if all
 * is.
 * @type {<Value>(fresh: Value, before: any) => Value} */
export const reused = (fresh, before) => settled(fresh, before);

/** @param {any} fresh @param {any} before @returns {any} */
function settled(fresh, before) {
  if (Object.is(fresh, before)) return before;
  if (ArrayBuffer.isView(fresh)) return ArrayBuffer.isView(before) && isEqual(fresh, before) ? before : fresh;
  if (!isContainer(fresh) || !isContainer(before) || Array.isArray(fresh) !== Array.isArray(before)) return fresh;
  const kept = /** @type {any} */ (Array.isArray(fresh) ? [] : {});
  const names = Object.keys(fresh);
  for (const name of names) kept[name] = settled(fresh[name], before[name]);
  const all = names.length === Object.keys(before).length && names.every((name) => Object.is(kept[name], before[name]));
  return all ? before : kept;
}

/** Does the same for traces, each compared with the one of its uid. @param {Trace[]} fresh @param {Trace[]} before */
export function reusedTraces(fresh, before) {
  const known = new Map(before.map((trace) => [trace.uid, trace]));
  return reused(fresh.map((trace) => reused(trace, known.get(trace.uid))), before);
}

/** @type {(value: unknown) => boolean} */
const isContainer = (value) => typeof value === "object" && value !== null;

/** @param {any} one @param {any} other typed arrays */
function isEqual(one, other) {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (!Object.is(one[at], other[at])) return false;
  return true;
}
