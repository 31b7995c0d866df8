// What every figure has: its elements, buttons, list, legend and keys, and how it is drawn, kept and let go.
// A chart and a map are each one of these.

import { drawing, element, say } from "./elements.js";
import { library } from "./fetching.js";
import { makePicker } from "./picker.js";
import { makeButton, nameButton, saving } from "./toolbar.js";

const ZOOM = 1.5; // for a step
export const CLICK_PX = 5; // what moves farther is a drag
const STEP = 0.12; // of the view, for an arrow key
export const CONFIG = {
  displayModeBar: false,
  doubleClick: false, // ours leads home
  showAxisDragHandles: false,
  showAxisRangeEntryBoxes: false,
  showTips: false,
};
/** @type {WeakMap<Element, Figure<any>>} */
const figures = new WeakMap(); // parent element -> what is drawn there
/** @type {WeakMap<Element, FigureData>} */
const newest = new WeakMap(); // parent element -> what is to be drawn there
let made = 0;

/** Gives how many pixels two spots are apart. @param {Spot} one @param {Spot} other */
export const apart = (one, other) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);

/** Draws or changes the figure of a component: waits for what it needs, and makes it if it is not there yet.
 * @template Loaded @template {Figure<any>} Kept @param {Component} component @param {Fail} fail
 * @param {Promise<Loaded>} coming
 * @param {(loaded: Loaded, before: Kept | undefined) => Kept} take makes it, or gives what came to that of before */
export async function show({ data, parentElement: parent, ...component }, fail, coming, take) {
  if (!CSS.supports("height", data.height)) throw new Error(`${data.height} is no height`);
  newest.set(parent, data);
  const [plotly, loaded] = await Promise.all([library(data.assets), coming]);
  if (newest.get(parent) !== data) return; // it has left the page, or newer data have come
  const before = /** @type {Kept | undefined} */ (figures.get(parent));
  const figure = take(loaded, before);
  figure.plotly = plotly;
  figure.name = data.key;
  figure.fail = (error) => figures.get(parent) === figure && fail(error);
  figure.report = (id) => component.setTriggerValue("picked", id);
  figures.set(parent, figure);
  if (!before) figure.begin(parent);
  await figure.redraw();
}

/** Lets go of a figure that leaves the page. @param {Element} parent */
export function unmount(parent) {
  newest.delete(parent);
  figures.get(parent)?.end();
  figures.delete(parent);
}

/** Gives the rows of a legend as lists, each below the name of its group if it has one.
 * @param {Sample[]} rows @returns {HTMLElement[]} */
function groupsOf(rows) {
  const names = [...new Set(rows.map(({ group }) => group ?? ""))];
  return names.flatMap((name) => {
    const own = rows.filter(({ group }) => (group ?? "") === name);
    const entries = own.map(({ sample, label }) => element("li", {}, sample, element("span", {}, label)));
    return [...(name ? [element("p", { class: "group" }, name)] : []), element("ul", {}, ...entries)];
  });
}

/** @template {FigureContent} Data @abstract */
export class Figure {
  /** @param {string} kind @param {Data} data @param {ButtonName[]} buttons */
  constructor(kind, data, buttons) {
    made += 1;
    const id = (/** @type {string} */ name) => `${kind}-${made}-${name}`;
    this.data = data;
    this.plot = /** @type {PlotlyElement} */ (element("div", { class: "plot" }));
    // words in the figure have the room that was measured for them: a browser that translates leaves them
    const about = { role: "img", class: "image", translate: "no", "aria-describedby": id("description") };
    this.image = element("div", about, this.plot);
    this.overlay = drawing("svg", { class: "overlay", translate: "no", "aria-hidden": "true" });
    this.tip = element("div", { class: "tip", "aria-hidden": "true", hidden: true });
    this.message = element("p", { class: "message", role: "status" });
    this.keys = element("p", { class: "unseen", id: id("keys") });
    this.description = element("p", { class: "unseen", id: id("description") });
    this.legend = element("div", { class: "legend", role: "group", "aria-labelledby": id("legend") });
    this.legendTitle = element("p", { id: id("legend") });
    const named = { class: "frame", role: "group", tabindex: "0", "aria-describedby": id("keys") };
    this.frame = element("div", named, this.image, this.overlay, this.tip);
    this.root = element("div", { class: kind, "data-plot": true });
    this.buttons = new Map(buttons.map((name) => [name, makeButton(name, () => this.act(name))]));
    this.toolbar = element("div", { class: "buttons", role: "group" }, ...this.buttons.values());
    const list = this.button("picking");
    this.picker = makePicker(this.own, list);
    list.after(this.picker.panel);
    this.name = ""; // on the page
    this.slide = /** @type {Slide | undefined} */ (undefined);
    this.size = { width: 0, height: 0 };
    this.isHidden = false;
    this.isStale = false; // since it was last drawn
    this.isDrawing = false;
    this.isDrawn = false; // has been
    this.plotly = /** @type {Plotly} */ (/** @type {unknown} */ (null)); // `show` gives it before anything is drawn
    this.ended = new AbortController();
    this.observer = new ResizeObserver(() => {
      const { width, height } = this.own.layOut();
      if (this.isHidden || width !== this.size.width || height !== this.size.height) this.redraw();
    });
  }

