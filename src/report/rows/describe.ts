import { columnInChinese, tableInChinese } from "./in-chinese.ts";
import { resources } from "./index.ts";
import { COLUMNS_VERSION, type CsvField, type Resource } from "./resource.ts";

interface DataSource {
  title: string;
  sha256: string | undefined;
}

/** What only the user can say of a package: when it was made (ISO 8601), by whom, and under which licence it may be used (an SPDX name). */
export interface PackageFacts {
  engine: string;
  created?: string;
  contributors?: readonly string[];
  license?: string;
}

/**
 * `datapackage.json` as the Frictionless Data Package 2.0 wants it; `profile` names beside `$schema` keep it readable for readers
 * of version 1. No path, and no date or licence but those given: the same filings give the same bytes, and other people's data is theirs.
 */
export function dataPackage(
  sources: DataSource[],
  { engine, created, contributors = [], license }: PackageFacts,
): string {
  const description = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    profile: "tabular-data-package",
    name: "budget-disclosures",
    title: "部门预算公开数据",
    description:
      "Figures, tables and findings read from Chinese government budget disclosures. 从部门预算公开文件中读出的金额、表格和核对结果。",
    version: engine,
    schemaVersion: COLUMNS_VERSION,
    ...(created ? { created } : {}),
    ...(license ? { licenses: [{ name: license }] } : {}),
    contributors: [{ title: "Caiyan", roles: ["wrangler"] }, ...contributors.map((title) => ({ title }))],
    sources: sources.map(({ title, sha256 }) => ({ title, ...(sha256 ? { sha256 } : {}) })),
    resources: resources.map(resourceDescription),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

function resourceDescription(resource: Resource): object {
  const foreignKeys = resource.foreignKeys.map((key) => ({
    fields: key.fields,
    reference: { resource: key.resource, fields: key.to },
  }));
  return {
    name: resource.name,
    type: "table",
    profile: "tabular-data-resource",
    title: resource.title,
    description: `${resource.description}. ${tableInChinese(resource.name)}。`,
    path: `${resource.name}.csv`,
    scheme: "file",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      fields: resource.fields.map((field) => fieldDescription(resource.name, field)),
      missingValues: [""],
      primaryKey: resource.primaryKey,
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

function fieldDescription(table: string, field: CsvField): object {
  const { name, type, title, description, required } = field;
  const constraints = { ...(required ? { required } : {}), ...(field.enum ? { enum: field.enum } : {}) };
  const words = { title, description: `${description}. ${columnInChinese(table, name)}。` };
  return { name, type, ...words, ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
}
