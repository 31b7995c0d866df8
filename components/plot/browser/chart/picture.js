// The camera: the view on show as PNG of 3840 x 2160 or as SVG, always in light colours, with its words inside.

import { setAttributes } from "../elements.js";
import { ownLetters, plotted, save, SHEET } from "../saving.js";
import { ANYWHERE, compose, widening } from "../sheet.js";
import { contentOf, fitted, samplesOf, setView } from "./unpack.js";

const AROUND_PX = 260; // for title, subtitle and source
const ENLARGED = 20 / 12; // letters of 12 pixels have 10 points on a slide 13.33 inches wide

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
 * @param {number} wider how much wider words may come out */
async function drawn({ view, whole, plotly }, content, box, wider) {
  const own = content.figure.layout.height;
  const scale = own ? Math.min(ENLARGED, box.height / own) : ENLARGED;
  const figure = fitted(content, { width: Math.round(box.width / scale), height: Math.round(box.height / scale) });
  const { width, height, font } = figure.layout;
  if (wider > 1) font.family = ANYWHERE;
  setView(figure, whole, view, wider);
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
