import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import type { ProjectObjective } from "../../model/disclosure/disclosure.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Outline, SectionKind } from "../../model/disclosure/section.ts";
import type { Wording } from "../../model/disclosure/wording.ts";
import type { Document } from "../../model/document.ts";
import { groupBy } from "../../model/group-by.ts";
import { isRegularFigure } from "../../text/figures/digits.ts";
import { countsIn } from "./counts.ts";
import { marksIn } from "./marks.ts";
import { moneyListsIn } from "./money-lists/index.ts";
import { lawsIn, namesIn } from "./names.ts";
import { numberingGapsIn } from "./numbering.ts";
import { reversedPeriodsIn } from "./periods.ts";
import { glossaryIn, quantitiesIn } from "./quantities.ts";
import { reasonsIn } from "./reasons.ts";
import { isCell, type Surface, surfacesOf } from "./surfaces.ts";
import { tableNumbersIn } from "./table-numbers.ts";
import { announcedIn, isDivision } from "./told/announced.ts";
import { changesIn } from "./told/changes.ts";
import { countedWithMoney } from "./told/counted-money.ts";
import { enumeratedIn } from "./told/enumerated.ts";
import { executionsIn } from "./told/executed.ts";
import { pricesIn } from "./told/prices.ts";
import { projectMoneyIn } from "./told/project-money.ts";
import { restatedIn } from "./told/restated.ts";
import { sharesIn } from "./told/shares.ts";
import { toldOfTables } from "./told/table-counts.ts";
import { toldInNotes } from "./told/table-notes.ts";
import { listsInCells, reasonsInCells, tablesToldEmpty } from "./told-in-cells.ts";
import { unitLinesIn } from "./unit-lines.ts";
import { yearsOfHeads } from "./years/heads.ts";
import { yearsIn } from "./years/index.ts";
import { yearOfCover } from "./years/titles.ts";

/** Most cells hold figures and nothing else: no name, no year and no unit. */
const HAS_WORDS = /[\u0080-\uffff]/;
/** What stands outside the nine headings: the opening sentence and whatever comes before it. */
const OPENING = new Set<SectionKind>(["preamble", "budgetTables", "other"]);

/** Whether a paragraph can say why the filing is published, be it below the first heading. */
function opensFiling({ section, folded }: Surface): boolean {
  return OPENING.has(section) || (section === "institution" && /现将.*公[开布]/.test(folded));
}

/** Reads how things are said in one disclosure: odd wording, years, own names, reasons, told quantities, explained terms. */
export function readWording(
  document: Document,
  outline: Outline,
  {
    objectives,
    told,
    tables,
    year,
  }: {
    objectives: readonly ProjectObjective[];
    told: readonly Fact[];
    tables: readonly BudgetTable[];
    year?: number;
  },
): Wording {
  const surfaces = surfacesOf(document, outline);
  const prose = surfaces.filter((surface) => !isCell(surface));
  const cells = surfaces.filter(isCell);
  const odd = surfaces.filter(({ folded }) => !isRegularFigure(folded));
  const worded = surfaces.filter(({ folded }) => HAS_WORDS.test(folded));
  const bodyOf = (kind: SectionKind) => surfaces.filter(({ section, heading }) => section === kind && !heading);
  const changed = told.filter(({ stage, nil }) => stage.startsWith("change") && !nil);
  const byBlock = new Map(groupBy(changed, ({ place }) => `${place.block}`).map((own) => [own[0]!.place.block, own]));
  const changesOf = ({ block }: Surface) => byBlock.get(block) ?? [];
  return {
    marks: [
      ...odd.flatMap(marksIn),
      ...odd.flatMap(reversedPeriodsIn),
      ...tablesToldEmpty(cells),
      ...numberingGapsIn(prose, document),
    ],
    years: [
      ...yearOfCover(document, outline, worded),
      ...worded.flatMap((surface) => yearsIn(surface, told, year)),
      ...yearsOfHeads(worded, year),
    ],
    names: worded.flatMap(namesIn),
    laws: worded.filter(opensFiling).flatMap(lawsIn),
    reasons: [...prose.flatMap((surface) => reasonsIn(surface, changesOf(surface))), ...reasonsInCells(cells)],
    quantities: bodyOf("performance").flatMap((surface) => quantitiesIn(surface, objectives)),
    projectMoney: projectMoneyIn(prose, outline),
    glossary: bodyOf("glossary").flatMap(glossaryIn),
    counts: [
      ...prose.flatMap(countsIn),
      ...moneyListsIn(prose, told, year),
      ...listsInCells(cells),
      ...prose.flatMap((surface) => announcedIn(surface, document, { tables, objectives })),
      ...prose.flatMap((surface) => enumeratedIn(surface, document)),
      ...prose.flatMap(countedWithMoney),
    ],
    divisions: prose.filter(isDivision).map(({ block }) => block),
    prices: prose.flatMap(pricesIn),
    changes: prose.flatMap((surface) => changesIn(surface, year)),
    shares: prose.flatMap((surface) => [...sharesIn(surface, year), ...executionsIn(surface)]),
    restated: worded.flatMap(restatedIn),
    unitLines: worded.flatMap(unitLinesIn),
    tableNumbers: prose.flatMap(tableNumbersIn),
    tableNotes: [...toldInNotes(prose, tables), ...toldOfTables(prose, tables)],
  };
}
