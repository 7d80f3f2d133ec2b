import { CONCEPTS, type Concept } from "../model/disclosure/vocabulary.ts";
import { remembered } from "../text/remembered.ts";
import type { WORDS } from "./words.ts";

/** What a word says: a key of the word list, or the class of expenditure that it names. */
export type Part = keyof typeof WORDS | Concept;

/** A name means a concept when it has all the parts that make it (`a|b`: one of them) and besides them only such as change nothing here. */
interface Meaning {
  concept: Concept;
  made: readonly (readonly string[])[];
  allowed: ReadonlySet<string>;
}

const INCOME = "money income fiscal kind cost";
const OUTGO = "money fiscal";
const USE = "money spending cost fee kind project items";
const COST = `${USE} fiscal general planned involved daily`;
const BOUGHT = "procurement buying spending kind planned money project items involved";

/** concept · parts that make it · parts that change nothing beside them */
const TABLE: readonly (readonly [Concept, string, string])[] = [
  ["revenueExpenditure.total", "both", "money"],
  ["revenueExpenditure.total", "income spending", "money"],
  ["fiscalAppropriation.total", "both fiscal", "money"],
  ["fiscalAppropriation.total", "income spending fiscal", "money"],
  ["revenue.total", "income", "grand money"],
  ["revenue.total", "income grand", "thisYear"],
  ["revenue.current", "income thisYear", "money"],
  ["revenue.fiscalAppropriation", "fiscal", INCOME],
  ["revenue.generalPublicBudget", "general", INCOME],
  ["revenue.governmentManagedFunds", "funds", INCOME],
  ["revenue.stateCapitalOperations", "capital", INCOME],
  ["revenue.specialFiscalAccount", "account", `${INCOME} service`],
  ["revenue.unitOwnFunds", "own", INCOME],
  ["revenue.service", "service income", "money"],
  ["revenue.commercial", "commercial income", "money service"],
  ["revenue.superiorSubsidy", "superior", INCOME],
  ["revenue.subordinateRemittance", "subordinate", INCOME],
  ["revenue.other", "other income|source|money", "money income kind"],
  ["revenue.carriedForward", "lastYear carry|rest", "money income carry rest"],
  ["revenue.carriedForward", "carry rest", "money income"],
  ["revenue.surplusUsed", "surplus", "money"],
  ["expenditure.total", "spending", "grand money"],
  ["expenditure.total", "spending grand", "thisYear"],
  ["expenditure.current", "spending thisYear", "money"],
  ["expenditure.carriedOver", "nextYear carry|rest", "money spending carry rest"],
  ["expenditure.basic", "basic spending|cost", COST],
  ["expenditure.basic.personnel", "personnel kind|cost|spending|fee", `${USE} basic`],
  [
    "expenditure.basic.runningCosts",
    "running kind|cost|spending|daily|operating",
    `${USE} daily operating operation basic`,
  ],
  ["expenditure.project", "project spending|cost", "money cost spending kind"],
  ["expenditure.project", "operating other targeted", USE],
  ["expenditure.project.operational", "operating other", USE],
  ["expenditure.project.targeted", "targeted", USE],
  ["expenditure.ownLevel", "ownLevel", "money spending"],
  ["expenditure.subsidyToSubordinate", "subsidy", "money spending"],
  ["expenditure.remittanceToSuperior", "remittance", "money spending"],
  ["expenditure.commercial", "commercial spending", "money service"],
  ["expenditure.commercial", "commercial service", "money"],
  ["expenditure.fiscalAppropriation", "fiscal spending", OUTGO],
  ["expenditure.generalPublicBudget", "general spending|both", OUTGO],
  ["expenditure.governmentManagedFunds", "funds spending|both", OUTGO],
  ["expenditure.stateCapitalOperations", "capital spending|both", OUTGO],
  ["expenditure.specialFiscalAccount", "account spending", OUTGO],
  ["expenditure.unitOwnFunds", "own spending", OUTGO],
  ["agencyRunningCosts", "agency", COST],
  ["agencyRunningCosts", "operation cost", COST],
  ["threePublic.total", "threePublic", COST],
  ["threePublic.overseasVisits", "overseas", COST],
  ["threePublic.vehicles", "vehicles cost|fee|spending", COST],
  ["threePublic.vehicles", "vehicles purchase operation", COST],
  ["threePublic.vehicles", "purchase operation fee|cost", COST],
  ["threePublic.vehicles.purchase", "purchase", `${COST} vehicles machines`],
  ["threePublic.vehicles.operation", "operation", `${COST} vehicles machines`],
  ["threePublic.hospitality", "hospitality", COST],
  ["commissionedServices", "commissioned", COST],
  ["conferences", "conference fee|cost", COST],
  ["training", "training fee|cost", COST],
  ["procurement.total", "procurement", `${BOUGHT} cost project items general funds capital fiscal`],
  ["procurement.total", "buying", "procurement planned spending money"],
  ["procurement.total", "central scattered buying", "procurement planned spending money"],
  ["procurement.goods", "goods", BOUGHT],
  ["procurement.works", "works", BOUGHT],
  ["procurement.services", "services", BOUGHT],
  ["procurement.reserved", "smallFirms", `${BOUGHT} reserved`],
  ["procurement.reserved.micro", "microFirms", `${BOUGHT} reserved`],
  ["assets.total", "assets", "grand"],
  ["assets.buildings", "buildings", ""],
  ["assets.buildings.offices", "offices", ""],
  ["assets.vehicles", "machines", ""],
  ["assets.vehicles", "vehicles", ""],
  ["assets.highValueEquipment", "equipment", ""],
  ["assets.other", "other assets", ""],
  [
    "plannedPurchases",
    "assets purchase|added|buying|planned",
    "purchase added buying procurement planned spending fee cost money general funds own fiscal",
  ],
  ["performance.projects", "objective items|project", ""],
  ["performance.funds", "involved", "money fiscal general project items"],
  ["performance.funds", "objective spending", ""],
  ["function.stateCapitalOperations", "capital spending", ""],
  ["function.other", "other spending", ""],
  ["economic.other", "other spending", ""],
];

