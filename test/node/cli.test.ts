import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { CLI, caiyan, ensureBuilt } from "../support/dist.ts";
import { pdfFile } from "../support/files/pdf.ts";

jest.setTimeout(180_000);

const REAL = "samples/langfang-2021.docx";
const folder = mkdtempSync(join(tmpdir(), "caiyan-cli-"));
const put = (name: string, bytes: string | Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const cache = { env: { XDG_CACHE_HOME: join(folder, "cache") } };

beforeAll(ensureBuilt);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("caiyan check", () => {
  it("says the verdict first and ends with 0 on a clean filing", () => {
    const { code, out } = caiyan(["check", REAL], cache);
    expect(out.split("\n")[0]).toMatch(/^通过 {2}langfang-2021\.docx {2}廊坊市人民政府办公室 2021年/);
    expect(out).toMatch(/规则：相符 \d+，有发现 \d+，存疑 \d+，未能核对 \d+/);
    expect(code).toBe(0);
  });

  it("names each bad file with what to do, goes on with the others, and ends with 3", () => {
    const bad = [
      put("旧.doc", Buffer.from("d0cf11e0a1b11ae1".padEnd(2048, "0"), "hex")),
      put("网页.docx", "<!DOCTYPE html><html><body>预算</body></html>"),
      put("空.pdf", ""),
      put("断.docx", readFileSync(REAL).subarray(0, 4000)),
      put("断.pdf", "%PDF-1.7\n1 0 obj\n<<"),
    ];
    const { code, out } = caiyan(["check", ...bad, REAL], cache);
    expect(code).toBe(3);
    for (const name of ["旧.doc", "网页.docx", "空.pdf", "断.docx", "断.pdf"]) {
      expect(out).toMatch(new RegExp(`未能判断 {2}${name}[\\s\\S]*?原因：.+。\\n {2}处理：.+。`));
    }
    expect(out).toMatch(/通过 {2}langfang/);
    expect(out).toMatch(/共 6 份：通过 1 份，未能判断 5 份/);
  });

  it("ends with 2 on wrong usage, in Chinese, with nothing on stdout", () => {
    const wrong = [
      ["check", join(folder, "没有.docx")],
      ["check", "--nope", REAL],
      ["check"],
      ["check", REAL, "--format", "doc"],
      ["audit"],
    ];
    for (const args of wrong) {
      const { code, out, err } = caiyan(args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: "" });
      expect(err).toMatch(/caiyan：.*[\u4e00-\u9fff]/);
    }
  });

  it("refuses a folder without filings", () => {
    mkdirSync(join(folder, "空文件夹"));
    const { code, err } = caiyan(["check", join(folder, "空文件夹")]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("没有可以核对的文件") });
  });

  it("prints JSON that its schema accepts, amounts as strings, and nothing else on stdout", () => {
    const { out } = caiyan(["check", REAL, "--format", "json"], cache);
    const batch = JSON.parse(out);
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync("schemas/batch.schema.json", "utf8")),
    );
    expect(validate(batch) ? [] : validate.errors).toEqual([]);
    const total = batch.reports[0].disclosures[0].disclosure.facts.find(
      (fact: { concept: string }) => fact.concept === "revenue.total",
    );
    expect(total.amount).toMatchObject({ value: "114528000", text: "11452.80", unit: "万元" });
  });

  it("gives the same bytes with one worker, many workers, and from the cache", () => {
    const files = [
      "samples/langfang-2021.docx",
      ...readdirSync("samples")
        .filter((name) => name.endsWith("2022.docx"))
        .map((name) => `samples/${name}`),
    ];
    const args = ["check", ...files, "--format", "json"];
    const [one, many, kept] = [[...args, "--jobs", "1", "--no-cache"], [...args, "--jobs", "4"], args].map(
      (list) => caiyan(list, cache).out,
    );
    expect(one!.length).toBeGreaterThan(1000);
    expect(many === one).toBe(true); // not shown: they are long
    expect(kept === one).toBe(true);
  });

  it("names a file that takes too much memory and goes on", () => {
    const { code, out } = caiyan(["check", put("空.txt", ""), REAL, "--memory", "1", "--no-cache"]);
    expect(out).toMatch(/未能判断 {2}langfang-2021\.docx\n {2}原因：读取所需内存超过上限（1 MB）/);
    expect(out).toMatch(/未能判断 {2}空\.txt/);
    expect(code).toBe(3);
  });
});

describe("caiyan extract", () => {
  it("prints the document as its schema says", () => {
    const { code, out } = caiyan(["extract", REAL]);
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync("schemas/document.schema.json", "utf8")),
    );
    const document = JSON.parse(out);
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    expect(document.blocks.filter((block: { kind: string }) => block.kind === "table")).toHaveLength(20);
    expect(code).toBe(0);
  });

  it("ends with 3 on a file it cannot read", () => {
    const { code, out, err } = caiyan(["extract", put("坏.docx", "PK\u0003\u0004 not a zip")]);
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toMatch(/坏\.docx：.+。.+。/);
  });
});

