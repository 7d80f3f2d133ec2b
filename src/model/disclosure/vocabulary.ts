/**
 * The closed list of what figures can be about: identifier → Chinese label, and the classification code where there is one. How these are called in
 * filings is the grammar of names in `concepts/`. Identifiers are stable: data files and rules refer to them. They follow the names of
 * the IMF and of the Ministry of Finance where those have one. The labels and codes of functions (类, 3 digits) are those of 2018 and later.
 */
export const CONCEPTS = {
  "revenueExpenditure.total": { label: "预算收支安排" },
  "fiscalAppropriation.total": { label: "财政拨款收支总计" },
  "revenue.total": { label: "收入总计" },
  "revenue.current": { label: "本年收入合计" },
  "revenue.fiscalAppropriation": { label: "财政拨款收入" },
  "revenue.generalPublicBudget": { label: "一般公共预算拨款收入" },
  "revenue.governmentManagedFunds": { label: "政府性基金预算拨款收入" },
  "revenue.stateCapitalOperations": { label: "国有资本经营预算拨款收入" },
  "revenue.specialFiscalAccount": { label: "财政专户管理资金收入" },
  "revenue.unitOwnFunds": { label: "单位资金收入" },
  "revenue.service": { label: "事业收入" },
  "revenue.commercial": { label: "事业单位经营收入" },
  "revenue.superiorSubsidy": { label: "上级补助收入" },
  "revenue.subordinateRemittance": { label: "附属单位上缴收入" },
  "revenue.other": { label: "其他收入" },
  "revenue.carriedForward": { label: "上年结转结余" },
  "revenue.surplusUsed": { label: "使用非财政拨款结余" },
  "expenditure.total": { label: "支出总计" },
  "expenditure.current": { label: "本年支出合计" },
  "expenditure.carriedOver": { label: "年终结转结余" },
  "expenditure.basic": { label: "基本支出" },
  "expenditure.basic.personnel": { label: "人员经费" },
  "expenditure.basic.runningCosts": { label: "公用经费" },
  "expenditure.project": { label: "项目支出" },
  "expenditure.project.operational": { label: "运转类其他项目支出" },
  "expenditure.project.targeted": { label: "特定目标类项目支出" },
  "expenditure.ownLevel": { label: "本级支出" },
  "expenditure.subsidyToSubordinate": { label: "对附属单位补助支出" },
  "expenditure.remittanceToSuperior": { label: "上缴上级支出" },
  "expenditure.commercial": { label: "事业单位经营支出" },
  "expenditure.fiscalAppropriation": { label: "财政拨款支出" },
  "expenditure.generalPublicBudget": { label: "一般公共预算支出" },
  "expenditure.governmentManagedFunds": { label: "政府性基金预算支出" },
  "expenditure.stateCapitalOperations": { label: "国有资本经营预算支出" },
  "expenditure.specialFiscalAccount": { label: "财政专户管理资金支出" },
  "expenditure.unitOwnFunds": { label: "单位资金支出" },
  agencyRunningCosts: { label: "机关运行经费" },
  "threePublic.total": { label: "“三公”经费" },
  "threePublic.overseasVisits": { label: "因公出国（境）费" },
  "threePublic.vehicles": { label: "公务用车购置及运维费" },
  "threePublic.vehicles.purchase": { label: "公务用车购置费" },
  "threePublic.vehicles.operation": { label: "公务用车运维费" },
  "threePublic.hospitality": { label: "公务接待费" },
  commissionedServices: { label: "委托业务费" },
  conferences: { label: "会议费" },
  training: { label: "培训费" },
  "procurement.total": { label: "政府采购预算" },
  "procurement.goods": { label: "政府采购货物预算" },
  "procurement.works": { label: "政府采购工程预算" },
  "procurement.services": { label: "政府采购服务预算" },
  "procurement.reserved": { label: "面向中小企业预留采购份额" },
  "procurement.reserved.micro": { label: "面向小微企业预留采购份额" },
  "assets.total": { label: "资产总额" },
  "assets.buildings": { label: "房屋" },
  "assets.buildings.offices": { label: "办公用房" },
  "assets.vehicles": { label: "车辆" },
  "assets.highValueEquipment": { label: "大额设备" },
  "assets.other": { label: "其他固定资产" },
  plannedPurchases: { label: "拟购置固定资产" },
  "performance.projects": { label: "编报绩效目标的项目" },
  "performance.funds": { label: "绩效目标涉及资金" },
  "function.generalPublicServices": { label: "一般公共服务支出", code: "201" },
  "function.foreignAffairs": { label: "外交支出", code: "202" },
  "function.defence": { label: "国防支出", code: "203" },
  "function.publicSecurity": { label: "公共安全支出", code: "204" },
  "function.education": { label: "教育支出", code: "205" },
  "function.science": { label: "科学技术支出", code: "206" },
  "function.culture": { label: "文化旅游体育与传媒支出", code: "207" },
  "function.socialSecurity": { label: "社会保障和就业支出", code: "208" },
  "function.socialInsuranceFunds": { label: "社会保险基金支出", code: "209" },
  "function.health": { label: "卫生健康支出", code: "210" },
  "function.environment": { label: "节能环保支出", code: "211" },
  "function.urbanRural": { label: "城乡社区支出", code: "212" },
  "function.agriculture": { label: "农林水支出", code: "213" },
  "function.transport": { label: "交通运输支出", code: "214" },
  "function.industry": { label: "资源勘探工业信息等支出", code: "215" },
  "function.commerce": { label: "商业服务业等支出", code: "216" },
  "function.finance": { label: "金融支出", code: "217" },
  "function.aidToRegions": { label: "援助其他地区支出", code: "219" },
  "function.naturalResources": { label: "自然资源海洋气象等支出", code: "220" },
  "function.housing": { label: "住房保障支出", code: "221" },
  "function.grainReserves": { label: "粮油物资储备支出", code: "222" },
  "function.stateCapitalOperations": { label: "国有资本经营预算支出（类）", code: "223" },
  "function.disaster": { label: "灾害防治及应急管理支出", code: "224" },
  /** A 款 or 项 told in prose; `subject` of the fact is its printed name. */
  functionItem: { label: "支出" },
  "function.reserve": { label: "预备费", code: "227" },
  "function.other": { label: "其他支出", code: "229" },
  "function.transfers": { label: "转移性支出", code: "230" },
  "function.debtRepayment": { label: "债务还本支出", code: "231" },
  "function.debtInterest": { label: "债务付息支出", code: "232" },
  "function.debtIssuance": { label: "债务发行费用支出", code: "233" },
  "economic.compensationOfEmployees": { label: "工资福利支出", code: "301" },
  "economic.useOfGoodsAndServices": { label: "商品和服务支出", code: "302" },
  "economic.socialBenefits": { label: "对个人和家庭的补助", code: "303" },
  "economic.debtInterest": { label: "债务利息及费用支出", code: "307" },
  "economic.capitalConstruction": { label: "资本性支出（基本建设）", code: "309" },
  "economic.capitalExpenditure": { label: "资本性支出", code: "310" },
  "economic.enterprisesConstruction": { label: "对企业补助（基本建设）", code: "311" },
  "economic.enterprises": { label: "对企业补助", code: "312" },
  "economic.socialSecurityFunds": { label: "对社会保障基金补助", code: "313" },
  "economic.other": { label: "其他支出（经济分类）", code: "399" },
} as const satisfies Record<string, { readonly label: string; readonly code?: string }>;

