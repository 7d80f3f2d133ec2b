import { resources } from "./index.ts";
import type { CsvField, Resource } from "./resource.ts";

export interface DataSource {
  title: string;
  sha256: string | undefined;
}

/**
 * `datapackage.json` as the Frictionless Data Package 2.0 wants it; `profile` names beside `$schema` keep it readable for readers
 * of version 1. No date and no path: the same filings give the same bytes.
 */
export function dataPackage(sources: DataSource[], engine: string): string {
  const description = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    profile: "tabular-data-package",
    name: "budget-disclosures",
    title: "部门预算公开数据",
    description:
      "Figures, tables and findings read from Chinese government budget disclosures. 从部门预算公开文件中读出的金额、表格和核对结果。",
    version: engine,
    licenses: [{ name: "CC0-1.0", title: "CC0 1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/" }],
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
    description: resource.description,
    path: `${resource.name}.csv`,
    scheme: "file",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      fields: resource.fields.map(fieldDescription),
      missingValues: [""],
      primaryKey: resource.primaryKey,
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

function fieldDescription(field: CsvField): object {
  const { name, type, title, description, required } = field;
  const constraints = { ...(required ? { required } : {}), ...(field.enum ? { enum: field.enum } : {}) };
  const words = { title, description: `${description}. ${title}。` };
  return { name, type, ...words, ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
}
