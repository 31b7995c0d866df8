// A picture as a file: of one size, with its letters inside it, as PNG or SVG. Maps and charts share it.

/** The size at which a picture is laid out; as PNG it has SCALE times as many pixels each way. */
export const SHEET = { width: 1920, height: 1080 };
const SCALE = 2;
const LETTERS_FAMILY = "Source Sans";

/** Hands a picture to the reader as a file.
 * @param {Element} svg @param {Kind} kind @param {string} name without ending */
export async function save(svg, kind, name) {
  const text = new XMLSerializer().serializeToString(svg);
  const blob = new Blob([text], { type: "image/svg+xml;charset=utf-8" });
  const made = kind === "png" ? await rastered(blob, Number(svg.getAttribute("height"))) : blob;
  const address = URL.createObjectURL(made);
  Object.assign(document.createElement("a"), { href: address, download: `${name}.${kind}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Gives what plotly draws of a figure as `<svg>`.
 * @param {Plotly} plotly @param {PlotlyFigure} figure @param {Size} size @param {string} [locale] */
export async function plotted(plotly, figure, size, locale) {
  const config = { displayModeBar: false, ...(locale ? { locale } : {}) };
  const made = await plotly.toImage({ ...figure, config }, { format: "svg", ...size });
  const text = decodeURIComponent(made.slice(made.indexOf(",") + 1));
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  if (parsed.querySelector("parsererror")) throw new Error("plotly gave a picture that cannot be read");
  return document.importNode(parsed.documentElement, true);
}

/** Gives a blob as a data address. @type {(blob: Blob) => Promise<string>} */
export const asAddress = (blob) =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });

/** Gives the rules of the page's fonts with the fonts in them: a picture sees none of the page. */
export async function ownLetters() {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules];
    } catch {
      return []; // another site's stylesheet
    }
  });
  const faces = rules
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter((rule) => rule.style.getPropertyValue("font-family").replaceAll(/["']/g, "") === LETTERS_FAMILY);
  return (await Promise.all(faces.map(asWritten))).join("\n");
}

/** @param {CSSFontFaceRule} rule */
async function asWritten(rule) {
  const of = (/** @type {string} */ name) => rule.style.getPropertyValue(name);
  const source = of("src").match(/url\(["']?([^"')]+)["']?\)/)?.[1];
  const answer = source && (await fetch(new URL(source, rule.parentStyleSheet?.href ?? document.baseURI)));
  if (!answer || !answer.ok) return "";
  const manner = `font-weight:${of("font-weight") || "normal"};font-style:${of("font-style") || "normal"}`;
  const address = await asAddress(await answer.blob());
  return `@font-face{font-family:"${LETTERS_FAMILY}";${manner};src:url(${address})}`;
}

/** @param {Blob} blob @param {number} height @returns {Promise<Blob>} */
async function rastered(blob, height) {
  const address = URL.createObjectURL(blob);
  try {
    const image = Object.assign(new Image(), { src: address });
    await image.decode();
    const size = { width: SHEET.width * SCALE, height: height * SCALE };
    const canvas = Object.assign(document.createElement("canvas"), size);
    canvas.getContext("2d")?.drawImage(image, 0, 0, size.width, size.height);
    return await new Promise((done, fail) => {
      canvas.toBlob((made) => (made ? done(made) : fail(new Error("the browser made no picture"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
