// What came over the socket, and how it is drawn: unpacked, in the colours of a theme, for a width and a view.

import { drawing, sampleFrame } from "../elements.js";
import { acrossOf } from "./view.js";

const TICK_PX = 60; // between the years of an axis

/** Undoes the packing of a drawing: gives its JSON. @param {string} packed */
export async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

/** Gives the content of a drawing from its JSON, with the colours of dark pages if asked to.
 * @type {(written: string, isDark: boolean) => ChartContent} */
export function contentOf(written, isDark) {
  const content = JSON.parse(written);
  if (!isDark) return content;
  return JSON.parse(written.replace(/#[0-9A-F]{6}/g, (colour) => content.dark[colour] ?? colour));
}

/** Gives the rows of the legend: a drawing of each pattern, and what it means. @param {ChartContent} content */
export const samplesOf = ({ legend }) =>
  legend.map(({ label, sample }) => {
    const paths = sample.map((path) => drawing("path", { "stroke-linejoin": "round", ...path }));
    return { label, sample: sampleFrame(...paths) };
  });

/** Gives a figure as plotly draws it in a size. @param {ChartContent} content @param {Size} size */
export function fitted(content, { width, height }) {
  const { data, layout } = content.figure;
  const isNarrow = width < content.narrow_px;
  const own = Object.assign(layout, { width, height: layout.height ?? height, autosize: false });
  if (isNarrow) for (const [path, value] of Object.entries(content.narrow)) put(layout, path.split("."), value);
  const across = width - layout.margin.l - layout.margin.r;
  for (const axis of [layout.xaxis, layout.xaxis2])
    if (axis?.type === "date") axis.nticks = Math.floor(across / TICK_PX);
  for (const trace of data) if (trace.meta?.when) trace.visible = (trace.meta.when === "narrow") === isNarrow;
  return { data, layout: own };
}

/** @param {any} part @param {string[]} path @param {unknown} value */
function put(part, [name, ...rest], value) {
  if (rest.length) put((part[name] ??= {}), rest, value);
  else part[name] = value;
}

/** Sets what is seen of a figure, and the words that have room then.
 * @param {ReturnType<typeof fitted>} figure @param {View} whole @param {View} view @param {number} wider of words */
export function setView({ data, layout }, whole, view, wider = 1) {
  layout.xaxis.range = acrossOf(view, layout.xaxis.type === "date");
  if (view.y) layout.yaxis.range = view.y;
  const across = acrossAll(whole, view, layout.width - layout.margin.l - layout.margin.r) / wider;
  for (const trace of data) if (trace.meta?.least) trace.text = wordsAt(trace.meta, across);
}

/** How wide all of a figure would be where so much of it is seen in a width.
 * @param {View} whole @param {View} view @param {number} width */
export const acrossAll = (whole, view, width) => (width * (whole.x[1] - whole.x[0])) / (view.x[1] - view.x[0]);

/** Gives the words of a trace that have room where the whole figure would be so many pixels wide.
 * @param {Meta} meta @param {number} width */
export const wordsAt = ({ words, least = [] }, width) =>
  words.map((word, at) => ((least[at] ?? Infinity) <= width ? word : ""));
