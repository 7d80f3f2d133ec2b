import { describe, expect, it } from "@jest/globals";
import { Config, type Suppression } from "../../src/model/rule/config.ts";
import { sums } from "../../src/rules/facts.ts";
import { idleSuppressions, type Settings, validate } from "../../src/validate/index.ts";
import { bareView, claiming, figure } from "../support/figures.ts";

const rule = claiming("sum/total", ({ document }) => [
  sums("mismatch", figure(document, "100.00", "合计"), [
    figure(document, "60.00", "甲"),
    figure(document, "30.00", "乙"),
  ]),
]);
const judged = (settings?: Settings) =>
  validate(bareView("合计100.00万元，甲60.00万元，乙30.00万元。"), [rule], settings).results[0]!;
const { fingerprint } = judged().findings[0]!;
const accepted: Suppression = { fingerprint, reason: "上级要求按此口径", signer: "张三", expires: "2026-12-31" };

describe("a configuration", () => {
  it("sets the severity of a rule, its own id before its folder", () => {
    expect(judged({ rules: { "sum/*": "info" } }).findings[0]?.severity).toBe("info");
    expect(judged({ rules: { "sum/*": "info", "sum/total": "warning" } }).findings[0]?.severity).toBe("warning");
  });

  it("turns a rule off, which is said and not passed over", () => {
    expect(judged({ rules: { "sum/total": "off" } })).toMatchObject({
      outcome: "skipped",
      missing: ["已在配置中关闭"],
      findings: [],
    });
  });

  it("accepts a finding with its reason and signer, and keeps it in the report", () => {
    const result = judged({ suppressions: [accepted], today: "2026-12-31" });
    expect(result).toMatchObject({ outcome: "accepted", findings: [] });
    expect(result.suppressed).toMatchObject([{ finding: { fingerprint }, reason: "上级要求按此口径", signer: "张三" }]);
    expect(idleSuppressions([accepted], [result], "2026-12-31")).toEqual([]);
  });

  it("lets an acceptance expire, and reports it", () => {
    const result = judged({ suppressions: [accepted], today: "2027-01-01" });
    expect(result).toMatchObject({ outcome: "failed", findings: [{ fingerprint }] });
    expect(idleSuppressions([accepted], [result], "2027-01-01")).toEqual([{ suppression: accepted, why: "expired" }]);
  });

  it("reports an acceptance whose finding is no longer there", () => {
    const stale = { ...accepted, fingerprint: "0123456789abcdef" };
    expect(idleSuppressions([stale], [judged({ suppressions: [stale] })])).toEqual([
      { suppression: stale, why: "stale" },
    ]);
  });

  it.each([
    ["a suppression without a reason", { suppressions: [{ fingerprint, reason: " ", signer: "张三" }] }],
    ["a suppression without a signer", { suppressions: [{ fingerprint, reason: "口径" }] }],
    ["an unknown key", { supressions: [] }],
    ["an unknown severity", { rules: { "sum/total": "fatal" } }],
    ["a rule id without a folder", { rules: { total: "off" } }],
  ])("is refused with %s", (_, config) => {
    expect(Config.safeParse(config).success).toBe(false);
  });

  it("may be empty or whole", () => {
    expect(Config.safeParse({}).success).toBe(true);
    const whole = { profile: "generic", rules: { "form/*": "off" }, suppressions: [accepted], maxWarnings: 0 };
    expect(Config.parse(whole)).toEqual(whole);
  });
});
