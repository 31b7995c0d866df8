// What the modules of figures share, as the type checker knows it. Nothing of it reaches the browser.

// ---- plane and page ----
type Point = [x: number, y: number];
type Bounds = [left: number, low: number, right: number, high: number];
type Ranges = [across: Point, up: Point];
type Size = { width: number; height: number };
type Place = Size & { x: number; y: number };
type Spot = { clientX: number; clientY: number };
type Attributes = Record<string, string | number | boolean | null | undefined>;
type Acts = Record<string, (() => void) | undefined>;
type Events = WindowEventMap & ElementEventMap;
type Fail = (error: unknown) => void;

// ---- words, legend, list ----
type Font = { size: number; weight?: number; style?: string; family?: string };
type ButtonName = "zoom_in" | "zoom_out" | "home" | "picking" | "distance" | "line" | "full_screen" | "slide" | Kind;
type Kind = "png" | "svg";
type Texts = Record<TextName, string> & Partial<Record<"subtitle" | "axis_keys" | "leg_keys" | "on_map" | "name", string>>;
type TextName =
  | ButtonName | "title" | "definition" | "disclaimer" | "source" | "alt" | "description" | "legend" | "in_view"
  | "nothing_in_view" | "leave_full_screen" | "distance_hint" | "distance_result" | "line_hint" | "line_most" | "keys" | "compass" | "loading"
  | "failed" | "note" | "about" | "picture_ready" | "picture_failed" | "file_name" | "wheel_request" | "fingers_request";
type Colours = Record<string, string>;
type Theme = "light" | "dark";
type Sample = { sample: Element; label: string; group?: string };
type Entry = { id: string; name: string; detail: string; sample?: Element };
interface PickerHost {
  data: FigureContent;
  entries(): Entry[]; // what is in view, in order
  highlight(id: string | null): void; // shows which mark an entry means
  pick(id: string): void;
}
interface FigureKind extends PickerHost {
  layOut(): Size; // lays out what stands round the figure, and gives the room that is left
  draw(): Promise<void>;
  watch(): void; // begins to hear what plotly tells, once there is a drawing
  samples(): Sample[]; // the rows of the legend
  looks?(): unknown; // what else they are drawn from
  keyWords(): string; // what the keyboard does
  isTelling(): boolean; // whether something else is said where the buttons tell how they went
  zoom(factor: number): void;
  move(right: number, up: number): void; // by shares of what is shown
  goHome(): void;
  savePicture(kind: Kind): Promise<void>;
  slides(about: Omit<Sheet, "legend">): (() => Promise<SVGElement>)[];
}

// ---- what Streamlit hands over ----
type Assets = Record<string, string>; // addresses by name
interface FigureData { key: string; height: string; assets: Assets; texts: Pick<Texts, "loading" | "failed"> }
interface FigureContent { lang: string; texts: Texts; legend: unknown[]; selected?: string | null }
interface Component {
  data: any; // what Python wrote; each kind of figure says what it is
  parentElement: Element;
  setStateValue(name: string, value: unknown): void;
  setTriggerValue(name: string, value: unknown): void;
}
type DrawTable = (component: Component) => () => void;
type ArrivingTables = { coming: Promise<DrawTable>; arrived(draw: DrawTable): void };
declare var arcticTables: ArrivingTables | undefined;
type FinderAsked = { text: string; every: string };
type FinderRun = [text: string, found: boolean];
type FinderRow = {
  href: string; title: FinderRun[]; detail: string; passages: { lang: string; told: string; runs: FinderRun[] }[];
};
type FinderGroup = { id: string; label: string; number: string; rows: FinderRow[]; more: string };
interface FinderAnswer {
  asked: string; every: string; lang: string; status: string; notes: string[]; groups: FinderGroup[];
  near: { words: string; number: string }[]; nearLabel: string; elsewhere: { href: string; words: string } | null;
}
type FinderWord = "lang" | "open" | "hint" | "results" | "keys" | "close" | "searching";
type FinderWords = Record<FinderWord, string> & { longest: number };
interface FinderLine {
  ask?(asked: FinderAsked): void;
  follow?(href: string): void;
  show?(answer: FinderAnswer): unknown;
  again?(): unknown; // what was asked may be lost
}
declare var arcticFinder: FinderLine | undefined;
interface Drawer { update(component: Component, fail: Fail): Promise<void>; unmount(parent: Element): void }

