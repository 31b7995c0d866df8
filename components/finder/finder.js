// The search over the page: a button that looks like a field, and a dialog with a combobox over a list of results.
// Data reach the page as text nodes and attributes only, never as markup.
// A dialog because it opens where the reader is, however far down the page, keeps the focus and gives it back.

const SVG = "http://www.w3.org/2000/svg";
const PAUSE_MS = 150; // after the last letter, before the server is asked
/** @type {FinderAnswer} */
const NOTHING = { asked: "", every: "", lang: "", status: "", notes: [], groups: [], near: [], nearLabel: "",
  elsewhere: null };
/** @type {WeakMap<Element, Finder>} */
const finders = new WeakMap(); // parent element -> what is drawn there

/** @param {Component} component */
export default function ({ data: [text], parentElement }) {
  const finder = finders.get(parentElement) ?? new Finder(parentElement);
  finders.set(parentElement, finder);
  finder.update(JSON.parse(text));
  return () => finder.rest();
}

class Finder {
  /** @param {Element} parent */
  constructor(parent) {
    this.words = /** @type {FinderWords} */ ({});
    this.timer = 0;
    this.every = ""; // the kind of which all results are asked for
    this.active = -1; // which of the options the arrows have reached
    this.options = /** @type {HTMLElement[]} */ ([]);
    this.answer = /** @type {FinderAnswer | null} */ (null);
    this.onSlash = (/** @type {KeyboardEvent} */ event) => this.slash(event);

    this.opener = element("button", { type: "button", class: "opener", "aria-haspopup": "dialog" });
    this.input = /** @type {HTMLInputElement} */ (
      element("input", {
        type: "text", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "list",
        autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
      })
    );
    this.close = element("button", { type: "button", class: "close" }, cross());
    this.status = element("p", { role: "status", class: "status" });
    this.notes = element("div", { class: "notes" });
    this.list = element("div", { role: "listbox", id: "list" });
    this.keys = element("p", { class: "keys" });
    const bar = element("div", { class: "bar" }, lens(), this.input, this.close);
    const found = element("div", { class: "found" }, this.status, this.notes, this.list);
    this.dialog = /** @type {HTMLDialogElement} */ (element("dialog", {}, bar, found, this.keys));
    parent.append(this.opener, this.dialog);

    this.opener.addEventListener("click", () => this.open());
    this.close.addEventListener("click", () => this.dialog.close());
    this.input.addEventListener("input", () => this.typed());
    this.list.addEventListener("click", (event) => this.clicked(event));
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener("keydown", (event) => this.key(event));
    this.dialog.addEventListener("close", () => this.closed());
    // Streamlit takes single letters for commands unless they are typed into a field that it can see.
    for (const kind of ["keydown", "keypress", "keyup"]) {
      this.dialog.addEventListener(kind, (event) => event.stopPropagation());
    }
  }

  /** @param {FinderWords} words */
  update(words) {
    const { opener, input, close, list, keys, dialog } = this;
    document.addEventListener("keydown", this.onSlash);
    globalThis.arcticFinder ??= {};
    globalThis.arcticFinder.show = (answer) => this.dialog.open && this.show(answer);
    globalThis.arcticFinder.again = () => this.dialog.open && this.typed();
    const known = JSON.stringify(words);
    if (known === JSON.stringify(this.words)) return;
    this.words = words;
    opener.lang = dialog.lang = words.lang;
    opener.replaceChildren(lens(), element("span", {}, words.open), element("kbd", { "aria-hidden": "true" }, "/"));
    opener.setAttribute("aria-keyshortcuts", "/");
    dialog.setAttribute("aria-label", words.open);
    input.setAttribute("aria-label", words.open);
    input.placeholder = words.hint;
    input.maxLength = words.longest;
    close.setAttribute("aria-label", words.close);
    close.title = words.close;
    list.setAttribute("aria-label", words.results);
    keys.textContent = words.keys;
  }

  /** Stops to listen, until the next update. */
  rest() {
    document.removeEventListener("keydown", this.onSlash);
    clearTimeout(this.timer);
  }

  // ---- open and close ----

