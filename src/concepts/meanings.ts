import { CONCEPTS, type Concept } from "../model/vocabulary.ts";
import type { WORDS } from "./words.ts";

/** What a word says: a key of the word list, or the class of expenditure that it names. */
export type Part = keyof typeof WORDS | Concept;

/** A name means a concept when it has all the parts that make it (`a|b`: one of them) and besides them only such as change nothing here. */
interface Meaning {
  concept: Concept;
  made: readonly (readonly string[])[];
  allowed: ReadonlySet<string>;
}

const EXTENT = "grand thisYear money";
const INCOME = `${EXTENT} income fiscal`;
const OUTGO = `${EXTENT} fiscal`;
const USE = `${EXTENT} spending cost fee kind project items`;
const COST = `${USE} fiscal general`;
const BOUGHT = "procurement buying spending kind planned money";

/** concept · parts that make it · parts that change nothing beside them */
const TABLE: readonly (readonly [Concept, string, string])[] = [
  ["revenueExpenditure.total", "both", EXTENT],
  ["revenueExpenditure.total", "income spending", EXTENT],
  ["fiscalAppropriation.total", "both fiscal", EXTENT],
  ["fiscalAppropriation.total", "income spending fiscal", EXTENT],
  ["revenue.total", "income", "grand money"],
  ["revenue.total", "income grand", "thisYear"],
  ["revenue.current", "income thisYear", "money"],
  ["revenue.fiscalAppropriation", "fiscal", `${INCOME} ownLevel`],
  ["revenue.generalPublicBudget", "general", `${INCOME} ownLevel`],
  ["revenue.governmentManagedFunds", "funds", INCOME],
  ["revenue.stateCapitalOperations", "capital", INCOME],
  ["revenue.specialFiscalAccount", "account", `${INCOME} service`],
  ["revenue.unitOwnFunds", "own", INCOME],
  ["revenue.service", "service income", EXTENT],
  ["revenue.commercial", "commercial income", `${EXTENT} service`],
  ["revenue.superiorSubsidy", "superior", INCOME],
  ["revenue.subordinateRemittance", "subordinate", INCOME],
  ["revenue.other", "other income|source|money", `${EXTENT} income`],
  ["revenue.carriedForward", "lastYear carry|rest", `${EXTENT} income carry rest`],
  ["revenue.carriedForward", "carry rest", `${EXTENT} income`],
  ["revenue.carriedForward", "notFiscalRest", EXTENT],
  ["expenditure.total", "spending", "grand money"],
  ["expenditure.total", "spending grand", "thisYear"],
  ["expenditure.current", "spending thisYear", "money"],
  ["expenditure.carriedOver", "nextYear carry|rest", `${EXTENT} spending carry rest`],
  ["expenditure.basic", "basic spending|cost", COST],
  ["expenditure.basic.personnel", "personnel kind|cost|spending|fee", `${USE} basic`],
  ["expenditure.basic.runningCosts", "running kind|cost|spending|daily|operating", `${USE} daily operating basic`],
  ["expenditure.project", "project spending|cost", `${EXTENT} cost spending kind`],
  ["expenditure.project", "operating other targeted", USE],
  ["expenditure.project.operational", "operating other", USE],
  ["expenditure.project.targeted", "targeted", USE],
  ["expenditure.ownLevel", "ownLevel", `${EXTENT} spending`],
  ["expenditure.subsidyToSubordinate", "subsidy", `${EXTENT} spending`],
  ["expenditure.remittanceToSuperior", "remittance", `${EXTENT} spending`],
  ["expenditure.commercial", "commercial spending", `${EXTENT} service`],
  ["expenditure.commercial", "commercial service", EXTENT],
  ["expenditure.fiscalAppropriation", "fiscal spending", OUTGO],
  ["expenditure.generalPublicBudget", "general spending", OUTGO],
  ["expenditure.governmentManagedFunds", "funds spending", OUTGO],
  ["expenditure.stateCapitalOperations", "capital spending", OUTGO],
  ["expenditure.specialFiscalAccount", "account spending", OUTGO],
  ["expenditure.unitOwnFunds", "own spending", OUTGO],
  ["agencyRunningCosts", "agency", COST],
  ["agencyRunningCosts", "operation cost", COST],
  ["threePublic.total", "threePublic", COST],
  ["threePublic.overseasVisits", "overseas", COST],
  ["threePublic.vehicles", "vehicles cost|fee|spending", COST],
  ["threePublic.vehicles", "vehicles purchase operation", COST],
  ["threePublic.vehicles.purchase", "purchase vehicles|fee|cost", `${COST} vehicles`],
  ["threePublic.vehicles.operation", "operation vehicles|fee|cost", `${COST} vehicles`],
  ["threePublic.hospitality", "hospitality", COST],
  ["commissionedServices", "commissioned", `${COST} involved`],
  ["conferences", "conference fee|cost", COST],
  ["training", "training fee|cost", COST],
  ["procurement.total", "procurement", `${BOUGHT} cost`],
  ["procurement.total", "buying", "procurement planned spending money"],
  ["procurement.goods", "goods", BOUGHT],
  ["procurement.works", "works", BOUGHT],
  ["procurement.services", "services", BOUGHT],
  ["assets.total", "assets", "grand"],
  ["assets.buildings", "buildings", ""],
  ["assets.buildings.offices", "offices", ""],
  ["assets.vehicles", "machines", ""],
  ["assets.vehicles", "vehicles", ""],
  ["assets.highValueEquipment", "equipment", ""],
  ["assets.other", "other assets", ""],
  ["plannedPurchases", "assets purchase|added|buying|planned", "purchase added buying planned spending fee cost money"],
  ["performance.projects", "objective items", ""],
  ["performance.funds", "involved", `${EXTENT} fiscal general project items`],
  ["performance.funds", "objective spending", ""],
  ["function.stateCapitalOperations", "capital spending", ""],
  ["function.other", "other spending", ""],
  ["economic.other", "other spending", ""],
];

const BY_OWN_WORD = (Object.keys(CONCEPTS) as Concept[]).filter((id) => /^(?:function|economic)\./.test(id));

const MEANINGS: readonly Meaning[] = [
  ...TABLE,
  ...BY_OWN_WORD.map((concept) => [concept, concept, "spending grand"] as const),
].map(([concept, made, allowed]) => {
  const parts = made.split(" ").map((part) => part.split("|"));
  return { concept, made: parts, allowed: new Set([...parts.flat(), ...allowed.split(" ")]) };
});

/** Every concept that a name of these parts stands for, in the order of the table; none for parts that make up another thing. */
export function meaningsOf(parts: ReadonlySet<string>): Concept[] {
  const found = MEANINGS.filter(
    ({ made, allowed }) =>
      made.every((choices) => choices.some((part) => parts.has(part))) && [...parts].every((part) => allowed.has(part)),
  );
  return [...new Set(found.map(({ concept }) => concept))];
}
