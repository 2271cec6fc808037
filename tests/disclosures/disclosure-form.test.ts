import { describe, expect, it } from 'vitest';
import { rulePacksOfFile } from '../../seeds/reference/read.ts';
import { rulePackId } from '../../seeds/rule-packs.ts';
import { checkComplete, formOf, missingOf, readSaid, suggested, toldOf } from '../../server/disclosures/rules.ts';
import { InvalidInput } from '../../server/platform/errors.ts';
import { packsInForce, rulesOf, type RulePack } from '../../server/reference/rule-packs.ts';

const packs = rulePacksOfFile().map((pack) => ({ ...pack, id: rulePackId(pack) }));
const rules = rulesOf(packsInForce(packs, '21', '2026-01-31'));
const items = (...categories: string[]) => formOf(rules, categories).map(({ item }) => item);
const common = ['NAME', 'LEGAL_REPRESENTATIVE', 'ADDRESS'];
const withPack = (change: (pack: RulePack) => RulePack) => rulesOf(packsInForce(packs, '22', '2026-01-31').map(change));
const refused = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInput) return error.fields.map(({ path }) => path);
    throw error;
  }
  return [];
};
const said = (item: string, value: string | null, withheldBecause: string | null = null) => ({
  item,
  value,
  withheldBecause,
});

describe('the form of a disclosure', () => {
  it.each([
    ['EXCEEDS_LIMITS', [...common, 'POLLUTANTS', 'DISCHARGE_WAY', 'CONCENTRATION_AND_TOTAL', 'EXCEEDANCE']],
    ['TOXIC_HAZARDOUS', [...common, 'TOXIC_MATERIALS', 'TOXIC_DISCHARGES', 'HAZARDOUS_WASTE', 'RISK_MEASURES']],
    ['HIGH_ENERGY', [...common, 'ENERGY_USE', 'ENERGY_LIMIT_EXCEEDANCE']],
  ])('of %s holds what the pack says', (category, expected) => expect(items(category)).toEqual(expected));

  it('of several categories holds each item once', () => {
    const all = items('EXCEEDS_LIMITS', 'TOXIC_HAZARDOUS', 'HIGH_ENERGY');
    expect(all).toHaveLength(13);
    expect(new Set(all).size).toBe(13);
    const name = formOf(rules, ['EXCEEDS_LIMITS', 'HIGH_ENERGY'])[0]!;
    expect(name.rules.map(({ key }) => key)).toEqual(['disclose.EXCEEDS_LIMITS', 'disclose.HIGH_ENERGY']);
  });

  it('is another where the pack has other items', () => {
    const other = withPack((pack) => ({
      ...pack,
      rules: pack.rules.map((rule) =>
        rule.key === 'disclose.HIGH_ENERGY' ? { ...rule, items: ['NAME', 'CARBON'] } : rule,
      ),
    }));
    expect(formOf(other, ['HIGH_ENERGY']).map(({ item }) => item)).toEqual(['NAME', 'CARBON']);
  });

  it('lets every item but the name be withheld, unless the pack says which may not', () => {
    expect(
      formOf(rules, ['HIGH_ENERGY'])
        .filter((one) => !one.withholdable)
        .map(({ item }) => item),
    ).toEqual(['NAME']);
    const stricter = withPack((pack) => ({
      ...pack,
      rules: pack.rules.map((rule) =>
        rule.key === 'disclose.NEVER_WITHHELD' ? { ...rule, items: ['NAME', 'ADDRESS'] } : rule,
      ),
    }));
    const kept = formOf(stricter, ['HIGH_ENERGY']).filter((one) => !one.withholdable);
    expect(kept.map(({ item }) => item)).toEqual(['NAME', 'ADDRESS']);
  });

  it('is filled in beforehand with the name and the evidence that was published', () => {
    const form = formOf(rules, ['EXCEEDS_LIMITS', 'HIGH_ENERGY']);
    const none = { limit: null, measured: null, unit: null };
    const found = suggested(form, '甲厂', [
      { category: 'EXCEEDS_LIMITS', evidence: '超标', ...none },
      { category: 'HIGH_ENERGY', evidence: '超限额', limit: 100, measured: 120, unit: 'kgce/t' },
    ]);
    expect(Object.fromEntries(found.map(({ item, value }) => [item, value]))).toEqual({
      NAME: '甲厂',
      EXCEEDANCE: '超标',
      ENERGY_LIMIT_EXCEEDANCE: '超限额；限额 100kgce/t，实测 120kgce/t',
    });
  });

  it('takes nothing that the pack does not ask for, and names everything that is wrong at once', () => {
    const form = formOf(rules, ['HIGH_ENERGY']);
    const wrong = [
      ...[said('NAME', null, '秘密'), said('ADDRESS', '甲', '秘密'), said('POLLUTANTS', 'COD')],
      ...[said('ENERGY_USE', '乙'.repeat(2001)), said('LEGAL_REPRESENTATIVE', null, '丙'.repeat(501))],
      said('ENERGY_USE', '丁'),
    ];
    expect(refused(() => readSaid(form, wrong))).toEqual(
      ['NAME', 'ADDRESS', 'POLLUTANTS', 'ENERGY_USE', 'LEGAL_REPRESENTATIVE', 'ENERGY_USE'].map(
        (item) => `values.${item}`,
      ),
    );
  });

  it('is complete when everything is given or withheld, and publishes of what is withheld that it is', () => {
    const form = formOf(rules, ['HIGH_ENERGY']);
    const given = readSaid(form, [said('ADDRESS', null, '秘密'), said('NAME', ' 甲厂 '), said('ENERGY_USE', ' ')]);
    expect(given.map(({ item }) => item)).toEqual(['NAME', 'ADDRESS']);
    const missing = ['LEGAL_REPRESENTATIVE', 'ENERGY_USE', 'ENERGY_LIMIT_EXCEEDANCE'];
    expect(missingOf(form, given)).toEqual(missing);
    expect(refused(() => checkComplete(form, given))).toEqual(missing.map((item) => `values.${item}`));
    expect(toldOf(given)).toEqual([
      { item: 'NAME', value: '甲厂', withheld: false },
      { item: 'ADDRESS', value: null, withheld: true },
    ]);
  });
});
