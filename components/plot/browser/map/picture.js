// The camera: the view on show as PNG of 3840 x 2160 or as SVG, always in light colours, with its words inside.

import { relief, reliefTurn } from "./base.js";
import { figure } from "./draw.js";
import { drawing } from "../elements.js";
import { labelsOf } from "./labels.js";
import { lasting } from "./overlay.js";
import { ownLetters, save } from "../saving.js";
import { compose } from "./sheet.js";
import { toleranceAt } from "./thin.js";
import { thingsOf } from "./things.js";
import { metresPerPixel } from "./view.js";

const FINER = 4; // than on the screen: the picture is enlarged

/** Makes a picture of a map and hands it to the reader as a file. */
export async function savePicture(map, kind) {
  await save(await pictureOf(map, kind), kind, map.data.texts.file_name);
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