// ---- pictures ----
type SheetFont = { size: number; line: number; weight: number };
type Breaking = (text: string, font: SheetFont, across?: number) => string[];
interface Sheet {
  lang: string;
  texts: { title: string; subtitle?: string; description: string; legend: string };
  colours: Colours;
  notes: string[]; // what stands below: definitions, disclaimer, source
  legend: Sample[];
  letters: string; // the stylesheet that brings the letters along, or empty
  style?: string; // further rules
  framed?: boolean; // whether a hairline runs round the figure
  legendWidth?: number;
  height?: number; // of the picture, where the figure would be too small in that of a slide
  isSlide?: boolean; // whether every word has to be read where it is 1280 wide
  kept?: number; // pixels below the legend for what else stands there
}

// ---- slides ----
interface Slide {
  place: Element; // where it stands on the page, which orders the slides
  name: string;
  description?: string;
  file?: string; // its name as a file, without ending; that of the slide where it has none
  table?: TableData;
  pictures?: (about: Omit<Sheet, "legend">) => (() => Promise<SVGElement>)[] | Promise<(() => Promise<SVGElement>)[]>;
}
type SlideReport = (key: string, paper: string) => void;
interface SlidesData {
  lang: string; show: string; paper: string; papers: Record<string, string>; source: string;
  colours: Colours; assets: Assets; texts: Record<string, string>;
}
declare var arcticSlides: Map<string, Slide> | undefined;

// ---- plotly.js: what is called of it ----
interface Window { Plotly?: Plotly }
type PlotlyFigure = { data: Trace[]; layout: PlotlyLayout };
interface Plotly {
  react(plot: Element, data: Trace[], layout: PlotlyLayout, config: object): Promise<unknown>;
  relayout(plot: Element, changes: object): Promise<unknown>;
  update(plot: Element, data: object, layout: object, traces: number[]): Promise<unknown>;
  toImage(figure: PlotlyFigure & { config: object }, options: Size & { format: string }): Promise<string>;
  purge(plot: Element): void;
  register(locale: object): void;
}
interface PlotlyElement extends HTMLElement {
  data: Trace[];
  _fullLayout: { xaxis: DrawnAxis; yaxis: DrawnAxis };
  on(name: "plotly_click" | "plotly_hover", act: (event: { points?: { customdata?: string[] }[] }) => void): void;
  on(name: string, act: (event: Record<string, number>) => void): void;
}
interface DrawnAxis {
  type: string;
  range: (string | number)[];
  _offset: number; // pixels of the figure before it
  _length: number;
  d2p(value: string | number): number; // p is a pixel, d a value as data have it, l a number, r an end of a range
  p2l(pixel: number): number;
  l2p(value: number): number;
  r2l(end: string | number): number;
}
interface PlotlyAxis {
  type?: string; range: (string | number)[]; fixedrange?: boolean; nticks?: number; minor?: { tickvals?: number[] };
}
interface PlotlyLayout {
  xaxis: PlotlyAxis;
  yaxis: PlotlyAxis;
  xaxis2?: PlotlyAxis;
  width?: number;
  height?: number;
  margin: { l: number; r: number; t: number; b: number };
  font: { family?: string };
  meta?: { states_until?: number }; // where the rows of states end and those of events begin
  shapes?: { name?: string; x0: string | number }[];
  [other: string]: unknown;
}
interface Trace {
  uid?: string;
  type?: string;
  x?: ArrayLike<number>;
  y?: ArrayLike<number>;
  base?: (string | number)[];
  width?: number[];
  text?: string[];
  customdata?: string[][];
  visible?: boolean;
  meta?: Meta;
  [other: string]: unknown;
}
type Meta = { words: string[]; least?: (number | null)[]; when?: string };

// ---- a line unrolled, and the map that has it ----
type PlaceAlong = {
  line: string; // the item of the map
  at: number; // a share of its length, as are the ends of the leg
  id?: string; // of the leg, if it is one of a figure
  from?: number;
  to?: number;
  words?: { name: string; lines: string[] };
  beside?: Element; // what is looked at
};
interface AlongListener {
  has(line: string | undefined): boolean;
  show(): void; // another place is looked at, or none
  reveal?(): void; // a map brings it into view
}

// ---- charts ----
type View = { x: Point; y?: Point };
type ChartMark = {
  id: string;
  name: string;
  detail: string;
  x: number | string;
  y: number | string;
  until?: number; // where a bar ends
  wide?: number; // how high a bar is
  between?: string[]; // what an edge joins
};
interface ChartData extends FigureData { packed: string; axis: boolean }
interface ChartContent extends FigureContent {
  figure: PlotlyFigure;
  narrow: Record<string, unknown>; // by path
  narrow_px: number;
  legend: { kind: string; label: string; sample: Attributes[] }[];
  along?: string; // the item of the map that is unrolled
  dark: Colours; // the colour on dark pages of every colour of light ones
  colours: Colours;
}
type Chart = import("./chart/main.js").Chart;

