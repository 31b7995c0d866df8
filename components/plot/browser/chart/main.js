// Draws one chart and keeps it: plotly's node stays, what is on it is exchanged, and the view stays where the reader
// left it. Streamlit calls `update` again whenever data or theme change; the browser keeps the same parent element.

import { element, isDark, localeOf, say, setAttributes } from "../elements.js";
import { CONFIG, Figure, show } from "../figure.js";
import { axisActOf, leaveAxis, showDay } from "./axis.js";
import { listen } from "./controls.js";
import { cursorOf, keepLeg, leaveLegs, legActOf, listenAlong, makeOnMap, passLeg } from "./legs.js";
import { inSight, marksOf, outlineOf } from "./marks.js";
import { cut } from "./paper.js";
import { savePicture, slidesOf } from "./picture.js";
import { acrossAll, contentOf, fitted, samplesOf, setView, unpacked, wordsAt } from "./unpack.js";
import { acrossOf, clamped, isWhole, moved, wholeOf, zoomed } from "./view.js";

export { unmount } from "../figure.js";

/** @type {Map<string, View | null>} */
const views = new Map(); // by key; outlasts a chart that leaves the page for a run
/** @type {Set<string>} */
const learnt = new Set(); // languages

/** Draws or changes the chart of a component. @param {Component} component @param {Fail} fail */
export async function update(component, fail) {
  /** @type {ChartData} */
  const { key, height, axis, packed } = component.data;
  const coming = Promise.all([unpacked(packed), letters()]);
  await show(component, fail, coming, ([written], /** @type {Chart | undefined} */ before) => {
    const pickDay = axis ? (/** @type {string} */ day) => component.setTriggerValue("day", day) : null;
    return Object.assign(before ?? new Chart(written, key), { written, height, pickDay });
  });
}

// Words are drawn once: with the letters of the page, not with those that stand in for them.
async function letters() {
  const fonts = ["400 12px", "600 12px"].map((font) => document.fonts?.load(`${font} "Source Sans"`));
  await Promise.race([Promise.allSettled(fonts), new Promise((done) => setTimeout(done, 1500))]);
}

/** Teaches plotly the names of months in a language, once. @param {Plotly} plotly @param {string} lang */
function learn(plotly, lang) {
  if (lang === "en" || learnt.has(lang)) return;
  const names = (/** @type {"long" | "short"} */ month) => {
    const write = new Intl.DateTimeFormat(localeOf(lang), { month, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, at) => write.format(Date.UTC(2024, at, 1)));
  };
  const format = { months: names("long"), shortMonths: names("short") };
  plotly.register({ moduleType: "locale", name: lang, dictionary: {}, format });
  learnt.add(lang);
}

/** @extends {Figure<ChartContent>} @implements {FigureKind} */
export class Chart extends Figure {
  /** @param {string} written its JSON @param {string} key */
  constructor(written, key) {
    super("plot-figure", contentOf(written, false), ["zoom_in", "zoom_out", "home", "picking", "slide", "png", "svg"]);
    this.written = written;
    this.key = key;
    this.height = "";
    this.whole = wholeOf(this.data.figure.layout);
    this.view = this.whole;
    this.isTime = false;
    this.waiting = 0; // for the frame in which a view is shown
    this.marks = /** @type {ChartMark[]} */ ([]);
    this.pointed = /** @type {string | null} */ (null);
    this.day = /** @type {number | null} */ (null); // that the keys have reached
    this.asOf = /** @type {number | null} */ (null);
    this.cursor = /** @type {number | null} */ (null); // where the pointer is on the axis of an unrolled line
    this.kept = /** @type {string | null} */ (null); // the leg that is marked on the map whatever is pointed at
    this.byKeys = false; // whether keys reached that
    this.isPassing = false; // whether the place on the map is where the pointer is
    this.onMap = makeOnMap();
    this.pickDay = /** @type {((day: string) => void) | null} */ (null);
    this.ruler = element("div", { class: "ruler", "aria-hidden": "true" });
    this.source = element("p", { class: "source" });
    this.sheets = element("div", { class: "sheets", "aria-hidden": "true" });
    this.drawnSize = { width: 0, height: 0 };
    const bar = element("div", { class: "bar" }, this.message, this.onMap, this.toolbar);
    this.root.append(this.ruler, bar, this.frame, this.sheets, this.legend, this.source, this.keys, this.description);
    this.paper = window.matchMedia("print");
  }

  /** @override @param {Element} parent */
  begin(parent) {
    super.begin(parent);
    this.observer.observe(this.ruler);
    this.on(this.paper, "change", () => this.redraw()); // paper is light whatever the screen
    listen(this);
    listenAlong(this);
  }

  end() {
    cancelAnimationFrame(this.waiting);
    leaveLegs(this);
    super.end();
  }

  layOut = () => {
    this.ruler.style.height = this.height;
    // on paper the stylesheet makes it as wide as that
    const width = (this.paper.matches && this.size.width) || this.frame.clientWidth;
    return { width, height: Math.round(this.ruler.getBoundingClientRect().height) };
  };

