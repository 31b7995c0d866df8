// @ts-check
// Fetches the baked shapes, each once a page.

import { json } from "../fetching.js";

const SHAPES = ["base.json", "drawn.json", "labels.json"];

/**
 * Gives a promise of {base, drawn, labels}.
 * @param {Record<string, string>} assets addresses by name
 */
export async function shapes(assets) {
  const [base, drawn, labels] = await Promise.all(SHAPES.map((name) => json(assets[name])));
  return { base, drawn, labels };
}