// ---- the map ----
type Shape = "line" | "area" | "band" | "point" | "disc" | "dots" | "density" | "circle";
type Layer = [paint: string, d: string];
type Parts = { x: Float64Array; y: Float64Array }; // metres, not a number between parts
type Encoded = { x: string; y: string };
type Drawn = Record<string, Encoded & { label?: Point; edge?: Encoded }>;
type Fill = "hatch" | "tint" | "none"; // of an area
type Style = { dash: number[]; width: number; mark: string; fill: string; fillSize: number };
type Extent = [x_km: number, y_km: number, span_km: number];
type MapView = { x: number; y: number; span: number };
interface Item {
  id: string;
  shape: Shape;
  status: string;
  colour: string;
  name: string;
  label?: string;
  lines?: string[];
  radius?: number;
  drawn?: string;
  major?: boolean;
  own?: Encoded; // its shape, if a reader brought it
  named?: [string[], number[]]; // of its features the names, and of how many parts of the shape each is
  picture?: string; // of a density: a square about the Pole
  half?: number; // metres: half a side of it
  size?: number; // pixels: the radius of a circle
  x?: number;
  y?: number;
}
interface MapData extends FigureData, FigureContent {
  texts: Texts;
  orientation: number;
  items: Item[];
  marked: string[];
  labels: string[];
  extent: Extent | null;
  limits: { smallest: number; largest: number; farthest: number };
  relief: boolean;
  legend: { shape: Shape | "colour"; key: string; label: string; group: string }[];
  styles: Record<string, Style>;
  band: { width: number; opacity: number };
  mostFilled: number; // areas on the map with which their insides are drawn
  colours: Record<Theme, Colours>;
  signs: Record<string, Layer[]>;
  compact: boolean;
  main: boolean;
  mostVertices: number; // of a line that the reader draws; 0 where none can be drawn
}
interface Feature {
  item: Item;
  parts: Parts;
  edge: Parts; // what is drawn as a line: of an area, where it does not follow the coast
  box: Bounds;
  spot: Point;
  orientation?: number; // to which its shape is turned
  outward: Point | null; // where a place beyond the map's edge lies from its triangle on the edge
}
interface BakedName {
  id: string;
  kind: string;
  min_zoom: number;
  positions: Record<string, [x: number, y: number, anchor: string]>;
  name_en: string;
  name_fr: string;
}
interface Baked { base: Record<string, Encoded>; drawn: Drawn; names: BakedName[] }
interface Viewport {
  scale: number; // metres of a pixel
  centre: Point; // in the turned plane, as are the ranges
  ranges: Ranges;
  toPixel: ToPixel;
  toPoint: ToPixel;
}
interface Scene {
  data: MapData;
  base: Baked["base"];
  names: BakedName[];
  colours: Colours;
  size: Size;
  viewport: Viewport;
  features: Feature[];
  relief: string | null;
  tolerance: number;
}
type ToPixel = (point: Point) => Point;
interface Label { id: string; font: string; lines: string[]; at: Point; box: Point; isInside: boolean; isNear?: boolean }
interface Position { shift: Point; align?: "start" | "middle" | "end"; leader?: [Point, Point] | null }
type PlacedLabel = Label & Position;
interface Wanted { label: Label; positions: Position[] }
type Run = { d: string; begin: number };
type PolarMap = import("./map/main.js").PolarMap;

// ---- tables ----
type SignLayers = [className: string, d: string][];
interface Cell {
  text: string;
  absent?: boolean;
  sort?: number | string;
  lines?: string[];
  links?: { text: string; href: string; after: string }[];
  href?: string;
  tone?: string;
  title?: string;
  strip?: Bar[];
}
type Tick = { at: number; label: string; strong: boolean }; // a place on the axis of a strip, as a share of it
type Bar = { look: string; state: string; hollow: boolean; begin: number; end: number };
interface Column {
  id: string; label: string; align: string; sortable: boolean; header: boolean; tone: string; share: number; axis?: Tick[];
}
type TableRow = { key: string; current: boolean; cells: Cell[]; group?: Cell };
interface TableData {
  key: string;
  caption: string;
  lang: string;
  narrow: string;
  hints: { sort: string; more: string; slide: string; left_out: string };
  empty: string;
  columns: Column[];
  rows: TableRow[];
  total: Cell[];
  signs: Record<string, { layers: SignLayers; colours: [light: string, dark: string] }>;
  sticky: boolean;
  maxHeight: number | null;
}
type Direction = "none" | "ascending" | "descending";
type Order = { column: string; direction: Direction };

// ---- pages ----
type Door = { holder: string; link: string; at: number }; // selectors of what holds it, of its link; its place there
