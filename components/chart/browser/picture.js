// The camera: the view on show as PNG of 3840 x 2160 or as SVG, always in light colours, with its words inside.

import { drawing } from "./elements.js";
import { outlinesOf } from "./furniture.js";
import { KINDS } from "./kinds.js";
import { compose, SHEET } from "./sheet.js";

const SCALE = 2;
const LETTERS_FAMILY = "Source Sans";
let made = 0;

/** Makes a picture of a chart and hands it to the reader as a file. */
export async function savePicture(chart, kind) {
  const { data, view } = chart;
  const svg = compose(data, kind === "png" ? await ownLetters() : "", (box, magnified) =>
    drawn(data, view, box, magnified),
  );
  const text = new XMLSerializer().serializeToString(svg);
  const blob = new Blob([text], { type: "image/svg+xml;charset=utf-8" });
  offer(kind === "png" ? await rastered(blob) : blob, `${data.texts.file_name}.${kind}`);
}

// Lanes that need more height than the box has are drawn wider instead, and so come out smaller.
function drawn(data, view, box, magnified) {
  const { plan, paint } = KINDS[data.kind];
  made += 1;
  let scale = magnified;
  let size = null;
  let planned = null;
  for (let at = 0; at < 8; at += 1) {
    size = { width: Math.round(box.width / scale), height: Math.round(box.height / scale) };
    planned = plan(data, size);
    if (planned.height <= size.height + 1) break;
    scale *= Math.max(0.7, Math.min(0.97, size.height / planned.height));
  }
  const { nodes, things, named, clip } = paint(planned, data, view, data.paper, `drawn-chart-picture-${made}`);
  const outlines = drawing("g", { "clip-path": `url(#${clip})` }, ...outlinesOf(things, data, data.paper));
  const height = Math.max(planned.height, size.height);
  const place = { ...box, viewBox: `0 0 ${size.width} ${height}`, preserveAspectRatio: "xMinYMin meet" };
  return { svg: drawing("svg", place, ...nodes, outlines), named };
}

// A picture sees none of the page's fonts: they must lie inside it.
async function ownLetters() {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules];
    } catch {
      return []; // another site's stylesheet
    }
  });
  const isOurs = (rule) =>
    rule instanceof CSSFontFaceRule &&
    rule.style.getPropertyValue("font-family").replaceAll(/["']/g, "") === LETTERS_FAMILY;
  const written = await Promise.all(rules.filter(isOurs).map(asWritten));
  return written.join("\n");
}

async function asWritten(rule) {
  const source = rule.style.getPropertyValue("src").match(/url\(["']?([^"')]+)["']?\)/)?.[1];
  if (!source) return "";
  const answer = await fetch(new URL(source, rule.parentStyleSheet?.href ?? document.baseURI));
  if (!answer.ok) return "";
  const address = await asAddress(await answer.blob());
  const of = (name) => rule.style.getPropertyValue(name) || "normal";
  const manner = `font-weight:${of("font-weight")};font-style:${of("font-style")}`;
  return `@font-face{font-family:"${LETTERS_FAMILY}";${manner};src:url(${address})}`;
}

function asAddress(blob) {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function rastered(blob) {
  const address = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const size = { width: SHEET.width * SCALE, height: SHEET.height * SCALE };
    const canvas = Object.assign(document.createElement("canvas"), size);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => {
      canvas.toBlob(
        (picture) => (picture ? done(picture) : fail(new Error("the browser made no picture"))),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function offer(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
