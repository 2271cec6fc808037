import { describe, expect, it } from 'vitest';
import { sharedSupplier, starLead, starPark, demoAccounts } from '../../seeds/demo/accounts.ts';
import { demoToday, monthsAfter } from '../../seeds/demo/calendar.ts';
import { demoRegion, parkIdOf } from '../../seeds/demo/region.ts';
import { readReference } from '../../seeds/reference/read.ts';
import { checkCreditCode } from '../../server/enterprises/credit-code.ts';

const region = demoRegion();
const byId = new Map(region.enterprises.map((e) => [e.id, e]));
const byCode = new Map(region.enterprises.map((e) => [e.creditCode, e]));
const named = (part: string) => region.enterprises.find((e) => e.name.includes(part))!;
const inForce = region.supplies.filter((l) => l.since <= demoToday && (l.until === null || demoToday < l.until));
const suppliersOf = (id: string) => inForce.filter((l) => l.buyer === id).map((l) => l.supplier);

/** The smallest number of links from each supplier to the enterprise. */
function tiersAbove(id: string): Map<string, number> {
  const tiers = new Map([[id, 0]]);
  for (const [at, tier] of tiers) for (const s of suppliersOf(at)) if (!tiers.has(s)) tiers.set(s, tier + 1);
  return tiers;
}
/** What part of each supplier's output ends at the enterprise, by walking shares down from every supplier. */
function weightsTowards(id: string): Map<string, number> {
  const sales = new Map<string, { buyer: string; share: number }[]>();
  for (const l of inForce)
    if (l.shareOfSupplier !== null)
      sales.set(l.supplier, [...(sales.get(l.supplier) ?? []), { buyer: l.buyer, share: l.shareOfSupplier }]);
  const weights = new Map<string, number>([[id, 1]]);
  for (let round = 0; round < 200; round += 1)
    for (const [supplier, sold] of sales)
      if (supplier !== id)
        weights.set(
          supplier,
          sold.reduce((sum, s) => sum + s.share * (weights.get(s.buyer) ?? 0), 0),
        );
  return weights;
}

describe('the demo region', () => {
  it('is as large as a real district and the same every time', () => {
    expect(region.parks.length).toBeGreaterThanOrEqual(6);
    expect(region.enterprises.length).toBeGreaterThanOrEqual(400);
    expect(region.supplies.length).toBeGreaterThanOrEqual(1500);
    expect(new Set(region.records.map((r) => r.year))).toEqual(new Set([2023, 2024, 2025]));
    expect(demoRegion()).toEqual(region);
  });
  it('stands in several cities of Liaoning and in divisions and industries that exist', () => {
    const { divisions, industries } = readReference();
    const known = new Set(divisions.map((d) => d.code));
    const classes = new Set(industries.filter((i) => i.level === 'CLASS').map((i) => i.code));
    expect(new Set(region.parks.map((p) => p.division.slice(0, 4))).size).toBeGreaterThanOrEqual(6);
    expect(region.parks.every((p) => p.division.startsWith('21') && known.has(p.division))).toBe(true);
    expect(region.enterprises.filter((e) => !known.has(e.division) || !classes.has(e.industry))).toEqual([]);
    expect(new Set(region.enterprises.map((e) => e.division.slice(0, 2))).size).toBeGreaterThanOrEqual(6);
  });
  it('gives every enterprise a name of its own, and a credit code that checks and can be nobody’s, or none', () => {
    expect(new Set(region.enterprises.map((e) => e.nameKey)).size).toBe(region.enterprises.length);
    const keys = region.enterprises.flatMap((e) => e.names.map((n) => n.key));
    expect(new Set(keys).size).toBe(keys.length);
    const codes = region.enterprises.flatMap((e) => (e.creditCode === null ? [] : [e.creditCode]));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((c) => !checkCreditCode(c).valid)).toEqual([]);
    expect(codes.every((c) => c.slice(8, 11) === 'QLD')).toBe(true);
    expect(region.enterprises.filter((e) => e.verified !== (e.creditCode !== null))).toEqual([]);
    expect(region.enterprises.length - codes.length).toBeGreaterThan(3);
  });
  it('bears no name of a well-known firm', () => {
    const wellKnown =
      /鞍钢|本钢|宝钢|首钢|河钢|沙钢|中国石油|中石油|中石化|中海油|恒力|恒逸|荣盛|万华|东北制药|国药|华润|海尔|格力|美的|华为|比亚迪|宁德时代|特斯拉|蔚来|理想|小鹏|华晨|宝马|一汽|大众|丰田|沈鼓|大连重工|中船|大船|茅台|五粮液|老龙口|道光廿五|青岛|雪花|燕京|蒙牛|伊利|玖龙|晨鸣|太阳纸业|金东|后英|西洋|青花|营口青花|葫芦岛锌业|锌业集团|红沿河|抚顺石化|辽阳石化|盘锦浩业|北方华锦|华锦|中粮|益海|嘉里|金龙鱼|双汇|岚桥|恒大|万科|腾讯|阿里|百度|京东/;
    expect(region.enterprises.filter((e) => [e.name, ...e.aliases].some((n) => wellKnown.test(n)))).toEqual([]);
    expect(region.parks.filter((p) => wellKnown.test(p.name))).toEqual([]);
  });
});

