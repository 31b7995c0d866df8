// Routes: a wide pale band, told from that of the other passage by its core, or by an edge on either side.

/** Gives the strokes of a band from below upwards. Those of all routes of a passage are drawn stroke by stroke, so that
 * routes which share a leg are one band there.
 * @param {Style} style @param {MapData["band"]} band @param {string} colour @param {string} page */
export function strokesOf({ mark, width }, band, colour, page) {
  const stroke = (/** @type {string} */ paint, /** @type {number} */ wide, opacity = 1) => ({
    stroke: paint,
    "stroke-width": wide,
    opacity,
  });
  if (mark === "band") return [stroke(colour, band.width, band.opacity), stroke(colour, width)];
  const inside = band.width - 2 * width;
  return [stroke(colour, band.width), stroke(page, inside), stroke(colour, inside, band.opacity)];
}
