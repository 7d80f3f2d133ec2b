import { mkdirSync, writeFileSync } from "node:fs";
import { z } from "zod";
import * as disclosure from "../src/model/disclosure/disclosure.ts";
import * as fact from "../src/model/disclosure/fact.ts";
import * as section from "../src/model/disclosure/section.ts";
import * as document from "../src/model/document.ts";
import * as batch from "../src/model/report/batch.ts";
import * as finding from "../src/model/report/finding.ts";
import * as report from "../src/model/report/report.ts";
import * as config from "../src/model/rule/config.ts";
import * as amount from "../src/model/schemas/amount.ts";
import * as budgetTable from "../src/model/schemas/budget-table.ts";
import * as concept from "../src/model/schemas/concept.ts";
import * as place from "../src/model/schemas/place.ts";
import { ProfileFile } from "../src/segment/profile.ts";

const ROOTS = {
  document: {
    schema: document.Document,
    title: "What `caiyan extract` prints: the blocks of one file with their places",
  },
  disclosure: { schema: disclosure.Disclosure, title: "Everything read from one nine-heading text" },
  report: { schema: report.Report, title: "The verdict on one file" },
  config: { schema: config.Config, title: "caiyan.config.json" },
  profile: { schema: ProfileFile, title: "A profile: the headings that a kind of filing must have" },
  batch: { schema: batch.Batch, title: "What `caiyan check --format json` prints" },
};

/** Version of the published schemas: the major number changes when a reader of the old form would break. */
const VERSION = "2.0";

/** Every exported schema under its own name, so that each is defined once and referred to. */
const names = z.registry<{ id: string }>();
const models = [
  amount,
  batch,
  config,
  disclosure,
  document,
  fact,
  finding,
  place,
  report,
  section,
  budgetTable,
  concept,
];
for (const [id, value] of models.flatMap((module) => Object.entries(module))) {
  if (value instanceof z.ZodType) names.add(value, { id });
}

/** Writes `schemas/<name>.schema.json` (JSON Schema 2020-12) from the zod models. */
mkdirSync("schemas", { recursive: true });
for (const [name, { schema, title }] of Object.entries(ROOTS)) {
  const { $schema, id: _, ...body } = z.toJSONSchema(schema, { metadata: names }) as Record<string, unknown>;
  const json = { $schema, $id: `caiyan:${name}:${VERSION}`, title, ...body };
  writeFileSync(`schemas/${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`);
}
