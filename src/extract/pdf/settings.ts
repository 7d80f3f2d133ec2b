/**
 * The thresholds of the PDF reader, each with the measure that set it. Lengths are parts of the font size unless they say points.
 *
 * Each was made smaller and larger and pages were read again. An entry says in brackets from where to where every page was read the same, to the letter, and what was
 * left beyond that: of the hard pages, the made ones and the tables of ICDAR 2013 how many were still read right, or docF1.
 *
 * - `regions`, `grid`, `halfRuled`, `join` and `readable` were halved and doubled, and moved by a quarter and a third where that told: 36 hard pages (35 right), 24 made
 *   ones (`bench/hard-pages.ts 90417 24`: 22 right) and the 8 smallest ICDAR documents (16 of 17 tables right, docF1 .997). What is not met on these pages is held by tests.
 * - `common`, `watermark`, `unread`, `marks`, `lines`, `flow`, `ruled` and `pieces` were made a quarter smaller and a third larger, then halved and doubled (counts by one
 *   first): “n otherwise” is how many documents were then read otherwise, of 18 hard pages, the 17 smallest ICDAR documents and two pages of each of 13 real filings, or, for
 *   `lines` and `flow`, of 6 hard pages, 8 ICDAR documents, 30 odd files and the first 16 pages of 5 real filings. “−30 %” is from an earlier count of what was read right:
 *   of 36 hard pages, 60 made ones (56 right) and 17 ICDAR documents (docF1 .989, 43 tables right).
 * - `drawing` as `regions`, on 9 hard pages, 3 ICDAR documents, 23 pages of real filings and 70 odd files; of ascents and descents only texts and cells were compared.
 */
