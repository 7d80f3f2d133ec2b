/**
 * The thresholds of the PDF reader, each with the measure that set it. Lengths are parts of the font size unless they say points.
 *
 * Each was made smaller and larger and pages were read again. An entry says in brackets from where to where every page was read the same, to the letter, and what was
 * left beyond that: of the hard pages, the made ones and the tables of ICDAR 2013 how many were still read right, or docF1.
 *
 * - `regions`, `grid`, `halfRuled`, `join` and `readable` were halved and doubled, and moved by a quarter and a third where that told: 36 hard pages (35 right), 24 made
 *   ones (`bench/hard-pages.ts 90417 24`: 22 right) and the 8 smallest ICDAR documents (16 of 17 tables right, docF1 .997). What is not met on these pages is held by tests.
 * - `watermark` and `unread` were halved and doubled on the same hard pages, 40 made ones and 14 ICDAR documents: nothing changed, but that with a `paleOpacity` of 1.5 all
 *   text is pale, and that tests hold what these pages lack.
 * - `marks`, `lines`, `flow`, `ruled` and `pieces` were made 30 % smaller and larger (counts by one at least) on the hard pages, 60 made ones (56 right) and 17 ICDAR
 *   documents (docF1 .989, 43 tables right). Where an entry says nothing, nothing was read worse; readings were not compared to the letter.
 * - `common` holds what seven, three and five entries of one value were: each of them was moved as the groups above, and two alike instead of three cost a hard page.
 */
