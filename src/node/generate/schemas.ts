import { mkdirSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { Batch } from "../../model/batch.ts";
import { Disclosure } from "../../model/disclosure.ts";
import { Document } from "../../model/document.ts";
import { Report } from "../../model/report.ts";

const SCHEMAS = {
  document: { schema: Document, title: "What `caiyan extract` prints: the blocks of one file with their places" },
  disclosure: { schema: Disclosure, title: "Everything read from one nine-heading text" },
  report: { schema: Report, title: "The verdict on one file" },
  batch: { schema: Batch, title: "What `caiyan check --format json` prints" },
};

/** Version of the published schemas: the major number changes when a reader of the old form would break. */
const VERSION = "1.0";

/** Writes `schemas/<name>.schema.json` (JSON Schema 2020-12) from the zod models. */
mkdirSync("schemas", { recursive: true });
for (const [name, { schema, title }] of Object.entries(SCHEMAS)) {
  const { $schema, ...body } = z.toJSONSchema(schema);
  const json = { $schema, $id: `caiyan:${name}:${VERSION}`, title, ...body };
  writeFileSync(`schemas/${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`);
}
