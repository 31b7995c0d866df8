// Shows a figure or a table of the page by itself, as a slide or a sheet of paper: title, picture, source, and nothing
// that can be clicked. Arrow keys lead through all that the page can show.

import { element } from "../elements.js";
import { asAddress, ownLetters, save } from "../saving.js";
import { tablePictures } from "./table.js";

/** Papers by name: the height of a picture that is 1920 wide. @type {Record<string, number>} */
const HEIGHTS = { wide: 1080, letter: 1484, a4: 1358 };
const IDLE_MS = 2500;

/** @type {Promise<string> | null} */
let letters = null;

let shown = /** @type {Show | null} */ (null);

/** Goes where the address has gone meanwhile, as by Back: to another slide, or away from all of them.
 * @param {string} key */
export const follow = (key) => (key ? shown?.put(key, 0) : shown?.dialog.close());

/** Opens what shows the slides of a page. @param {SlidesData} data @param {Map<string, Slide>} slides
 * @param {string} key @param {SlideReport} report says what is shown, and at the end nothing */
export function open(data, slides, key, report) {
  shown = new Show(data, slides, report);
  return shown.begin(key);
}

class Show {
  /** @param {SlidesData} data @param {Map<string, Slide>} slides @param {SlideReport} report */
  constructor(data, slides, report) {
    this.data = data;
    this.report = report;
    this.keys = [...slides.keys()].sort((one, other) => inOrder(slides.get(one), slides.get(other)));
    this.slides = slides;
    this.key = "";
    this.paper = data.paper;
    this.at = 0; // of the pictures of a slide
    this.pictures = /** @type {(() => Promise<SVGElement>)[]} */ ([]);
    this.asked = 0;
    this.svg = /** @type {SVGElement | null} */ (null);
    this.image = element("img", { class: "picture", alt: "" });
    this.sentence = element("p", { class: "sentence", role: "status" });
    const { texts, papers } = data;
    const button = (/** @type {string} */ name, /** @type {() => void} */ act) => {
      const made = element("button", { type: "button", "data-act": name }, texts[name]);
      made.addEventListener("click", act);
      return made;
    };
    this.choices = Object.entries(papers).map(([paper, words]) => {
      const choice = element("button", { type: "button", "data-paper": paper }, words);
      choice.addEventListener("click", () => this.putOn(paper));
      return choice;
    });
    this.bar = element(
      "div",
      { class: "bar" },
      button("before", () => this.step(-1)),
      button("after", () => this.step(1)),
      this.sentence,
      element("span", { class: "papers", role: "group", "aria-label": texts.paper }, ...this.choices),
      button("png", () => this.take("png")),
      button("svg", () => this.take("svg")),
      button("close", () => this.dialog.close()),
    );
    // the dialog itself has the focus, so that the buttons can fade
    const named = {
      class: "arctic-slides", "aria-label": texts.show, lang: data.lang, translate: "no", tabindex: "-1",
    };
    this.dialog = /** @type {HTMLDialogElement} */ (element("dialog", named, this.image, this.bar));
  }

  /** @param {string} key */
  begin(key) {
    document.body.append(this.dialog);
    this.dialog.addEventListener("close", () => {
      clearTimeout(this.idle);
      this.dialog.remove();
      shown = null;
      this.report("", this.paper);
    });
    this.dialog.addEventListener("keydown", (event) => this.press(event));
    this.dialog.addEventListener("pointermove", () => this.wake());
    this.dialog.showModal();
    this.dialog.focus();
    this.wake();
    return this.put(key, 0);
  }

  // What can be clicked fades while nobody moves, so that a screenshot has the slide alone.
  wake() {
    this.dialog.classList.remove("idle");
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.dialog.classList.add("idle"), IDLE_MS);
  }

  idle = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  /** @param {KeyboardEvent} event */
  press(event) {
    const steps = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
    const step = steps[/** @type {keyof typeof steps} */ (event.key)];
    if (event.key === "Tab") this.wake();
    if (!step) return;
    event.preventDefault();
    this.step(step);
  }

  /** Goes to the next picture of the slide, then to the next slide. @param {number} by */
  step(by) {
    const at = this.at + by;
    if (at >= 0 && at < this.pictures.length) return this.draw(at);
    const next = this.keys[this.keys.indexOf(this.key) + by];
    return next === undefined ? undefined : this.put(next, by > 0 ? 0 : Infinity);
  }

  /** @param {string} paper */
  putOn(paper) {
    this.paper = paper;
    return this.put(this.key, 0);
  }

  /** Puts a slide on show. @param {string} key @param {number} at */
  async put(key, at) {
    this.key = key;
    for (const choice of this.choices) choice.setAttribute("aria-pressed", String(choice.dataset.paper === this.paper));
    const slide = this.slides.get(key);
    if (!slide) return this.fail(this.data.texts.missing);
    this.report(key, this.paper);
    try {
      letters ??= ownLetters().catch((error) => {
        letters = null; // the next slide asks for them again
        throw error;
      });
      const about = this.about(slide, await letters);
      this.pictures = slide.table ? tablePictures(slide.table, about) : ((await slide.pictures?.(about)) ?? []);
      await this.draw(Math.min(at, this.pictures.length - 1));
    } catch (error) {
      console.warn("slide", error);
      this.fail(this.data.texts.picture_failed);
    }
    return undefined;
  }

  /** @param {number} at */
  async draw(at) {
    this.at = at;
    this.asked += 1;
    const own = this.asked;
    const svg = await this.pictures[at]();
    const text = new XMLSerializer().serializeToString(svg);
    const address = await asAddress(new Blob([text], { type: "image/svg+xml" }));
    if (own !== this.asked) return; // another was asked for meanwhile
    this.svg = svg;
    const title = svg.querySelector("title")?.textContent ?? "";
    const description = svg.querySelector("desc")?.textContent ?? "";
    Object.assign(this.image, { src: address, alt: `${title}. ${description}` });
    const place = this.keys.indexOf(this.key) + 1;
    const of = this.pictures.length > 1 ? ` (${at + 1}/${this.pictures.length})` : "";
    this.sentence.textContent = `${place}/${this.keys.length}${of}`;
    this.dialog.dataset.shown = `${this.key} ${at}`;
  }

  /** @param {string} sentence */
  fail(sentence) {
    this.image.removeAttribute("src");
    this.sentence.textContent = sentence;
    this.dialog.dataset.shown = "";
    this.dialog.classList.remove("idle");
    clearTimeout(this.idle);
  }

  /** Gives what every sheet has. @param {Slide} slide @param {string} written the stylesheet of the letters */
  about({ name, description }, written) {
    const title = document.querySelector("h1")?.textContent?.trim() || name;
    const texts = { title, subtitle: title === name ? "" : name, description: description ?? name, legend: "" };
    const { lang, colours, source } = this.data;
    return { lang, colours, notes: [source], texts, letters: written, height: HEIGHTS[this.paper] };
  }

  /** @param {Kind} kind */
  async take(kind) {
    const slide = this.slides.get(this.key);
    if (this.svg && slide) await save(this.svg, kind, `${slide.file ?? this.key}-${this.at + 1}`);
  }
}

/** @param {Slide | undefined} one @param {Slide | undefined} other */
function inOrder(one, other) {
  if (!one || !other) return 0;
  return onPage(one).compareDocumentPosition(onPage(other)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Gives where a slide stands on the page: of what is in a shadow tree, what holds that. @param {Slide} slide */
function onPage({ place }) {
  const root = place.getRootNode();
  return root instanceof ShadowRoot ? root.host : place;
}
