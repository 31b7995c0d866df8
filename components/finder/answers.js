// The line between the field and the server: what is typed goes out, what is found comes in.
// It stands in a part of the page of its own, which alone is drawn anew with every answer.

/** @param {Component} component */
export default function ({ data: [{ answer }], setTriggerValue }) {
  const line = (globalThis.arcticFinder ??= {});
  line.ask = (asked) => setTriggerValue("asked", asked);
  line.follow = (href) => setTriggerValue("followed", href);
  if (answer) line.show?.(answer);
}
