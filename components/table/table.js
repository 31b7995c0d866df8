// Draws one table from plain data. Data reach the page as text nodes and attributes only, never as markup.
// Streamlit calls the default export again whenever data or theme change; the browser keeps the same parent element.

const SVG = "http://www.w3.org/2000/svg";
/** @type {WeakMap<Element, TableView>} */
const views = new WeakMap(); // parent element -> what is drawn there
/** @type {Map<string, Order>} */
const orders = new Map(); // by table key; outlasts a table that leaves the page for a run

// Dots of 12 x 12 for grades and for what is not stated; how states look comes with the data, as for charts and maps.
/** @type {Record<string, SignLayers>} */
const DOTS = {
  "grade-one-source": [["fill", "M6 3.25a2.75 2.75 0 1 0 0 5.5a2.75 2.75 0 1 0 0-5.5z"]],
  "grade-two-sources": [
    ["fill", "M2.75 3.25a2.75 2.75 0 1 0 0 5.5a2.75 2.75 0 1 0 0-5.5z"],
    ["fill", "M10.25 3.25a2.75 2.75 0 1 0 0 5.5a2.75 2.75 0 1 0 0-5.5z"],
  ],
  silent: [["fill", "M6 4.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3z"]],
};
const ARROWS = { none: "M3 5l3-3.5 3 3.5zM3 7l3 3.5 3-3.5z", ascending: "M2 8l4-5 4 5z", descending: "M2 4l4 5 4-5z" };
/** @type {SignLayers} */
const SCREEN = [["line", "M3 4h14v9H3zM10 13v3M7 16.5h6"]];
/** @type {Record<Direction, Direction>} */
const NEXT = { none: "ascending", ascending: "descending", descending: "none" };

// How many cards a phone shows at first, and how many more at a time: so many are read, not scrolled past.
const CARDS = 8;

const sheet = new CSSStyleSheet();

/** Gives the code to all tables of the page. @param {{data: {css: string}}} component */
export default function ({ data: { css } }) {
  sheet.replaceSync(css);
  if (globalThis.arcticTables) globalThis.arcticTables.arrived(draw);
  else globalThis.arcticTables = { coming: Promise.resolve(draw), arrived: () => {} };
}

/** @type {DrawTable} */
function draw(component) {
  const { parentElement, setTriggerValue } = component;
  const data = JSON.parse(component.data[0]);
  const root = parentElement.getRootNode();
  if (root instanceof ShadowRoot) root.adoptedStyleSheets = [sheet];
  const view = views.get(parentElement) ?? new TableView(parentElement, data);
  views.set(parentElement, view);
  view.report = (href) => setTriggerValue("followed", href);
  view.update(data);
  return () => {
    if (globalThis.arcticSlides?.get(view.data.key)?.place === view.root) globalThis.arcticSlides.delete(view.data.key);
    view.observer.disconnect();
    views.delete(parentElement);
  };
}

class TableView {
  /** @param {Element} parent @param {TableData} data */
  constructor(parent, data) {
    this.data = data;
    this.drawn = "";
    this.report = (/** @type {string | null} */ _href) => {};
    this.rows = /** @type {HTMLElement[]} */ ([]);
    this.groups = /** @type {(HTMLElement | null)[]} */ ([]); // what heads a row, at the first that it heads
    this.body = element("tbody");
    this.cards = CARDS;
    this.more = element("button", { class: "more", type: "button" });
    this.more.addEventListener("click", () => this.fold(CARDS));
    this.show = element("button", { class: "show", type: "button" }, drawing("icon", SCREEN, "0 0 20 20", "18"));
    const shown = () => new CustomEvent("arctic-show", { detail: this.data.key });
    this.show.addEventListener("click", () => document.dispatchEvent(shown()));
    this.room = element("div", { class: "room" });
    this.root = element("div", { class: "table-root" }, this.show, this.room, this.more);
    parent.append(this.root);
    this.observer = new ResizeObserver(() => this.nameRoom());
    this.root.addEventListener("click", (event) => this.follow(event));
    this.root.addEventListener("keydown", (event) => this.press(event));
  }

