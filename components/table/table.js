// Draws one table from plain data. Data reach the page as text nodes and attributes only, never as markup.
// Streamlit calls the default export again whenever data or theme change; the browser keeps the same parent element.

const SVG = "http://www.w3.org/2000/svg";
const instances = new WeakMap(); // parent element -> what is drawn there
const orders = new Map(); // table key -> {column, direction}; outlasts a table that leaves the page for a run

// Dots of 12 x 12 for grades. How states look comes with the data: the same drawings as on charts and maps.
const GRADES = {
  "grade-one-source": [["fill", "M6 3.25a2.75 2.75 0 1 0 0 5.5a2.75 2.75 0 1 0 0-5.5z"]],
  "grade-two-sources": [
    ["fill", "M2.75 3.25a2.75 2.75 0 1 0 0 5.5a2.75 2.75 0 1 0 0-5.5zM10.25 3.25a2.75 2.75 0 1 0 0 5.5a2.75 2.75 0 1 0 0-5.5z"],
  ],
};
const ARROWS = { none: "M3 5l3-3.5 3 3.5zM3 7l3 3.5 3-3.5z", ascending: "M2 8l4-5 4 5z", descending: "M2 4l4 5 4-5z" };
const NEXT = { none: "ascending", ascending: "descending", descending: "none" };

export default function (component) {
  const { parentElement, setTriggerValue } = component;
  const [data] = component.data;
  let instance = instances.get(parentElement);
  if (!instance) {
    instance = begin(parentElement);
    instances.set(parentElement, instance);
  }
  instance.report = (href) => setTriggerValue("followed", href);
  const root = instance.root;
  root.dataset.theme = isDark(root) ? "dark" : "light";
  const drawn = JSON.stringify(data);
  if (drawn !== instance.drawn) {
    instance.drawn = drawn;
    instance.data = data;
    draw(instance);
  }
  return () => {
    instance.observer.disconnect();
    instances.delete(parentElement);
  };
}

function begin(parent) {
  const root = parent.appendChild(element("div", "table-root"));
  const room = root.appendChild(element("div", "room"));
  const instance = { root, room, drawn: "", data: null, report: () => {} };
  instance.observer = new ResizeObserver(() => nameRoom(instance));
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-inside]");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented) return;
    event.preventDefault();
    instance.report(link.getAttribute("href"));
  });
  return instance;
}

function draw(instance) {
  const { root, room, data } = instance;
  const focused = placeOfFocus(root);
  root.lang = data.lang;
  root.dataset.narrow = data.narrow;
  room.classList.toggle("sticky", data.sticky && data.maxHeight !== null);
  room.style.maxHeight = data.maxHeight === null ? "" : `${data.maxHeight}px`;
  room.replaceChildren(...(data.rows.length || !data.empty ? [tableOf(instance)] : sentenceOf(data)));
  instance.observer.disconnect();
  instance.observer.observe(room);
  if (room.firstElementChild.tagName === "TABLE") {
    instance.observer.observe(room.firstElementChild);
    order(instance);
  }
  nameRoom(instance);
  if (focused) room.querySelector(focused)?.focus({ preventScroll: true });
}

function sentenceOf(data) {
  return [captionOf("p", data), element("p", "empty", data.empty)];
}

function captionOf(name, data) {
  const caption = element(name, "caption");
  caption.append(element("span", "", data.caption));
  return caption;
}

function tableOf(instance) {
  const { data } = instance;
  // The roles say again what the elements say, since some browsers forget it once CSS has made cards of the rows.
  const table = role(element("table"), "table");
  table.append(captionOf("caption", data));

  const headRow = role(element("tr"), "row");
  headRow.append(...data.columns.map((column) => headOf(column, instance)));
  const head = role(element("thead"), "rowgroup");
  head.append(headRow);

  instance.rows = data.rows.map((row) => {
    const line = lineOf(row.cells, data);
    line.dataset.key = row.key;
    if (row.current) {
      line.className = "current";
      line.setAttribute("aria-current", "true");
    }
    return line;
  });
  instance.body = role(element("tbody"), "rowgroup");
  table.append(head, instance.body);
  if (data.total.length) {
    const foot = role(element("tfoot"), "rowgroup");
    foot.append(lineOf(data.total, data));
    table.append(foot);
  }
  return table;
}

