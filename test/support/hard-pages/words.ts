/** Names of budget items and sentences that pages are filled with. */
export const LABELS: readonly string[] = [
  "一般公共服务支出",
  "行政运行",
  "一般行政管理事务",
  "政府办公厅（室）及相关机构事务",
  "社会保障和就业支出",
  "行政事业单位养老支出",
  "行政单位离退休",
  "卫生健康支出",
  "行政单位医疗",
  "住房保障支出",
  "住房公积金",
  "购房补贴",
  "机关服务",
  "专项业务活动",
];

export const LONG_LABELS: readonly string[] = [
  "行政运行（含机关本级及所属单位的人员经费和日常公用经费支出）",
  "一般行政管理事务（专项：平台建设、运行维护及安全等级保护测评）",
  "机关事业单位基本养老保险缴费支出（含职业年金单位缴费部分及历年补缴）",
  "其他用于社会保障和就业的补助资金及配套支出",
];

export const SIDES: readonly string[] = ["财政拨款", "基本支出", "项目支出", "人员经费"];

export const WATERMARKS: readonly string[] = ["征求意见稿", "内部资料", "某某市财政局", "样本", "稿", "财政专用"];

export const SENTENCES: readonly string[] = [
  "本部门二〇二六年收入预算按照统一口径编列，支出预算按功能分类和经济分类分别列示。",
  "支出总体情况见下表，各项支出均按照有关规定从严控制，压减一般性支出。",
];
