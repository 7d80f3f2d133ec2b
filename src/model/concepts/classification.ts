import type { ConceptEntries } from "./entry.ts";

/** Expenditure by function (类, 3 digits) under the names of 2018 and later; the codes are those of the 政府收支分类科目. */
export const FUNCTIONS = {
  "function.generalPublicServices": {
    label: "一般公共服务支出",
    code: "201",
    names: ["一般公共服务支出", "一般公共服务"],
  },
  "function.foreignAffairs": { label: "外交支出", code: "202", names: ["外交支出", "外交"] },
  "function.defence": { label: "国防支出", code: "203", names: ["国防支出", "国防"] },
  "function.publicSecurity": { label: "公共安全支出", code: "204", names: ["公共安全支出", "公共安全"] },
  "function.education": { label: "教育支出", code: "205", names: ["教育支出", "教育"] },
  "function.science": { label: "科学技术支出", code: "206", names: ["科学技术支出", "科学技术"] },
  "function.culture": {
    label: "文化旅游体育与传媒支出",
    code: "207",
    names: ["文化旅游体育与传媒支出", "文化体育与传媒支出", "文化旅游体育与传媒", "文化体育与传媒"],
  },
  "function.socialSecurity": {
    label: "社会保障和就业支出",
    code: "208",
    names: ["社会保障和就业支出", "社会保障和就业"],
  },
  "function.socialInsuranceFunds": { label: "社会保险基金支出", code: "209", names: ["社会保险基金支出"] },
  "function.health": {
    label: "卫生健康支出",
    code: "210",
    names: ["卫生健康支出", "医疗卫生与计划生育支出", "卫生健康", "医疗卫生与计划生育"],
  },
  "function.environment": { label: "节能环保支出", code: "211", names: ["节能环保支出", "节能环保"] },
  "function.urbanRural": { label: "城乡社区支出", code: "212", names: ["城乡社区支出", "城乡社区"] },
  "function.agriculture": { label: "农林水支出", code: "213", names: ["农林水支出", "农林水"] },
  "function.transport": { label: "交通运输支出", code: "214", names: ["交通运输支出", "交通运输"] },
  "function.industry": {
    label: "资源勘探工业信息等支出",
    code: "215",
    names: ["资源勘探工业信息等支出", "资源勘探信息等支出", "资源勘探工业信息等", "资源勘探信息等"],
  },
  "function.commerce": { label: "商业服务业等支出", code: "216", names: ["商业服务业等支出", "商业服务业等"] },
  "function.finance": { label: "金融支出", code: "217", names: ["金融支出", "金融"] },
  "function.aidToRegions": { label: "援助其他地区支出", code: "219", names: ["援助其他地区支出", "援助其他地区"] },
  "function.naturalResources": {
    label: "自然资源海洋气象等支出",
    code: "220",
    names: ["自然资源海洋气象等支出", "国土海洋气象等支出", "自然资源海洋气象等", "国土海洋气象等"],
  },
  "function.housing": { label: "住房保障支出", code: "221", names: ["住房保障支出", "住房保障"] },
  "function.grainReserves": { label: "粮油物资储备支出", code: "222", names: ["粮油物资储备支出", "粮油物资储备"] },
  "function.stateCapitalOperations": {
    label: "国有资本经营预算支出（类）",
    code: "223",
    names: ["国有资本经营预算支出"],
  },
  "function.disaster": {
    label: "灾害防治及应急管理支出",
    code: "224",
    names: ["灾害防治及应急管理支出", "灾害防治及应急管理"],
  },
  /** A 款 or 项 told in prose; `subject` of the fact is its printed name. */
  functionItem: { label: "支出", names: [] },
  "function.reserve": { label: "预备费", code: "227", names: ["预备费"] },
  "function.other": { label: "其他支出", code: "229", names: ["其他支出"] },
  "function.transfers": { label: "转移性支出", code: "230", names: ["转移性支出"] },
  "function.debtRepayment": { label: "债务还本支出", code: "231", names: ["债务还本支出"] },
  "function.debtInterest": { label: "债务付息支出", code: "232", names: ["债务付息支出"] },
  "function.debtIssuance": { label: "债务发行费用支出", code: "233", names: ["债务发行费用支出"] },
} as const satisfies ConceptEntries;

/** Expenditure by the 部门预算支出经济分类 (类, 3 digits). */
export const ECONOMIC = {
  "economic.compensationOfEmployees": { label: "工资福利支出", code: "301", names: ["工资福利支出"] },
  "economic.useOfGoodsAndServices": { label: "商品和服务支出", code: "302", names: ["商品和服务支出"] },
  "economic.socialBenefits": {
    label: "对个人和家庭的补助",
    code: "303",
    names: ["对个人和家庭的补助", "对个人和家庭的补助支出", "对个人和家庭补助支出"],
  },
  "economic.debtInterest": { label: "债务利息及费用支出", code: "307", names: ["债务利息及费用支出", "债务利息支出"] },
  "economic.capitalConstruction": {
    label: "资本性支出（基本建设）",
    code: "309",
    names: ["资本性支出（基本建设）", "基本建设支出"],
  },
  "economic.capitalExpenditure": { label: "资本性支出", code: "310", names: ["资本性支出", "其他资本性支出"] },
  "economic.enterprisesConstruction": {
    label: "对企业补助（基本建设）",
    code: "311",
    names: ["对企业补助（基本建设）"],
  },
  "economic.enterprises": { label: "对企业补助", code: "312", names: ["对企业补助", "对企事业单位的补贴"] },
  "economic.socialSecurityFunds": { label: "对社会保障基金补助", code: "313", names: ["对社会保障基金补助"] },
  "economic.other": { label: "其他支出（经济分类）", code: "399", names: ["其他支出"] },
} as const satisfies ConceptEntries;
