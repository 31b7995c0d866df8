// Names of places beyond the map's edge: they stand inside the edge, round the triangle that points to the place.

const CLEAR_PX = 8; // from the middle of the triangle
const ROW_PX = 17;
const NEAR = [0, 20, -20, 40, -40, 60, -60, 75, -75]; // degrees from straight inwards
const FAR = [0, 30, -30, 60, -60];

/**
 * Gives where a name of a width and height in pixels may stand, best first: {shift, leader}, the shift [right, down] of
 * its middle from the triangle's, and for names that stand farther off the ends of a line that leads to them.
 */
export function placesInside([right, up], width, height) {
  const inward = Math.atan2(up, -right); // on the screen, where down is positive
  const at = (degrees, clear) => {
    const angle = inward + (degrees * Math.PI) / 180;
    const [across, down] = [Math.cos(angle), Math.sin(angle)];
    const far = clear + Math.min(width / 2 / Math.abs(across), height / 2 / Math.abs(down));
    const along = (distance) => [distance * across, distance * down];
    return { shift: along(far), leader: clear > CLEAR_PX ? [along(CLEAR_PX), along(clear)] : null };
  };
  return [
    ...NEAR.map((degrees) => at(degrees, CLEAR_PX)),
    ...[1, 2, 3].flatMap((row) => FAR.map((degrees) => at(degrees, CLEAR_PX + row * ROW_PX))),
  ];
}

/** Gives points along such a line, no farther from each other than names are high. */
export function pointsOn([from, to]) {
  const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 6);
  return Array.from({ length: steps }, (_, step) =>
    [0, 1].map((at) => from[at] + ((to[at] - from[at]) * step) / steps),
  );
}
