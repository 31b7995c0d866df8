// Ticks of the axes, and days and numbers as the language writes them.

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365.2425;
const LEAST_PX = 46; // between two labels
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100];
const MONTH_STEPS = [1, 3, 6];

const dateOf = (day) => new Date(day * DAY_MS);
const dayOf = (year, month = 0, day = 1) => Date.UTC(year, month, day) / DAY_MS;
const tongue = (lang) => (lang === "fr" ? "fr-CA" : "en-CA");

/** Gives a day as ISO writes it. */
export const isoOf = (day) => dateOf(Math.floor(day)).toISOString().slice(0, 10);

/** Gives a day in words, as the rest of the dashboard writes it. */
export function dayInWords(day, lang) {
  const date = dateOf(Math.floor(day));
  const month = new Intl.DateTimeFormat(tongue(lang), { month: "long", timeZone: "UTC" }).format(date);
  const number = date.getUTCDate();
  return `${lang === "fr" && number === 1 ? "1er" : number} ${month} ${date.getUTCFullYear()}`;
}

/**
 * Gives the ticks of an axis of time {day, label, major}: years, and months where they fit. With `mid` they stand in
 * the middle of years, as points do that are of a year, and there are no months.
 */
export function timeTicks([from, to], width, lang, mid = false) {
  const yearPx = (width / (to - from)) * YEAR_DAYS;
  const first = dateOf(from).getUTCFullYear();
  const last = dateOf(to).getUTCFullYear();
  const step = YEAR_STEPS.find((years) => years * yearPx >= LEAST_PX) ?? YEAR_STEPS.at(-1);
  const months = mid ? null : MONTH_STEPS.find((count) => (count / 12) * yearPx >= LEAST_PX);
  const ticks = [];
  const month = new Intl.DateTimeFormat(tongue(lang), { month: "short", timeZone: "UTC" });
  for (let year = first - 1; year <= last + 1; year += 1) {
    const day = mid ? (dayOf(year) + dayOf(year, 11, 31)) / 2 : dayOf(year);
    const isMajor = year % step === 0;
    if (isMajor || yearPx > 5) ticks.push({ day, label: isMajor ? String(year) : "", major: isMajor });
    for (let at = months ?? 12; at < 12; at += months) {
      ticks.push({ day: dayOf(year, at), label: month.format(dateOf(dayOf(year, at))), major: false });
    }
  }
  const seen = ticks.filter(({ day }) => day >= from && day <= to);
  const isYearSeen = seen.some(({ major }) => major);
  if (!isYearSeen && seen.length)
    seen[0] = { ...seen[0], label: `${seen[0].label} ${dateOf(seen[0].day).getUTCFullYear()}` };
  return seen;
}

/** Gives {ticks, least, most, write} of an axis of numbers that has room for `count` ticks. */
export function valueTicks(values, count, lang, fromZero) {
  const least = fromZero ? Math.min(0, ...values) : Math.min(...values);
  const most = fromZero ? Math.max(0, ...values) : Math.max(...values);
  const rough = (most - least || Math.abs(most) || 1) / Math.max(1, count);
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = ten * [1, 2, 5, 10].find((times) => times * ten >= rough);
  const from = Math.floor(least / step + 1e-9);
  const to = Math.max(from + 1, Math.ceil(most / step - 1e-9));
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const form = new Intl.NumberFormat(tongue(lang), { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    ticks: Array.from({ length: to - from + 1 }, (_, at) => (from + at) * step),
    least: from * step,
    most: to * step,
    write: (value) => form.format(value),
  };
}
