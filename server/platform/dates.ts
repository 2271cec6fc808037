const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Asia/Shanghai, YYYY-MM-DD. */
export const businessDay = (at: Date = new Date()): string => shanghai.format(at);