describe("caiyan convert", () => {
  const target = join(folder, "out");

  it("writes tables with BOM that are the same when it runs again", () => {
    expect(caiyan(["convert", REAL, "-o", target], cache).code).toBe(0);
    const first = snapshot(target);
    expect(caiyan(["convert", REAL, "-o", target], cache).code).toBe(0);
    expect(snapshot(target)).toEqual(first);
    expect(first["facts.csv"]).toMatch(/^\ufeffdocument,disclosure,fact,/);
    expect(first["facts.csv"]).toContain("revenue.total");
    expect(Object.keys(first).filter((name) => name.startsWith("tables/"))).toHaveLength(20);
  });

  it("adds another filing without touching the rows of the first, and leaves BOM out on request", () => {
    const more = readdirSync("samples").find((name) => name.endsWith(".docx") && !name.startsWith("langfang"))!;
    const before = readFileSync(join(target, "facts.csv"), "utf8")
      .split("\r\n")
      .filter((line) => line.startsWith("samples/langfang"));
    caiyan(["convert", join("samples", more), "-o", target, "--no-bom"], cache);
    const after = readFileSync(join(target, "facts.csv"), "utf8");
    expect(after.startsWith("document,")).toBe(true);
    expect(after.split("\r\n").filter((line) => line.startsWith("samples/langfang"))).toEqual(before);
    expect(JSON.parse(readFileSync(join(target, "datapackage.json"), "utf8")).sources).toHaveLength(2);
  });

  it("keeps a row for a file that could not be judged", () => {
    caiyan(["convert", put("空.docx", ""), "-o", join(folder, "bad")]);
    expect(readFileSync(join(folder, "bad/documents.csv"), "utf8")).toMatch(/空\.docx,.*unjudged,empty/);
  });

  it("says so when the output cannot be written, and leaves what was there", () => {
    const before = snapshot(target);
    const run = `ulimit -f 8; exec "${process.execPath}" "${CLI}" convert "${REAL}" -o "${target}" --no-cache`;
    const { status, stderr } = spawnSync("bash", ["-c", run], { encoding: "utf8" });
    expect(status).toBe(4);
    expect(stderr).toMatch(/无法写入 .+请检查/);
    const after = snapshot(target);
    for (const name of Object.keys(before).filter((one) => !one.startsWith("tables/")))
      expect(after[name]).toBe(before[name]);
  });
});

describe("caiyan itself", () => {
  it("explains every rule it lists", () => {
    const ids = caiyan(["rules"])
      .out.trim()
      .split("\n")
      .map((line) => line.split(" ")[0]!);
    expect(ids.length).toBeGreaterThan(20);
    const { code, out } = caiyan(["explain", ids[0]!]);
    expect({ code, known: out.includes(ids[0]!) }).toEqual({ code: 0, known: true });
    expect(caiyan(["explain", "sum/nothing"]).code).toBe(2);
  });

  it("explains why one thing told by its fingerprint was judged so, from the filing or from a report", () => {
    const flawed = "samples/flawed/qingling-yuan-for-ten-thousand.docx";
    const { out: json } = caiyan(["check", flawed, "--format", "json"], cache);
    const [, fingerprint = ""] = /"ruleId":"sum\/expenditure-kinds".*?"fingerprint":"(\w{16})"/.exec(json) ?? [];
    const { code, out } = caiyan(["explain", fingerprint, flawed], cache);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^错误 支出总计写为[\s\S]*结构：[\s\S]*依据的原文：\n {2}1\. 支出总计「5,163\.37」[\s\S]*算式：/,
    );
    expect(caiyan(["explain", fingerprint, put("报告.json", json)]).out).toBe(out);
    expect(caiyan(["explain", fingerprint]).code).toBe(2);
    expect(caiyan(["explain", "0123456789abcdef", flawed], cache).code).toBe(2);
  });

  it("shows help and version", () => {
    expect(caiyan(["--version"]).out).toBe(`${JSON.parse(readFileSync("package.json", "utf8")).version}\n`);
    expect(caiyan(["--help"]).out).toMatch(/用法：[\s\S]*命令：[\s\S]*check[\s\S]*退出码/);
  });

  it("does not complain when the reader of its output goes away", () => {
    const run = `"${process.execPath}" "${CLI}" rules | head -1`;
    expect(execFileSync("bash", ["-c", run], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] })).not.toBe("");
  });
});

function snapshot(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")];
    }),
  );
}

describe("the time limit of a file", () => {
  it("stops a PDF that draws itself without end, and counts no waiting against the next file", () => {
    const forms = [
      "<< /Type /XObject /Subtype /Form /BBox [0 0 225 161] /Resources << /Pattern << /P 11 0 R >> >> /Length 48 >>\nstream\nq /Pattern cs /P scn 0 0 224.72 160.4 re f Q      \nendstream",
      "<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 225 161] /XStep 225 /YStep 161 /Resources << /XObject << /X 10 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream",
    ];
    const endless = pdfFile([{ content: "/X Do", resources: "/XObject << /X 10 0 R >>" }], forms);
    const limits = ["--timeout", "5", "--jobs", "1", "--no-cache"];
    const { code, out } = caiyan(["check", put("a.pdf", endless), REAL, ...limits]);
    expect(out).toMatch(/未能判断 {2}a\.pdf\n {2}原因：读取(超过时限（5 秒）|所需内存超过上限)/);
    expect(out).toMatch(/通过 {2}langfang/);
    expect(code).toBe(3);
  });
});
