// Degrees and metres: the plane of EPSG:3573 forwards and backwards, distances on the ellipsoid. WGS 84 throughout.
// A place in degrees is [lon, lat].

const AXIS = 6378137;
const FLATTENING = 1 / 298.257223563;
const POLAR_AXIS = AXIS * (1 - FLATTENING);
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const Q_POLE = 1 + ((1 - E2) / E) * Math.atanh(E);
const CENTRAL = -100;
const DEGREE = Math.PI / 180;
// Series from authalic to geographic latitude (Snyder 1987, equation 3-18); good to a millimetre.
const SERIES = [
  E2 / 3 + (31 * E2 ** 2) / 180 + (517 * E2 ** 3) / 5040,
  (23 * E2 ** 2) / 360 + (251 * E2 ** 3) / 3780,
  (761 * E2 ** 3) / 45360,
];
const SOUTHERNMOST = 50; // degrees north, where the map ends

export const DISC_RADIUS_M = Math.hypot(...forward(0, SOUTHERNMOST));
export const KM_PER_NAUTICAL_MILE = 1.852;

/** Gives metres of EPSG:3573 for degrees. @param {number} lon @param {number} lat @returns {Point} */
export function forward(lon, lat) {
  const s = Math.sin(lat * DEGREE);
  const q = (1 - E2) * (s / (1 - E2 * s * s) + Math.atanh(E * s) / E);
  const radius = AXIS * Math.sqrt(Math.max(0, Q_POLE - q));
  const turn = (lon - CENTRAL) * DEGREE;
  return [radius * Math.sin(turn), -radius * Math.cos(turn)];
}

/** Gives degrees, lon in [-180, 180), for metres of EPSG:3573; null beyond the South Pole.
 * @param {number} x @param {number} y @returns {Point | null} */
export function inverse(x, y) {
  const sine = Math.hypot(x, y) / (AXIS * Math.sqrt(2 * Q_POLE));
  if (!(sine <= 1)) return null;
  const c = 2 * Math.asin(sine); // authalic distance from the Pole
  const lat =
    90 - (c - SERIES[0] * Math.sin(2 * c) + SERIES[1] * Math.sin(4 * c) - SERIES[2] * Math.sin(6 * c)) / DEGREE;
  const lon = sine === 0 ? CENTRAL : CENTRAL + Math.atan2(x, -y) / DEGREE;
  return [((((lon + 180) % 360) + 360) % 360) - 180, lat];
}

/** Turns a point of the plane about the Pole, so that `orientation` points downwards.
 * @param {Point} point @param {number} orientation @returns {Point} */
export function turned([x, y], orientation) {
  const t = (orientation - CENTRAL) * DEGREE;
  return [x * Math.cos(t) + y * Math.sin(t), y * Math.cos(t) - x * Math.sin(t)];
}

/** Undoes `turned`. @param {Point} point @param {number} orientation */
export const turnedBack = (point, orientation) => turned(point, 2 * CENTRAL - orientation);

/** Gives the degrees of a point of the turned plane; null outside the map.
 * @param {Point} point @param {number} orientation */
export function degreesAt(point, orientation) {
  const found = inverse(...turnedBack(point, orientation));
  return found && found[1] >= SOUTHERNMOST ? found : null;
}

/** Gives the length in metres of the shortest way between two places, by Vincenty's inverse formula.
 * @param {Point} one @param {Point} other */