function headOf(column, instance) {
  const head = role(element("th", column.align), "columnheader");
  head.scope = "col";
  head.dataset.column = column.id;
  const words = element("span", "words");
  words.append(...markOf(column.tone, "", instance.data.signs));
  words.append(column.label);
  if (!column.sortable) {
    head.classList.add("plain");
    head.append(words);
    return head;
  }
  const button = element("button", "sort");
  button.type = "button";
  button.title = instance.data.sortHint.replace("{column}", () => column.label);
  button.append(words, drawing("arrow", [["fill", ARROWS.none]]));
  button.addEventListener("click", () => {
    const { key } = instance.data;
    const last = orders.get(key);
    const direction = NEXT[last?.column === column.id ? last.direction : "none"];
    if (direction === "none") orders.delete(key);
    else orders.set(key, { column: column.id, direction });
    order(instance);
  });
  head.append(button);
  return head;
}

function lineOf(cells, data) {
  const line = role(element("tr"), "row");
  const colon = data.lang === "fr" ? "\u00a0:" : ":";
  cells.forEach((cell, index) => {
    const column = data.columns[index];
    const box = column.header ? role(element("th"), "rowheader") : role(element("td"), "cell");
    if (column.header) box.scope = "row";
    box.className = column.align;
    box.dataset.column = column.id;
    box.dataset.label = `${column.label}${colon}`;
    if (cell.absent) box.classList.add("absent");
    box.append(contentOf(cell, data.signs));
    line.append(box);
  });
  return line;
}

function contentOf(cell, signs) {
  const content = element("div", "content");
  const words = element(cell.href ? "a" : "span", "words", cell.text);
  if (cell.tone === "grade-article" && cell.text) words.classList.add("tag");
  if (cell.title) words.append(element("span", "unseen", ` ${cell.title}`));
  if (cell.href) leadTo(words, cell.href);
  const marks = markOf(cell.tone, cell.title ?? "", signs);
  if (marks.length) content.classList.add("marked");
  content.append(...marks);
  content.append(words);
  for (const line of cell.lines ?? []) content.append(element("span", "line", line));
  let shared = null; // the line of links that no words follow
  for (const { text, href, after } of cell.links ?? []) {
    const line = (after ? null : shared) ?? content.appendChild(element("span", after ? "line link" : "line link short"));
    const isName = /\s/.test(text); // a locator stays whole: a line ends between two of them, never within one
    leadTo(line.appendChild(element("a", isName ? "" : "whole", text)), href);
    if (after) line.append(` ${after}`);
    shared = after ? null : line;
  }
  return content;
}

