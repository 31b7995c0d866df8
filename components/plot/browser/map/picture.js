// The camera: the view on show as PNG of 3840 x 2160 or as SVG, always in light colours, with its words inside.

import { drawing, setAttributes } from "../elements.js";
import { textLines } from "../letters.js";
import { ownLetters, plotted, save } from "../saving.js";
import { compose, MAGNIFIED } from "../sheet.js";
import { relief, reliefTurn } from "./base.js";
import { figureOf } from "./draw.js";
import { featuresOf } from "./features.js";
import { labelsOf } from "./labels.js";
import { lasting } from "./overlay.js";
import { scaleBar } from "./readings.js";
import { samplesOf } from "./samples.js";
import { toleranceAt } from "./thin.js";
import { viewportOf } from "./view.js";

const FINER = 4; // than on the screen: the picture is enlarged
const AS_ON_THE_PAGE = ".js-fill{fill-rule:evenodd}"; // what the stylesheet does there
const LEGEND_WIDTH = 430;
const BAR_PX = 240;
const ON_SLIDES = 1.7; // names of 12.5 pixels have 14 where a slide is 1280 wide

/** Makes a picture of a map and hands it to the reader as a file. @param {PolarMap} map @param {Kind} kind */
export async function savePicture(map, kind) {
  const svg = await pictureOf(map, kind, {}, MAGNIFIED);
  await save(svg, kind, map.data.texts.file_name);
}

/** Gives the picture of a map for a slide, its legend in brief.
 * @param {PolarMap} map @param {Omit<Sheet, "legend">} about */
export const slidesOf = (map, about) => [
  () => {
    const brief = (/** @type {string} */ label) => label.split(/\u00a0?: /)[0];
    const entries = samplesOf(map.data, "light", map.features);
    const legend = entries.map(({ label, ...entry }) => ({ ...entry, label: brief(label) }));
    const { title, subtitle } = about.texts;
    const texts = { title, subtitle, description: map.data.texts.description, legend: map.data.texts.legend };
    return pictureOf(map, "png", { texts, legend, height: about.height, isSlide: true }, ON_SLIDES);
  },
];

/** @param {PolarMap} map @param {Kind} kind @param {Partial<Sheet>} more what is other than of a file
 * @param {number} magnified how much larger than on the screen */
async function pictureOf(map, kind, more, magnified) {
  const { data, view } = map;
  const { texts, lang } = data;
  const colours = data.colours.light;
  // many programs that open SVG do not know webp
  const type = kind === "svg" ? "image/jpeg" : "image/webp";
  const seaFloor = data.relief ? await relief(data.assets["relief-light.webp"], type) : null;
  const letters = kind === "png" ? await ownLetters() : "";
  const { title, description, legend } = texts;
  const sheet = {
    lang,
    texts: { title, description, legend },
    colours,
    notes: [texts.definition, texts.disclaimer, texts.source],
    legend: samplesOf(data, "light", map.features),
    letters,
    style: AS_ON_THE_PAGE,
    framed: true,
    legendWidth: LEGEND_WIDTH,
    kept: 50,
    ...more,
  };
  const draw = async (/** @type {Place} */ box, /** @type {Place} */ side) => {
    const size = { width: Math.round(box.width / magnified), height: Math.round(box.height / magnified) };
    const viewport = viewportOf(view, size, data.orientation);
    const tolerance = toleranceAt(viewport.scale / FINER);
    const { features } = featuresOf(data, map.drawn, tolerance);
    const { base, names } = map;
    const scene = { data, base, names, colours, size, viewport, features, relief: seaFloor, tolerance };
    const svg = await plotted(map.plotly, figureOf(scene), size);
    for (const image of svg.querySelectorAll("image")) turnAboutPole(image, data.orientation);
    svg.append(drawing("g", {}, ...lasting(scene, labelsOf(scene))));
    setAttributes(svg, { ...box, viewBox: `0 0 ${size.width} ${size.height}` });
    return [svg, ...barBelow(scene, side, magnified)];
  };
  return compose(sheet, draw);
}

/** @param {Scene} scene @param {Place} side @param {number} magnified */
function barBelow(scene, { x, y, height }, magnified) {
  const { width, words } = scaleBar(scene, BAR_PX / magnified);
  const down = y + height - 6;
  const d = `M${x} ${down - 8}v8h${width * magnified}v-8`;
  return [
    drawing("path", { d, fill: "none", stroke: scene.colours.ink, "stroke-width": 1.5 }),
    ...textLines([words], [x, down - 14], { size: 21, line: 24, weight: 400 }),
  ];
}

/** As the stylesheet does on the page: the Pole is in the middle of the picture of the sea floor.
 * @param {Element} image @param {number} orientation */
function turnAboutPole(image, orientation) {
  const of = (/** @type {string} */ name) => Number(image.getAttribute(name));
  const [x, y] = [of("x") + of("width") / 2, of("y") + of("height") / 2];
  image.removeAttribute("clip-path"); // it would turn with the picture, and the map cuts off what is outside
  image.setAttribute("transform", `rotate(${reliefTurn(orientation)} ${x} ${y})`);
}
