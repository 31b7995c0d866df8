// The axis of time: a click on it picks a day, and so do keys: Shift and the arrows go to a day, Space picks it, Escape
// lets go of it.

import { localeOf, say } from "../elements.js";
import { showTip } from "../toolbar.js";
import { moved } from "./view.js";

const HEAD_PX = 72; // of the page, which covers what lies below it
/** @type {Record<string, number>} */
const MONTHS = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -12, ArrowUp: 12 };

/** Gives a day, in milliseconds, as ISO writes it. @param {number} day */
export const isoOf = (day) => new Date(day).toISOString().slice(0, 10);

/** Gives a day in words, as the rest of the dashboard writes it. @param {number} day @param {string} lang */
export function dayInWords(day, lang) {
  const date = new Date(day);
  const month = new Intl.DateTimeFormat(localeOf(lang), { month: "long", timeZone: "UTC" }).format(date);
  const number = date.getUTCDate();
  return `${lang === "fr" && number === 1 ? "1er" : number} ${month} ${date.getUTCFullYear()}`;
}

/** Gives the day below a pixel of the figure, if it is on an axis of time, above or below the plot.
 * @param {Chart} chart @param {Point} pixel */
export function dayAt(chart, [right, down]) {
  const { xaxis, yaxis } = chart.plot._fullLayout;
  const across = right - xaxis._offset;
  const isBeside = down < yaxis._offset || down > yaxis._offset + yaxis._length;
  if (!chart.pickDay || !isBeside || across < -6 || across > xaxis._length + 6) return null;
  return xaxis.p2l(Math.min(xaxis._length, Math.max(0, across)));
}

/** Gives what a key is for on the axis of time, if anything. @param {Chart} chart @param {KeyboardEvent} event */
export function axisActOf(chart, { key, shiftKey }) {
  const { day, pickDay } = chart;
  if (!pickDay) return null;
  const months = shiftKey ? MONTHS[key] : undefined;
  if (months) return () => go(chart, stepped(chart, months));
  if (day === null || (key !== " " && key !== "Escape")) return null;
  return () => {
    leaveAxis(chart);
    if (key === " ") pickDay(isoOf(day));
  };
}

/** Lets go of the day that the keys have reached. @param {Chart} chart */
export function leaveAxis(chart) {
  if (chart.day === null) return;
  chart.day = null;
  showTip(chart.tip, chart.frame, null);
  say(chart.message, "");
}

/** Shows the day that the keys have reached where it lies on the axis, after each drawing. @param {Chart} chart */
export function showDay({ day, plot, frame, tip, data }) {
  if (day === null) return;
  const { xaxis } = plot._fullLayout;
  const hidden = Math.max(0, HEAD_PX - frame.getBoundingClientRect().top); // a figure may be higher than the screen
  showTip(tip, frame, { name: dayInWords(day, data.lang) }, [xaxis._offset + xaxis.l2p(day), hidden]);
}

/** Gives the day some months on: from the as-of date, or from the middle of what is seen if that is elsewhere.
 * @param {Chart} chart @param {number} months */
function stepped({ day, asOf, view, whole }, months) {
  const [from, to] = view.x;
  const date = new Date(day ?? (asOf !== null && asOf >= from && asOf <= to ? asOf : (from + to) / 2));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const reached = Date.UTC(year, month, Math.min(date.getUTCDate(), longest));
  return Math.min(Math.max(reached, whole.x[0]), whole.x[1]);
}

/** What is reached comes into view, with as much beside it as a step of the view.
 * @param {Chart} chart @param {number} day */
function go(chart, day) {
  const [from, to] = chart.view.x;
  const beyond = Math.min(0, day - from) || Math.max(0, day - to);
  chart.day = day;
  say(chart.message, dayInWords(day, chart.data.lang));
  if (beyond) chart.goTo(moved(chart.view, [beyond / (to - from), 0]));
  else showDay(chart);
}
