import { strToU8, zipSync } from "fflate";
import { escapeXml } from "../../text/markup.ts";
import type { NoticeContent, NoticeGroup } from "./content.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PARTS = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
};
/** A4 with the margins of official letters, in twentieths of a point. */
const SHEET =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1474" w:bottom="1440" w:left="1588" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';

interface Look {
  align?: "center" | "right";
  bold?: boolean;
  /** Half points. */
  size?: number;
  indent?: number;
  newPage?: boolean;
  rule?: boolean;
}

/** Notices as one Word file, each on a sheet of its own. The same notices give the same bytes. */
export function noticesDocx(notices: readonly NoticeContent[]): Uint8Array {
  const body = notices.map((notice, index) => noticeXml(notice, index > 0)).join("");
  const document = `${HEAD}<w:document xmlns:w="${W}"><w:body>${body}${SHEET}</w:body></w:document>`;
  const parts = Object.entries({ ...PARTS, "word/document.xml": document });
  const files = Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

function noticeXml(notice: NoticeContent, newPage: boolean): string {
  return [
    paragraph("整改通知单", { align: "center", bold: true, size: 44, newPage }),
    notice.number && paragraph(notice.number, { align: "right" }),
    paragraph(`${notice.addressee}：`),
    paragraph(notice.opening, { indent: 560 }),
    notice.why && paragraph(notice.why, { indent: 560, bold: true }),
    part("需要更正", notice.correct),
    part("请核实", notice.verify),
    notice.contact && paragraph(`联系人：${notice.contact}`, { indent: 560 }),
    paragraph(`${notice.issuer}（盖章）`, { align: "right" }),
    paragraph(notice.date, { align: "right" }),
    ...notice.receipt.map((line, index) =>
      index === 0 ? paragraph(line, { align: "center", bold: true, rule: true }) : paragraph(line),
    ),
  ]
    .filter(Boolean)
    .join("");
}

function part(title: string, groups: readonly NoticeGroup[]): string {
  if (groups.length === 0) return "";
  const lines = groups.flatMap(({ heading, items }) => [
    heading && paragraph(heading, { bold: true, size: 24 }),
    ...items.flatMap(({ number, text, places }) => [
      paragraph(`${number}．${text}`),
      ...places.map((place) => paragraph(place, { size: 21, indent: 420 })),
    ]),
  ]);
  return paragraph(title, { bold: true }) + lines.filter(Boolean).join("");
}

function paragraph(text: string, { align, bold, size = 28, indent, newPage, rule }: Look = {}): string {
  const properties = [
    newPage && "<w:pageBreakBefore/>",
    rule && '<w:pBdr><w:top w:val="dashed" w:sz="6" w:space="8" w:color="auto"/></w:pBdr>',
    indent && `<w:ind w:firstLine="${indent}"/>`,
    align && `<w:jc w:val="${align}"/>`,
  ];
  const font = '<w:rFonts w:ascii="FangSong" w:hAnsi="FangSong" w:eastAsia="仿宋"/>';
  const run = `<w:rPr>${font}${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/></w:rPr>`;
  return `<w:p><w:pPr>${properties.filter(Boolean).join("")}</w:pPr><w:r>${run}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}
