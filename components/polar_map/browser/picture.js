// The camera: the view on show as PNG of 3840 x 2160 or as SVG, always in light colours, with its words inside.

import { asAddress, relief, reliefTurn } from "./base.js";
import { figure } from "./draw.js";
import { drawing } from "./elements.js";
import { labelsOf } from "./labels.js";
import { lasting } from "./overlay.js";
import { compose, SHEET } from "./sheet.js";
import { toleranceAt } from "./thin.js";
import { thingsOf } from "./things.js";
import { metresPerPixel } from "./view.js";

const SCALE = 2;
const FINER = 4; // than on the screen: the picture is enlarged
const LETTERS_FAMILY = "Source Sans";

/** Makes a picture of a map and hands it to the reader as a file. */
export async function savePicture(map, kind) {
  const svg = await pictureOf(map, kind);
  const text = new XMLSerializer().serializeToString(svg);
  const blob = new Blob([text], { type: "image/svg+xml;charset=utf-8" });
  offer(kind === "png" ? await rastered(blob) : blob, `${map.data.texts.file_name}.${kind}`);
}

async function pictureOf(map, kind) {
  const { data } = map;
  const address = data.assets["relief-light.webp"];
  // many programs that open SVG do not know webp
  const picture = data.relief ? await relief(address, kind === "svg" ? "image/jpeg" : "image/webp") : null;
  const letters = kind === "png" ? await ownLetters() : "";
  return compose({ ...map, view: map.view, relief: picture, theme: "light" }, letters, async (rough, size) => {
    const tolerance = toleranceAt(metresPerPixel(rough.view, size) / FINER);
    const scene = { ...rough, tolerance, ...thingsOf(data, map.drawn, tolerance) };
    const { data: traces, layout } = figure(scene, scene.view, size, scene.theme);
    const options = { format: "svg", width: size.width, height: size.height };
    const made = await map.plotly.toImage({ data: traces, layout, config: { displayModeBar: false } }, options);
    const text = decodeURIComponent(made.slice(made.indexOf(",") + 1));
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    if (parsed.querySelector("parsererror")) throw new Error("plotly gave a picture that cannot be read");
    const svg = document.importNode(parsed.documentElement, true);
    for (const image of svg.querySelectorAll("image")) turnAboutPole(image, data.orientation);
    svg.append(drawing("g", {}, ...lasting(scene, scene.view, size, labelsOf(scene, scene.view, size))));
    return svg;
  });
}

// As the stylesheet does on the page: the Pole is in the middle of the picture of the sea floor.
function turnAboutPole(image, orientation) {
  const middle = (from, long) => Number(image.getAttribute(from)) + Number(image.getAttribute(long)) / 2;
  image.removeAttribute("clip-path"); // it would turn with the picture, and the map cuts off what is outside
  image.setAttribute(
    "transform",
    `rotate(${reliefTurn(orientation)} ${middle("x", "width")} ${middle("y", "height")})`,
  );
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
  const faces = rules.filter(
    (rule) =>
      rule instanceof CSSFontFaceRule &&
      rule.style.getPropertyValue("font-family").replaceAll(/["']/g, "") === LETTERS_FAMILY,
  );
  const written = await Promise.all(faces.map(asWritten));
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

async function rastered(blob) {
  const address = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), {
      width: SHEET.width * SCALE,
      height: SHEET.height * SCALE,
    });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => {
      canvas.toBlob((made) => (made ? done(made) : fail(new Error("the browser made no picture"))), "image/png");
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
