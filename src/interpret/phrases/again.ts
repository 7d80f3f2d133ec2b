/** What leads from a figure to the same one in another unit or writing. */
const AGAIN = "(?:人民币|折合|约合|金额|合计|[合即计为是约￥¥:：])*";
const IN_BRACKET = new RegExp(`^\\((?:[大小]写|${AGAIN})*$`);
const IN_OTHER_WRITING = new RegExp(`^[,，;]?\\(?${AGAIN}[大小]写${AGAIN}$`);

/** Whether a lead says that its figure is the one before it, written in capitals or in digits: （大写：人民币|…. */
export function tellsInOtherWriting(lead: string): boolean {
  return IN_OTHER_WRITING.test(lead);
}

/** Whether a figure tells the one before it again: said to be, or alone in a bracket. `behind` is what follows it. */
export function tellsAgain(lead: string, behind: string): boolean {
  return tellsInOtherWriting(lead) || (IN_BRACKET.test(lead) && /^[整正]?\)/.test(behind));
}
