const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Asia/Shanghai, YYYY-MM-DD. */
export const businessDay = (at: Date = new Date()): string => shanghai.format(at);

/** The instant at which a calendar day is over in Asia/Shanghai, which keeps one offset all year. */
export const endOfBusinessDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00+08:00`) + 24 * 3_600_000);

/** The same day `years` later; what has no such day, the 29th of February, ends its month. */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, last))).toISOString().slice(0, 10);
}
