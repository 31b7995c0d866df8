// A small map of the place along a line that a figure tells, beside the figure, while the map itself is out of sight.

import { drawing, element, setAttributes } from "../elements.js";
import * as along from "../along.js";
import { partsOf } from "./base.js";
import { pathOf } from "./paths.js";
import { toleranceAt } from "./thin.js";
import { viewportOf } from "./view.js";

const SIDE_PX = 220; // as in the stylesheet, at most
const AROUND = 1.6; // of the stretch
const LEAST_SPAN_M = 1_600_000;
const ROOM_PX = 8;
const HEAD_PX = 96; // of the page, which covers what lies below it

/** Makes the small map, which shows nothing yet. */
export function makeInset() {
  const svg = drawing("svg", { viewBox: `0 0 ${SIDE_PX} ${SIDE_PX}` });
  return element("div", { class: "polar-map-inset", "aria-hidden": "true", hidden: true }, svg);
}

/** Shows the place, or nothing where there is none or the map can be seen.
 * @param {PolarMap} map @param {import("./along.js").Placed | null} placed
 * @param {(toPixel: ToPixel) => Element[]} marks */
export function showInset(map, placed, marks) {
  const { inset, data, colours } = map;
  const beside = placed && along.place()?.beside?.getBoundingClientRect();
  const isAway = !beside || beside.bottom < HEAD_PX || beside.top > window.innerHeight;
  inset.hidden = isAway || isInSight(map.stage);
  if (!placed || !beside || inset.hidden) return;
  const view = viewOf(placed);
  const { toPixel, scale } = viewportOf({ ...view, x: 0, y: 0 }, { width: SIDE_PX, height: SIDE_PX }, data.orientation);
  const centred = (/** @type {Point} */ [x, y]) => toPixel([x - view.x, y - view.y]);
  const ground = (/** @type {string} */ name, /** @type {Attributes} */ look) =>
    drawing("path", { d: pathOf(partsOf(map.base[name], data.orientation, toleranceAt(scale)), centred), ...look });
  const line = { d: pathOf(placed.whole, centred), fill: "none" };
  const drawn = [
    ground("edge", { fill: colours.sea }),
    ground("land", { fill: colours.land, stroke: colours["land-edge"], "fill-rule": "evenodd" }),
    ground("graticule", { fill: "none", stroke: colours.graticule, "stroke-width": 0.5 }),
    drawing("path", { ...line, stroke: colours.page, "stroke-width": 5 }),
    drawing("path", { ...line, stroke: colours.ink, "stroke-width": 1.5 }),
  ];
  for (const [name, colour] of Object.entries(colours)) inset.style.setProperty(`--${name}`, colour);
  inset.firstElementChild?.replaceChildren(...drawn, ...marks(centred));
  stand(inset, beside);
}

/** Gives the middle of the stretch in the turned plane, and how much is shown round it.
 * @param {import("./along.js").Placed} placed */
function viewOf({ stretch, at }) {
  const [xs, ys] = [0, 1].map((one) => stretch.map((point) => point[one]));
  const [wide, high] = [xs, ys].map((all) => Math.max(...all) - Math.min(...all));
  const middle = [xs, ys].map((all) => (Math.max(...all) + Math.min(...all)) / 2);
  const span = Math.max(LEAST_SPAN_M, AROUND * Math.max(wide, high));
  return wide || high ? { x: middle[0], y: middle[1], span } : { x: at[0], y: at[1], span };
}

/** Tells whether most of something is in the window. @param {Element} part */
function isInSight(part) {
  const { top, bottom, height } = part.getBoundingClientRect();
  return Math.min(bottom, window.innerHeight) - Math.max(top, HEAD_PX) > 0.6 * Math.min(height, window.innerHeight);
}

/** Puts it above the figure, or below it, or where neither has room into the corner of the window.
 * @param {HTMLElement} inset @param {DOMRect} beside */
function stand(inset, { top, bottom, right }) {
  const side = inset.offsetHeight + ROOM_PX;
  const low = window.innerHeight - side;
  const down = top - side >= HEAD_PX ? top - side : Math.min(bottom + ROOM_PX, low);
  const left = Math.min(right, document.documentElement.clientWidth) - inset.offsetWidth;
  setAttributes(inset, { "data-along": along.place()?.id ?? "" });
  inset.style.transform = `translate(${Math.round(left)}px, ${Math.round(down)}px)`;
}