  /** Space opens a link, as Enter does. @param {KeyboardEvent} event */
  press(event) {
    if (event.key !== " " || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    event.target.click();
  }

  /** @param {MouseEvent} event */
  follow(event) {
    const link = event.target instanceof Element && event.target.closest("a[data-inside]");
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    this.report(link.getAttribute("href"));
  }

  /** @param {TableData} data */
  update(data) {
    this.root.dataset.theme = isDark(this.root) ? "dark" : "light";
    const drawn = JSON.stringify(data);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.data = data;
    this.keepingFocus(() => this.draw());
  }

  // Says that it can be shown as a slide, which nobody can click: without what the caption says of that. None if empty.
  offer() {
    const { data, root: place } = this;
    const slides = (globalThis.arcticSlides ??= new Map());
    this.show.hidden = !data.rows.length;
    this.show.title = data.hints.slide;
    this.show.setAttribute("aria-label", `${data.hints.slide}: ${data.caption}`);
    if (data.rows.length) slides.set(data.key, { place, name: data.caption.split(". ")[0], table: data });
    else slides.delete(data.key);
  }

  draw() {
    const { root, room, data, observer } = this;
    this.offer();
    root.lang = data.lang;
    root.dataset.narrow = data.narrow;
    room.classList.toggle("sticky", data.sticky && data.maxHeight !== null);
    room.style.maxHeight = data.maxHeight === null ? "" : `${data.maxHeight}px`;
    observer.disconnect();
    observer.observe(room); // which names it, once the whole page is laid out
    if (data.rows.length || !data.empty) {
      const table = this.tableOf();
      room.replaceChildren(table);
      observer.observe(table);
      this.order();
    } else {
      this.more.classList.remove("needed");
      room.replaceChildren(captionOf("p", data), element("p", { class: "empty" }, data.empty));
    }
  }

  tableOf() {
    const { data } = this;
    // The roles say again what the elements say, since some browsers forget it once CSS has made cards of the rows.
    const heads = element("tr", { role: "row" }, ...data.columns.map((column) => this.headOf(column)));
    this.rows = data.rows.map(({ key, current, cells }) => {
      const more = current ? { class: "current", "aria-current": "true" } : {};
      return lineOf(cells, data, { "data-key": key, ...more });
    });
    this.groups = data.rows.map(({ group }) => (group ? groupOf(group, data) : null));
    this.body = element("tbody", { role: "rowgroup" });
    const foot = data.total.length ? [element("tfoot", { role: "rowgroup" }, lineOf(data.total, data))] : [];
    const head = element("thead", { role: "rowgroup" }, heads);
    return element("table", { role: "table" }, captionOf("caption", data), head, this.body, ...foot);
  }

  /** @param {Column} column */
  headOf({ id, label, align, sortable, tone, share, axis }) {
    const { signs, hints, key } = this.data;
    const words = element("span", { class: "words" }, ...markOf(tone, "", signs), label);
    const look = { class: sortable ? align : `${align} plain`, role: "columnheader", scope: "col", "data-column": id };
    if (axis) return element("th", { ...look, class: `${look.class} with-axis` }, words, axisOf(axis));
    const head = element("th", look, sortable ? "" : words);
    if (share) head.style.setProperty("--share", `${share}%`);
    if (!sortable) return head;
    const hint = hints.sort.replace("{column}", () => label);
    const arrow = drawing("arrow", [["fill", ARROWS.none]]);
    const button = element("button", { class: "sort", type: "button", title: hint }, words, arrow);
    button.addEventListener("click", () => {
      const last = orders.get(key);
      const direction = NEXT[last?.column === id ? last.direction : "none"];
      if (direction === "none") orders.delete(key);
      else orders.set(key, { column: id, direction });
      this.keepingFocus(() => this.order());
    });
    head.append(button);
    return head;
  }

  // ---- order of the rows ----

  order() {
    const { data, body, rows, room } = this;
    const chosen = orders.get(data.key);
    const at = data.columns.findIndex(({ id, sortable }) => id === chosen?.column && sortable);
    const direction = at >= 0 && chosen ? chosen.direction : "none";
    const places = [...rows.keys()];
    if (direction !== "none") places.sort(comparing(data, at, direction === "descending" ? -1 : 1));
    // A reader's own order takes the rows out of their groups.
    const heads = direction === "none" ? this.groups : [];
    body.replaceChildren(...places.flatMap((index) => (heads[index] ? [heads[index], rows[index]] : [rows[index]])));
    for (const [index, head] of room.querySelectorAll("thead th").entries()) {
      const own = index === at ? direction : "none";
      if (own === "none") head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", own);
      head.querySelector(".arrow path")?.setAttribute("d", ARROWS[own]);
    }
    this.fold();
  }

  /** Marks the rows that a phone does not show yet, as that on show never is. @param {number} further cards to show */
  fold(further = 0) {
    this.cards += further;
    const lines = [...this.body.children].filter((line) => line instanceof HTMLElement);
    const isRow = (/** @type {HTMLElement} */ line) => line.dataset.key !== undefined;
    const current = lines.filter(isRow).findIndex((line) => line.classList.contains("current"));
    const most = Math.max(this.cards, current + 1);
    let seen = 0;
    for (const line of lines) {
      line.classList.toggle("beyond", seen >= most);
      if (isRow(line)) seen += 1;
    }
    const total = this.rows.length;
    const words = this.data.hints.more.replace("{n}", String(Math.min(most, total)));
    this.more.textContent = words.replace("{total}", String(total));
    this.more.classList.toggle("needed", total > most);
  }

  // ---- room and focus ----

  // A room that scrolls must be reachable by keyboard and have a name; one that does not would be an empty stop.
  nameRoom() {
    const { room, data } = this;
    const isWide = room.scrollWidth > room.clientWidth + 1;
    const isHigh = data.maxHeight !== null && room.scrollHeight > room.clientHeight + 1;
    room.classList.toggle("wide", isWide);
    const named = { tabindex: "0", role: "region", "aria-label": data.caption };
    for (const [name, value] of Object.entries(named)) {
      if (isWide || isHigh) room.setAttribute(name, value);
      else room.removeAttribute(name);
    }
  }

  /** What is moved or drawn anew takes the focus from its link: gives it back. @param {() => void} act */
  keepingFocus(act) {
    const focused = this.placeOfFocus();
    act();
    if (focused) /** @type {HTMLElement | null} */ (this.room.querySelector(focused))?.focus({ preventScroll: true });
  }

  placeOfFocus() {
    const host = /** @type {Document | ShadowRoot} */ (this.root.getRootNode());
    const active = host.activeElement;
    const box = this.root.contains(active) && /** @type {HTMLElement | null} */ (active?.closest("[data-column]"));
    if (!box) return "";
    const column = `[data-column="${CSS.escape(box.dataset.column ?? "")}"]`;
    if (box.closest("thead")) return `thead ${column} button`;
    const key = box.closest("tr")?.dataset.key;
    return key === undefined ? `tfoot ${column} a` : `tr[data-key="${CSS.escape(key)}"] ${column} a`;
  }
}

/** Gives what says which of two rows comes first, by a column.
 * @param {TableData} data @param {number} at @param {number} sign */
function comparing({ lang, rows }, at, sign) {
  const collator = new Intl.Collator(lang, { numeric: true });
  const worths = rows.map(({ cells }) => cells[at].sort ?? (cells[at].absent ? null : cells[at].text));
  return (/** @type {number} */ one, /** @type {number} */ other) => {
    const [a, b] = [worths[one], worths[other]];
    // What says nothing comes last, whichever way the column is sorted.
    if (a === null || b === null) return Number(a === null) - Number(b === null) || one - other;
    if (typeof a === "number" && typeof b === "number") return sign * (a - b) || one - other;
    if (typeof a === "string" && typeof b === "string") return sign * collator.compare(a, b) || one - other;
    return typeof a === "number" ? -1 : 1;
  };
}

// ---- cells ----

/** @param {string} name @param {TableData} data */
const captionOf = (name, { caption }) => element(name, { class: "caption" }, element("span", {}, caption));

/** @param {Cell[]} cells @param {TableData} data @param {Attributes} more */
function lineOf(cells, { columns, lang, signs }, more = {}) {
  const colon = lang === "fr" ? "\u00a0:" : ":";
  const boxes = cells.map((cell, index) => {
    const { id, label, align, header, axis } = columns[index];
    const kind = header ? { role: "rowheader", scope: "row" } : { role: "cell" };
    const about = { "data-column": id, "data-label": `${label}${colon}` };
    const look = { class: cell.absent ? `${align} absent` : align, ...kind, ...about };
    return element(header ? "th" : "td", look, axis ? stripOf(cell, axis, signs) : contentOf(cell, signs));
  });
  return element("tr", { role: "row", ...more }, ...boxes);
}

/** Gives the line that heads a group of rows. @param {Cell} cell @param {TableData} data */
function groupOf(cell, { columns, signs }) {
  const look = { role: "rowheader", scope: "colgroup", colspan: columns.length, "data-column": "group" };
  return element("tr", { role: "row", class: "group" }, element("th", look, contentOf(cell, signs)));
}

// ---- bars over time ----

/** Gives what lies on an axis from one share of it to another.
 * @param {Attributes} look @param {number} begin @param {number} end @param {string} words */
function lying(look, begin, end = begin, words = "") {
  const made = element("span", look, words);
  made.style.insetInlineStart = `${100 * begin}%`;
  if (end > begin) made.style.inlineSize = `${100 * (end - begin)}%`;
  return made;
}

/** Gives the axis at the head of a column of strips. @param {Tick[]} axis */
function axisOf(axis) {
  const named = axis.filter(({ label }) => label);
  const labels = named.map(({ at, label, strong }) => lying({ class: strong ? "strong" : null }, at, at, label));
  return element("div", { class: "axis", "aria-hidden": "true" }, ...labels);
}

/** Gives the bars of a cell on the axis of its column; its text is for those who do not see them.
 * @param {Cell} cell @param {Tick[]} axis @param {TableData["signs"]} signs */
function stripOf({ text, strip = [] }, axis, signs) {
  const lines = axis.map(({ at, strong }) => lying({ class: strong ? "tick strong" : "tick" }, at));
  const bars = strip.map(({ look, state, hollow, begin, end }) =>
    inColours(lying({ class: hollow ? "bar hollow" : "bar", "data-state": state }, begin, end), signs[look]),
  );
  const drawn = element("div", { class: "strip", "aria-hidden": "true" }, ...lines, ...bars);
  return element("div", { class: "content" }, drawn, element("span", { class: "unseen" }, text));
}

/** @param {Cell} cell @param {TableData["signs"]} signs */
function contentOf({ text, href, tone = "", title, lines = [], links = [] }, signs) {
  const isTag = tone === "grade-article" && text;
  const unseen = title ? [element("span", { class: "unseen" }, ` ${title}`)] : [];
  const words = href ? linkTo(href, "words", text) : element("span", { class: "words" }, text);
  if (isTag) words.classList.add("tag");
  words.append(...unseen);
  const marks = markOf(tone, title ?? "", signs);
  const content = element("div", { class: marks.length ? "content marked" : "content" }, ...marks, words);
  content.append(...lines.map((line) => element("span", { class: "line" }, line)));
  let shared = /** @type {HTMLElement | null} */ (null); // the line of links that no words follow
  for (const link of links) {
    const look = { class: link.after ? "line link" : "line link short" };
    const line = (link.after ? null : shared) ?? element("span", look);
    const isName = /\s/.test(link.text); // a locator stays whole: a line ends between two of them, never within one
    line.append(linkTo(link.href, isName ? "" : "whole", link.text), link.after && ` ${link.after}`);
    content.append(line);
    shared = link.after ? null : line;
  }
  return content;
}

/** @param {string} href @param {string} className @param {string} text */
function linkTo(href, className, text) {
  const link = /** @type {HTMLAnchorElement} */ (element("a", { class: className || null, href }, text));
  if (link.origin === window.location.origin) link.dataset.inside = "";
  else Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
  return link;
}

/** Gives the mark of a tone, if it has one: the article's is the tag of the cell's own text.
 * @param {string} tone @param {string} title @param {TableData["signs"]} signs */
function markOf(tone, title, signs) {
  if (signs[tone]) return [signOf(signs[tone])];
  const shapes = DOTS[tone];
  if (!shapes) return [];
  const mark = drawing(`mark ${tone}`, shapes, tone === "grade-two-sources" ? "0 0 13 12" : undefined);
  if (title) mark.appendChild(document.createElementNS(SVG, "title")).textContent = title;
  return [mark];
}

/** Gives the sign of a state, from drawings about the middle of a box of 14 x 14.
 * @param {TableData["signs"][string]} sign */
const signOf = (sign) => inColours(drawing("mark state", sign.layers, "-7 -7 14 14", "12"), sign);

/** Gives an element with the colours of a sign, one for light and one for dark.
 * @template {HTMLElement | SVGElement} Made @param {Made} made @param {TableData["signs"][string]} sign */
function inColours(made, { colours: [light, dark] }) {
  made.style.setProperty("--light", light);
  made.style.setProperty("--dark", dark);
  return made;
}

// ---- elements ----

/** Tells whether the theme is dark. Its colour may be written in any way CSS knows; the browser resolves it.
 * @param {Element} root */
function isDark(root) {
  const probe = root.appendChild(element("span"));
  probe.style.forcedColorAdjust = "none";
  probe.style.color = "var(--st-background-color, #fff)";
  const [red, green, blue] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? [255, 255, 255]).map(Number);
  probe.remove();
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** @param {string} name @param {Attributes} attributes @param {(Node | string)[]} children */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, String(value));
  made.append(...children.filter(Boolean));
  return made;
}

/** @param {string} className @param {SignLayers} shapes */
function drawing(className, shapes, viewBox = "0 0 12 12", width = viewBox.split(" ")[2]) {
  const made = document.createElementNS(SVG, "svg");
  const look = { class: className, viewBox, width, height: "12", "aria-hidden": "true", focusable: "false" };
  for (const [name, value] of Object.entries(look)) made.setAttribute(name, value);
  for (const [kind, path] of shapes) {
    const shape = made.appendChild(document.createElementNS(SVG, "path"));
    shape.setAttribute("class", kind);
    shape.setAttribute("d", path);
  }
  return made;
}
