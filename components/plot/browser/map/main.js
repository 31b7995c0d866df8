// Draws one map and keeps it: plotly's node stays, only what lies on it is exchanged.
// Streamlit calls `update` again whenever data or theme change; the browser keeps the same parent element.

import { drawing, element, isDark, say, setAttributes } from "../elements.js";
import { json } from "../fetching.js";
import { CONFIG, Figure, show } from "../figure.js";
import { nameButton, showTip } from "../toolbar.js";
import { alongAsSvg, leave, listenAlong, tipAlong } from "./along.js";
import { reliefTurn, seaFloor } from "./base.js";
import { listen } from "./controls.js";
import { figureOf, reused, reusedTraces } from "./draw.js";
import { featuresOf } from "./features.js";
import { fillsOf } from "./fills.js";
import { labelsOf } from "./labels.js";
import { endLine, lineActOf, lineDrawing, setDrawing } from "./line.js";
import { makeInset } from "./inset.js";
import { lasting, outlineOf } from "./overlay.js";
import { savePicture, slidesOf } from "./picture.js";
import { makeNotes } from "./notes.js";
import { placeOf } from "./place.js";
import { measureAt, measurement, positionInWords, scaleBar, setMeasuring } from "./readings.js";
import { entriesOf, meaningOf, samplesOf } from "./samples.js";
import { toleranceAt } from "./thin.js";
import { clamped, home, moved, ofRanges, viewportOf, zoomed } from "./view.js";

export { unmount } from "../figure.js";

const WIDE_PX = 960; // from here on legend and notes stand beside the map
const WIDEST_BAR_PX = 140;
const TOOLS = /** @type {const} */ (["distance", "line"]);
const COMPACT = new Set(["zoom_in", "zoom_out", "home"]);
/** @type {ButtonName[]} */
const BUTTONS = ["zoom_in", "zoom_out", "home", "picking", "distance", "line", "full_screen", "slide", "png", "svg"];

/** Draws or changes the map of a component. @param {Component} component @param {Fail} fail */
export async function update(component, fail) {
  /** @type {MapData} */
  const data = component.data;
  seaFloor(data, isDark(component.parentElement)); // is on its way while the rest comes
  const names = ["base.json", "drawn.json", "labels.json"];
  const coming = Promise.all(names.map((name) => json(data.assets[name])));
  await show(component, fail, coming, (baked, /** @type {PolarMap | undefined} */ before) => {
    const tell = (/** @type {Extent} */ extent) => component.setStateValue("extent", extent);
    const send = (/** @type {string} */ line) => component.setTriggerValue("line", line);
    return Object.assign(before ?? new PolarMap(data, baked), { newest: data, tell, send });
  });
}

/** @extends {Figure<MapData>} @implements {FigureKind} */
export class PolarMap extends Figure {
  /** @param {MapData} data @param {any[]} baked */
  constructor(data, [base, drawn, names]) {
    super("polar-map", data, BUTTONS);
    this.base = /** @type {Record<string, Encoded>} */ (base);
    this.drawn = /** @type {Drawn} */ (drawn);
    this.names = /** @type {BakedName[]} */ (names);
    this.newest = data; // drawn next; what is on show keeps to the data that it was made of
    this.place = placeOf(data.key);
    this.theme = /** @type {Theme} */ ("light");
    this.relief = /** @type {string | null} */ (null);
    this.tolerance = 0;
    this.features = /** @type {Feature[]} */ ([]);
    this.labels = /** @type {PlacedLabel[]} */ ([]);
    this.shown = /** @type {PlotlyFigure | null} */ (null);
    this.pointed = /** @type {Feature | null} */ (null);
    this.position = /** @type {Point | null} */ (null); // of the pointer, in degrees
    this.measuring = /** @type {Point[] | null} */ (null); // in degrees, while one measures
    this.line = /** @type {Point[] | null} */ (null); // in degrees, while one draws it
    this.isPinching = false;
    this.isTellingPlace = false; // whether the pointer is on a line that a figure unrolls
    this.lasting = drawing("g");
    this.passing = drawing("g");
    this.overlay.append(this.lasting, this.passing);
    this.title = element("p", { class: "title", "aria-hidden": "true" });
    this.rule = element("span", { class: "rule" });
    this.scale = element("span");
    const bar = element("div", { class: "bar", "aria-hidden": "true" }, this.rule, this.scale);
    this.whereabouts = element("div", { class: "position", "aria-hidden": "true" });
    this.request = element("p", { class: "request", "aria-hidden": "true", hidden: true });
    this.frame.append(bar, this.whereabouts, this.request);
    this.stage = element("div", { class: "stage" }, this.frame, this.toolbar, this.message);
    this.inset = makeInset();
    this.notes = makeNotes();
    this.root.append(this.title, this.stage, this.legend, this.notes.root, this.keys, this.description);
    for (const name of TOOLS) this.button(name).setAttribute("aria-pressed", "false");
  }

