import { mapBox, multiply } from "./matrix.ts";
import { OPS } from "./ops.ts";
import { fillBox, paintPath } from "./paint.ts";
import { showText } from "./show.ts";
import { clipTo, restore, save, transform, type Walk } from "./state.ts";

type Numbers = ArrayLike<number>;
/** Declared as a method so that each handler may name the arguments of its own operator. */
type Handler = { run(walk: Walk, ...args: unknown[]): void }["run"];

const graphics: Record<number, Handler> = {
  [OPS.save]: save,
  [OPS.restore]: restore,
  [OPS.transform]: (walk, ...matrix: number[]) => transform(walk, matrix),
  [OPS.setLineWidth]: ({ state }, width: number) => {
    state.lineWidth = width;
  },
  [OPS.setGState]: setGState,
  [OPS.setStrokeRGBColor]: ({ state }, color: string) => {
    state.stroke = color;
  },
  [OPS.setFillRGBColor]: ({ state }, color: string) => {
    state.fill = color;
  },
  [OPS.setStrokeColorN]: ({ state }) => {
    state.stroke = "pattern";
  },
  [OPS.setFillColorN]: ({ state }) => {
    state.fill = "pattern";
  },
  [OPS.setStrokeTransparent]: ({ state }) => {
    state.stroke = "none";
  },
  [OPS.setFillTransparent]: ({ state }) => {
    state.fill = "none";
  },
  [OPS.clip]: clipNext,
  [OPS.eoClip]: clipNext,
  [OPS.constructPath]: (walk, paint: number, [data]: [Numbers | null], box: Numbers | null) =>
    paintPath(walk, paint, data, box),
};

const text: Record<number, Handler> = {
  [OPS.beginText]: (walk) => setTextMatrix(walk, [1, 0, 0, 1, 0, 0]),
  [OPS.setTextMatrix]: setTextMatrix,
  [OPS.setCharSpacing]: ({ state }, spacing: number) => {
    state.charSpacing = spacing;
  },
  [OPS.setWordSpacing]: ({ state }, spacing: number) => {
    state.wordSpacing = spacing;
  },
  [OPS.setHScale]: ({ state }, percent: number) => {
    state.hScale = percent / 100;
  },
  [OPS.setLeading]: ({ state }, leading: number) => {
    state.leading = leading;
  },
  [OPS.setFont]: setFont,
  [OPS.setTextRenderingMode]: ({ state }, mode: number) => {
    state.mode = mode;
  },
  [OPS.setTextRise]: ({ state }, rise: number) => {
    state.rise = rise;
  },
  [OPS.moveText]: moveText,
  [OPS.setLeadingMoveText]: (walk, x: number, y: number) => {
    walk.state.leading = -y;
    moveText(walk, x, y);
  },
  [OPS.nextLine]: (walk) => moveText(walk, 0, -walk.state.leading),
  [OPS.showText]: showText,
};

const containers: Record<number, Handler> = {
  [OPS.beginMarkedContent]: (walk, tag: unknown) => openMark(walk, false, tagName(tag) === "Artifact"),
  [OPS.beginMarkedContentProps]: (walk, tag: string, props: unknown) =>
    openMark(walk, tag === "OC" && !walk.layerVisible(props), tag === "Artifact"),
  [OPS.endMarkedContent]: closeMark,
  [OPS.paintFormXObjectBegin]: (walk, matrix: Numbers | null, box: Numbers | null) => {
    save(walk);
    if (matrix) transform(walk, matrix);
    if (box) clipTo(walk, box);
  },
  [OPS.paintFormXObjectEnd]: restore,
  [OPS.beginGroup]: beginGroup,
  [OPS.endGroup]: (walk, { smask }: { smask?: unknown }) => {
    restore(walk);
    if (smask) walk.hidden--;
  },
  [OPS.beginAnnotation]: beginAnnotation,
  [OPS.endAnnotation]: restore,
};

const pictures: Record<number, Handler> = {
  [OPS.shadingFill]: shade,
  [OPS.paintSolidColorImageMask]: (walk) => {
    if (walk.hidden === 0) fillBox(walk, 0, 0, 1, 1);
  },
  [OPS.paintImageXObject]: paintImage,
  [OPS.paintInlineImageXObject]: paintImage,
  [OPS.paintImageMaskXObject]: paintImage,
};

/** What each operator of pdf.js does to a walk; its other operators change nothing that we read. */
export const HANDLERS: Record<number, Handler> = { ...graphics, ...text, ...containers, ...pictures };

function clipNext(walk: Walk): void {
  walk.clipNext = true;
}

function setGState(walk: Walk, pairs: [key: string, value: unknown][]): void {
  const { state } = walk;
  for (const [key, value] of pairs) {
    if (key === "LW") state.lineWidth = value as number;
    else if (key === "CA") state.strokeAlpha = value as number;
    else if (key === "ca") state.fillAlpha = value as number;
    else if (key === "Font") setFont(walk, ...(value as [string, number]));
  }
}

function setFont(walk: Walk, id: string, size: number): void {
  const font = walk.fonts(id);
  walk.state.fontSize = size;
  walk.state.font = typeof font === "object" ? font : undefined;
  if (typeof font === "string" && !walk.out.problems.some(({ detail }) => detail === font)) {
    walk.out.problems.push({ code: "fontUnreadable", detail: font });
  }
}

function setTextMatrix({ state }: Walk, matrix: Numbers): void {
  state.textMatrix = matrix;
  state.x = state.y = state.lineX = state.lineY = 0;
}

function moveText({ state }: Walk, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

/** A tag comes as a string or as pdf.js' own name object. */
function tagName(tag: unknown): unknown {
  return typeof tag === "object" && tag !== null && "name" in tag ? tag.name : tag;
}

function openMark(walk: Walk, hidden: boolean, artifact: boolean): void {
  walk.marks.push({ hidden, artifact });
  walk.hidden += hidden ? 1 : 0;
  walk.artifact += artifact ? 1 : 0;
}

function closeMark(walk: Walk): void {
  const mark = walk.marks.pop();
  if (mark?.hidden) walk.hidden--;
  if (mark?.artifact) walk.artifact--;
}

/** A transparency group; one that is a soft mask is not seen itself. Its matrix is applied by the form inside it. */
function beginGroup(walk: Walk, { matrix, bbox, smask }: { matrix?: Numbers; bbox?: Numbers; smask?: unknown }): void {
  save(walk);
  if (smask) walk.hidden++;
  const { ctm } = walk.state;
  if (matrix) walk.state.ctm = multiply(ctm, matrix);
  if (bbox) clipTo(walk, bbox);
  walk.state.ctm = ctm;
}

/** An annotation's appearance starts from the state of the page's beginning. */
function beginAnnotation(walk: Walk, _id: string, rect: Numbers | null, placed: Numbers, matrix: Numbers): void {
  save(walk);
  walk.state = { ...walk.initial };
  if (rect) clipTo(walk, rect);
  transform(walk, placed);
  transform(walk, matrix);
}

/** A shading fills all that the clip leaves free. */
function shade({ hidden, out, painted, state }: Walk): void {
  if (hidden > 0) return;
  const area = { box: state.clip, color: "pattern" };
  out.fills.push(area);
  painted.push(area);
}

function paintImage(walk: Walk): void {
  if (walk.hidden === 0) walk.out.images.push(mapBox(walk.state.ctm, 0, 0, 1, 1));
}
