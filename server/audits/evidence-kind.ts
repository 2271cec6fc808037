import { InvalidInput } from '../platform/errors.ts';

export const evidenceKinds = ['PDF', 'PNG', 'JPEG', 'XLSX', 'DOCX'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
export const contentTypes: Readonly<Record<EvidenceKind, string>> = {
  PDF: 'application/pdf',
  PNG: 'image/png',
  JPEG: 'image/jpeg',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const begins = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);

/** What a file is by what it holds; its name only tells a workbook from a document, which begin alike. */
export function evidenceKind(head: Uint8Array, name: string): EvidenceKind {
  if (begins(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'PDF';
  if (begins(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'PNG';
  if (begins(head, 0xff, 0xd8, 0xff)) return 'JPEG';
  const office =
    begins(head, 0x50, 0x4b, 0x03, 0x04) &&
    /\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|word\//.test(Buffer.from(head).toString('latin1'));
  if (office && /\.xlsx$/i.test(name)) return 'XLSX';
  if (office && /\.docx$/i.test(name)) return 'DOCX';
  throw new InvalidInput([
    {
      path: 'body',
      zh: '证据须为 PDF、PNG、JPEG、XLSX 或 DOCX 文件',
      en: 'is a PDF, PNG, JPEG, XLSX or DOCX file',
    },
  ]);
}

/** What monitoring an acceptance needs on file: before the schemes, and after. */
export const evidencePurposes = ['MONITORING_BEFORE', 'MONITORING_AFTER'] as const;
export type EvidencePurpose = (typeof evidencePurposes)[number];