export const readingSettings = {
  /** What several readers take for the same, or for a pattern. */
  common: {
    fewestAlike: 3, // So many alike, one under another or on page after page, are a pattern; two may be chance. (3–4 the same; 2: 2 otherwise; 6: 2 otherwise)
    sameEdgePoints: 1.5, // Edges, levels and borders nearer than this are meant to be one: double borders, and cell edges drawn a hair apart. (.75–3 the same)
    halfCharacter: 0.5, // Half the size: no room for a character more, and the least by which one character is off another. (.375: 1 otherwise; .665: 2 otherwise)
    nearPoints: 3, // What lies this near a border, a frame or the end of a rule belongs to it: borders of two pages, rules drawn in pieces, text that sticks out. (1.5–3.99 the same; 6: 1 otherwise)
  },
  /** Text stamped over a page; set on made pages with 10 kinds of stamps, and none found on 148 real filings but real ones. */
  watermark: {
    pale: 0.49, // Brighter than this (0 black, 1 paper): grey #808080 is .5, and no body text of real filings is brighter than .4. (.3675–.98 the same; .245: 1 otherwise)
    paleOpacity: 0.75, // Body text is opaque. (.375–.9975 the same; 1.5: 11 otherwise)
    larger: 1.5, // Larger than the body by this factor: head lines in grey are 1.2, stamps begin at 2. (1.5–3 the same; 1.125: 2 otherwise)
    huge: 2, // Black text over other text is a stamp when it is this much larger. (1–4 the same)
    overlapping: 0.2, // Of coloured glyphs in the body's size, this share lies over other text. (.1–.4 the same)
    shrink: 0.25, // Boxes are taken smaller by this share of the size: lines of one paragraph touch. (.125–.5 the same)
    mostOfPage: 0.5, // No stamp has more than this share of the glyphs of its page: a page of grey text is no stamp. (.25–1 the same)
    repeated: 6, // Unless it is tiled: each of its characters comes so often on average. (3–12 the same)
  },
  /** Signs of a table that was not read; set on made pages without rules, and no note on 148 real filings that was not one. */
  unread: {
    gap: 1, // Pieces of a row stand further apart than this. (.5–2 the same; but 1.2 loses a note on a page of the ICDAR documents that the small sample lacks)
    rows: 2, // So many rows with one figure each are a table. (1–4 the same)
    pictures: 0.08, // A picture that may hold a table covers more than this share of its page. (.04–.16 the same)
  },
  /** What is drawn → glyphs, rulings, fills. */
  drawing: {
    bandFill: 0.85, // A shape that fills this share of the box round it is a band, though its corners are rounded or its edges have many points. (not met on these pages)
    lowestBandPoints: 5, // Lower bands than this many points are lines, which are met as such. (not met on these pages)
    thinPoints: 2.5, // Thinner filled areas than this many points are lines: Word draws each cell edge as a filled rectangle of about 0.9 points. (1.875–5 the same; 1.25: 2 otherwise)
    dotShape: 0.6, // A dot is no longer than wide by more than this factor. (.45–1.2 the same; .3: 1 otherwise)
    widestStrokePoints: 10, // Wider strokes fill an area. (not met on these pages)
    shortestLinePoints: 0.5, // Shorter lines are dots and ends of strokes. (.375: 1 otherwise; up to 1 the same)
    sameCornerPoints: 0.1, // Corners of a rectangle stand on its sides to within this. (.05–.2 the same)
    skewPoints: 1, // A line may be off its axis by this many points over its whole length. (.5–2 the same)
    smallestRingPoints: 40, // The least size of a stamp in points. (not met on these pages)
    mostSlants: 2000, // So many tell a chart; a map has a hundred thousand. (not met on these pages)
    mostRulings: 200_000, // More lines are a drawing, and reading on would only cost time: a full page of dotted cells has 70,000. (not met on these pages)
    repeatOffset: 0.3, // Points by which the second drawing of a glyph may be off, in parts of its size: fake bold moves it by a few hundredths. (.15–.6 the same)
    repeatNarrow: 0.6, // … and of its shorter side: the two dots of a narrow sign are no repeat. (.3–.8 the same; 1.2: 6 otherwise)
    repeatSquarePoints: 2, // Side of the squares, in points, by which glyphs are found again. (1–4 the same)
    slantDegrees: 3, // Text turned from the axes by more degrees is slanted. (1.5–6 the same)
    leastAscent: 0.5, // What fonts claim of their height is held within what is usual: less than this is no ascent (.25–1 the same) …
    mostAscent: 0.95, // … more than this is cut (.7125: 1 otherwise; up to 1.9 the same) …
    usualAscent: 0.88, // … and this stands for none (.66: 1 otherwise; up to 1.173 the same; 1.76: 2 otherwise) …
    mostDescent: 0.25, // … as below the baseline are this (.1875: 1 otherwise; up to .5 the same) …
    usualDescent: 0.12, // … and this. (.06–.24 the same)
    clipEdgePoints: 0.01, // What is cut off counts as standing so far inside the clip: behind every glyph of which a part is seen. (.005–.02 the same)
  },
  /** Raised marks of notes. */
  marks: {
    smaller: 0.85, // Smaller than the text it stands at by this factor, whether on the page or in its line … (−30 %: 34 hard, 54 made)
    raised: 0.12, // … and raised by this share of that text's size. (.06–.24 the same)
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
    sameStepPoints: 0.5, // Such glyphs stand on one baseline to within this. (.25–1 the same)
    leastAdvance: 0.2, // Glyphs that advance by less than this share of their size are drawn over one another. (.1–.266 the same; .4: 1 otherwise)
    lastWider: 1.3, // The last of such glyphs may be this much wider than the step before it. (.975: 1 otherwise; 1.729: 1 otherwise)
    sameBaseline: 0.2, // Baselines closer than this share of the font size are one line: kerning and rounding move them by less. (.15–.266 the same; .1: 2 otherwise; .4: 1 otherwise)
    wordGap: 0.2, // A gap wider than this share of the font size ends a word or a figure even where no blank is drawn. (.1–.4 the same)
    overlap: 0.5, // Lines of one text that overlap by this share of the lower one's height are one printed line; words that overlap by this share of the shorter one's length are not. (.375: 1 otherwise; .665: 2 otherwise)
    drawnBlank: 0.08, // Wider gaps are blanks, where the file draws one. (.04–.1064 the same; .16: 1 otherwise)
    latinBlank: 0.2, // Between Latin characters. (.15: 1 otherwise; .266: 2 otherwise)
    wideBlank: 1.2, // Beside Chinese: Word sets Latin off by a quarter, and justified lines stretch Chinese. What is parted by more stands in pieces of its own. (1.2–2.4 the same; .9: 1 otherwise)
    uprightStep: 2, // The next character down begins within so many sizes. (1: 54 made)
    cellPaddingPoints: 13, // Left free at the end of a full line, besides what could not stay on it: the padding of a cell, as wide as Word makes it on both sides. (9.75: 1 otherwise; 17.29: 2 otherwise)
  },
  /** Lines → running text. */
  flow: {
    fewestColumnLines: 5, // A column has at least as many lines (2–10 the same) …
    columnFill: 0.6, // … most of which are at least this share of the column wide; so far must lines reach to tell the margin of their page. (.45: 2 otherwise; .798: 1 otherwise)
    tableLinePoints: 15, // A table counts as lines of this height. (7.5–30 the same)
    narrowestGutterPoints: 6, // No gutter is narrower. (3–12 the same)
    narrowestColumn: 15, // No column is narrower than this many characters: shorter lines do not tell its margin. (14–16 the same; 7: 1 otherwise; 30: 11 otherwise)
    exactEnd: 0.02, // A line whose sentence has ended goes on only where the next thing would not fit by this share of a character. (.01–.04 the same)
    sameEnd: 0.1, // Two lines end at the same place when their ends differ by less than this share of a character. (.05–.2 the same)
    gutterShare: 0.25, // A gutter leaves this share of the width on either side, and no more than this share of the lines runs over it. (.125–.5 the same)
    hangingEnds: 1.5, // Ends within so many characters of the farthest may be the margin: punctuation hangs over it (1.125–1.995 the same; .75: 1 otherwise; 3: 1 otherwise) …
    commonEnds: 0.2, // … which most lines reach to this share of a character. (.1–.4 the same)
    widestGap: 3, // The room between two lines of one text is less than this. (1.5–6 the same)
    widerGap: 1.4, // A paragraph ends above a gap wider than usual by this factor (1.05–1.862 the same; .7: 6 otherwise; 2.8: 1 otherwise) …
    setOff: 0.3, // … and this share of a character more. So far at least a centred line is set in. (.15–.6 the same)
    farIn: 4, // The middle of a line set in by more than so many characters (3–8 the same; 2: 1 otherwise) …
    roughMiddle: 2, // … is met to so many, else to one. (1–4 the same)
    otherSize: 0.12, // Lines whose sizes differ by more than this share are of two paragraphs. (.09–.12 the same; .06: 1 otherwise; .1596: 2 otherwise)
    indentedShare: 0.08, // This share of the lines is set in where paragraphs are (.04–.16 the same) …
    leastIndent: 1.2, // … by about two characters: more than this (.9: 2 otherwise; 1.596: 2 otherwise) …
    mostIndent: 3.5, // … and less than this. (2.625: 2 otherwise; 4.655: 1 otherwise)
    marginLines: 3, // At most so many lines at an edge of a page are looked at. (1–6 the same)
    repeatShare: 0.3, // … and on this share of them. (.15–.6 the same)
    repeatLevelPoints: 5, // Heights count as the same within this many points. (2.5–10 the same)
    marginZone: 0.12, // The outer share of the page's height in which a lone number is a page number (.09–.24 the same; .06: 1 otherwise) …
    outerZone: 0.15, // … and that in which a decorated one is, and what is repeated or called an artifact is a running head or foot.
    fullLineSlack: 0.8, // A line that breaks off inside a sentence is full although this share of a character more would have fitted: margins are known no better. (.8–1.6 the same; .6: 2 otherwise)
  },
  /** Tables drawn with lines. */
  ruled: {
    thickestPoints: 3, // A level never grows thicker than this, however many lines lie close together. (2.25–3 the same; 1.5: 2 otherwise; 3.99: 1 otherwise)
    gapPoints: 1.6, // Pieces of one line with a gap up to this are one line: ONLYOFFICE leaves 0.4 points, Word a corner square of 0.9. (1.6–3.2 the same; 1.2: 1 otherwise)
    reachPoints: 2.5, // How far a line may stop short of the one it meets. (−30 %: 55 made)
    dotGap: 2.2, // Room between dots, as a multiple of their length. (1.1–4.4 the same)
    shortestPoints: 3, // Shorter pieces than this are corner squares and dots. (1.5–6 the same)
    samePositionPoints: 2, // Lines of one mesh within this distance (points) share a position. (1–2 the same; 2.66: 1 otherwise)
    overhangPoints: 4, // Lines that end this much beyond the last line across them show that an outer border is missing. (2–8 the same)
    drawnShare: 0.5, // The share of a field's edge that has to be drawn. (.25–.665 the same; 1: 19 otherwise)
    blankStripPoints: 4, // Strips narrower and rows lower than this many points hold no text: an empty one is the room inside a double border, or comes from lines drawn slightly apart. (−30 %: 46 made)
    narrowestColumnPoints: 8, // Narrower columns that hold no cell of their own come from lines drawn slightly apart. (4–16 the same; 4: a test fails)
    mostLines: 3000, // A page of more lines is a drawing; no sheet of paper holds such a table (1500–6000 the same) …
    mostFields: 40_000, // … nor one of so many fields. (20,000–80,000 the same)
    fewestFilled: 40, // The cells of a table say something in at least one of this many; the fields of a chart's grid are all but empty. (20–80 the same)
    oneRowFill: 0.15, // A table of one row only is filled by its text at least to this part of its height; frames set side by side round pictures are not. (.075–.3 the same)
    mostSlants: 4, // A table has slanted strokes where a head is parted or a field struck out: no more than fields that say something, nor than this many. (2–5 the same; 8: 1 otherwise)
    together: 0.1, // Glyphs further apart than this share of their size are not one printed run; a border cuts a glyph when it leaves as much on either side. (.02–.1 the same; .15: 1 otherwise)
    glyphMiddle: 0.36, // How far the middle of the characters lies above their baseline, in parts of the size. (.18–.72 the same)
    against: 0.8, // Text that starts or ends within this share of its size from a border is set against it, even if it leans over it; centred text is this near to the middle. (.6–1.2 the same)
  },
  /** Lines → pieces that stand in cells of their own. */
  pieces: {
    usualBlank: 0.28, // The blank between two words, as a share of the font size, when nothing better is known. (.14–.3724 the same; .56: 3 otherwise)
    widestBlank: 0.8, // Blanks are narrower than this share of the font size; a typewriter's takes 0.6. (.6–1.6 the same; .4: 2 otherwise)
    blanks: 1.7, // A gap of more than this many ordinary blanks is no blank inside a phrase. (−30 %: docF1 .982, 41 perfect; +30 %: .990)
    evenSteps: 0.3, // The room between the characters of one justified label differs by less than this share of its size. (.15–.6 the same)
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
