// Stands where a table is to be. The code that draws it is on the page once, and comes from there.

/** @param {Component} component */
export default function (component) {
  let isLeft = false;
  let leave = () => {};
  // As `table.js` has it, whichever is there first.
  const tables = (globalThis.arcticTables ??= arriving());
  tables.coming.then((draw) => {
    if (!isLeft) leave = draw(component);
  });
  return () => {
    isLeft = true;
    leave();
  };
}

/** @returns {ArrivingTables} */
function arriving() {
  /** @type {ArrivingTables["arrived"]} */
  let arrived = () => {};
  const coming = new Promise((done) => (arrived = done));
  return { coming, arrived };
}
