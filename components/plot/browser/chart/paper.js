// A chart that is higher than a sheet of paper goes there in pieces, cut between its rows, each below the axis of time.

import { drawing, element } from "../elements.js";

const SLENDER = 0.6; // width by height of what would be too small on one sheet
const PIECE = 0.6; // height of a piece with its axis, by width: two stand on a sheet
const TALLEST_PX = 100; // what is higher runs through all rows, such as the line of a year
const DRAWN = ":is(.point, .textpoint text, .ytick text, .annotation-text, .shape-group path)";

/** Cuts a chart, as it is drawn now, into pieces for paper; where one sheet is enough, into none.
 * @param {Chart} chart */
export function cut(chart) {
  const { plot, sheets, root } = chart;
  const svgs = /** @type {SVGElement[]} */ ([...plot.querySelectorAll(".main-svg")].slice(0, 2));
  const { width, height } = chart.drawnSize;
  const isCut = width / height < SLENDER;
  root.classList.toggle("cut", isCut);
  sheets.replaceChildren();
  if (!isCut) return;
  const top = plot._fullLayout.yaxis._offset;
  svgs.forEach((svg, at) => (svg.id = `${chart.key}-layer-${at}`));
  const use = (/** @type {SVGElement} */ { id }) => drawing("use", { href: `#${id}` });
  const part = (/** @type {number} */ from, /** @type {number} */ to) =>
    drawing("svg", { viewBox: `0 ${from} ${width} ${to - from}` }, ...svgs.map(use));
  const cuts = cutsOf(svgs, height, top, PIECE * width - top);
  sheets.append(
    ...cuts.slice(1).map((to, at) => element("div", { class: "sheet" }, part(0, top), part(cuts[at], to))),
  );
}

/** Gives where to cut, from the top of the rows to the end of the figure: in the middle of what is free between rows.
 * @param {SVGElement[]} svgs @param {number} height @param {number} top @param {number} most */
function cutsOf(svgs, height, top, most) {
  const [{ top: above, height: high }] = svgs.map((svg) => svg.getBoundingClientRect());
  const scale = height / high;
  const spans = svgs
    .flatMap((svg) => [...svg.querySelectorAll(DRAWN)].map((one) => one.getBoundingClientRect()))
    .map((box) => [(box.top - above) * scale, (box.bottom - above) * scale])
    .filter(([from, to]) => to - from < TALLEST_PX && to > top)
    .sort(([one], [other]) => one - other);
  const free = [];
  let reached = top;
  for (const [from, to] of spans) {
    if (from > reached + 1) free.push((from + reached) / 2);
    reached = Math.max(reached, to);
  }
  const cuts = [top];
  while (height - cuts[cuts.length - 1] > most) {
    const last = cuts[cuts.length - 1];
    cuts.push(free.findLast((at) => at > last + most / 3 && at <= last + most) ?? last + most);
  }
  return [...cuts, height];
}
