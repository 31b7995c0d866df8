// The axis of time by keyboard: Shift and the arrows go to a day, Space picks it, Escape lets go of it.

import { dayInWords, isoOf } from "./axis.js";
import { say } from "./elements.js";
import { showPointed } from "./furniture.js";
import { moved, scale } from "./view.js";

const HEAD_PX = 72; // of the page, which covers what lies below it
const MONTHS = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -12, ArrowUp: 12 };

/** Does what a key means for the axis of time; tells whether it means anything. */
export function pressOnAxis(chart, event) {
  if (!chart.pickDay) return false;
  const months = event.shiftKey ? MONTHS[event.key] : undefined;
  if (months) go(chart, stepped(chart, months));
  else if (chart.day === null) return false;
  else if (event.key === " ") pick(chart);
  else if (event.key === "Escape") leaveAxis(chart);
  else return false;
  event.preventDefault();
  return true;
}

/** Lets go of the day that the keys have reached. */
export function leaveAxis(chart) {
  if (chart.day === null) return;
  chart.day = null;
  showPointed(chart, null);
  say(chart.message, "");
}

/** Shows the day that the keys have reached where it lies on the axis, after each drawing. */
export function showDay(chart) {
  if (chart.day === null) return;
  const [left, , right] = chart.painted.plot;
  const hidden = Math.max(0, HEAD_PX - chart.frame.getBoundingClientRect().top); // a chart may be higher than the screen
  showPointed(chart, { name: inWords(chart) }, [scale([left, right], chart.view.x)(chart.day), hidden]);
}

function pick(chart) {
  const day = isoOf(chart.day);
  leaveAxis(chart);
  chart.pickDay(day);
}

const inWords = ({ day, data }) => dayInWords(day, data.lang);

// From the as-of date; from the middle of what is seen if that is elsewhere.
function stepped({ day, data, view }, months) {
  const [from, to] = view.x;
  const { asOf, first, last } = data.marks;
  const begin = day ?? (asOf !== null && asOf >= from && asOf <= to ? asOf : (from + to) / 2);
  const date = new Date(`${isoOf(begin)}T00:00Z`);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const reached = Date.UTC(year, month, Math.min(date.getUTCDate(), longest)) / 86_400_000;
  return Math.min(Math.max(reached, Math.ceil(first)), Math.floor(last));
}

// What is reached comes into view, with as much beside it as a step of the view.
function go(chart, day) {
  const [from, to] = chart.view.x;
  const beyond = Math.min(0, day - from) || Math.max(0, day - to);
  chart.day = day;
  say(chart.message, inWords(chart));
  if (beyond) chart.goTo(moved(chart.view, [beyond / (to - from), 0], chart.data));
  else showDay(chart);
}
