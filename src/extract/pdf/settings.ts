/**
 * The thresholds of the PDF reader, each with the measure that set it. Lengths are parts of the font size unless they say points.
 */
export const readingSettings = {
  /** Text stamped over a page; set on made pages with 10 kinds of stamps, and none found on 148 real filings but real ones. */
  watermark: {
    /** Brighter than this (0 black, 1 paper): grey #808080 is .5, and no body text of real filings is brighter than .4. */
    pale: 0.49,
    /** Body text is opaque. */
    paleOpacity: 0.75,
    /** Larger than the body by this factor: head lines in grey are 1.2, stamps begin at 2. */
    larger: 1.5,
    /** Black text over other text is a stamp when it is this much larger. */
    huge: 2,
    /** Of coloured glyphs in the body's size, this share lies over other text. */
    overlapping: 0.2,
    /** Boxes are taken smaller by this share of the size: lines of one paragraph touch. */
    shrink: 0.25,
    /** No stamp has more than this share of the glyphs of its page: a page of grey text is no stamp. */
    mostOfPage: 0.5,
    /** Unless it is tiled: each of its characters comes so often on average. */
    repeated: 6,
  },
  /** Signs of a table that was not read; set on made pages without rules, and no note on 148 real filings that was not one. */
  unread: {
    /** Pieces of a row stand further apart than this. */
    gap: 1,
    /** So many rows with one figure each are a table. */
    rows: 2,
    /** A picture that may hold a table covers more than this share of its page. */
    pictures: 0.08,
  },
} as const;
