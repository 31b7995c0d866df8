// The line between the field and the server: what is typed goes out, what is found comes in.
// It stands in a part of the page of its own, which alone is drawn anew with every answer.

/** @type {Element | undefined} */
let place; // where it stands now: a page that gives way to another takes it away, and what it was asked with it

/** @param {Component} component */
export default function ({ data: [text], parentElement, setTriggerValue }) {
  const { answer } = JSON.parse(text);
  const line = (globalThis.arcticFinder ??= {});
  line.ask = (asked) => setTriggerValue("asked", asked);
  line.follow = (href) => setTriggerValue("followed", href);
  if (place !== parentElement) line.again?.();
  place = parentElement;
  if (answer) line.show?.(answer);
}
