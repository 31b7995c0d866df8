// The camera: the view on show as PNG of 3840 x 2160 or as SVG, always in light colours, with its words inside.

import { relief, reliefTurn } from "./base.js";
import { figure } from "./draw.js";
import { drawing, numbers } from "../elements.js";
import { ownLetters, save } from "../saving.js";
import { compose, MAGNIFIED, textLines } from "../sheet.js";
import { distance, inverse, turnedBack } from "./geodesy.js";
import { labelsOf } from "./labels.js";
import { lasting } from "./overlay.js";
import { samplesOf } from "./samples.js";
import { toleranceAt } from "./thin.js";
import { thingsOf } from "./things.js";
import { metresPerPixel } from "./view.js";

const FINER = 4; // than on the screen: the picture is enlarged
const AS_ON_THE_PAGE = ".js-fill{fill-rule:evenodd}"; // what the stylesheet does there
const LEGEND_WIDTH = 430;
const BAR_PX = 240;

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
  const { texts } = data;
  const rough = { ...map, view: map.view, relief: picture, theme: "light" };
  const sheet = {
    lang: data.lang,
    texts: { title: texts.title, description: texts.description, legend: texts.legend },
    colours: data.colours.light,
    notes: [texts.definition, texts.disclaimer, texts.source],
    legend: samplesOf(data, "light"),
    letters,
    style: AS_ON_THE_PAGE,
    framed: true,
    legendWidth: LEGEND_WIDTH,
    kept: 50,
  };
  let size = null;
  const draw = async (box) => {
    size = { width: Math.round(box.width / MAGNIFIED), height: Math.round(box.height / MAGNIFIED) };
    const svg = await drawn(rough, size);
    for (const [name, value] of Object.entries({ ...box, viewBox: `0 0 ${size.width} ${size.height}` }))
      svg.setAttribute(name, value);
    return svg;
  };
  return compose(sheet, draw, (side) => scaleBar(rough, size, side));
}

// The map alone.
async function drawn(rough, size) {
  const { data } = rough;
  const tolerance = toleranceAt(metresPerPixel(rough.view, size) / FINER);
  const scene = { ...rough, tolerance, ...thingsOf(data, rough.drawn, tolerance) };
  const { data: traces, layout } = figure(scene, scene.view, size, scene.theme);
  const options = { format: "svg", width: size.width, height: size.height };
  const made = await rough.plotly.toImage({ data: traces, layout, config: { displayModeBar: false } }, options);
  const text = decodeURIComponent(made.slice(made.indexOf(",") + 1));
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  if (parsed.querySelector("parsererror")) throw new Error("plotly gave a picture that cannot be read");
  const svg = document.importNode(parsed.documentElement, true);
  for (const image of svg.querySelectorAll("image")) turnAboutPole(image, data.orientation);
  svg.append(drawing("g", {}, ...lasting(scene, scene.view, size, labelsOf(scene, scene.view, size))));
  return svg;
}

function scaleBar({ data, view }, size, { x, y, height }) {
  const scale = metresPerPixel(view, size) / MAGNIFIED;
  const [ux, uy] = turnedBack([1, 0], data.orientation);
  const at = (far) => inverse(view.x + far * ux, view.y + far * uy);
  const km = distance(at((-BAR_PX / 2) * scale), at((BAR_PX / 2) * scale)) / 1000;
  const ten = 10 ** Math.floor(Math.log10(km));
  const round = ten * [1, 2, 5].findLast((step) => step * ten <= km);
  const down = y + height - 6;
  const bar = { d: `M${x} ${down - 8}v8h${(BAR_PX * round) / km}v-8`, fill: "none", stroke: data.colours.light.ink };
  return [
    drawing("path", { ...bar, "stroke-width": 1.5 }),
    ...textLines([`${numbers(data.lang).format(round)} km`], [x, down - 14], { size: 18, line: 20, weight: 400 }),
  ];
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
