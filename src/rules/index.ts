import assetsCutoffDate from "./agree/assets-cutoff-date.ts";
import assetsTextAndTable from "./agree/assets-text-and-table.ts";
import budgetYear from "./agree/budget-year.ts";
import changeRate from "./agree/change-rate.ts";
import comparisonYear from "./agree/comparison-year.ts";
import departmentInInstitutions from "./agree/department-in-institutions.ts";
import figuresToldTwice from "./agree/figures-told-twice.ts";
import filingName from "./agree/filing-name.ts";
import indicatorsInProse from "./agree/indicators-in-prose.ts";
import nilAndAmount from "./agree/nil-and-amount.ts";
import objectiveAndIndicator from "./agree/objective-and-indicator.ts";
import plannedPurchasesAndProcurement from "./agree/planned-purchases-and-procurement.ts";
import plannedPurchasesAreAssets from "./agree/planned-purchases-are-assets.ts";
import priorYearDerived from "./agree/prior-year-derived.ts";
import procurementTextAndTable from "./agree/procurement-text-and-table.ts";
import procurementWithinProjectFunds from "./agree/procurement-within-project-funds.ts";
import projectCapAndFunds from "./agree/project-cap-and-funds.ts";
import projectCapsAndProjectExpenditure from "./agree/project-caps-and-project-expenditure.ts";
import revenueAndExpenditure from "./agree/revenue-and-expenditure.ts";
import runningCostsAndPublicFunds from "./agree/running-costs-and-public-funds.ts";
import tableAndProse from "./agree/table-and-prose.ts";
import tableBalance from "./agree/table-balance.ts";
import tableBasicExpenditure from "./agree/table-basic-expenditure.ts";
import tableChange from "./agree/table-change.ts";
import tableChangeRate from "./agree/table-change-rate.ts";
import tableExpenditureSummary from "./agree/table-expenditure-summary.ts";
import tableFiscalExpenditure from "./agree/table-fiscal-expenditure.ts";
import tableFiscalFunds from "./agree/table-fiscal-funds.ts";
import tableRevenueSummary from "./agree/table-revenue-summary.ts";
import tableSameMoney from "./agree/table-same-money.ts";
import tableThreePublicLines from "./agree/table-three-public-lines.ts";
import vehicleCount from "./agree/vehicle-count.ts";
import doubleNegatives from "./form/double-negatives.ts";
import doubledPunctuation from "./form/doubled-punctuation.ts";
import doubledUnits from "./form/doubled-units.ts";
import emptyReasons from "./form/empty-reasons.ts";
import placeholders from "./form/placeholders.ts";
import selfReferences from "./form/self-references.ts";
import thousandsSeparators from "./form/thousands-separators.ts";
import undecidedChoices from "./form/undecided-choices.ts";
import unitsPrinted from "./form/units-printed.ts";
import wordLeftovers from "./form/word-leftovers.ts";
import assetsDetails from "./present/assets-details.ts";
import budgetChange from "./present/budget-change.ts";
import budgetTables from "./present/budget-tables.ts";
import economicDetail from "./present/economic-detail.ts";
import emptyTableNotes from "./present/empty-table-notes.ts";
import functionalDetail from "./present/functional-detail.ts";
import glossaryTerms from "./present/glossary-terms.ts";
import institutions from "./present/institutions.ts";
import nineHeadings from "./present/nine-headings.ts";
import openingSentence from "./present/opening-sentence.ts";
import performanceParts from "./present/performance-parts.ts";
import procurementDetails from "./present/procurement-details.ts";
import projectNames from "./present/project-names.ts";
import runningCosts from "./present/running-costs.ts";
import sectionBodies from "./present/section-bodies.ts";
import threePublicDetails from "./present/three-public-details.ts";
import type { Rule } from "./rule.ts";
import assetLines from "./sum/asset-lines.ts";
import basicExpenditureKinds from "./sum/basic-expenditure-kinds.ts";
import changeParts from "./sum/change-parts.ts";
import expenditureKinds from "./sum/expenditure-kinds.ts";
import priorYear from "./sum/prior-year.ts";
import procurementFunding from "./sum/procurement-funding.ts";
import procurementKinds from "./sum/procurement-kinds.ts";
import procurementPriceQuantity from "./sum/procurement-price-quantity.ts";
import procurementSubtotals from "./sum/procurement-subtotals.ts";
import projectExpenditureKinds from "./sum/project-expenditure-kinds.ts";
import revenueSources from "./sum/revenue-sources.ts";
import tableCodeHierarchy from "./sum/table-code-hierarchy.ts";
import tableCodeTotal from "./sum/table-code-total.ts";
import tableFound from "./sum/table-found.ts";
import tableGrandTotal from "./sum/table-grand-total.ts";
import tableItems from "./sum/table-items.ts";
import tableListTotal from "./sum/table-list-total.ts";
import tableRowBasicParts from "./sum/table-row-basic-parts.ts";
import tableRowFunding from "./sum/table-row-funding.ts";
import tableRowGroups from "./sum/table-row-groups.ts";
import tableRowNature from "./sum/table-row-nature.ts";
import tableThreePublic from "./sum/table-three-public.ts";
import tableYearTotal from "./sum/table-year-total.ts";
import threePublicParts from "./sum/three-public-parts.ts";
import vehicleCostParts from "./sum/vehicle-cost-parts.ts";

/** Every rule, in the order in which results are reported. A new rule is one file and two lines here. */
export const rules: readonly Rule[] = [
  assetLines,
  basicExpenditureKinds,
  changeParts,
  expenditureKinds,
  priorYear,
  procurementKinds,
  procurementPriceQuantity,
  procurementSubtotals,
  procurementFunding,
  projectExpenditureKinds,
  revenueSources,
  threePublicParts,
  vehicleCostParts,
  tableCodeHierarchy,
  tableCodeTotal,
  tableFound,
  tableGrandTotal,
  tableItems,
  tableListTotal,
  tableRowBasicParts,
  tableRowFunding,
  tableRowGroups,
  tableRowNature,
  tableThreePublic,
  tableYearTotal,
  assetsCutoffDate,
  assetsTextAndTable,
  budgetYear,
  changeRate,
  comparisonYear,
  departmentInInstitutions,
  figuresToldTwice,
  filingName,
  indicatorsInProse,
  nilAndAmount,
  objectiveAndIndicator,
  plannedPurchasesAndProcurement,
  plannedPurchasesAreAssets,
  priorYearDerived,
  procurementTextAndTable,
  procurementWithinProjectFunds,
  projectCapAndFunds,
  projectCapsAndProjectExpenditure,
  revenueAndExpenditure,
  runningCostsAndPublicFunds,
  vehicleCount,
  tableAndProse,
  tableBalance,
  tableBasicExpenditure,
  tableChange,
  tableChangeRate,
  tableExpenditureSummary,
  tableFiscalExpenditure,
  tableFiscalFunds,
  tableRevenueSummary,
  tableSameMoney,
  tableThreePublicLines,
  assetsDetails,
  budgetChange,
  budgetTables,
  economicDetail,
  emptyTableNotes,
  functionalDetail,
  glossaryTerms,
  institutions,
  nineHeadings,
  openingSentence,
  performanceParts,
  procurementDetails,
  projectNames,
  runningCosts,
  sectionBodies,
  threePublicDetails,
  doubleNegatives,
  doubledPunctuation,
  doubledUnits,
  emptyReasons,
  placeholders,
  selfReferences,
  thousandsSeparators,
  undecidedChoices,
  unitsPrinted,
  wordLeftovers,
];
