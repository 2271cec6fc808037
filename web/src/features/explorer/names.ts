const forms = /(股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|公司)$/u;
const wide = /[\u2e80-\uffff]/u;

const widthOfOne = (character: string) => (wide.test(character) ? 2 : 1);
export const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + widthOfOne(character), 0);

/** A name short enough to read on the canvas: without its legal form, cut at a width counted in half characters. */
export function shortName(name: string, most = 16): string {
  const plain = name.replace(/[（(][^）)]*[）)]$/u, '').replace(forms, '') || name;
  let width = 0;
  let text = '';
  for (const character of plain) {
    width += widthOfOne(character);
    if (width > most) return `${text.trimEnd()}…`;
    text += character;
  }
  return text;
}