function leadTo(link, href) {
  link.setAttribute("href", href);
  if (link.origin === window.location.origin) {
    link.dataset.inside = "";
  } else {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
}

function markOf(tone, title, signs) {
  if (signs[tone]) return [signOf(signs[tone])];
  const shapes = GRADES[tone];
  if (!shapes) return []; // no tone, or the article's, whose tag is the cell's own text
  const mark = drawing(`mark ${tone}`, shapes);
  if (tone === "grade-two-sources") {
    mark.setAttribute("viewBox", "0 0 13 12");
    mark.setAttribute("width", "13");
  }
  if (title && tone.startsWith("grade-")) {
    const words = mark.appendChild(document.createElementNS(SVG, "title"));
    words.textContent = title;
  }
  return [mark];
}

// The sign of a state, from drawings about the middle of a box of 14 x 14.
function signOf({ layers, colours: [light, dark] }) {
  const sign = drawing("mark state", layers);
  sign.setAttribute("viewBox", "-7 -7 14 14");
  sign.style.setProperty("--light", light);
  sign.style.setProperty("--dark", dark);
  return sign;
}

// ---- order of the rows ---------------------------------------------------------------------------------------------

function order(instance) {
  const { data, body, rows, room } = instance;
  const chosen = orders.get(data.key);
  const at = data.columns.findIndex((column) => column.id === chosen?.column && column.sortable);
  let places = rows.map((_, index) => index);
  if (at >= 0) places = sorted(places, data, at, chosen.direction === "descending" ? -1 : 1);
  // A row that is moved takes the focus from its link: give it back.
  const focused = placeOfFocus(instance.root);
  body.replaceChildren(...places.map((index) => rows[index]));
  if (focused) room.querySelector(focused)?.focus({ preventScroll: true });
  for (const head of room.querySelectorAll("thead th")) {
    const direction = at >= 0 && head.dataset.column === chosen.column ? chosen.direction : "none";
    if (direction === "none") head.removeAttribute("aria-sort");
    else head.setAttribute("aria-sort", direction);
    head.querySelector(".arrow path")?.setAttribute("d", ARROWS[direction]);
  }
}

function sorted(places, data, at, sign) {
  const collator = new Intl.Collator(data.lang, { numeric: true });
  const worth = (index) => {
    const cell = data.rows[index].cells[at];
    return cell.sort ?? (cell.absent ? null : cell.text);
  };
  return [...places].sort((one, other) => {
    const [a, b] = [worth(one), worth(other)];
    // What says nothing comes last, whichever way the column is sorted.
    if (a === null || b === null) return (a === null) - (b === null) || one - other;
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
    return sign * (typeof a === "number" ? a - b : collator.compare(a, b)) || one - other;
  });
}

// ---- room, focus, theme --------------------------------------------------------------------------------------------

// A room that scrolls must be reachable by keyboard and have a name; one that does not would be an empty stop.
function nameRoom({ room, data }) {
  if (!data) return;
  const wide = room.scrollWidth > room.clientWidth + 1;
  const high = data.maxHeight !== null && room.scrollHeight > room.clientHeight + 1;
  room.classList.toggle("wide", wide);
  const named = { tabindex: "0", role: "region", "aria-label": data.caption };
  for (const [name, value] of Object.entries(named)) {
    if (wide || high) room.setAttribute(name, value);
    else room.removeAttribute(name);
  }
}

function placeOfFocus(root) {
  const active = root.getRootNode().activeElement;
  const box = active && root.contains(active) && active.closest("[data-column]");
  if (!box) return "";
  const column = `[data-column="${CSS.escape(box.dataset.column)}"]`;
  if (box.closest("thead")) return `thead ${column} button`;
  const key = box.closest("tr").dataset.key;
  return key === undefined ? `tfoot ${column} a` : `tr[data-key="${CSS.escape(key)}"] ${column} a`;
}

function isDark(root) {
  // The theme's colour may be written in any way CSS knows; the browser resolves it.
  const probe = root.appendChild(element("span"));
  probe.style.forcedColorAdjust = "none";
  probe.style.color = "var(--st-background-color, #fff)";
  const [red, green, blue] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? [255, 255, 255]).map(Number);
  probe.remove();
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

// ---- elements ------------------------------------------------------------------------------------------------------

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function role(made, name) {
  made.setAttribute("role", name);
  return made;
}

function drawing(className, shapes) {
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("class", className);
  made.setAttribute("viewBox", "0 0 12 12");
  made.setAttribute("width", "12");
  made.setAttribute("height", "12");
  made.setAttribute("aria-hidden", "true");
  made.setAttribute("focusable", "false");
  for (const [kind, path] of shapes) {
    const shape = made.appendChild(document.createElementNS(SVG, "path"));
    shape.setAttribute("class", kind);
    shape.setAttribute("d", path);
  }
  return made;
}
