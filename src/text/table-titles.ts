import { compactText } from "./compact.ts";

/** 附表2：, 2024年, （一） before what a title says. */
const FRONT =
  /^(?:附?表?[\d一二三四五六七八九十]{1,3}[-、:.)]|\([一二三四五六七八九十\d]{1,2}\)|附表?\d*:?)*(?:20\d\d年度?)?/;
/** 明细表, 支出预算安排表, 分配情况表 behind it. */
const BEHIND =
  /(?:(?:资金|预算|经费)?(?:支出|安排|分配|明细|分解|构成|使用|情况|计划)+(?:预算|情况|明细|资金)*|预算)(?:一览)?表$/;

/** The name of what a table sets out by its title (水质监测运行费|安排表, 项目支出|明细表); undefined where the title says none. */
export function thingSetOut(title: string): string | undefined {
  const text = compactText(title)
    .replace(/[《》]/g, "")
    .replace(FRONT, "");
  const name = text.replace(BEHIND, "");
  if (name === "项目") return "项目支出";
  return name === text || name.length < 3 ? undefined : name;
}
