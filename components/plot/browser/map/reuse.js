// Tells plotly what did not change: it compares arrays by identity, and draws all of the map anew for one new array.

/** Gives a value with each part of `before` that is equal put in the place of its own; `before` itself if all is.
 * @type {<Value>(fresh: Value, before: any) => Value} */
export const reused = (fresh, before) => settled(fresh, before);

/** @param {any} fresh @param {any} before @returns {any} */
function settled(fresh, before) {
  if (Object.is(fresh, before)) return before;
  if (ArrayBuffer.isView(fresh)) return ArrayBuffer.isView(before) && isEqual(fresh, before) ? before : fresh;
  if (!isContainer(fresh) || !isContainer(before) || Array.isArray(fresh) !== Array.isArray(before)) return fresh;
  const kept = /** @type {any} */ (Array.isArray(fresh) ? [] : {});
  const names = Object.keys(fresh);
  for (const name of names) kept[name] = settled(fresh[name], before[name]);
  const all = names.length === Object.keys(before).length && names.every((name) => Object.is(kept[name], before[name]));
  return all ? before : kept;
}

/** Does the same for traces, each compared with the one of its uid. @param {Trace[]} fresh @param {Trace[]} before */
export function reusedTraces(fresh, before) {
  const known = new Map(before.map((trace) => [trace.uid, trace]));
  return reused(fresh.map((trace) => reused(trace, known.get(trace.uid))), before);
}

/** @type {(value: unknown) => boolean} */
const isContainer = (value) => typeof value === "object" && value !== null;

/** @param {any} one @param {any} other typed arrays */
function isEqual(one, other) {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (!Object.is(one[at], other[at])) return false;
  return true;
}