/** What a figure can be about: the identifiers of the vocabulary. */
export type Concept = keyof typeof CONCEPTS;

/** What a concept is called in Chinese, in our own messages. */
export function conceptLabel(concept: Concept): string {
  return CONCEPTS[concept].label;
}

/** The code of a 类, of functions or of the economic classification. */
export function classCode(concept: Concept): string | undefined {
  return (CONCEPTS[concept] as { code?: string }).code;
}

/**
 * The sources of income that add up to 收入总计 (with 上年结转). 单位资金 of 2025 takes the place of 事业 to 其他 of 2022; 财政拨款收入 stands for the three
 * funds where a text tells them together.
 */
export const REVENUE_SOURCES = [
  "revenue.fiscalAppropriation",
  "revenue.generalPublicBudget",
  "revenue.governmentManagedFunds",
  "revenue.stateCapitalOperations",
  "revenue.specialFiscalAccount",
  "revenue.unitOwnFunds",
  "revenue.service",
  "revenue.commercial",
  "revenue.superiorSubsidy",
  "revenue.subordinateRemittance",
  "revenue.other",
  "revenue.carriedForward",
  "revenue.surplusUsed",
] as const satisfies readonly Concept[];

/** Money of a budget that came in before its year: what is left of what was planned, and the unit's own surplus. */
export function isFromEarlierYears(concept: Concept): boolean {
  return concept === "revenue.carriedForward" || concept === "revenue.surplusUsed";
}

/** The money that a concept is of: 一般公共预算支出 as well as 一般公共预算拨款收入. 事业单位经营支出 is a kind of spending, of any money. */
export function sourceOf(concept: Concept): Concept | undefined {
  const source = concept.replace(/^expenditure\.(?!commercial)/, "revenue.");
  return REVENUE_SOURCES.find((each) => each === source && !isFromEarlierYears(each));
}

/** Whole → the parts that make it up, wherever all of them are told together. */
export const COMPOSITION = {
  "expenditure.total": ["expenditure.basic", "expenditure.project"],
  "expenditure.basic": ["expenditure.basic.personnel", "expenditure.basic.runningCosts"],
  "expenditure.project": ["expenditure.project.operational", "expenditure.project.targeted"],
  "threePublic.total": ["threePublic.overseasVisits", "threePublic.vehicles", "threePublic.hospitality"],
  "threePublic.vehicles": ["threePublic.vehicles.purchase", "threePublic.vehicles.operation"],
} as const satisfies Partial<Record<Concept, readonly Concept[]>>;

/** The parts that make up a concept; undefined where the vocabulary names none. */
export function madeOf(concept: Concept): readonly Concept[] | undefined {
  return (COMPOSITION as Partial<Record<Concept, readonly Concept[]>>)[concept];
}

/** Whether concepts are all the parts that make up a whole and no other, a part told itself or by all of its own (购置费 and 运行维护费). */
export function doMakeUp(whole: Concept, told: readonly Concept[]): boolean {
  const partsOf = (concept: Concept) => madeOf(concept) ?? [];
  const isTold = (part: Concept) => told.includes(part);
  const own = partsOf(whole).flatMap((part) => (isTold(part) || partsOf(part).length === 0 ? [part] : partsOf(part)));
  return own.length > 0 && own.length === told.length && own.every(isTold);
}
