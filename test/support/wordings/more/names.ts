import { type Ways, words } from "../voice/ways.ts";

/** More names and headings. */
const NAMES: Record<string, string> = {
  "revenue.total": "总收入 年度收入预算 部门总收入 预算收入总计 收入预算合计 全年收入预算",
  "revenue.generalPublicBudget":
    "一般公共预算经费拨款 一般公共预算财政拨款（补助） 一般公共预算补助 一般公共预算当年财政拨款收入 本级一般公共预算拨款",
  "revenue.governmentManagedFunds":
    "政府性基金预算安排的拨款 政府性基金预算当年拨款 基金预算拨款收入 政府性基金预算补助",
  "revenue.stateCapitalOperations": "国有资本经营预算安排的拨款 国有资本经营预算当年拨款 国有资本经营预算补助",
  "revenue.specialFiscalAccount": "财政专户管理类资金 财政专户管理的收入 纳入财政专户管理的资金 财政专户管理的教育收费",
  "revenue.unitOwnFunds": "单位其他资金 自有资金收入 单位资金类收入 自有资金",
  "revenue.service": "事业单位业务收入（事业收入） 本单位事业收入 事业收入安排",
  "revenue.commercial": "经营性的收入 事业单位的经营收入 单位经营收入",
  "revenue.superiorSubsidy": "上级拨入补助 主管部门补助收入 上级单位补助",
  "revenue.subordinateRemittance": "附属单位上缴的收入 所属单位上缴收入 附属单位缴款",
  "revenue.other": "其他类收入 除上述以外的其他收入 其他来源",
  "revenue.carriedForward": "上年度结转 上年结转及结余资金 往年结转 上年结转数 年初结转资金",
  "expenditure.total": "总支出 年度支出预算 部门总支出 预算支出总计 支出预算合计 全年支出预算",
  "expenditure.basic": "基本支出合计 各项基本支出 基本支出小计 基本类支出",
  "expenditure.basic.personnel":
    "人员类经费 人员方面支出 人员经费（含离退休） 工资福利及对个人和家庭的补助 在职及离退休人员经费",
  "expenditure.basic.runningCosts":
    "日常公用类经费 公用经费类支出 商品和服务支出（公用经费） 公用类经费 办公等公用经费",
  "expenditure.project": "项目支出合计 各项项目支出 项目支出小计 项目资金",
  "expenditure.project.operational": "运转类项目 其他运转类项目款 运转性项目支出",
  "expenditure.project.targeted": "特定目标项目 特定目标类项目款 特定目标支出",
  budget: "收支预算总计 部门收支总预算 部门预算总额 年度收支预算 部门预算安排总额",
  agencyRunningCosts:
    "机关运行经费总额 机关运行经费合计 机关日常运行经费 行政运行公用经费（机关运行经费） 机关运行保障经费",
  "threePublic.total":
    "“三公”经费合计 全部“三公”经费 “三公”经费预算总额 财政拨款负担的“三公”经费 「三公」经费 “三公经费”",
  "threePublic.overseasVisits": "因公出国（境）团组费用 公务出国（境）费 因公出国（境）类费用 因公出国(境)费用支出",
  "threePublic.vehicles":
    "公务用车购置及运行维护经费 公务车辆购置及运行费 公务用车费用 公务用车购置、运行维护费 公务用车类支出",
  "threePublic.vehicles.purchase":
    "购置公务用车费用 更新购置公务用车费用 公务车辆购置费 购置公务用车支出 公务用车更新购置费",
  "threePublic.vehicles.operation":
    "公务用车运行维护类支出 公务车辆运行维护费 公务用车运行支出 公务用车运行维护等费用 公务用车运行及维护费",
  "threePublic.hospitality": "公务接待费用支出 各类公务接待费 公务接待类支出 公务活动接待费 国内接待费",
  "procurement.total": "政府采购总额 政府采购预算合计 集中采购和分散采购预算 采购总预算 政府采购预算金额",
  "procurement.goods": "货物类预算 采购货物类 货物项目 货物类政府采购预算",
  "procurement.services": "服务类预算 采购服务类 服务项目 服务类政府采购预算",
  "procurement.works": "工程类预算 采购工程类 工程项目 工程类政府采购预算",
  "assets.total": "固定资产账面余额 固定资产期末余额 固定资产总价值 固定资产账面总值 固定资产（原值）",
  plannedPurchases: "新增固定资产 各项固定资产 固定资产设备",
};

const HEADINGS: Record<string, string> = {
  institution: "部门职能和机构构成 部门（单位）职责及机构情况 机构职能和部门组成 主要职责、机构设置情况说明",
  overview: "部门年度收支预算情况 收入、支出预算安排情况及增减变化 部门收支预算安排说明 预算总体安排及变动情况",
  runningCosts: "机关运行经费预算及使用方向 机关运行保障经费情况 机关运行经费财政拨款情况 关于机关运行经费",
  threePublic:
    "“三公”经费财政拨款情况及增减原因 财政拨款安排“三公”经费的情况 “三公”经费预算与上年对比情况 关于“三公”经费",
  performance: "预算绩效目标及指标 绩效目标管理信息 部门及项目绩效目标 关于预算绩效",
  procurement: "政府采购预算编制情况 政府采购预算总体情况 集中采购及政府采购安排 关于政府采购",
  assets: "国有资产占用及配置情况 固定资产及购置情况 资产占有和新增配置 关于国有资产",
  glossary: "部分名词解释 有关专业名词解释 名词注释 关于名词解释",
  otherMatters: "其他需要公开的事项 其他有关情况说明 需说明的其他情况 关于其他事项",
};

export const MORE_NAMES: Record<string, Ways> = {
  ...Object.fromEntries(Object.entries(NAMES).map(([concept, list]) => [`名称 ${concept}`, words(list)])),
  ...Object.fromEntries(Object.entries(HEADINGS).map(([key, list]) => [`标题 ${key}/标题`, words(list)])),
};