  /** @type {(extent: Extent) => void} */
  tell = () => {};
  /** Hands over a line that was drawn. @type {(line: string) => void} */
  send = () => {};

  get view() {
    return this.place.view;
  }

  get viewport() {
    return viewportOf(this.view, this.size, this.data.orientation);
  }

  get colours() {
    return this.data.colours[this.theme];
  }

  /** @override @param {Element} parent */
  begin(parent) {
    super.begin(parent);
    this.on(this.root, "fullscreenchange", () => this.dress());
    listen(this);
    listenAlong(this);
    document.body.append(this.inset); // the page moves below it
  }

  end() {
    leave(this);
    this.inset.remove();
    this.place.rest();
    super.end();
  }

  // ---- drawing ----

  layOut = () => {
    const { root, stage, frame, newest: data } = this;
    stage.style.height = data.height;
    root.classList.toggle("compact", data.compact);
    root.classList.toggle("wide", !data.compact && root.clientWidth >= WIDE_PX);
    return { width: Math.round(frame.clientWidth), height: Math.round(frame.clientHeight) };
  };

  draw = async () => {
    const isOnDark = isDark(this.root);
    this.theme = isOnDark ? "dark" : "light";
    this.relief = await seaFloor(this.newest, isOnDark);
    const { newest: data, root } = this;
    this.data = data;
    this.place.follow(data);
    this.tolerance = toleranceAt(this.viewport.scale);
    const { features, lacking } = featuresOf(data, this.drawn, this.tolerance);
    this.features = features;
    this.pointed = features.find(({ item }) => item.id === this.pointed?.item.id) ?? null;
    root.dataset.lacking = lacking.join(" ");
    root.dataset.theme = this.theme;
    // its own in place of the stylesheet's: a dark map keeps them on paper, where all of it is inverted
    for (const [name, colour] of Object.entries(this.colours)) root.style.setProperty(`--${name}`, colour);
    root.style.setProperty("--turn", `${reliefTurn(data.orientation)}deg`);
    await this.drawFigure();
    this.drawOverlay();
  };

  // Leaves plotly alone where nothing of its own changed.
  async drawFigure() {
    const { plotly, plot, shown } = this;
    const fresh = figureOf(this);
    const data = reusedTraces(fresh.data, shown?.data ?? []);
    const layout = reused(fresh.layout, shown?.layout);
    if (shown && data === shown.data && layout === shown.layout) return;
    this.shown = { data, layout };
    // plotly writes the ranges that it reaches into the layout it gets
    const own = { ...layout, xaxis: { ...layout.xaxis }, yaxis: { ...layout.yaxis } };
    await plotly.react(plot, data, own, { ...CONFIG, scrollZoom: true });
  }

  /** Draws the overlay anew for the view on show; while that moves, with the names that were chosen before. */
  drawOverlay(isMoving = false) {
    if (!isMoving) this.labels = labelsOf(this);
    setAttributes(this.overlay, this.size);
    this.lasting.replaceChildren(...lasting(this, this.labels));
    this.drawPassing();
    const { width, words } = scaleBar(this, WIDEST_BAR_PX);
    this.rule.style.width = `${width.toFixed(1)}px`;
    say(this.scale, words);
    if (!this.position) this.showPosition(null);
  }

  /** Draws anew only what follows the pointer, here or on a figure, and what one measures. */
  drawPassing() {
    const { toPixel } = this.viewport;
    const pointed = outlineOf(this.pointed, toPixel);
    const measured = [...measurement(this, toPixel), ...lineDrawing(this, toPixel)];
    this.passing.replaceChildren(...pointed, ...alongAsSvg(this, toPixel), ...measured);
    if (!this.pointed) tipAlong(this);
  }

