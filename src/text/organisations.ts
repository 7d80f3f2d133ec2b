/** How names of organisations end, as a piece of a regular expression: 市民政局, 社会福利院, 第一中学, 服务中心. */
export const ORGANISATION_END = "[局委办室厅院校学心站所队馆会社处园府团台库署司]";