export const readingSettings = {
  /** What several readers take for the same, or for a pattern. */
  common: {
    fewestAlike: 3, // So many alike, one under another or on page after page, are a pattern; two may be chance.
    sameEdgePoints: 1.5, // Edges and levels nearer than this are meant to be one.
    nearPoints: 3, // What lies this near a border, a frame or the end of a rule belongs to it: borders of two pages, rules drawn in pieces, text that sticks out.
  },
  /** Text stamped over a page; set on made pages with 10 kinds of stamps, and none found on 148 real filings but real ones. */
  watermark: {
    pale: 0.49, // Brighter than this (0 black, 1 paper): grey #808080 is .5, and no body text of real filings is brighter than .4.
    paleOpacity: 0.75, // Body text is opaque.
    larger: 1.5, // Larger than the body by this factor: head lines in grey are 1.2, stamps begin at 2.
    huge: 2, // Black text over other text is a stamp when it is this much larger.
    overlapping: 0.2, // Of coloured glyphs in the body's size, this share lies over other text.
    shrink: 0.25, // Boxes are taken smaller by this share of the size: lines of one paragraph touch.
    mostOfPage: 0.5, // No stamp has more than this share of the glyphs of its page: a page of grey text is no stamp.
    repeated: 6, // Unless it is tiled: each of its characters comes so often on average.
  },
  /** Signs of a table that was not read; set on made pages without rules, and no note on 148 real filings that was not one. */
  unread: {
    gap: 1, // Pieces of a row stand further apart than this. (.5–2 the same; but 1.2 loses a note on a page of the ICDAR documents that the small sample lacks)
    rows: 2, // So many rows with one figure each are a table.
    pictures: 0.08, // A picture that may hold a table covers more than this share of its page.
  },
  /** What is drawn → glyphs, rulings, fills. */
  drawing: {
    bandFill: 0.85, // A shape that fills this share of the box round it is a band, though its corners are rounded or its edges have many points.
    lowestBandPoints: 5, // Lower bands than this many points are lines, which are met as such.
    thinPoints: 2.5, // Thinner filled areas than this many points are lines: Word draws each cell edge as a filled rectangle of about 0.9 points.
    dotShape: 0.6, // A dot is no longer than wide by more than this factor.
    skewPoints: 1, // A line may be off its axis by this many points over its whole length.
    smallestRingPoints: 40, // The least size of a stamp in points.
    mostSlants: 2000, // So many tell a chart; a map has a hundred thousand.
    mostRulings: 200_000, // More lines are a drawing, and reading on would only cost time: a full page of dotted cells has 70,000.
    repeatOffset: 0.3, // Points by which the second drawing of a glyph may be off, in parts of its size: fake bold moves it by a few hundredths.
    repeatSquarePoints: 2, // Side of the squares, in points, by which glyphs are found again.
    clipEdgePoints: 0.01, // What is cut off counts as standing so far inside the clip: behind every glyph of which a part is seen.
  },
  /** Raised marks of notes. */
  marks: {
    smaller: 0.85, // Smaller than the text it stands at by this factor, whether on the page or in its line … (−30 %: 34 hard, 54 made)
    raised: 0.12, // … and raised by this share of that text's size.
  },
  /** Whether a page can be read; set on odd-pdf files and on real filings with scanned pages. */
  readable: {
    pictureShare: 0.35, // The content of a page is in its pictures when they cover this share of it … (.175–.7 the same)
    fewGlyphs: 80, // … with fewer glyphs than this on it. (not met on these pages)
    hardlyAnyGlyphs: 12, // A text layer of fewer glyphs than this says nothing. (not met on these pages)
    titlePoints: 20, // Text of this size on a picture is a title page. (not met on these pages)
    garbledShare: 0.3, // A page is garbled when more than this share of its glyphs has no usable Unicode. (.15–.6 the same)
    medleyGlyphs: 20, // So many strange characters are called a medley … (10–40 the same)
    medleyBlocks: 4, // … spread over this many Unicode blocks of 128. (not met on these pages)
    unmappedInWords: 9, // So many characters without Unicode, three or more in a row, are words or figures; alone they are marks of a list. (4–18 the same)
  },
  /** Glyphs → words → lines. */
  lines: {
    setCloser: 0.9, // Glyphs that advance by less than this share of their width are set closer than their font says. (+30 %: 32 hard, docF1 .918, 37 perfect)
    lastWider: 1.3, // The last of such glyphs may be this much wider than the step before it.
    sameBaseline: 0.2, // Baselines closer than this share of the font size are one line: kerning and rounding move them by less.
    wordGap: 0.2, // A gap wider than this share of the font size ends a word or a figure even where no blank is drawn.
    level: 0.3, // Glyphs whose middles differ by less than this share of their height, drawn one after another, stand on one level.
    overlap: 0.5, // Runs of glyphs that overlap by this share of the lower one's height stand on one level.
    drawnBlank: 0.08, // Wider gaps are blanks, where the file draws one.
    latinBlank: 0.2, // Between Latin characters.
    mixedBlank: 0.8, // Between a Latin and a Chinese character: Word sets Latin off by a quarter.
    chineseBlank: 1.2, // Between Chinese characters: justified lines stretch Chinese.
    sameUpright: 0.3, // Characters one under another stand on one upright line within this share of their size.
    uprightStep: 2, // The next character down begins within so many sizes. (1: 54 made)
    cellPaddingPoints: 13, // Left free at the end of a full line, besides what could not stay on it: the padding of a cell, as wide as Word makes it on both sides.
  },
  /** Lines → running text. */
  flow: {
    pieceGap: 1.2, // Pieces of a row are parted by gaps of more than this many times the size.
    fewestColumnLines: 5, // A column has at least as many lines …
    columnFill: 0.55, // … most of which are at least this share of the column wide.
    tableLinePoints: 15, // A table counts as lines of this height.
    narrowestGutterPoints: 6, // No gutter is narrower.
    narrowestColumn: 15, // No column is narrower than this many characters: shorter lines do not tell its margin.
    sameEnd: 0.1, // Two lines end at the same place when their ends differ by less than this share of a character.
    marginLines: 3, // At most so many lines at an edge of a page are looked at.
    repeatShare: 0.3, // … and on this share of them.
    repeatLevelPoints: 5, // Heights count as the same within this many points.
    marginZone: 0.12, // The outer share of the page's height in which a lone number is a page number.
    fullLineSlack: 0.8, // A line that breaks off inside a sentence is full although this share of a character more would have fitted: margins are known no better.
  },
  /** Tables drawn with lines. */
  ruled: {
    snapPoints: 1.5, // Two lines closer than this (points) are drawn as one: double borders, and cell edges drawn a hair apart.
    thickestPoints: 3, // A level never grows thicker than this, however many lines lie close together.
    gapPoints: 1.6, // Pieces of one line with a gap up to this are one line: ONLYOFFICE leaves 0.4 points, Word a corner square of 0.9.
    reachPoints: 2.5, // How far a line may stop short of the one it meets. (−30 %: 55 made)
    dotGap: 2.2, // Room between dots, as a multiple of their length.
    shortestPoints: 3, // Shorter pieces than this are corner squares and dots.
    samePositionPoints: 2, // Lines of one mesh within this distance (points) share a position.
    overhangPoints: 4, // Lines that end this much beyond the last line across them show that an outer border is missing.
    drawnShare: 0.5, // The share of a field's edge that has to be drawn.
    blankStripPoints: 4, // Strips narrower and rows lower than this many points hold no text: an empty one is the room inside a double border, or comes from lines drawn slightly apart. (−30 %: 46 made)
    narrowestColumnPoints: 8, // Narrower columns that hold no cell of their own come from lines drawn slightly apart.
    mostLines: 3000, // A page of more lines is a drawing; no sheet of paper holds such a table …
    mostFields: 40_000, // … nor one of so many fields.
    fewestFilled: 40, // The cells of a table say something in at least one of this many; the fields of a chart's grid are all but empty.
    oneRowFill: 0.15, // A table of one row only is filled by its text at least to this part of its height; frames set side by side round pictures are not.
    mostSlants: 4, // A table has slanted strokes where a head is parted or a field struck out: no more than fields that say something, nor than this many.
    together: 0.08, // Glyphs further apart than this share of their size are not one printed run.
    touching: 0.02, // Characters of one text that follow without any room lie within this share of their size.
    glyphMiddle: 0.36, // How far the middle of the characters lies above their baseline, in parts of the size.
    cut: 0.1, // A border cuts a glyph when it leaves at least this share of the size on either side.
    lean: 0.6, // A run that keeps to a cell except for this share of its size has only a glyph that leans over the border.
    against: 0.8, // Text that starts or ends within this share of its size from a border is set against it; centred text is this near to the middle.
  },
  /** Lines → pieces that stand in cells of their own. */
  pieces: {
    usualBlank: 0.28, // The blank between two words, as a share of the font size, when nothing better is known.
    widestBlank: 0.8, // Blanks are narrower than this share of the font size; a typewriter's takes 0.6.
    blanks: 1.7, // A gap of more than this many ordinary blanks is no blank inside a phrase. (−30 %: docF1 .982, 41 perfect; +30 %: .990)
    evenSteps: 0.3, // The room between the characters of one justified label differs by less than this share of its size.
  },
  /** Where tables without upright lines begin and end. */
  regions: {
    ruleGapPoints: 25, // Pieces of one rule leave at most this gap (points): the room between the groups of a head. (12.5–50 the same)
    shortestRulePoints: 8, // Shorter strokes (points) are ticks, boxes and parts of signs. (4–16 the same)
    sameEndPoints: 12, // Rules of one table start and end within this distance (points) of each other. (6–24 the same)
    chartStrokes: 3, // A table has fewer rules than so many times its lines of text. (2.25–6 the same; 1.5: 34 hard)
    sameHeightPoints: 1, // Rows between rules are equally high to within so much. (not met on these pages)
    narrowestPoints: 50, // Narrower rules (points) are underlines. (25–100 the same)
    roomyRow: 5, // Rows take less than so many font sizes each; the labels of a chart lie further apart. (2.5–10 the same)
    tabularShare: 1 / 3, // Between the rules of a table at least this share of the lines has more than one cell: the others are sub-headings and wrapped labels. (.1667–.6667 the same)
    proseFigures: 0.1, // … and so few figures. (not met on these pages)
    proseFill: 0.8, // Running text fills this share of the line. (.4–1.6 the same)
    titleWords: 8, // A line of one piece with so many words across most of the width is a title or a note, not a row; the label of a row of figures has fewer. (4–14 the same)
    shadeGapPoints: 4, // Shaded cells touch the rules beside them, or lie this near (points). (not met on these pages)
    shadeWidth: 0.9, // Shaded cells side by side take up this share of the width of the table. (.45–1.8 the same)
    twinStrip: 0.7, // The empty strip between two tables is wider than this many font sizes. (.35–1.4 the same)
    fewestOffLevel: 2, // On either side so many rows of figures stand on no level of the other side. (1–4 the same)
    rowUnderHead: 3, // The first row below a head stands at most this many font sizes under it; a sub-heading between two rules takes less room, a caption between two tables more. (1.5–5 the same)
    far: 3.6, // Lines further apart than this many font sizes do not stand in one table. (down to 2.7 the same; 1.8: 21 hard, 19 made, 14 perfect; 4.788: 23 made)
    linesBetween: 2, // So many lines of one piece may stand between two rows: a sub-heading, a wrapped label. (1–4 the same)
    mostWraps: 8, // A label wraps over at most this many lines more than that of its figures. (4–16 the same)
    labelPitch: 2.2, // Lines of one label, and a head and the heads under it, stand at most this many font sizes apart. (1.5–4 the same; 1: 21 made)
    runningWords: 4, // So many words to a piece are running text; the entries of a table have fewer. (3.5–7 the same; 3: docF1 .999)
    sidesDeep: 2, // Text columns and prose may stand side by side this often before we give up. (1–4 the same)
    fullLine: 1.6, // A full line of a label leaves less than this many font sizes of its column free. (not met on these pages)
    justifiedBlank: 1.1, // Blanks of justified prose are narrower than this (font sizes). (.55–2.2 the same)
    widestTab: 3, // One gap, behind the number of a title, may be this wide. (1.5–6 the same)
    samePitch: 0.15, // Rows stand apart by the same step, to within this share of the font size … (.075–.3 the same)
    sameStart: 0.25, // … and their names begin, and their figures stand, at the same place, to within this share. (.125–.5 the same)
    astray: 1 / 6, // One piece in so many may run over several columns. (.08333–.3333 the same)
    mostFigures: 0.5, // A column of figures, or of list marks, has more than this share of them. (.25–.665 the same; 1: 31 hard, 14 perfect)
    shortTexts: 0.8, // In a table without figures this share of the texts has fewer words than `runningWords`. (down to .4 the same; 1.064: docF1 .999)
    filledPlaces: 0.75, // In a table without figures this share of the places is filled. (down to .375 the same; .9975: docF1 .999)
  },
  /** Regions → rows and columns. */
  grid: {
    headLines: 8, // A head is at most this many lines high. (4–16 the same)
    labelRoom: 5, // A label starts within this many font sizes of the left end of the table; a Chinese name before money may stand farther in, beside a column of codes. (2.5–10 the same)
    touch: 0.1, // Chunks may overlap the next column by this share of their size without standing in it. (.05–.2 the same)
    offMiddle: 0.75, // A head may stand off the middle of its column by this many font sizes. (.5625–1.5 the same; .375: 33 hard)
    headApart: 0.3, // A head over no column of the body stands this many font sizes away from all of them. (.15–.6 the same)
    headMiddle: 0.12, // The middle of a cell is met to this share of the font size. (.06–.24 the same)
    leastPitch: 0.95, // Lines one under another are this many font sizes apart, or more. (.475–1.264 the same; 1.9: 29 hard, 15 perfect)
    headPitch: 1.7, // Lines of one head stand at most this many font sizes apart. (up to 3.4 the same; 1.275: 33 hard, 15 perfect)
    filled: 0.55, // At least this share of the places in the rows of a table holds text; the labels of a chart are scattered. (down to .275 the same; .7315: 32 hard)
    sameStep: 1.1, // Lines of one label are no further apart than this multiple of the smallest step between two of them. (.825: 32 hard, 21 made; 1.463: 33 hard)
    fewestSteps: 2, // So many steps from row to row tell how far rows stand apart. (1–4 the same)
    labelMiddle: 0.4, // A figure stands in the middle of its label when it is off it by less than this share of its size. (not met on these pages)
    indent: 0.5, // Text starting this share of its size further right is indented. (not met on these pages)
    centred: 0.1, // A sub-heading whose middle is within this share of the width from the middle of the columns of figures stands over all of them. (.05–.2 the same)
    tight: 1.5, // Lines of one text, or of one wrapped head, stand at most this many font sizes apart. (.75–2.8 the same for text; 2 for heads: 34 hard)
    closer: 0.85, // Lines of one cell stand closer than this share of the usual distance of rows. (not met on these pages)
    ascent: 0.8, // How far text reaches above its baseline … (.6: 29 read otherwise, none worse; 1.064: 29 read otherwise, none worse)
    descent: 0.2, // … and below it. (.15: 29 read otherwise, none worse; .266: 29 read otherwise, none worse)
  },
  /** Tables whose lines part only some of their rows or columns. */
  halfRuled: {
    fewestRows: 5, // Beside fewer rows it may be one label wrapped or written downwards … (2–10 the same)
    fewestCharacters: 3, // … or with fewer characters a line. (not met on these pages)
    sameBaseline: 0.25, // Baselines closer than this share of the font size are one line. (not met on these pages)
  },
  /** Tables over page breaks. */
  join: {
    redrawnPoints: 6, // So far each of as many borders may stand from where it stood, in points, where a form was drawn anew on each page.
    cellPaddingPoints: 12, // What a full line leaves free in its cell beside the next word, in points: the padding on both sides. (not met on these pages)
    sameLevelPoints: 4, // A row whose columns go on on the next page stands there as far down, to within so much: rows are 12 and more apart. (2–8 the same)
    proseCharacters: 30, // Texts from this length are prose, and go on below a page break though a sentence ends there. (not met on these pages)
    leadParagraphs: 6, // How many paragraphs above a table may be printed again above its next page. (3–12 the same)
  },
} as const;
