// Draws nodes and edges in their places; words at nodes stand where they are in nobody's way, or wait for a closer view.

import { drawing } from "./elements.js";
import { thingGroup } from "./lane_marks.js";
import { widthOf } from "./letters.js";
import { arrowHead, marker, px, ringAt, SMALL, words } from "./paint.js";
import { roomIn, wrapped } from "./room.js";
import { scale } from "./view.js";

const NARROW_PX = 560;
const HEADING = { size: 13, weight: 700 };
const LINE_PX = 14;
const HIT_PX = 24;
const PAD = { narrow: [52, 44], wide: [96, 48] };
const LABEL_PX = { narrow: 92, wide: 132 };
const BULGE_PX = 60;

/** Gives the plan of a network for a width and a height. */
export function plan(data, size) {
  const narrow = size.width < NARROW_PX;
  const [across, down] = PAD[narrow ? "narrow" : "wide"];
  const height = Math.max(320, size.height);
  const heading = data.marks.groups.length ? 24 : 0;
  return {
    narrow,
    left: across,
    right: size.width - across,
    top: down - 16 + heading,
    bottom: height - down,
    height,
    width: size.width,
  };
}

/** Gives {nodes, things, clip, plot, axes} of a network for a plan and a view. */
export function paint(plan, data, view, colours, prefix) {
  const across = scale(view.x, [plan.left, plan.right]);
  const down = scale(view.y, [plan.top, plan.bottom]);
  const spots = new Map(data.marks.nodes.map((node) => [node.id, [across(node.x), down(node.y)]]));
  const isIn = ([x, y]) => x >= 0 && x <= plan.width && y >= 0 && y <= plan.height;
  const seen = data.marks.nodes.filter((node) => isIn(spots.get(node.id)));
  const room = roomIn([2, 2, plan.width - 2, plan.height - 2]);
  const boxes = apart(data.marks.groups.map((group) => boxOf(group, data, spots, plan)).filter(Boolean));
  const panels = boxes.flatMap((panel) => panelOf(panel, colours, room));
  for (const node of seen) {
    const [x, y] = spots.get(node.id);
    room.block([x - 8, y - 8, x + 8, y + 8]);
  }
  const edges = data.marks.edges
    .map((edge) => edgeThing(edge, data, spots, colours))
    .filter(({ ends }) => ends.some(isIn));
  const nodes = seen.map((node) => {
    const panel = boxes.find(({ id }) => id === node.group)?.box;
    return nodeThing(node, data, { spot: spots.get(node.id), panel, plan, room, colours });
  });
  const clip = `${prefix}-clip`;
  return {
    nodes: [
      drawing(
        "defs",
        {},
        drawing("clipPath", { id: clip }, drawing("rect", { width: plan.width, height: plan.height })),
      ),
      drawing("g", { "clip-path": `url(#${clip})` }, ...panels, ...[...edges, ...nodes].map((thing) => thing.group)),
    ],
    things: [...nodes, ...edges],
    plot: [plan.left, plan.top, plan.right, plan.bottom],
    axes: [],
  };
}

// The panel behind the nodes of a group, {id, label, box}; null if none of them is there.
function boxOf(group, { marks }, spots, plan) {
  const members = marks.nodes.filter((node) => node.group === group.id).map((node) => spots.get(node.id));
  if (!members.length) return null;
  const [xs, ys] = [members.map(([x]) => x), members.map(([, y]) => y)];
  const aside = plan.narrow ? 48 : 74;
  const [left, top] = [Math.max(2, Math.min(...xs) - aside), Math.max(2, Math.min(...ys) - 46)];
  const right = Math.min(plan.width - 2, Math.max(...xs) + aside);
  const bottom = Math.min(plan.height - 2, Math.max(...ys) + 44);
  return right > left && bottom > top ? { ...group, box: [left, top, right, bottom] } : null;
}

// Panels that would lie on each other's margins end halfway.
function apart(panels) {
  for (const { box: one } of panels) {
    for (const { box: other } of panels) {
      const isBeside = one[0] < other[0] && one[2] > other[0] - 4 && one[1] < other[3] && other[1] < one[3];
      if (!isBeside || one[2] >= other[2]) continue;
      const middle = (one[2] + other[0]) / 2;
      [one[2], other[0]] = [middle - 2, middle + 2];
    }
  }
  return panels;
}

function panelOf({ label, box: [left, top, right, bottom] }, colours, room) {
  const lines = wrapped(label, right - left - 12, HEADING, 2);
  const widest = Math.max(...lines.map((line) => widthOf(line, HEADING)));
  room.block([left, top, left + widest + 12, top + 6 + lines.length * 16]);
  const box = { x: px(left), y: px(top), width: px(right - left), height: px(bottom - top) };
  const font = { ink: colours.muted, halo: colours.panel };
  return [
    drawing("rect", { ...box, fill: colours.panel, stroke: colours.hairline }),
    ...lines.map((line, at) => words(line, [left + 8, top + 18 + at * 16], HEADING, font)),
  ];
}