  draw = async () => {
    const { root, plot, frame, overlay } = this;
    const dark = isDark(root) && !this.paper.matches;
    root.dataset.theme = dark ? "dark" : "light";
    const { along } = this.data;
    this.data = contentOf(this.written, dark);
    if (along !== this.data.along) leaveLegs(this);
    const figure = fitted(this.data, this.size);
    const { data, layout } = figure;
    const { width, height, shapes = [] } = layout;
    this.isTime = layout.xaxis.type === "date";
    this.whole = wholeOf(layout);
    this.view = clamped(views.get(this.key) ?? this.whole, this.whole, this.isTime);
    const line = shapes.find(({ name }) => name === "as-of");
    this.asOf = line ? Date.parse(`${line.x0}Z`) : null;
    setView(figure, this.whole, this.view);
    this.drawnSize = { width: Number(width), height: Number(height) };
    frame.style.height = `${height}px`;
    root.style.setProperty("--ratio", String(width / height));
    root.style.setProperty("--wide", `${width}px`);
    root.style.setProperty("--high", `${height}px`);
    setAttributes(overlay, { width, height });
    learn(this.plotly, this.data.lang);
    await this.plotly.react(plot, data, layout, { ...CONFIG, locale: this.data.lang });
    for (const svg of plot.querySelectorAll(".main-svg")) svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.marks = marksOf(data);
    this.settle();
    if (this.paper.matches) cut(this);
    root.dataset.chosen = String(shapes.filter(({ name }) => name === "chosen").length);
  };

  // What lies over the figure follows it.
  settle() {
    if (this.kept) keepLeg(this, this.kept, this.byKeys); // its words may be others
    this.highlight(this.pointed);
    showDay(this);
  }

  dress() {
    super.dress();
    say(this.source, this.data.texts.source);
  }

  isTelling = () => false;
  samples = () => samplesOf(this.data);
  entries = () => inSight(this.marks, this.plot._fullLayout, this.data.lang);
  savePicture = (/** @type {Kind} */ kind) => savePicture(this, kind);
  slides = (/** @type {Omit<Sheet, "legend">} */ about) => slidesOf(this, about);
  keyWords = () => {
    const { keys, leg_keys, axis_keys } = this.data.texts;
    return [leg_keys ?? keys, this.pickDay && axis_keys].filter(Boolean).join(" ");
  };
  goHome = () => this.goTo(this.whole);
  zoom = (/** @type {number} */ factor) => this.goTo(zoomed(this.view, factor));
  move = (/** @type {number} */ right, /** @type {number} */ up) => this.goTo(moved(this.view, [right, up]));

  /** Shows which mark is pointed at, by the pointer or in the list; null for none. */
  highlight = (/** @type {string | null} */ id) => {
    this.pointed = id;
    passLeg(this);
    this.outline();
  };

  outline() {
    const mark = this.marks.find((one) => one.id === (this.pointed ?? this.kept));
    const outline = mark ? outlineOf(mark, this.marks, this.plot._fullLayout) : [];
    this.overlay.replaceChildren(...outline, ...cursorOf(this));
  }

  /** A leg of an unrolled line is marked on the map, and nobody else is told. @override @param {string} id */
  pick(id) {
    if (this.data.along) keepLeg(this, id);
    else super.pick(id);
  }

  /** @param {View} view */
  goTo(view) {
    this.view = clamped(view, this.whole, this.isTime); // at once, so that a further step begins from here
    views.set(this.key, isWhole(this.view, this.whole) ? null : this.view);
    // while a view moves, once a frame is enough
    this.waiting ||= requestAnimationFrame(() => {
      this.waiting = 0;
      this.showView().catch(this.fail);
    });
  }

  /** @override @param {KeyboardEvent} event */
  actOf(event) {
    const isIdle = !this.view.y && (event.key === "ArrowUp" || event.key === "ArrowDown"); // the page scrolls
    return axisActOf(this, event) ?? legActOf(this, event) ?? (isIdle ? null : super.actOf(event));
  }

  // Shows the view, with the words that have room in it.
  async showView() {
    const { plot, plotly, view } = this;
    const across = acrossAll(this.whole, view, plot._fullLayout.xaxis._length);
    const worded = plot.data.flatMap(({ meta, text }, at) =>
      meta?.least ? [{ at, text, words: wordsAt(meta, across) }] : [],
    );
    const ranges = { "xaxis.range": acrossOf(view, this.isTime), ...(view.y ? { "yaxis.range": view.y } : {}) };
    if (worded.every(({ text, words }) => String(words) === String(text))) await plotly.relayout(plot, ranges);
    else await plotly.update(plot, { text: worded.map(({ words }) => words) }, ranges, worded.map(({ at }) => at));
    this.settle();
    this.picker.refresh();
  }

  watch = () => {
    const { plot } = this;
    const idOf = (/** @type {{points?: {customdata?: string[]}[]}} */ { points }) => {
      const row = points?.[0]?.customdata;
      return row ? row[0] || row[3] || null : null;
    };
    plot.on("plotly_click", (event) => {
      const id = idOf(event);
      if (id) this.pick(id);
    });
    plot.on("plotly_hover", (event) => this.highlight(idOf(event)));
    plot.on("plotly_unhover", () => this.highlight(null));
    plot.on("plotly_doubleclick", () => this.goHome());
    plot.on("plotly_relayouting", () => {
      leaveAxis(this);
      this.overlay.replaceChildren();
    });
    plot.on("plotly_relayout", (event) => {
      if (!Object.keys(event).some((name) => name.includes("axis.range[0]"))) return; // one of ours
      const { xaxis, yaxis } = plot._fullLayout;
      const [from, to] = xaxis.range.map((end) => xaxis.r2l(end));
      const [bottom, top] = yaxis.range.map(Number);
      this.goTo(this.view.y ? { x: [from, to], y: [bottom, top] } : { x: [from, to] });
    });
  };
}