/**
 * The same for names that mean it only where the text has spoken of what it is a part of (an id, or the front of ids): 项目资金 is that of one project as
 * often, 运转类项目 are 公用经费 as well where nothing says that projects are taken apart; 设备, 其他 are holdings in a list of them.
 */
const BESIDE: readonly (readonly [string, Concept, string, string])[] = [
  ["expenditure.project", "expenditure.project.operational", "operating project|items|spending", USE],
  ["expenditure", "expenditure.project", "project money", "money"],
  ["assets", "assets.highValueEquipment", "devices", ""],
  ["assets", "assets.other", "other", ""],
  ["revenue", "revenue.carriedForward", "fiscal carry|rest", "fiscal carry rest money"],
];

const BY_OWN_WORD = (Object.keys(CONCEPTS) as Concept[]).filter((id) => /^(?:function|economic)\./.test(id));

/** 本年收入 is not 收入总计; of all else 本年 and 总 change nothing. */
const BY_EXTENT: ReadonlySet<Concept> = new Set([
  "revenue.total",
  "revenue.current",
  "expenditure.total",
  "expenditure.current",
] as const);

function meaningOf([concept, made, allowed]: readonly [Concept, string, string]): Meaning {
  const parts = made.split(" ").map((part) => part.split("|"));
  // What is planned of assets is not held.
  const planned = concept.startsWith("assets.") ? [] : ["planned"];
  const extent = BY_EXTENT.has(concept) ? planned : ["grand", "thisYear", "ownLevel", ...planned];
  return { concept, made: parts, allowed: new Set([...parts.flat(), ...allowed.split(" "), ...extent]) };
}

const MEANINGS = [...TABLE, ...BY_OWN_WORD.map((concept) => [concept, concept, "spending grand"] as const)].map(
  meaningOf,
);
const BESIDE_MEANINGS = BESIDE.map(([needs, ...row]) => ({ needs, ...meaningOf(row) }));

/** Every concept that a name of these parts stands for, in the order of the table; none for parts that make up another thing. */
export function meaningsOf(parts: readonly string[]): readonly Concept[] {
  return meaningsOfParts(parts.join(" "));
}

const meaningsOfParts = remembered((joined: string): readonly Concept[] => {
  const parts = new Set(joined.split(" "));
  return [...new Set(MEANINGS.filter((meaning) => isMade(meaning, parts)).map(({ concept }) => concept))];
});

/** What a name of these parts stands for beside what it is a part of, and that. */
export function meaningBeside(parts: readonly string[]): { concept: Concept; needs: string } | undefined {
  return BESIDE_MEANINGS.find((meaning) => isMade(meaning, new Set(parts)));
}

function isMade({ made, allowed }: Meaning, parts: ReadonlySet<string>): boolean {
  return (
    made.every((choices) => choices.some((part) => parts.has(part))) && [...parts].every((part) => allowed.has(part))
  );
}
