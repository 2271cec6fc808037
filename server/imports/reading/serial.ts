const day = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** The date an Excel serial stands for; undefined outside 1900–2199, where a number is hardly a date. */
export function serialToDate(serial: number, since1904 = false): string | undefined {
  if (!Number.isFinite(serial) || serial < (since1904 ? 0 : 61)) return undefined;
  const at = new Date((since1904 ? epoch1904 : epoch1900) + Math.floor(serial) * day);
  return at.getUTCFullYear() < 2200 ? at.toISOString().slice(0, 10) : undefined;
}

/** A number as a list would write it: 9.1E+5 is 910000, and the noise of binary fractions is rounded away. */
export function plainNumber(text: string): string {
  if (/^-?\d{1,15}$/.test(text)) return text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  const short = Number(value.toPrecision(15));
  return Math.abs(short) < 1e21 && Number.isInteger(short) ? BigInt(short).toString() : String(short);
}
