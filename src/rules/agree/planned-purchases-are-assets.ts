import { exact } from "../../model/amount.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cite, citePlace, state } from "../cite.ts";
import { cellTerm, figures } from "../facts.ts";

/** Services (catalogue C) are no fixed assets. Told as 拟购置固定资产 of the whole procurement, they have been counted in. */
export default defineRule({
  id: "agree/planned-purchases-are-assets",
  severity: "warning",
  title: "拟购置固定资产不含服务类采购",
  why: "服务（采购目录C类）不形成固定资产，不应计入拟购置固定资产总额。",
  basis: [],
  needs: ["plannedPurchases", "procurement"],
  messages: { service: "拟购置固定资产{planned}中计入了服务类采购“{item}”（{code}，{amount}），服务不形成固定资产。" },
  *check(view) {
    const [planned] = figures(view, "plannedPurchases", { year: "any" });
    const items = view.disclosure.procurement.filter(({ role, total }) => role === "item" && total);
    if (!planned || items.length === 0) return;
    const whole = items.reduce((sum, { total }) => sum.plus(total?.amount.value ?? 0), exact(0));
    const countsAll = whole.eq(planned.amount.value);
    const services = items.filter(({ catalogCode }) => /^\s*[CＣ]/.test(catalogCode?.text ?? ""));
    if (!countsAll || services.length === 0) yield state("service", true, []);
    else
      for (const { item, catalogCode, total } of services) {
        const { amount, place } = cellTerm(total!, "采购金额");
        const data = {
          planned: `${planned.amount.text}${planned.amount.unit}`,
          item: item?.text.trim() ?? "",
          code: catalogCode!.text.trim(),
          amount: `${amount.text}${amount.unit}`,
        };
        const evidence = [
          citePlace(view, "拟购置固定资产", planned.place),
          cite("采购目录序号", catalogCode!),
          citePlace(view, "采购金额", place),
        ];
        yield state("service", false, evidence, { data });
      }
  },
});
