const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a table is sent with: its kind by its name, and the name, which may be in any script. */
export const fileHeaders = ({ name }: File): Record<string, string> => ({
  'content-type': /\.xlsx$/i.test(name) ? workbookType : 'text/csv',
  'x-filename': encodeURIComponent(name),
});