export function distance([lon1, lat1], [lon2, lat2]) {
  const reduced = (/** @type {number} */ lat) => Math.atan((1 - FLATTENING) * Math.tan(lat * DEGREE));
  const [u1, u2] = [reduced(lat1), reduced(lat2)];
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  const apart = Math.atan2(Math.sin((lon2 - lon1) * DEGREE), Math.cos((lon2 - lon1) * DEGREE));
  let lambda = apart;
  for (let round = 0; round < 100; round += 1) {
    const [sl, cl] = [Math.sin(lambda), Math.cos(lambda)];
    const ss = Math.hypot(c2 * sl, c1 * s2 - s1 * c2 * cl);
    if (ss === 0) return 0;
    const cs = s1 * s2 + c1 * c2 * cl;
    const sigma = Math.atan2(ss, cs);
    const sa = (c1 * c2 * sl) / ss;
    const ca2 = 1 - sa * sa;
    const cm = ca2 === 0 ? 0 : cs - (2 * s1 * s2) / ca2;
    const k = (FLATTENING / 16) * ca2 * (4 + FLATTENING * (4 - 3 * ca2));
    const before = lambda;
    lambda = apart + (1 - k) * FLATTENING * sa * (sigma + k * ss * (cm + k * cs * (2 * cm * cm - 1)));
    if (Math.abs(lambda - before) >= 1e-12) continue;
    const uu = (ca2 * (AXIS ** 2 - POLAR_AXIS ** 2)) / POLAR_AXIS ** 2;
    const a = 1 + (uu / 16384) * (4096 + uu * (-768 + uu * (320 - 175 * uu)));
    const b = (uu / 1024) * (256 + uu * (-128 + uu * (74 - 47 * uu)));
    const inner = cs * (2 * cm * cm - 1) - (b / 6) * cm * (4 * ss * ss - 3) * (4 * cm * cm - 3);
    return POLAR_AXIS * a * (sigma - b * ss * (cm + (b / 4) * inner));
  }
  return NaN; // nearly antipodal points; none lie so far apart on this map
}

/** Gives points of the plane along the shortest way between two places: on a sphere, near enough to draw.
 * @param {Point} one @param {Point} other */
export function wayBetween(one, other) {
  const vector = (/** @type {Point} */ [lon, lat]) => [
    Math.cos(lat * DEGREE) * Math.cos(lon * DEGREE),
    Math.cos(lat * DEGREE) * Math.sin(lon * DEGREE),
    Math.sin(lat * DEGREE),
  ];
  const [a, b] = [vector(one), vector(other)];
  const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  if (angle < 1e-9) return [forward(...one), forward(...other)];
  const steps = Math.max(2, Math.ceil(angle / (0.5 * DEGREE)));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const [f, g] = [Math.sin((1 - step / steps) * angle), Math.sin((step / steps) * angle)];
    const [x, y, z] = [0, 1, 2].map((at) => f * a[at] + g * b[at]);
    return forward(Math.atan2(y, x) / DEGREE, Math.atan2(z, Math.hypot(x, y)) / DEGREE);
  });
}

/** Gives the ring [xs, ys] of points `radius` metres from a point of the plane, in the plane.
 * @param {number} x @param {number} y @param {number} radius */
export function ringAround(x, y, radius) {
  const far = Math.hypot(x, y);
  const c = 2 * Math.asin(Math.min(1, far / (AXIS * Math.sqrt(2 * Q_POLE))));
  // the plane's scale away from the Pole, and along the parallel
  const [outward, across] = [radius * Math.cos(c / 2), radius / Math.cos(c / 2)];
  const [ux, uy] = far > 0 ? [x / far, y / far] : [0, 1];
  const [xs, ys] = [new Float64Array(65), new Float64Array(65)];
  for (let at = 0; at <= 64; at += 1) {
    const [p, q] = [outward * Math.cos((at * Math.PI) / 32), across * Math.sin((at * Math.PI) / 32)];
    xs[at] = x + p * ux - q * uy;
    ys[at] = y + p * uy + q * ux;
  }
  return [xs, ys];
}

/** Writes a position in degrees and minutes; `compass` holds the letters of north, south, east and west.
 * @param {Point} place @param {string} compass */
export function inWords([lon, lat], [north, south, east, west]) {
  const part = (/** @type {number} */ value, /** @type {string} */ letter, /** @type {number} */ width) => {
    const minutes = Math.round(Math.abs(value) * 60);
    const degrees = String(Math.floor(minutes / 60)).padStart(width, "0");
    return `${degrees}°${String(minutes % 60).padStart(2, "0")}′\u00a0${letter}`;
  };
  const words = part(lat, lat < 0 ? south : north, 2);
  if (lat > 90 - 1 / 120) return words; // the Pole has no longitude
  return `${words}  ${part(lon, lon < 0 ? west : east, 3)}`;
}
