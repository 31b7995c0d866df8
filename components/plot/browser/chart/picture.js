// @ts-check
// The camera: the view on show as PNG of 3840 x 2160 or as SVG, always in light colours, with its words inside.

import { ownLetters, save, SHEET } from "../saving.js";
import { ANYWHERE, compose, widening } from "../sheet.js";
import { samplesOf } from "./samples.js";
import { contentOf, fitted, wordsAt } from "./unpack.js";
import { rangesOf } from "./view.js";

const AROUND_PX = 260; // for title, subtitle and source
const ENLARGED = 20 / 12; // letters of 12 pixels have 10 points on a slide 13.33 inches wide

/**
 * Makes a picture of a chart and hands it to the reader as a file.
 * @param {any} chart
 * @param {string} kind `png` or `svg`
 */
export async function savePicture(chart, kind) {
  const content = contentOf(chart.written, false);
  const { lang, texts, colours } = content;
  const letters = kind === "png" ? await ownLetters() : "";
  const height = Math.max(SHEET.height, (content.figure.layout.height ?? 0) + AROUND_PX);
  const sheet = { lang, texts, colours, letters, height, notes: [texts.source], legend: samplesOf(content) };
  const svg = await compose(sheet, (box) => drawn(chart, content, box, letters ? 1 : widening()));
  await save(svg, kind, texts.file_name);
}

/**
 * Gives the `<svg>` of the figure alone. One that needs more height than the box has is drawn wider instead, and so
 * comes out smaller; the picture is made high enough for that to be little.
 * @param {any} chart
 * @param {any} content
 * @param {{x: number, y: number, width: number, height: number}} box
 * @param {number} wider how much wider words may come out
 */
async function drawn(chart, content, box, wider) {
  const { view, plotly } = chart;
  const own = content.figure.layout.height;
  const scale = own ? Math.min(ENLARGED, box.height / own) : ENLARGED;
  const size = { width: Math.round(box.width / scale), height: Math.round(box.height / scale) };
  const { data, layout } = fitted(content, size);
  if (wider > 1) layout.font.family = ANYWHERE;
  const ranges = rangesOf(view, layout.xaxis.type === "date");
  layout.xaxis.range = ranges["xaxis.range"];
  if (view.y) layout.yaxis.range = ranges["yaxis.range"];
  const { l, r } = layout.margin;
  const enlarged = (chart.whole.x[1] - chart.whole.x[0]) / (view.x[1] - view.x[0]);
  const across = ((size.width - l - r) * enlarged) / wider;
  for (const trace of data) if (trace.meta?.least) trace.text = wordsAt(trace.meta, across);
  const options = { format: "svg", width: size.width, height: layout.height };
  const made = await plotly.toImage({ data, layout, config: { displayModeBar: false, locale: chart.locale } }, options);
  const text = decodeURIComponent(made.slice(made.indexOf(",") + 1));
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  if (parsed.querySelector("parsererror")) throw new Error("plotly gave a picture that cannot be read");
  const svg = /** @type {any} */ (document.importNode(parsed.documentElement, true));
  const place = { ...box, viewBox: `0 0 ${size.width} ${layout.height}`, preserveAspectRatio: "xMinYMin meet" };
  for (const [name, value] of Object.entries(place)) svg.setAttribute(name, String(value));
  svg.removeAttribute("style");
  for (const line of svg.querySelectorAll("tspan.line")) putDown(line);
  for (const words of svg.querySelectorAll(".textpoint text, .annotation-text")) haloed(words);
  return svg;
}

/**
 * Says in pixels where a further line of words stands: programs that know no `dy` would draw it over the first.
 * @param {Element} line
 */
function putDown(line) {
  const words = /** @type {SVGElement} */ (line.closest("text"));
  const down = Number.parseFloat(line.getAttribute("dy") ?? "0") * Number.parseFloat(words.style.fontSize || "12");
  line.setAttribute("y", String(Number(line.getAttribute("y")) + down));
  line.removeAttribute("dy");
}

/**
 * Puts a halo below words: words of their own, not `paint-order`, because programs that do not know that would draw it
 * over the letters.
 * @param {Element} words
 */
function haloed(words) {
  const halo = /** @type {any} */ (words.cloneNode(true));
  for (const part of [halo, ...halo.querySelectorAll("*")]) part.style.fill = "#FFFFFF";
  Object.assign(halo.style, { stroke: "#FFFFFF", strokeWidth: "3px", strokeLinejoin: "round" });
  words.before(halo);
}
