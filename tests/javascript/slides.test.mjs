// What opens and closes slides, with answers of the server that come late. A module that draws nothing stands in for
// the one that draws.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const DRAWS_NOTHING = `
  let report;
  export const open = (data, slides, key, told) => { report = told; put(key); };
  export const put = (key) => { globalThis.shown = key; report(key, "wide"); };
  export const follow = put;
`;
const assets = { main: `data:text/javascript,${encodeURIComponent(DRAWS_NOTHING)}` };
const drawing = await import(assets.main);
let [turn, update, sent] = [0, null, []];

/** Lets the server say what the address has. */
async function answer(show) {
  const data = { show, paper: "wide", assets };
  update({ data: [JSON.stringify(data)], setTriggerValue: (_, { key }) => sent.push(key) });
  await settled();
}

async function click(key) {
  document.dispatchEvent(Object.assign(new Event("arctic-show"), { detail: key }));
  await settled();
}

function goBack() {
  window.dispatchEvent(new Event("popstate"));
}

/** What draws is fetched first. */
async function settled() {
  await import(assets.main);
  await new Promise((done) => setTimeout(done));
}

beforeEach(async () => {
  Object.assign(globalThis, { shown: "", document: new EventTarget(), window: new EventTarget() });
  Object.assign(document, { baseURI: "http://localhost/" });
  globalThis.arcticSlides = new Map([["first", {}], ["second", {}]]);
  [turn, sent] = [turn + 1, []];
  update = (await import(`../../components/slides/slides.js?${turn}`)).default;
});

test("a slide that was closed stays closed when the answer to the arrow before comes late", async () => {
  await answer("first");
  drawing.put("second");
  drawing.put("");
  await answer("second");
  await answer("");
  assert.deepEqual([shown, sent], ["", ["first", "second", ""]]);
});

test("a slide that was closed stays closed when several answers come late", async () => {
  await answer("first");
  for (const key of ["second", "first", ""]) drawing.put(key);
  for (const key of ["first", "second", "first", ""]) await answer(key);
  assert.equal(shown, "");
});

test("going back to the address of a slide that was closed opens it", async () => {
  await answer("first");
  drawing.put("");
  await answer("");
  goBack();
  await answer("first");
  assert.equal(shown, "first");
});

test("going back before the closing is answered opens what the address then has", async () => {
  await answer("first");
  drawing.put("");
  goBack();
  await answer("first");
  assert.equal(shown, "first");
});

test("a click opens again what was closed, whatever is still to be answered", async () => {
  await answer("first");
  drawing.put("");
  await click("first");
  for (const key of ["first", "", "first"]) await answer(key);
  assert.equal(shown, "first");
});

test("a slide that was clicked stays open while the address does not say so yet", async () => {
  await answer("");
  await click("second");
  await answer("");
  assert.equal(shown, "second");
});

test("a slide follows the address to another one and away", async () => {
  await answer("first");
  await answer("second");
  assert.equal(shown, "second");
  await answer("");
  assert.equal(shown, "");
});
