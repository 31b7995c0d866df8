// Makes the figure for Plotly, the ground and the areas on it, and its layout. Draws nothing by itself.

import { partsOf } from "./base.js";
import { DISC_RADIUS_M } from "./geodesy.js";
import { FAMILY } from "../letters.js";
import { ranges } from "./view.js";

const QUIET = { type: "scatter", hoverinfo: "skip", showlegend: false };

/** Gives {data, layout} for Plotly. */
export function figure(scene, view, size, theme) {
  const { data } = scene;
  const colours = data.colours[theme];
  const [x, y] = ranges(view, size, data.orientation);
  const axis = { visible: false, showgrid: false, zeroline: false, autorange: false };
  return {
    data: [...ground(scene, colours), ...fills(scene, colours)],
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

function ground({ data, base, relief, tolerance }, colours) {
  const of = (name) => partsOf(base[name], data.orientation, tolerance);
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

// Every trace has a name that lasts: plotly would hand one without the name of the trace that had its place before.
// Plotly makes selectors of the names, so that only plain letters may stand in them.
function fills({ data, things }, colours) {
  const filled = things.filter(({ item }) => item.shape === "area" || item.shape === "disc");
  return filled.map(({ item, parts }) => ({
    ...QUIET,
    uid: `fill-${item.id.replace(/[^\w-]/g, "_")}`,
    mode: "none",
    ...parts,
    fill: "toself",
    ...tint(data.styles[item.status], colours[item.colour], item),
  }));
}

// A pattern that is read in grey, on a tint so pale that what lies below is read too.
function tint({ fill, fillSize }, colour, { shape, colour: key }) {
  const isHollow = key.endsWith("-faded"); // last seen longer ago
  const pale = `${colour}${shape === "disc" ? (isHollow ? "00" : "40") : "14"}`;
  if (!fill) return { fillcolor: shape === "disc" ? pale : `${colour}26` };
  const solidity = fill === "." ? 0.12 : 0.1;
  return {
    fillcolor: pale,
    fillpattern: { shape: fill, size: fillSize, solidity, fgcolor: colour, fgopacity: 0.45, bgcolor: pale },
  };
}