describe('its supply links', () => {
  it('sell no more than a supplier makes and supply nobody themselves', () => {
    const sold = new Map<string, number>();
    for (const l of region.supplies) sold.set(l.supplier, (sold.get(l.supplier) ?? 0) + (l.shareOfSupplier ?? 0));
    expect(Math.max(...sold.values())).toBeLessThanOrEqual(1);
    expect(region.supplies.filter((l) => l.supplier === l.buyer)).toEqual([]);
    expect(region.supplies.filter((l) => (l.shareOfBuyer ?? 0) > 1)).toEqual([]);
    expect(new Set(region.supplies.map((l) => l.id)).size).toBe(region.supplies.length);
  });
  it('end after they begin; some have ended and some are yet to begin, so that the day asked matters', () => {
    expect(region.supplies.filter((l) => l.until !== null && l.until <= l.since)).toEqual([]);
    expect(region.supplies.filter((l) => l.until !== null && l.until <= demoToday).length).toBeGreaterThan(30);
    expect(region.supplies.filter((l) => l.since > demoToday).length).toBeGreaterThan(30);
  });
  it('leave no enterprise alone and miss some shares, as lists do', () => {
    const linked = new Set(region.supplies.flatMap((l) => [l.supplier, l.buyer]));
    expect(region.enterprises.filter((e) => !linked.has(e.id))).toEqual([]);
    const unknown = region.supplies.filter((l) => l.shareOfSupplier === null).length;
    expect(unknown).toBeGreaterThan(50);
    expect(unknown).toBeLessThan(region.supplies.length / 8);
  });
  it('reach five tiers and beyond the province above the star park', () => {
    const tiers = tiersAbove(byCode.get(starLead)!.id);
    const outside = [...tiers].filter(([id]) => !byId.get(id)!.division.startsWith('21'));
    expect(Math.max(...tiers.values())).toBeGreaterThanOrEqual(5);
    expect(outside.length).toBeGreaterThan(10);
    expect(tiers.get(named('桁尧石油').id)).toBeGreaterThanOrEqual(3);
  });
  it('turn in a cycle: acid, intermediate, spent acid', () => {
    const cycle = [named('泠堰硫酸'), named('沄麓中间体'), named('莳砚再生酸')];
    cycle.forEach((from, i) => expect(suppliersOf(cycle[(i + 1) % 3]!.id)).toContain(from.id));
  });
});

