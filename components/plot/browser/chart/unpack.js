// @ts-check
// What came over the socket, and how it is drawn: unpacked, in the colours of a theme, for a width and a view.

const TICK_PX = 40; // between the years of an axis

/**
 * Undoes the packing of a drawing: gives its JSON.
 * @param {string} packed
 */
export async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

/**
 * Gives the content of a drawing, with the colours of dark pages if asked to.
 * @param {string} written its JSON
 * @param {boolean} isDark
 */
export function contentOf(written, isDark) {
  const content = JSON.parse(written);
  if (!isDark) return content;
  const { dark } = content;
  return JSON.parse(written.replace(/#[0-9A-F]{6}/g, (colour) => dark[colour] ?? colour));
}

/**
 * Gives {data, layout} as plotly draws them in a size; the words that have no room are left out.
 * @param {any} content
 * @param {{width: number, height: number}} size
 */
export function fitted(content, { width, height }) {
  const { data, layout } = content.figure;
  const isNarrow = width < content.narrow_px;
  Object.assign(layout, { width, height: layout.height ?? height, autosize: false });
  if (isNarrow) for (const [path, value] of Object.entries(content.narrow)) put(layout, path.split("."), value);
  const across = width - layout.margin.l - layout.margin.r;
  for (const axis of [layout.xaxis, layout.xaxis2]) if (axis?.type === "date") axis.nticks = Math.floor(across / TICK_PX);
  for (const trace of data) {
    const when = trace.meta?.when;
    if (when) trace.visible = (when === "narrow") === isNarrow;
  }
  return { data, layout };
}

/**
 * @param {any} part
 * @param {string[]} path
 * @param {unknown} value
 */
function put(part, [name, ...rest], value) {
  if (!rest.length) part[name] = value;
  else put((part[name] ??= {}), rest, value);
}

/**
 * Gives the words of a trace that have room where the whole figure would be so many pixels wide.
 * @param {any} meta
 * @param {number} width
 * @returns {string[]}
 */
export const wordsAt = ({ words, least }, width) =>
  words.map((/** @type {string} */ word, /** @type {number} */ at) => (least[at] !== null && least[at] <= width ? word : ""));
