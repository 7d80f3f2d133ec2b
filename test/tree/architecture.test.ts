import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { importsOf, SRC, sourceFiles, target } from "./imports.ts";

const files = sourceFiles();

/** What the files of each room may import besides their own room. `check` stands for check.ts, `index` for index.ts. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  text: ["model"],
  concepts: ["model", "text"],
  extract: ["model", "text"],
  segment: ["model", "text", "concepts"],
  interpret: ["model", "text", "concepts"],
  rules: ["model", "text", "concepts"],
  validate: ["model", "text"],
  report: ["model", "text", "concepts"],
  mark: ["model", "text", "extract", "report"],
  check: ["model", "text", "extract", "segment", "interpret", "rules", "validate", "report"],
  index: ["model", "extract", "segment", "rules", "report", "check"],
  page: ["model", "text", "extract", "segment", "interpret", "rules", "validate", "report", "mark", "check", "index"],
  node: ["model", "text", "extract", "segment", "interpret", "rules", "validate", "report", "mark", "check", "index"],
};

/** Where code may be bound to what runs it. */
const HOSTS = ["node", "page"];

const all = files.flatMap(importsOf);

function room(file: string): string {
  const [first = ""] = file.split("/");
  return first.replace(/\.ts$/, "");
}

describe("architecture", () => {
  it("sees the whole tree", () => {
    expect(files.length).toBeGreaterThan(30);
    expect(all.length).toBeGreaterThan(files.length);
  });

  it("lets each room import only what lies below it", () => {
    const wrong = all
      .filter(({ to }) => to.startsWith("."))
      .filter((one) => room(target(one)) !== room(one.from))
      .filter((one) => !(MAY_IMPORT[room(one.from)] ?? []).includes(room(target(one))))
      .map((one) => `${one.from} → ${target(one)}`);
    expect(wrong).toEqual([]);
  });

  it("keeps what only Node has inside src/node", () => {
    const nodeOnly = /^(node:|fast-csv|piscina|commander|tinyglobby|module$|fs$|path$|stream$|worker_threads$)/;
    const wrong = all
      .filter(({ from, to }) => room(from) !== "node" && nodeOnly.test(to))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).toEqual([]);
  });

  it("reads no Node global outside src/node", () => {
    const globals = /\b(process\.|Buffer\.|__dirname|require\()/;
    const wrong = files.filter((file) => room(file) !== "node" && globals.test(readFileSync(join(SRC, file), "utf8")));
    expect(wrong).toEqual([]);
  });

  it("reads no clock, locale or randomness outside the hosts", () => {
    const unsteady = /Date\.now|new Date\(\)|Math\.random|toLocale|localeCompare|Intl\./;
    const inBrowser = "report/html/client.ts"; // sorts what a reader clicks on, in the reader's own language
    const own = files.filter((file) => !HOSTS.includes(room(file)) && file !== inBrowser);
    const wrong = own.filter((file) => unsteady.test(readFileSync(join(SRC, file), "utf8")));
    expect(wrong).toEqual([]);
  });

  it("imports pdf.js outside the hosts as types only", () => {
    const wrong = all.filter(
      ({ from, to, typeOnly }) => !HOSTS.includes(room(from)) && to.startsWith("pdfjs-dist") && !typeOnly,
    );
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("has no cycles between files", () => {
    const graph = new Map(
      files.map((file) => [file, all.filter(({ from, to }) => from === file && to.startsWith(".")).map(target)]),
    );
    expect(cyclesIn(graph)).toEqual([]);
  });

  it("keeps every room small enough to read", () => {
    const long = files
      .map((file) => ({ file, lines: readFileSync(join(SRC, file), "utf8").split("\n").length }))
      .filter(({ lines }) => lines > 221);
    expect(long).toEqual([]);
  });

  it("keeps every folder short enough to look through, but for lists of rules", () => {
    const long = [...foldersOf("src"), ...foldersOf("tools"), "test", "test/support"].filter(
      (folder) => !/^src\/rules\/(?:sum|agree|present)$/.test(folder) && readdirSync(folder).length > 16,
    );
    expect(long).toEqual([]);
  });

  it("answers the questions of a newcomer with places that there are", () => {
    const rows =
      readFileSync("CONTRIBUTING.md", "utf8").match(/^\| (?:where|which|what|when)[^|]*\?[^|]*\|.*\|$/gm) ?? [];
    const places = rows.flatMap((row) => row.split("|")[2]!.match(/(?<=`)[\w/-]+\/(?:[\w-]+\.ts)?(?=`)/g) ?? []);
    expect(places.length).toBeGreaterThan(rows.length / 2);
    expect(places.filter((place) => !existsSync(join(SRC, place)))).toEqual([]);
  });

  it("holds no name of a machine path in the tree", () => {
    const paths = /(^|[^\w./])\/(work|root|home|tmp)\//;
    const wrong = files
      .filter((file) => paths.test(readFileSync(join(SRC, file), "utf8")))
      .map((file) => relative(".", file));
    expect(wrong).toEqual([]);
  });
});

function foldersOf(folder: string): string[] {
  const own = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...own.flatMap(({ name }) => foldersOf(`${folder}/${name}`))];
}

function cyclesIn(graph: Map<string, string[]>): string[] {
  const state = new Map<string, "open" | "done">();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") return void cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    state.set(file, "open");
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, "done");
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}
