const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A unified social credit code with right check characters that cannot be a real one: the organisation codes of China are eight digits or
 * begin with MA, these begin with the letters of a series.
 */
export function syntheticCreditCode(division: string, series: string, number: number): string {
  const organisation = `${series}${String(number).padStart(8 - series.length, '0')}`;
  if (organisation.length !== 8) throw new RangeError(`Series ${series} has no room for number ${number}`);
  const sum = organisationWeights.reduce(
    (s, weight, i) => s + weight * organisationAlphabet.indexOf(organisation[i]!),
    0,
  );
  const body = `91${division}${organisation}${'0123456789X0'[11 - (sum % 11)]!}`;
  const total = [...body].reduce((s, character, i) => s + alphabet.indexOf(character) * (3 ** i % 31), 0);
  return body + alphabet[(31 - (total % 31)) % 31]!;
}