  /** @param {KeyboardEvent} event */
  slash(event) {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key !== "/" || !isPlain || event.defaultPrevented || isField(event.composedPath()[0])) return;
    event.preventDefault();
    this.open();
  }

  open() {
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.input.focus();
    this.input.select();
    if (this.input.value.trim()) this.ask(); // the view may be another by now
  }

  closed() {
    clearTimeout(this.timer);
    this.every = "";
    this.clear();
  }

  // ---- ask and answer ----

  typed() {
    this.every = "";
    clearTimeout(this.timer);
    if (this.input.value.trim()) this.timer = window.setTimeout(() => this.ask(), PAUSE_MS);
    else this.clear();
  }

  clear() {
    const { value } = this.input;
    this.show({ ...NOTHING, asked: value });
    this.answer = null;
  }

  ask() {
    clearTimeout(this.timer);
    if (!this.answer) this.status.textContent = this.words.searching;
    globalThis.arcticFinder?.ask?.({ text: this.input.value, every: this.every });
  }

  /** Shows what was found, unless something else was typed since. @param {FinderAnswer} answer */
  show(answer) {
    if (answer.asked !== this.input.value || answer.every !== this.every) return;
    const isMore = answer.asked === this.answer?.asked && answer.every !== "";
    const reached = isMore ? this.active : -1;
    this.answer = answer;
    this.status.textContent = answer.status;
    this.notes.replaceChildren(...answer.notes.map((note) => element("p", {}, note)));
    this.list.replaceChildren(...answer.groups.map(groupOf), ...nearOf(answer));
    this.options = [...this.list.querySelectorAll("[role=option]")].map((option, index) => {
      option.id = `option-${index}`;
      return /** @type {HTMLElement} */ (option);
    });
    this.input.setAttribute("aria-expanded", String(this.options.length > 0));
    this.list.hidden = !this.options.length;
    this.activate(Math.min(reached, this.options.length - 1));
    if (!isMore) this.list.scrollTop = 0;
  }

  // ---- move and follow ----

  /** @param {KeyboardEvent} event */
  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.options.length) {
      event.preventDefault();
      const places = this.options.length + 1; // the field itself is one
      this.activate(((this.active + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter" && event.target === this.input && !event.isComposing) {
      event.preventDefault();
      if (this.answer?.asked === this.input.value) this.options[Math.max(this.active, 0)]?.click();
      else this.typed(); // what stands below is not yet about this
    }
  }

  /** @param {number} index */
  activate(index) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.options[index];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const target = event.target instanceof Element ? event.target : null;
    const option = /** @type {HTMLElement | null} */ (target?.closest("[role=option]"));
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!option || !isPlain) return;
    event.preventDefault();
    const { every, words } = option.dataset;
    if (every) {
      this.every = every;
      this.active = this.options.indexOf(option);
      this.ask();
      this.input.focus();
    } else if (words) {
      this.input.value = words;
      this.every = "";
      this.ask();
      this.input.focus();
    } else {
      this.dialog.close();
      globalThis.arcticFinder?.follow?.(option.getAttribute("href") ?? "");
    }
  }
}

/** Tells whether a key typed there is text. @param {EventTarget | undefined} target */
function isField(target) {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select, [role=textbox], [role=spinbutton]");
}

// ---- results ----

/** @param {FinderGroup} group */
function groupOf({ id, label, number, rows, more }) {
  const head = element("div", { id: `group-${id}`, class: "head", role: "presentation" }, label,
    element("span", { class: "number" }, number));
  const all = more ? [element("div", { ...OPTION, class: "more", "data-every": id }, more)] : [];
  return element("div", { role: "group", "aria-labelledby": `group-${id}` }, head, ...rows.map(rowOf), ...all);
}

const OPTION = { role: "option", "aria-selected": "false", tabindex: "-1" };

/** @param {FinderRow} row */
function rowOf({ href, title, detail, passages }) {
  const name = element("span", { class: "name" }, ...title.map(runOf));
  const head = element("span", { class: "line" }, name, detail && element("span", { class: "detail" }, detail));
  const lines = passages.map(({ lang, told, runs }) => {
    const words = element("span", { lang }, ...runs.map(runOf));
    return element("span", { class: "passage" }, told && element("span", { class: "told" }, told), words);
  });
  return element("a", { ...OPTION, href }, head, ...lines);
}

/** @param {FinderAnswer} answer */
function nearOf({ near, nearLabel, elsewhere }) {
  const words = near.map((one) => {
    const number = element("span", { class: "number" }, one.number);
    return element("div", { ...OPTION, "data-words": one.words }, one.words, " ", number);
  });
  const head = element("div", { id: "group-near", class: "head", role: "presentation" }, nearLabel);
  const group = element("div", { role: "group", "aria-labelledby": "group-near" }, head, ...words);
  const look = { ...OPTION, class: "elsewhere", href: elsewhere?.href };
  const link = elsewhere ? [element("a", look, elsewhere.words)] : [];
  return words.length ? [group, ...link] : link;
}

/** @param {FinderRun} run */
const runOf = ([text, found]) => (found ? element("mark", {}, text) : text);

// ---- elements ----

/** @param {string} name @param {Attributes} attributes @param {(Node | string)[]} children */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children.filter(Boolean));
  return made;
}

const lens = () => drawing("M10.5 10.5L15 15M12 7A5 5 0 1 1 2 7A5 5 0 1 1 12 7z");
const cross = () => drawing("M3 3l10 10M13 3L3 13");

/** @param {string} path */
function drawing(path) {
  const made = document.createElementNS(SVG, "svg");
  const look = { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", focusable: "false" };
  for (const [name, value] of Object.entries(look)) made.setAttribute(name, String(value));
  made.appendChild(document.createElementNS(SVG, "path")).setAttribute("d", path);
  return made;
}