function edgeThing(edge, { marks, dashes }, spots, colours) {
  const ends = [spots.get(edge.source), spots.get(edge.target)];
  const { d, tip, from } = wayBetween(...ends);
  const parts = [
    drawing("path", {
      ...{ d, fill: "none", stroke: colours.muted, "stroke-width": 1.4 },
      "stroke-dasharray": dashes[edge.dash].join(" ") || null,
    }),
  ];
  if (edge.directed) parts.push(arrowHead(tip, from, colours.muted));
  const name = (id) => marks.nodes.find((node) => node.id === id).name;
  return {
    id: edge.id,
    name: edge.name,
    lines: edge.lines ?? [],
    detail: `${name(edge.source)} ${edge.directed ? "→" : "–"} ${name(edge.target)}`,
    ends,
    between: [edge.source, edge.target],
    group: thingGroup(edge.id, { d }, parts),
    outline: d,
    isLine: true,
  };
}

// Straight, or bent sideways where both nodes stand below each other: others may stand between them.
function wayBetween([x1, y1], [x2, y2]) {
  const long = Math.hypot(x2 - x1, y2 - y1) || 1;
  const bulge = Math.abs(x2 - x1) < 30 && long > 60 ? Math.min(BULGE_PX, long / 4) : 0;
  const bend = [(x1 + x2) / 2 + bulge, (y1 + y2) / 2];
  const towards = (end, by) => {
    const far = Math.hypot(bend[0] - end[0], bend[1] - end[1]) || 1;
    return [end[0] + ((bend[0] - end[0]) / far) * by, end[1] + ((bend[1] - end[1]) / far) * by];
  };
  const [start, tip] = [towards([x1, y1], 8), towards([x2, y2], 9)];
  const at = (point) => `${px(point[0])} ${px(point[1])}`;
  return { d: bulge ? `M${at(start)}Q${at(bend)} ${at(tip)}` : `M${at(start)}L${at(tip)}`, tip, from: bend };
}

function nodeThing(node, { marks }, { spot: [x, y], panel, plan, room, colours }) {
  const halo = node.group ? colours.panel : colours.page;
  const lines = node.label ? wrapped(node.label, LABEL_PX[plan.narrow ? "narrow" : "wide"], SMALL, 3) : [];
  const place = lines.length ? room.place(within(panel, candidates([x, y], lines))) : null;
  const look = { ink: colours.ink, halo };
  const written = place
    ? [
        labelGround(place.box, halo),
        ...lines.map((line, at) =>
          words(line, [place.x, place.box[1] + 11 + at * LINE_PX], SMALL, { anchor: place.anchor, ...look }),
        ),
      ]
    : [];
  const hit = { x: px(x - HIT_PX / 2), y: px(y - HIT_PX / 2), width: HIT_PX, height: HIT_PX };
  const group = marks.groups.find((one) => one.id === node.group)?.label;
  return {
    id: node.id,
    name: node.name,
    lines: node.lines ?? [],
    detail: [group, node.lines?.[0]].filter(Boolean).join(" · "),
    group: thingGroup(node.id, hit, [marker([x, y], node, colours), ...written]),
    outline: ringAt([x, y]),
  };
}

// Edges that run below words would make them hard to read.
const labelGround = ([left, top, right, bottom], colour) =>
  drawing("rect", {
    x: px(left),
    y: px(top),
    width: px(right - left),
    height: px(bottom - top),
    fill: colour,
    "fill-opacity": 0.8,
  });

// Words stand in the panel of their node if they can.
function within(panel, places) {
  if (!panel) return places;
  const isIn = ({ box }) => box[0] >= panel[0] && box[1] >= panel[1] && box[2] <= panel[2] && box[3] <= panel[3];
  return [...places.filter(isIn), ...places.filter((place) => !isIn(place))];
}

function candidates([x, y], lines) {
  const [width, height] = [Math.max(...lines.map((line) => widthOf(line, SMALL))) + 4, lines.length * LINE_PX];
  const box = (left, top) => [left, top, left + width, top + height];
  return [
    { box: box(x - width / 2, y + 9), x, anchor: "middle" },
    { box: box(x + 10, y - height / 2), x: x + 12, anchor: "start" },
    { box: box(x - 10 - width, y - height / 2), x: x - 12, anchor: "end" },
    { box: box(x - width / 2, y - 9 - height), x, anchor: "middle" },
    { box: box(x + 8, y + 5), x: x + 10, anchor: "start" },
    { box: box(x - 8 - width, y + 5), x: x - 10, anchor: "end" },
  ];
}
