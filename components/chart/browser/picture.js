// The camera: the view on show as PNG of 3840 x 2160 or as SVG, always in light colours, with its words inside.

import { drawing } from "./elements.js";
import { outlinesOf } from "./furniture.js";
import { KINDS } from "./kinds.js";
import { ownLetters, save } from "./saving.js";
import { compose } from "./sheet.js";

let made = 0;

/** Makes a picture of a chart and hands it to the reader as a file. */
export async function savePicture(chart, kind) {
  const { data, view } = chart;
  const svg = compose(data, kind === "png" ? await ownLetters() : "", (box, magnified) =>
    drawn(data, view, box, magnified),
  );
  await save(svg, kind, data.texts.file_name);
}

// Lanes that need more height than the box has are drawn wider instead, and so come out smaller.
function drawn(data, view, box, magnified) {
  const { plan, paint } = KINDS[data.kind];
  made += 1;
  let scale = magnified;
  let size = null;
  let planned = null;
  for (let at = 0; at < 8; at += 1) {
    size = { width: Math.round(box.width / scale), height: Math.round(box.height / scale) };
    planned = plan(data, size);
    if (planned.height <= size.height + 1) break;
    scale *= Math.max(0.7, Math.min(0.97, size.height / planned.height));
  }
  const { nodes, things, named, clip } = paint(planned, data, view, data.paper, `drawn-chart-picture-${made}`);
  const outlines = drawing("g", { "clip-path": `url(#${clip})` }, ...outlinesOf(things, data, data.paper));
  const height = Math.max(planned.height, size.height);
  const place = { ...box, viewBox: `0 0 ${size.width} ${height}`, preserveAspectRatio: "xMinYMin meet" };
  return { svg: drawing("svg", place, ...nodes, outlines), named };
}
