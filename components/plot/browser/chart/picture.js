// The camera: the view on show as PNG of 3840 x 2160 or as SVG, always in light colours, with its words inside.

import { setAttributes } from "../elements.js";
import { ownLetters, plotted, save, SHEET } from "../saving.js";
import { ANYWHERE, compose, laidOut, widening } from "../sheet.js";
import { contentOf, fitted, samplesOf, setView } from "./unpack.js";

const AROUND_PX = 260; // for title, subtitle and source
const STATES = new Set(["fill", "part"]); // the kinds of a legend that explain bars
const ON_SLIDES = 21 / 12; // 14 pixels where a slide is 1280 wide
const ENLARGED = 20 / 12; // letters of 12 pixels have 10 points on a slide 13.33 inches wide

/** Gives the pictures of a chart for slides: one, or as many as its rows need at a size that can be read.
 * @param {Chart} chart @param {Omit<Sheet, "legend">} about */
export function slidesOf(chart, about) {
  const content = contentOf(chart.written, false);
  const until = content.figure.layout.meta?.states_until ?? Infinity;
  const sheet = (/** @type {Point | null} */ rows) => {
    const kinds = content.legend.filter(({ kind }) => {
      const isOfStates = STATES.has(kind);
      return !rows || (rows[0] <= until ? isOfStates : rows[1] < until || !isOfStates);
    });
    return {
      ...about,
      notes: [content.texts.source],
      texts: { ...about.texts, description: content.texts.description, legend: content.texts.legend },
      legend: samplesOf({ ...content, legend: kinds }),
      isSlide: true,
    };
  };
  const { box } = laidOut(sheet(null));
  const pages = pagesOf(content.figure.layout, box.height / ON_SLIDES);
  return pages.map((rows) => () => {
    const own = contentOf(chart.written, false); // a figure is changed by being fitted
    return compose(sheet(rows), async (place) => [await drawn(chart, own, place, 1, rows)]);
  });
}

/** Parts the rows of a chart that is too high for a slide between its lanes; null for the whole of one that is not.
 * @param {PlotlyLayout} layout @param {number} most its height, in pixels of the figure @returns {(Point | null)[]} */
function pagesOf({ height = 0, margin, yaxis }, most) {
  const lanes = yaxis.minor?.tickvals;
  if (height <= most || !lanes) return [null];
  const [bottom, room] = [Number(yaxis.range[0]), most - margin.t - margin.b];
  const cuts = [0];
  while (bottom - cuts[cuts.length - 1] > room) {
    const last = cuts[cuts.length - 1];
    cuts.push(lanes.findLast((at) => at > last && at <= last + room) ?? last + room);
  }
  return cuts.map((from, at) => [cuts[at + 1] ?? bottom, from]);
}

/** Makes a picture of a chart and hands it to the reader as a file. @param {Chart} chart @param {Kind} kind */
export async function savePicture(chart, kind) {
  const content = contentOf(chart.written, false);
  const { lang, texts, colours } = content;
  const letters = kind === "png" ? await ownLetters() : "";
  const height = Math.max(SHEET.height, (content.figure.layout.height ?? 0) + AROUND_PX);
  const sheet = { lang, texts, colours, letters, height, notes: [texts.source], legend: samplesOf(content) };
  const svg = await compose(sheet, async (box) => [await drawn(chart, content, box, letters ? 1 : widening())]);
  await save(svg, kind, texts.file_name);
}

/** Gives the `<svg>` of the figure alone. One that needs more height than the box has is drawn wider instead, and so
 * comes out smaller; the picture is made high enough for that to be little.
 * @param {Chart} chart @param {ChartContent} content @param {Place} box
 * @param {number} wider how much wider words may come out
 * @param {Point | null} rows which of its rows are drawn; null for all */
async function drawn({ view, whole, plotly }, content, box, wider, rows = null) {
  const { layout } = content.figure;
  if (rows) Object.assign(layout, { height: rows[0] - rows[1] + layout.margin.t + layout.margin.b });
  const own = layout.height;
  const scale = rows ? ON_SLIDES : own ? Math.min(ENLARGED, box.height / own) : ENLARGED;
  const figure = fitted(content, { width: Math.round(box.width / scale), height: Math.round(box.height / scale) });
  const { width, height, font } = figure.layout;
  if (wider > 1) font.family = ANYWHERE;
  setView(figure, whole, view, wider);
  if (rows) figure.layout.yaxis.range = rows;
  const svg = await plotted(plotly, figure, { width, height }, content.lang);
  setAttributes(svg, { ...box, viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "xMinYMin meet" });
  svg.removeAttribute("style");
  for (const line of svg.querySelectorAll("tspan.line")) putDown(line);
  for (const words of svg.querySelectorAll(".textpoint text, .annotation-text")) putHalo(words);
  return svg;
}

/** Says in pixels where a further line of words stands: programs that know no `dy` would draw it over the first.
 * @param {Element} line */
function putDown(line) {
  const words = /** @type {SVGElement} */ (line.closest("text"));
  const down = Number.parseFloat(line.getAttribute("dy") ?? "0") * Number.parseFloat(words.style.fontSize || "12");
  line.setAttribute("y", String(Number(line.getAttribute("y")) + down));
  line.removeAttribute("dy");
}

/** Puts a halo below words: words of their own, not `paint-order`, because programs that do not know that would draw
 * it over the letters.
 * @param {Element} words */
function putHalo(words) {
  const halo = /** @type {SVGElement} */ (words.cloneNode(true));
  const parts = /** @type {SVGElement[]} */ ([halo, ...halo.querySelectorAll("*")]);
  for (const part of parts) part.style.fill = "#FFFFFF";
  Object.assign(halo.style, { stroke: "#FFFFFF", strokeWidth: "3px", strokeLinejoin: "round" });
  words.before(halo);
}