  watch = () => {
    const adopt = (/** @type {Record<string, number>} */ event) => {
      const of = (/** @type {string} */ axis) =>
        /** @type {Point} */ ([event[`${axis}.range[0]`], event[`${axis}.range[1]`]]);
      const ranges = /** @type {Ranges} */ ([of("xaxis"), of("yaxis")]);
      const isMove = !this.isPinching && ranges.flat().every(Number.isFinite);
      if (isMove) this.place.view = ofRanges(ranges, this.size, this.data.orientation);
      return isMove;
    };
    this.plot.on("plotly_relayouting", (event) => adopt(event) && this.drawOverlay(true));
    this.plot.on("plotly_relayout", (event) => {
      if (!adopt(event)) return;
      const [x, y] = this.viewport.ranges;
      const { data, layout } = /** @type {PlotlyFigure} */ (this.shown);
      const axes = { xaxis: { ...layout.xaxis, range: x }, yaxis: { ...layout.yaxis, range: y } };
      this.shown = { data, layout: { ...layout, ...axes } };
      this.goTo(this.view, true);
    });
  };

  // ---- words ----

  dress() {
    super.dress();
    const { texts, compact } = this.data;
    say(this.title, texts.title);
    this.root.classList.toggle("headed", this.data.main);
    for (const [name, button] of this.buttons) button.hidden = compact && !COMPACT.has(name);
    this.button("line").hidden ||= !this.newest.mostVertices;
    if (this.isFull) nameButton(this.button("full_screen"), texts.leave_full_screen);
    this.notes.dress(texts);
  }

  samples = () => samplesOf(this.data, this.theme, this.features);
  looks = () => [...fillsOf(this.data, this.features)];
  entries = () => entriesOf(this);
  savePicture = (/** @type {Kind} */ kind) => savePicture(this, kind);
  slides = (/** @type {Omit<Sheet, "legend">} */ about) => slidesOf(this, about);
  keyWords = () => this.data.texts.keys;
  isTelling = () => Boolean(this.measuring || this.line);

  // ---- pointer and distance ----

  highlight = (/** @type {string | null} */ id) => {
    this.pointed = this.features.find(({ item }) => item.id === id) ?? null;
    this.drawPassing();
  };

  /** Shows what is under the pointer, and beside it its name; null for nothing.
   * @param {Feature | null} feature @param {Point} [pixel] */
  point(feature, pixel) {
    if (feature !== this.pointed) {
      this.pointed = feature;
      this.drawPassing();
    }
    const lines = feature ? [meaningOf(this.data, feature.item), ...(feature.item.lines ?? [])].filter(Boolean) : [];
    if (feature) showTip(this.tip, this.frame, { name: feature.item.name, lines }, pixel);
    else tipAlong(this);
  }

  /** Shows a position in degrees, or with null that of the centre. @param {Point | null} degrees */
  showPosition(degrees) {
    this.position = degrees;
    if (this.line) this.drawPassing();
    say(this.whereabouts, positionInWords(this, degrees));
  }

  /** @override @param {ButtonName} name */
  act(name) {
    super.act(name);
    if (name === "distance") {
      if (this.line) setDrawing(this, false);
      setMeasuring(this, !this.measuring);
    }
    if (name === "line") {
      if (this.measuring) setMeasuring(this, false);
      if (this.line) endLine(this);
      else setDrawing(this, true);
    }
    if (name !== "full_screen") return;
    if (document.fullscreenElement) document.exitFullscreen();
    else this.root.requestFullscreen();
  }

  /** @override @param {KeyboardEvent} event */
  actOf(event) {
    const onLine = lineActOf(this, event.key);
    if (onLine) return onLine;
    if (this.measuring && event.key === "Enter") return () => measureAt(this, this.viewport.centre);
    if (event.key === "Escape") return () => this.measuring && setMeasuring(this, false);
    return super.actOf(event);
  }

  // ---- where the view is ----

  /** Shows a view that the reader chose, and reports it. After a move of plotly's own, plotly need only draw again
   * if finer lines are wanted or the view had to be put back on the map.
   * @param {MapView} view @param {boolean} isByPlotly */
  goTo(view, isByPlotly = false) {
    const { data, place } = this;
    place.view = clamped(view, data.limits);
    const off = [place.view.x - view.x, place.view.y - view.y, place.view.span - view.span];
    const isPutBack = off.some((metres) => Math.abs(metres) > 1);
    this.drawOverlay();
    if (!isByPlotly || isPutBack || toleranceAt(this.viewport.scale) !== this.tolerance) this.redraw();
    if (data.compact) place.rest();
    else place.report(this.tell);
  }

  goHome = () => this.goTo(home());
  zoom = (/** @type {number} */ factor) => this.goTo(zoomed(this.view, factor, this.data.orientation));
  move = (/** @type {number} */ right, /** @type {number} */ up) =>
    this.goTo(moved(this.view, [right, up], this.data.orientation));
}
