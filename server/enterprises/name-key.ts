/** The name as shown: half width, single spaces, nothing invisible. */
export function cleanName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{Cf}\uFFFD]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Two spellings with one key are one name. Legal forms stay: 甲有限公司 and 甲厂 are two firms. */
export function nameKey(name: string): string {
  const clean = cleanName(name).toLowerCase();
  const key = clean.replace(/(?<=\d)[\s\p{P}]+(?=\d)/gu, '-').replace(/(?!-(?<=\d-)(?=\d))(?![&*#@%])[\s\p{P}]/gu, '');
  return key === '' ? clean : key;
}

const legalForms = [
  '有限责任公司',
  '股份有限公司',
  '集团有限公司',
  '有限公司',
  '股份公司',
  '总公司',
  '分公司',
  '公司',
  '集团',
  '股份',
];
const legalWords = new Set(
  (
    'co company ltd limited inc incorporated corp corporation llc plc gmbh ag sa spa srl sdn bhd kg bv nv oy pte pvt private ' +
    'public kk group holding holdings the and of international intl'
  ).split(' '),
);

/** What is left of a name without legal form, 省/市 after a place, and filler words: equal keys are probably one firm. */
export function nameVariantKey(name: string): string {
  const words = cleanName(name)
    .toLowerCase()
    .replace(/\b(\w)\.(?=\w\b)/g, '$1')
    .split(/(?:(?![&*#@%])[\s\p{P}])+/u)
    .filter((word) => word !== '' && !legalWords.has(word));
  let rest = words.join('').replace(/(?<=^\p{Script=Han}{2,3})[省市县]/u, '');
  for (let stripped = true; stripped;) {
    stripped = false;
    for (const form of legalForms)
      if (rest.endsWith(form) && rest.length > form.length) {
        rest = rest.slice(0, -form.length);
        stripped = true;
      }
  }
  return rest === '' ? nameKey(name) : rest;
}
