import type { Random } from '../random.ts';
import { syntheticCreditCode } from '../synthetic-credit-code.ts';
import type { DemoData, DemoPark, Outside, Trade } from './data.ts';

/** An enterprise of the demo before it becomes rows. */
export interface Firm {
  /** Its key in the story, or its number. */
  key: string;
  trade: Trade;
  name: string;
  aliases: string[];
  creditCode: string | null;
  park: DemoPark | undefined;
  division: string;
  address: string;
  longitude: number;
  latitude: number;
  /** 10 000 元 a year. */
  output: number;
  lead: boolean;
  aboveScale: boolean;
  without: readonly string[];
  cod: number;
  ammonia: number;
}
const aboveScaleFrom = 2000;

export function makeFirms(data: DemoData, random: Random): Firm[] {
  const brands = [...data.words.first].flatMap((a) => [...data.words.second].map((b) => a + b));
  const fresh = random.draw(brands, () => 1, brands.length);
  const firms: Firm[] = [];
  const taken = new Set(data.story.enterprises.map((e) => e.name));

  function add(trade: Trade, at: DemoPark | Outside, given: Partial<Firm> & { key?: string }): void {
    const number = firms.length + 1;
    const park = 'code' in at ? at : undefined;
    const name = given.name ?? newName(trade, at.place);
    const output =
      given.output ??
      Math.round(random.logBetween(trade.outputMin, trade.outputMax) * (random.chance(0.22) ? 0.14 : 1));
    firms.push({
      key: given.key ?? String(number),
      trade,
      name,
      aliases: given.aliases ?? (random.chance(0.09) ? [name.replace(/(股份|集团)?有限(责任)?公司$/, '厂')] : []),
      creditCode: !park && !given.key && random.chance(0.16) ? null : syntheticCreditCode(at.division, 'QLD', number),
      park,
      division: at.division,
      address: park
        ? `${park.city}${park.town}${random.pick(data.words.roads)}${random.whole(1, 180)}号（${park.name}内）`
        : `${(at as Outside).address}${random.whole(1, 400)}号`,
      longitude: Number((at.longitude + random.between(-0.025, 0.025)).toFixed(5)),
      latitude: Number((at.latitude + random.between(-0.02, 0.02)).toFixed(5)),
      output,
      lead: given.lead ?? false,
      aboveScale: output >= aboveScaleFrom,
      without: given.without ?? [],
      cod: given.cod ?? trade.cod * random.noise(0.35),
      ammonia: given.ammonia ?? trade.ammonia * random.noise(0.35),
    });
  }
  function newName(trade: Trade, place: string): string {
    for (;;) {
      const name = `${place}${fresh.pop()}${trade.noun}${random.pick(data.words.forms)}`;
      if (!taken.has(name)) return name;
    }
  }
  const trade = (key: string): Trade => {
    const found = data.trades.get(key);
    if (!found) throw new Error(`No trade ${key}`);
    return found;
  };
  for (const e of data.story.enterprises) {
    const at = e.park ? data.parks.find((p) => p.key === e.park) : data.outside.find((o) => o.place === e.place);
    if (!at) throw new Error(`${e.name} stands nowhere`);
    const { key, name, aliases, output, lead, without } = e;
    add(trade(e.trade), at, {
      ...{ key, name, aliases, output, lead, without },
      ...(e.cod === undefined ? {} : { cod: e.cod }),
      ...(e.ammonia === undefined ? {} : { ammonia: e.ammonia }),
    });
  }
  for (const at of [...data.parks, ...data.outside])
    for (const [key, count] of Object.entries(at.members)) for (let i = 0; i < count; i++) add(trade(key), at, {});
  return firms;
}
