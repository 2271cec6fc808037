/** The unified social credit code of GB 32100-2015: 18 characters, two of which check the others. */
export interface CreditCodeCheck {
  readonly code: string;
  readonly valid: boolean;
  readonly reason: { readonly zh: string; readonly en: string } | null;
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Upper case, half width, without the spaces, hyphens and invisible characters that lists carry. */
export function normaliseCreditCode(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}\p{Pd}'"`]/gu, '')
    .toUpperCase();
}

export function checkCreditCode(raw: string): CreditCodeCheck {
  const code = normaliseCreditCode(raw);
  const reason = fault(code);
  return { code, valid: reason === null, reason };
}

/** Meant as a credit code rather than a name: decides how one cell that may hold either is read. */
export function looksLikeCreditCode(raw: string): boolean {
  const code = normaliseCreditCode(raw);
  return /^(\d{13}|\d{15}|[0-9A-Z]{2}[0-9OIL]{6}[0-9A-Z]{9,11})$/.test(code);
}

function fault(code: string): CreditCodeCheck['reason'] {
  if (code === '') return { zh: '信用代码为空', en: 'The credit code is empty' };
  if (/^(\d{13}|\d{15})$/.test(code))
    return {
      zh: `这是 ${code.length} 位旧工商注册号，不是 18 位统一社会信用代码`,
      en: `This is a legacy ${code.length}-digit registration number, not an 18-character credit code`,
    };
  if (/^[0-9A-Z]{8}-?[0-9X]$/.test(code) && code.length === 9)
    return {
      zh: '这是 9 位组织机构代码，不是 18 位统一社会信用代码',
      en: 'This is a 9-character organisation code, not an 18-character credit code',
    };
  if (code.length !== 18)
    return {
      zh: `信用代码应为 18 位，现有 ${[...code].length} 位`,
      en: `A credit code has 18 characters, this has ${[...code].length}`,
    };
  const stray = [...code].find((character) => !alphabet.includes(character));
  if (stray === 'O' || stray === 'I') {
    const digit = stray === 'O' ? '0' : '1';
    return {
      zh: `含字母 ${stray}：信用代码不使用该字母，可能应为数字 ${digit}`,
      en: `Contains the letter ${stray}, which credit codes do not use; perhaps the digit ${digit} is meant`,
    };
  }
  if (stray !== undefined)
    return {
      zh: `含不允许的字符“${stray}”（信用代码不用 I、O、S、V、Z）`,
      en: `Contains "${stray}", which is not allowed (credit codes never use I, O, S, V, Z)`,
    };
  if (code[16] !== organisationCheck(code.slice(8, 16)))
    return {
      zh: '第 17 位（组织机构代码校验位）不符',
      en: 'Character 17, the check character of the organisation code, does not match',
    };
  if (code[17] !== overallCheck(code.slice(0, 17)))
    return {
      zh: '第 18 位（校验码）不符',
      en: 'Character 18, the check character, does not match',
    };
  return null;
}

/** MOD 11-10 of GB 11714 over the eight characters of the organisation code. */
function organisationCheck(body: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, i) => total + weight * organisationAlphabet.indexOf(body[i]!),
    0,
  );
  return '0123456789X0'[11 - (sum % 11)]!;
}

/** MOD 31 over the first seventeen, weights being the powers of three. */
function overallCheck(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31]!;
}
