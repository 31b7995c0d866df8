// Where the browser translates the page, keeps its words in step with the view; see `holdAgainst`.
let ready = false;

export default function () {
  if (ready) return;
  ready = true;
  document.documentElement.dataset.translated = "no";
  new MutationObserver(noteTranslation).observe(document.body, { childList: true, subtree: true });
}

/** @type {WeakMap<Node, Element>} */
const standIns = new WeakMap(); // a text that was taken out -> the element that a translator put in its place
/** @param {Node | null} node @returns {node is HTMLElement} */
const isStandIn = (node) => node instanceof HTMLElement && node.localName === "font";

/** Notes which texts a translator exchanges: it takes each out and puts a `<font>` in its place.
 * @param {MutationRecord[]} records */
function noteTranslation(records) {
  for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
    const standIn = [...addedNodes, previousSibling, nextSibling].find(isStandIn);
    if (!standIn) continue;
    for (const node of removedNodes) if (node instanceof Text) standIns.set(node, standIn);
    if (document.documentElement.dataset.translated === "yes") continue;
    document.documentElement.dataset.translated = "yes"; // from now on the page says so
    holdAgainst();
  }
}

/** React keeps each text that it made and changes or removes it there, where by now something else stands: counts would
 * stay as they were, and pages end in an error. What it asks for is done to what took the text's place; a changed text
 * comes back itself, and is translated anew. */
function holdAgainst() {
  const node = Node.prototype;
  const { removeChild, insertBefore } = node;
  const value = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(node, "nodeValue"));
  /** Gives what stands among the children of a parent for one of them.
   * @param {Node} parent @param {Node | null} child */
  const placed = (parent, child) => {
    let found = child && (child.parentNode ? child : (standIns.get(child) ?? null));
    while (found && found.parentNode !== parent) found = found.parentNode;
    return found;
  };
  node.removeChild = function (child) {
    const found = placed(this, child);
    if (found) removeChild.call(this, found);
    return child;
  };
  node.insertBefore = function (added, before) {
    insertBefore.call(this, added, placed(this, before));
    return added;
  };
  Object.defineProperty(node, "nodeValue", {
    ...value,
    set(words) {
      const standIn = standIns.get(this);
      if (standIn?.isConnected && !this.parentNode) standIn.replaceWith(this);
      value.set?.call(this, words);
    },
  });
}
