import { fieldsOf, partsOf, type Part } from './mail-parts.ts';

/** What a mail server told about a letter that it could not deliver, or not yet. */
export interface DeliveryReport {
  /** Of the letter that was sent, with its angle brackets; null where the report does not name it. */
  readonly messageId: string | null;
  /** The address in small letters. */
  readonly recipient: string;
  /** Such as 5.1.1. */
  readonly status: string;
  readonly diagnostic: string;
  /** Whether there is no use in sending to this address again. */
  readonly permanent: boolean;
}
const largest = 256 * 1024;
const longestDiagnostic = 500;
const longestAddress = 400;
const longestField = 4000;

/**
 * What a delivery status notification (RFC 3464) says of its first recipient that was not reached; null for any other
 * letter. Whoever writes to the address may send one: what it says counts only for a letter that was really sent.
 */
export function deliveryReport(raw: Uint8Array): DeliveryReport | null {
  // The end of a long one is what was sent: the report stands before it.
  const letter = Buffer.from(raw.subarray(0, largest)).toString('latin1').replace(/\r\n?/g, '\n');
  const parts = partsOf(letter);
  const [outer] = parts;
  const report = parts.find(({ type }) => /^message\/(global-)?delivery-status$/.test(type));
  if (!outer || !report || !outer.type.startsWith('multipart/')) return null;
  for (const block of report.body.split(/\n[ \t]*\n+/)) {
    const told = toldOf(fieldsOf(block));
    if (told) return { messageId: originalOf(parts, report), ...told };
  }
  return null;
}

function toldOf(fields: ReadonlyMap<string, string>): Omit<DeliveryReport, 'messageId'> | null {
  const action = fields.get('action')?.toLowerCase() ?? '';
  const recipient = ['original-recipient', 'final-recipient'].map((name) => addressOf(fields.get(name))).find(Boolean);
  if (!recipient || !/^(failed|delayed)\b/.test(action)) return null;
  const words = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, '');
  // Some servers say 5.0.0 of everything, and what it was in the words alone.
  const said = statusIn(fields.get('status'));
  const inWords = statusIn(words);
  const status =
    (said && !said.endsWith('.0.0') ? said : (inWords ?? said)) ?? (action.startsWith('failed') ? '5.0.0' : '4.0.0');
  return {
    ...{ recipient, status, diagnostic: plain(words).slice(0, longestDiagnostic) },
    permanent: action.startsWith('failed') && status.startsWith('5'),
  };
}
const statusIn = (text = ''): string | undefined => /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(text)?.[1];
const addressOf = (field = ''): string | undefined =>
  /^(?:[\w-]+\s*;)?\s*<?([^\s<>;,"]+@[^\s<>;,"]+?)>?$/.exec(field.slice(0, longestAddress))?.[1]?.toLowerCase();
// eslint-disable-next-line no-control-regex -- a foreign server's words go into records
const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();

/** In what was returned, or else in what the report answers to. */
function originalOf(parts: readonly Part[], report: Part): string | null {
  const after = parts.slice(parts.indexOf(report) + 1);
  const returned = [...after, ...parts].filter(({ type }) =>
    /^(message\/(global|rfc822)|text\/rfc822-headers)/.test(type),
  );
  const fields = [
    ...returned.map(({ body }) => fieldsOf(body.split('\n\n')[0]!).get('message-id')),
    fieldsOf(report.body).get('x-original-message-id'),
    parts[0]?.head.get('in-reply-to'),
    parts[0]?.head.get('references')?.split(/\s+/).at(-1),
  ];
  return (
    fields
      .map((field) => /<[^\s<>]{1,200}@[^\s<>]{1,200}>/.exec(field?.slice(0, longestField) ?? '')?.[0])
      .find(Boolean) ?? null
  );
}
