// The kinds of charts. Each module has plan(data, size), which knows no view, and paint(plan, data, view, colours,
// prefix), which gives the nodes to draw, the things that can be picked, the id of what clips them, the plot and the
// axes as boxes, and the ids of lines that have their names beside them.

import * as lanes from "./lanes.js";
import * as network from "./network.js";
import * as series from "./series.js";

export const KINDS = { lanes, series, network };
