/** Verbs by which money is given or foreseen, as they are put together: 安排, 编列, 核定, 批复, 下达, 列支, 拟列, 测算. */
export const ALLOTTING = "(?:[编安核批下列开计拟预测拨申确落投控][列排制定准复达报支算付划计实拨入])";

/** Each its own, in the order told. */
export const RESPECTIVELY = /分别|依次|各(?=[是为增减上下])/;

/** Words that say a sum follows. */
export const SUMMING = "(?:合计|共计|总计|小计|累计|总共|汇总|相加|之和|总额)";

/** What a sum of money may be called, whatever it is for. */
export const MONEY_NOUN = "(?:费用|支出|经费|资金|金额|预算)";

/** 人均, 单车年均, 平均每辆, 每人每年: what each has, not all of it. */
export const OF_EACH = "(?:[人户车年月]均|平均|单车|每[辆人户台年月])(?:每?年均?|的)?";

/** What announces why something is so. */
export const WHY = "(?:原因|[主成]因(?!公)|理由|缘由)";

/** 按支出功能分类, 按资金来源分为, 从资金性质看: what follows takes the whole apart, once more perhaps. */
export const DIVIDING =
  "(?:[按从]照?[^,。;:()\\d]{1,10}(?:分类?|划分|看)为?(?:科目)?(?=[,:])|(?<=[。;])(?:分[^,。;:()\\d]{1,6}看(?=[,:])|[^,。;:()\\d]{0,4}构成(?:情况)?(?=:)))";
/** What names a classification of all that is spent: 按支出功能分类, and not 按资金来源分. */
export const CLASSIFIED = /支出|功能|经济|科目/;
