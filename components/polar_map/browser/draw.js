// Makes the figure for Plotly: traces from the ground upwards, and the layout. Draws nothing by itself.

import { boxOf } from "./hit.js";
import { partsOf, turnedParts } from "./base.js";
import { DISC_RADIUS_M, ringAround, turned } from "./geodesy.js";
import { labelTraces, labelsOf } from "./labels.js";
import { ranges } from "./view.js";

const QUIET = { type: "scatter", hoverinfo: "skip", showlegend: false };
const HALO_PX = 3;
const HALO_OPACITY = 0.85;
export const FAMILY = '"Source Sans", "Source Sans 3", "Source Sans Pro", "Segoe UI", Arial, sans-serif';

/**
 * Gives each item with its turned shape, {item, parts, edge, box, spot}; `lacking` holds the ids of those without one.
 * The edge is what is drawn as a line: of an area, where it does not follow the coast.
 */
export function thingsOf(data, drawn) {
  const lacking = [];
  const things = [];
  for (const item of data.items) {
    const shape = drawn[item.drawn || item.id];
    const parts = placeParts(item, data.orientation) ?? (shape?.x ? partsOf(shape, data.orientation) : null);
    if (!parts) {
      lacking.push(item.id);
      continue;
    }
    const box = boxOf(parts);
    const spot = shape?.label ? turned(shape.label, data.orientation) : [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const edge = shape?.edge?.x ? partsOf(shape.edge, data.orientation) : parts;
    things.push({ item, parts, edge, box, spot });
  }
  return { things: byRank(things, data), lacking };
}

function placeParts(item, orientation) {
  if (item.x === undefined) return null;
  const [x, y] = item.shape === "disc" ? ringAround(item.x, item.y, item.radius) : [[item.x], [item.y]];
  return turnedParts({ x, y }, orientation);
}

/** Gives {data, layout} for Plotly. */
export function figure(scene, view, size, theme) {
  const { data } = scene;
  const colours = data.colours[theme];
  const [x, y] = ranges(view, size, data.orientation);
  const axis = { visible: false, showgrid: false, zeroline: false, autorange: false };
  return {
    data: [
      ...ground(scene, colours),
      ...items(scene, colours),
      ...labelTraces(labelsOf(scene, view, size), colours, FAMILY),
    ],
    layout: {
      width: size.width,
      height: size.height,
      margin: { l: 0, r: 0, t: 0, b: 0, pad: 0 },
      paper_bgcolor: colours.page,
      plot_bgcolor: colours.page,
      font: { family: FAMILY, size: 12.5, color: colours.ink },
      xaxis: { ...axis, range: x },
      yaxis: { ...axis, range: y, scaleanchor: "x", constrain: "range" },
      images: data.relief && scene.relief ? [reliefImage(scene.relief)] : [],
      dragmode: "pan",
      hovermode: false,
      showlegend: false,
      // No uirevision: the ranges are always those on show, and with one plotly would hold fast to a panned view when
      // a button asks for the view before it.
    },
  };
}

function reliefImage(source) {
  const side = 2 * DISC_RADIUS_M;
  const place = { xref: "x", yref: "y", x: -side / 2, y: side / 2, sizex: side, sizey: side };
  return { source, ...place, sizing: "stretch", layer: "below", name: "relief" };
}

function ground({ data, base, relief }, colours) {
  const of = (name) => partsOf(base[name], data.orientation);
  const line = (name, colour, width, dash = "solid") => ({
    ...QUIET,
    uid: `ground-${name}`,
    mode: "lines",
    ...of(name),
    line: { color: colours[colour], width, dash },
  });
  const even = { fill: "toself", fillcolor: colours.sea };
  return [
    { ...line("edge", "graticule", 1), ...(data.relief && relief ? {} : even) },
    { ...line("land", "land-edge", 0.7), fill: "toself", fillcolor: colours.land },
    line("graticule", "graticule", 0.5),
    line("arctic_circle", "graticule", 1, "1px,3px"),
    line("borders", "border", 0.8),
  ];
}

function items({ data, things }, colours) {
  const of = (...shapes) => things.filter((thing) => shapes.includes(thing.item.shape));
  const styleOf = (thing) => data.styles[thing.item.status];
  const colourOf = (thing) => colours[thing.item.colour];
  const outline = (role, thing, line, more = {}) => named(role, thing, { mode: "lines", ...thing.edge, line, ...more });
  const dashed = (thing) => ({
    color: colourOf(thing),
    width: styleOf(thing).width,
    dash: styleOf(thing).dash.length
      ? styleOf(thing)
          .dash.map((px) => `${px}px`)
          .join(",")
      : "solid",
  });
  const fills = of("area", "disc").map((thing) =>
    outline(
      "fill",
      thing,
      { width: 0 },
      { ...thing.parts, fill: "toself", ...tint(styleOf(thing), colourOf(thing), thing.item.shape) },
    ),
  );
  // One trace a colour: where routes share a leg, single pale bands would add up to a dark one.
  const bands = [...new Set(of("band").map((thing) => thing.item.colour))].map((key) => {
    const joined = together(of("band").filter((thing) => thing.item.colour === key));
    const line = { color: colours[key], width: data.band.width };
    return { ...QUIET, uid: `bands-${key}`, mode: "lines", ...joined, line, opacity: data.band.opacity };
  });
  const selection = (thing) => {
    if (thing.item.id !== data.selected || thing.item.shape === "point") return [];
    const width = styleOf(thing).width + (thing.item.shape === "band" ? 12 : 8);
    return [outline("selection", thing, { color: colours.accent, width }, { opacity: 0.45 })];
  };
  return [
    ...fills,
    halo("areas", of("area"), colours),
    ...bands,
    ...of("band", "disc", "area").flatMap((thing) => [...selection(thing), outline("line", thing, dashed(thing))]),
    // A halo each: where two lines run along each other, dashes below would fill the gaps of those above.
    ...of("line").flatMap((thing) => [
      halo(thing.item.id, [thing], colours),
      ...selection(thing),
      outline("line", thing, dashed(thing)),
    ]),
    ...of("line", "area")
      .filter((thing) => styleOf(thing).mark === "open-ends")
      .map((thing) => openEnds(thing, colours)),
    points(of("point"), colours),
    ring(
      of("point").filter((thing) => thing.item.id === data.selected),
      colours,
    ),
  ];
}

// In the order of the table of styles, so that what is agreed lies above what is claimed.
function byRank(things, { styles }) {
  const ranks = Object.keys(styles);
  return [...things].sort((one, other) => ranks.indexOf(other.item.status) - ranks.indexOf(one.item.status));
}

// Every trace has a name that lasts: plotly would hand one without the name of the trace that had its place before.
// Plotly makes selectors of the names, so that only plain letters may stand in them.
const named = (role, { item }, trace) => ({ ...QUIET, uid: `${role}-${item.id.replace(/[^\w-]/g, "_")}`, ...trace });

// A pattern that is read in grey, on a tint so pale that what lies below is read too.
function tint({ fill, fillSize }, colour, shape) {
  const pale = `${colour}${shape === "disc" ? "40" : "14"}`;
  if (!fill) return { fillcolor: shape === "disc" ? pale : `${colour}26` };
  const solidity = fill === "." ? 0.12 : 0.1;
  return {
    fillcolor: pale,
    fillpattern: { shape: fill, size: fillSize, solidity, fgcolor: colour, fgopacity: 0.45, bgcolor: pale },
  };
}

function halo(name, things, colours) {
  const line = { color: colours.page, width: 2 + HALO_PX };
  return named("halo", { item: { id: name } }, { mode: "lines", ...together(things), line, opacity: HALO_OPACITY });
}

// Puts the parts of several things into one, with gaps between.
function together(things) {
  const joined = { x: [], y: [] };
  for (const { edge } of things) {
    for (const value of edge.x) joined.x.push(value);
    for (const value of edge.y) joined.y.push(value);
    joined.x.push(NaN);
    joined.y.push(NaN);
  }
  return joined;
}

/** Gives the first and last points of each part that does not close: {x, y}. */
export function endsOf({ x, y }) {
  const ends = { x: [], y: [] };
  let first = -1;
  for (let at = 0; at <= x.length; at += 1) {
    const gap = at === x.length || Number.isNaN(x[at]);
    if (!gap && first < 0) first = at;
    if (!gap || first < 0) continue;
    const last = at - 1;
    if (Math.hypot(x[first] - x[last], y[first] - y[last]) > 1) {
      ends.x.push(x[first], x[last]);
      ends.y.push(y[first], y[last]);
    }
    first = -1;
  }
  return ends;
}

function openEnds({ item, edge }, colours) {
  const line = { color: colours[item.colour], width: 1.5 };
  const marker = { symbol: "circle", size: 7, color: colours.page, line };
  return named("ends", { item }, { mode: "markers", ...endsOf(edge), marker });
}

function points(things, colours) {
  const marker = {
    symbol: "circle",
    size: things.map((thing) => (thing.item.major ? 11 : 8)),
    color: things.map((thing) => colours[thing.item.colour]),
    line: { color: colours.page, width: 1.5 },
    opacity: 1,
  };
  return { ...QUIET, uid: "points", mode: "markers", ...centres(things), marker };
}

function ring(things, colours) {
  const marker = { symbol: "circle-open", size: 18, color: colours.accent, line: { color: colours.accent, width: 3 } };
  return { ...QUIET, uid: "ring", mode: "markers", ...centres(things), marker };
}

const centres = (things) => ({ x: things.map(({ parts }) => parts.x[0]), y: things.map(({ parts }) => parts.y[0]) });
