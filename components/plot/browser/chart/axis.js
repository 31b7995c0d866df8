// @ts-check
// The axis of time: a click on it picks a day, and so do keys: Shift and the arrows go to a day, Space picks it, Escape
// lets go of it.

import { say } from "../elements.js";
import { showTip } from "../toolbar.js";
import { moved } from "./view.js";

const DAY_MS = 86_400_000;
const HEAD_PX = 72; // of the page, which covers what lies below it
/** @type {Record<string, number>} */
const MONTHS = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -12, ArrowUp: 12 };

/**
 * Gives a day, in milliseconds, as ISO writes it.
 * @param {number} day
 */
export const isoOf = (day) => new Date(Math.floor(day / DAY_MS) * DAY_MS).toISOString().slice(0, 10);

/**
 * Gives a day in words, as the rest of the dashboard writes it.
 * @param {number} day
 * @param {string} lang
 */
export function dayInWords(day, lang) {
  const date = new Date(Math.floor(day / DAY_MS) * DAY_MS);
  const tongue = lang === "fr" ? "fr-CA" : "en-CA";
  const month = new Intl.DateTimeFormat(tongue, { month: "long", timeZone: "UTC" }).format(date);
  const number = date.getUTCDate();
  return `${lang === "fr" && number === 1 ? "1er" : number} ${month} ${date.getUTCFullYear()}`;
}

/**
 * Gives the day below a point of the figure in pixels, if it is on an axis of time, above or below the plot.
 * @param {any} chart
 * @param {number[]} place
 */
export function dayAt(chart, [right, down]) {
  const { xaxis, yaxis } = chart.plot._fullLayout;
  const across = right - xaxis._offset;
  const isBeside = down < yaxis._offset || down > yaxis._offset + yaxis._length;
  if (!chart.pickDay || !isBeside || across < -6 || across > xaxis._length + 6) return null;
  return xaxis.p2l(Math.min(xaxis._length, Math.max(0, across)));
}

/**
 * Does what a key means for the axis of time; tells whether it means anything.
 * @param {any} chart
 * @param {KeyboardEvent} event
 */
export function pressOnAxis(chart, event) {
  if (!chart.pickDay) return false;
  const months = event.shiftKey ? MONTHS[event.key] : undefined;
  if (months) go(chart, stepped(chart, months));
  else if (chart.day === null) return false;
  else if (event.key === " ") {
    const day = isoOf(chart.day);
    leaveAxis(chart);
    chart.pickDay(day);
  } else if (event.key === "Escape") leaveAxis(chart);
  else return false;
  event.preventDefault();
  return true;
}

/**
 * Lets go of the day that the keys have reached.
 * @param {any} chart
 */
export function leaveAxis(chart) {
  if (chart.day === null) return;
  chart.day = null;
  showTip(chart.tip, chart.frame, null);
  say(chart.message, "");
}

/**
 * Shows the day that the keys have reached where it lies on the axis, after each drawing.
 * @param {any} chart
 */
export function showDay(chart) {
  if (chart.day === null) return;
  const { xaxis } = chart.plot._fullLayout;
  const hidden = Math.max(0, HEAD_PX - chart.frame.getBoundingClientRect().top); // a figure may be higher than the screen
  showTip(chart.tip, chart.frame, { name: dayInWords(chart.day, chart.content.lang) }, [
    xaxis._offset + xaxis.l2p(chart.day),
    hidden,
  ]);
}

/**
 * Gives the day some months on: from the as-of date, or from the middle of what is seen if that is elsewhere.
 * @param {any} chart
 * @param {number} months
 */
function stepped({ day, asOf, view, whole }, months) {
  const [from, to] = view.x;
  const begin = day ?? (asOf !== null && asOf >= from && asOf <= to ? asOf : (from + to) / 2);
  const date = new Date(begin);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const reached = Date.UTC(year, month, Math.min(date.getUTCDate(), longest));
  return Math.min(Math.max(reached, whole.x[0]), whole.x[1]);
}

/**
 * What is reached comes into view, with as much beside it as a step of the view.
 * @param {any} chart
 * @param {number} day
 */
function go(chart, day) {
  const [from, to] = chart.view.x;
  const beyond = Math.min(0, day - from) || Math.max(0, day - to);
  chart.day = day;
  say(chart.message, dayInWords(day, chart.content.lang));
  if (beyond) chart.goTo(moved(chart.view, [beyond / (to - from), 0]));
  else showDay(chart);
}