describe('its story', () => {
  it('one supplier serves three leads of three parks', () => {
    const supplier = byCode.get(sharedSupplier)!;
    const leads = inForce
      .filter((l) => l.supplier === supplier.id)
      .map((l) => byId.get(l.buyer)!)
      .filter((e) => e.lead);
    expect(leads.map((e) => e.name).sort()).toEqual(
      ['清岚精细化工集团股份有限公司', '望川酒业集团有限公司', '霁原药业集团股份有限公司'].sort(),
    );
  });
  it('most of the COD upstream of the star lead sits two tiers up, and less than the lead’s own one tier up', () => {
    const lead = byCode.get(starLead)!;
    const tiers = tiersAbove(lead.id);
    const weights = weightsTowards(lead.id);
    const byTier = new Map<number, number>();
    for (const r of region.records.filter((r) => r.year === 2025 && r.cod !== null)) {
      const tier = tiers.get(r.enterprise);
      if (tier !== undefined)
        byTier.set(tier, (byTier.get(tier) ?? 0) + (weights.get(r.enterprise) ?? 0) * (r.cod ?? 0));
    }
    const upstream = [...byTier].filter(([tier]) => tier > 0).reduce((sum, [, load]) => sum + load, 0);
    expect(byTier.get(2)! / upstream).toBeGreaterThan(0.75);
    expect(byTier.get(1)!).toBeLessThan(byTier.get(0)!);
  });
  it('the lead has collected the figures of its suppliers, and of one behind them that has opened its link', () => {
    const collected = new Set(region.records.filter((r) => r.reportedBy?.length).map((r) => r.enterprise));
    const direct = new Set(suppliersOf(byCode.get(starLead)!.id));
    const behind = [...collected].filter((id) => !direct.has(id)).map((id) => byId.get(id)!.name);
    expect([collected.size > 5, behind]).toEqual([true, ['太汀霁隽染料中间体有限公司']]);
  });
  it('a start is due within a week on the list of 盘锦, and the enterprise with the load has not started', () => {
    const hidden = named('沄麓中间体');
    const entry = region.mandatoryEntries.find((m) => m.enterprise === hidden.id)!;
    const due = monthsAfter(entry.publishedOn, 2);
    expect(entry).toMatchObject({ authority: '2111', year: 2026, inForce: true });
    expect(entry.categories).toEqual(['EXCEEDS_LIMITS', 'TOXIC_HAZARDOUS']);
    expect([demoToday < due, due <= '2026-11-30']).toEqual([true, true]);
    expect(region.audits.filter((a) => a.enterprise === hidden.id)).toEqual([]);
  });
  it('on the list of 铁岭 the day to start has passed for some who have not', () => {
    const audited = new Set(region.audits.map((a) => a.enterprise));
    const late = region.mandatoryEntries.filter(
      (m) => m.authority === '2112' && m.inForce && !audited.has(m.enterprise),
    );
    expect(late.length).toBeGreaterThan(0);
    expect(late.every((m) => monthsAfter(m.publishedOn, 2) < demoToday)).toBe(true);
  });
  it('audits are valid, running and expired, and every account answers for something that exists', () => {
    const valid = region.audits.filter((a) => a.status === 'ACCEPTED' && a.validUntil! >= demoToday);
    const expired = region.audits.filter((a) => a.status === 'ACCEPTED' && a.validUntil! < demoToday);
    const running = region.audits.filter((a) => a.status === 'OPEN' || a.status === 'ASSESSED');
    expect(Math.min(valid.length, expired.length, running.length)).toBeGreaterThan(15);
    expect(region.audits.filter((a) => a.openedOn > demoToday)).toEqual([]);
    expect(new Set(region.audits.map((a) => a.id)).size).toBe(region.audits.length);
    const parks = new Set(region.parks.map((p) => p.code));
    expect(demoAccounts).toHaveLength(8);
    for (const a of demoAccounts) {
      for (const code of [...(a.manages ?? []), ...(a.grantedParks ?? [])]) expect(parks).toContain(code);
      for (const code of a.belongsTo ?? []) expect(byCode.has(code)).toBe(true);
    }
    const star = region.memberships.filter((m) => m.park === parkIdOf(starPark) && m.leads);
    expect(star.map((m) => m.enterprise)).toEqual([byCode.get(starLead)!.id]);
  });
});

describe('its records', () => {
  it('add up: energy is at least what coal and electricity hold, and water is more than wastewater', () => {
    for (const r of region.records) {
      const held = (r.coal ?? 0) * 0.7143 + (r.electricity ?? 0) * 0.0001229;
      expect(r.energy!).toBeGreaterThan(held * 0.995);
      if (r.water !== null && r.wastewater !== null) expect(r.wastewater).toBeLessThan(r.water);
      if (r.cod !== null && r.wastewater !== null) expect((r.cod / r.wastewater) * 1e6).toBeLessThan(800);
    }
  });
  it('belong to known enterprises, once a year each, and have gaps', () => {
    const ids = region.records.map((r) => `${r.enterprise} ${r.year}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(region.records.every((r) => byId.has(r.enterprise))).toBe(true);
    expect(ids.length).toBeLessThan(region.enterprises.length * 3);
    expect(region.records.some((r) => r.voc === null && r.cod !== null)).toBe(true);
  });
  it('make dozens of key energy users and many who are not', () => {
    const energy = region.records.filter((r) => r.year === 2025).map((r) => r.energy!);
    expect(energy.filter((e) => e >= 10_000).length).toBeGreaterThan(20);
    expect(energy.filter((e) => e < 5000).length).toBeGreaterThan(150);
    expect(Math.max(...energy)).toBeLessThan(2_000_000);
  });
});