  /** What a chart and a map do each in its own way. @type {FigureKind} */
  own = /** @type {any} */ (this);
  /** Tells Streamlit what was picked. @type {(id: string) => void} */
  report = () => {};
  /** @type {Fail} */
  fail = () => {};

  /** @param {ButtonName} name */
  button = (name) => /** @type {HTMLElement} */ (this.buttons.get(name));

  /** Puts it on the page. @param {Element} parent */
  begin(parent) {
    parent.querySelector(":scope > .plot-instead")?.remove();
    parent.append(this.root);
    this.observer.observe(this.frame);
    this.on(this.frame, "keydown", (event) => this.press(event));
    this.on(this.plot, "touchstart", (event) => this.leaveToPage(event), { capture: true, passive: true });
  }

  /** @param {string} id */
  pick(id) {
    this.report(id);
  }

  /** Whether it fills the screen, and there is no page to move. */
  get isFull() {
    return document.fullscreenElement === this.root;
  }

  // Fingers move the page. Plotly would take them, and is not told; of a tap it hears by the click that follows.
  /** @param {TouchEvent} event */
  leaveToPage(event) {
    if (!this.isFull) event.stopPropagation();
  }

  /** Says that it can be shown as a slide, by its name on the page. */
  offer() {
    const { title: name, description, file_name: file } = this.data.texts;
    const pictures = this.own.slides;
    this.slide = { place: this.root, name, description, file, pictures };
    (globalThis.arcticSlides ??= new Map()).set(this.name, this.slide);
  }

  end() {
    // one of the same name may have come before this goes
    if (globalThis.arcticSlides?.get(this.name) === this.slide) globalThis.arcticSlides?.delete(this.name);
    this.observer.disconnect();
    this.ended.abort();
    this.plotly.purge(this.plot);
    this.root.remove();
  }

  /** Listens until it ends.
   * @template {keyof Events} Name @param {EventTarget} target @param {Name} name
   * @param {(event: Events[Name]) => void} act @param {AddEventListenerOptions} more */
  on(target, name, act, more = {}) {
    target.addEventListener(name, /** @type {EventListener} */ (act), { signal: this.ended.signal, ...more });
  }

  /** Draws anew; calls while a drawing is under way are answered by one more drawing, of the newest data. */
  async redraw() {
    this.isStale = true;
    if (this.isDrawing) return;
    this.isDrawing = true;
    try {
      while (this.isStale) {
        this.isStale = false;
        const size = this.own.layOut();
        this.isHidden = !size.width || !size.height;
        if (this.isHidden) break; // the observer calls again
        this.size = size;
        await this.own.draw();
        if (!this.isDrawn) this.own.watch();
        this.isDrawn = true;
        this.dress();
        this.offer();
        this.root.dataset.drawn = String(Number(this.root.dataset.drawn ?? 0) + 1);
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.isDrawing = false;
    }
  }

  /** Puts the words of the data in their places. */
  dress() {
    const { texts, lang, legend } = this.data;
    this.root.lang = lang;
    this.image.setAttribute("aria-label", texts.alt);
    for (const part of [this.frame, this.toolbar]) part.setAttribute("aria-label", texts.name ?? texts.title);
    say(this.description, texts.description);
    say(this.keys, this.own.keyWords());
    for (const [name, button] of this.buttons) nameButton(button, texts[name]);
    const written = JSON.stringify([legend, texts.legend, this.root.dataset.theme, this.own.looks?.()]);
    if (this.legend.dataset.written !== written) {
      this.legend.dataset.written = written;
      say(this.legendTitle, texts.legend);
      const rows = this.own.samples();
      this.legend.replaceChildren(this.legendTitle, ...groupsOf(rows));
      this.legend.hidden = rows.length === 0;
    }
    this.picker.refresh();
  }

  /** Does what a button is for. @param {ButtonName} name */
  act(name) {
    if (!this.isDrawn) return;
    if (name === "zoom_in") this.own.zoom(ZOOM);
    if (name === "zoom_out") this.own.zoom(1 / ZOOM);
    if (name === "home") this.own.goHome();
    if (name === "picking") this.picker.toggle();
    if (name === "slide") document.dispatchEvent(new CustomEvent("arctic-show", { detail: this.name }));
    if (name !== "png" && name !== "svg") return;
    saving(this.button(name), this.message, this.data.texts, () => this.own.savePicture(name), this.own.isTelling);
  }

  /** Gives what a key is for. @param {KeyboardEvent} event @returns {(() => void) | null} */
  actOf({ key }) {
    const acts = /** @type {Acts} */ ({
      ArrowLeft: () => this.own.move(-STEP, 0),
      ArrowRight: () => this.own.move(STEP, 0),
      ArrowUp: () => this.own.move(0, STEP),
      ArrowDown: () => this.own.move(0, -STEP),
      "+": () => this.own.zoom(ZOOM),
      "=": () => this.own.zoom(ZOOM),
      "-": () => this.own.zoom(1 / ZOOM),
      Home: () => this.own.goHome(),
      0: () => this.own.goHome(),
      Enter: () => this.picker.open(),
    });
    return acts[key] ?? null;
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.target !== this.frame || !this.isDrawn || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Gives the pixel of the figure at which a pointer is. @param {Spot} spot @returns {Point} */
  pixelAt({ clientX, clientY }) {
    const box = this.image.getBoundingClientRect();
    return [clientX - box.left, clientY - box.top];
  }
}
