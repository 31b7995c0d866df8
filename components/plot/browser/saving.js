// @ts-check
// A picture as a file: of one size, with its letters inside it, as PNG or SVG. Maps and charts share it.

/** The size at which a picture is laid out; as PNG it has SCALE times as many pixels each way. */
export const SHEET = { width: 1920, height: 1080 };
const SCALE = 2;
const LETTERS_FAMILY = "Source Sans";

/**
 * Hands a picture to the reader as a file.
 * @param {Element} svg
 * @param {string} kind `png` or `svg`
 * @param {string} name without ending
 */
export async function save(svg, kind, name) {
  const text = new XMLSerializer().serializeToString(svg);
  const blob = new Blob([text], { type: "image/svg+xml;charset=utf-8" });
  offer(kind === "png" ? await rastered(blob, Number(svg.getAttribute("height"))) : blob, `${name}.${kind}`);
}

/**
 * Gives a blob as a data address.
 * @param {Blob} blob
 * @returns {Promise<string>}
 */
export function asAddress(blob) {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Gives the rules of the page's fonts with the fonts in them: a picture sees none of the page, they must lie inside it. */
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
  const written = await Promise.all(faces.map(asWritten));
  return written.join("\n");
}

/** @param {CSSFontFaceRule} rule */
async function asWritten(rule) {
  const source = rule.style.getPropertyValue("src").match(/url\(["']?([^"')]+)["']?\)/)?.[1];
  if (!source) return "";
  const answer = await fetch(new URL(source, rule.parentStyleSheet?.href ?? document.baseURI));
  if (!answer.ok) return "";
  const address = await asAddress(await answer.blob());
  const of = (/** @type {string} */ name) => rule.style.getPropertyValue(name) || "normal";
  const manner = `font-weight:${of("font-weight")};font-style:${of("font-style")}`;
  return `@font-face{font-family:"${LETTERS_FAMILY}";${manner};src:url(${address})}`;
}

/**
 * @param {Blob} blob
 * @param {number} height
 * @returns {Promise<Blob>}
 */
async function rastered(blob, height) {
  const address = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), {
      width: SHEET.width * SCALE,
      height: height * SCALE,
    });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => {
      canvas.toBlob((made) => (made ? done(made) : fail(new Error("the browser made no picture"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
function offer(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
