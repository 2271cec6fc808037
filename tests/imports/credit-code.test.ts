import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCode, looksLikeCreditCode } from '../../server/enterprises/credit-code.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2, 1];
/** The standard read the other way round: with its check character the weighted sum is divisible. */
const valid = (code: string) => {
  const sum = [...code].reduce((total, c, i) => total + alphabet.indexOf(c) * weights[i]!, 0);
  const organisation = [...code.slice(8, 17)].reduce(
    (total, c, i) => total + (i === 8 && c === 'X' ? 10 : parseInt(c, 36)) * organisationWeights[i]!,
    0,
  );
  return sum % 31 === 0 && organisation % 11 === 0 && /[\dX]/.test(code[16]!);
};

describe('A credit code', () => {
  it.each([
    '91350200MA2YJ1XR9G',
    '913502000728319549',
    '91440101MA5CJQ4N59',
    '9135021359498494XQ',
    '91350200776049653A',
  ])('%s is valid', (code) => expect(checkCreditCode(code)).toEqual({ code, valid: true, reason: null }));

  it('in use that fails is refused, and told why', () => {
    const { valid: ok, reason } = checkCreditCode('91350203M0001QAY9B');
    expect(ok).toBe(false);
    expect(reason?.zh).toMatch(/第 1[78] 位/);
    expect(reason?.en).toMatch(/check character/);
  });

  it('is read in lower case, in full width, with spaces and with invisible characters', () =>
    expect(checkCreditCode(' ９１350200ma2yj1-xr9g\u200b').code).toBe('91350200MA2YJ1XR9G'));

  it('with a letter O or I is told which digit may be meant', () => {
    expect(checkCreditCode('9135020O776049653A').reason?.zh).toContain('字母 O');
    expect(checkCreditCode('9I350200776049653A').reason?.en).toContain('letter I');
  });

  it.each([
    ['210200000012345', '15 位旧工商注册号'],
    ['2102000000123', '13 位旧工商注册号'],
    ['776049653', '组织机构代码'],
    ['91350200776049653', '应为 18 位'],
    ['', '为空'],
  ])('%s of another kind is named', (code, said) => expect(checkCreditCode(code).reason?.zh).toContain(said));

  it('is never refused for its region digits', () => {
    const body = '91' + '999999' + '77604965';
    const found = [...alphabet].flatMap((a) => [...alphabet].map((b) => body + a + b)).filter(valid);
    expect(found.length).toBeGreaterThan(0);
    for (const code of found) expect(checkCreditCode(code).valid).toBe(true);
  });

  it('agrees with the standard read the other way round', () => {
    const character = fc.constantFrom(...alphabet);
    fc.assert(
      fc.property(fc.array(character, { minLength: 16, maxLength: 16 }), (characters) => {
        const body = characters.join('');
        const endings = [...alphabet].flatMap((a) => [...alphabet].map((b) => body + a + b));
        const accepted = endings.filter((code) => checkCreditCode(code).valid);
        expect(accepted).toEqual(endings.filter(valid));
      }),
      { numRuns: 60 },
    );
  });

  it('is told from a name in a cell that may hold either', () => {
    for (const code of ['91350200ma2yj1xr9g', '913502000728319549', '210200000012345', '9135020O776049653A'])
      expect(looksLikeCreditCode(code), code).toBe(true);
    for (const name of ['BPNL00000000BJTL', 'CSF0000000001', '清河铸造有限公司', '3M', 'urn:uuid:0d8da814'])
      expect(looksLikeCreditCode(name), name).toBe(false);
  });
});
