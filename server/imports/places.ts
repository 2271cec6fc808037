import { nameKey } from '../enterprises/name-key.ts';

export interface DivisionEntry {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
}
export interface ParkEntry {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly division: string | null;
}

const shortName = (name: string) =>
  name.replace(/(?:维吾尔|壮族|回族)?自治区$|特别行政区$|(?:[\u4e00-\u9fa5]{1,4}族)+自治州$|[省市]$/, '');

/** Names found anywhere in a text, looked up by their first two characters. */
class NameIndex<T> {
  private readonly heads = new Map<string, { name: string; entry: T }[]>();
  add(name: string, entry: T): void {
    if (name.length < 2) return;
    const head = name.slice(0, 2);
    const list = this.heads.get(head);
    if (list) list.push({ name, entry });
    else this.heads.set(head, [{ name, entry }]);
  }
  *in(text: string): Generator<{ name: string; entry: T }> {
    for (let at = 0; at + 1 < text.length; at += 1)
      for (const found of this.heads.get(text.slice(at, at + 2)) ?? [])
        if (text.startsWith(found.name, at)) yield found;
  }
}

/** The divisions and parks of the graph, by code, by name, and as they occur in addresses. */
export class Places {
  private readonly divisionCodes = new Set<string>();
  private readonly divisionNames = new NameIndex<DivisionEntry>();
  private readonly parkKeys = new Map<string, ParkEntry>();
  private readonly parkNames = new NameIndex<ParkEntry>();

  constructor(divisions: readonly DivisionEntry[], parks: readonly ParkEntry[]) {
    for (const division of divisions) {
      this.divisionCodes.add(division.code);
      if (/^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(division.name)) continue;
      this.divisionNames.add(division.name, division);
      const short = shortName(division.name);
      if (division.code.length <= 4 && short !== division.name) this.divisionNames.add(short, division);
    }
    const provinces = divisions.filter((d) => d.code.length === 2).flatMap((d) => [d.name, shortName(d.name)]);
    for (const park of parks) {
      const key = nameKey(park.name);
      this.parkKeys.set(park.code.toLowerCase(), park);
      this.parkKeys.set(key, park);
      const prefix = provinces.find((name) => key.startsWith(name) && key.length - name.length >= 5);
      const bare = prefix ? key.slice(prefix.length) : key;
      if (bare.length >= 4) this.parkNames.add(bare, park);
    }
  }

  park(text: string): ParkEntry | undefined {
    return this.parkKeys.get(text.toLowerCase()) ?? this.parkKeys.get(nameKey(text));
  }

  /** The park an address names; the longest name wins, two different ones of equal length are no answer. */
  parkIn(address: string): ParkEntry | undefined {
    let best: { name: string; entry: ParkEntry } | undefined;
    let tie = false;
    for (const found of this.parkNames.in(nameKey(address))) {
      if (best && found.entry.id === best.entry.id) continue;
      tie = found.name.length === best?.name.length;
      if (!best || found.name.length >= best.name.length) best = found;
    }
    return tie ? undefined : best?.entry;
  }

  /** A code as it is kept: 210100 is 2101. Codes that no list holds any more are kept too. */
  division(text: string): string | undefined {
    if (/^\d{2}(\d{2}){0,5}$/.test(text)) return text.slice(0, 6).replace(/(00){1,2}$/, '');
    return this.divisionIn(text);
  }

  /** The deepest division a text names whose superior it names as well, or that is the only one of its name. */
  divisionIn(text: string): string | undefined {
    const found = new Map<string, DivisionEntry>();
    const names = new Map<string, Set<string>>();
    for (const { name, entry } of this.divisionNames.in(text.normalize('NFKC').replace(/\s/g, ''))) {
      found.set(entry.code, entry);
      names.set(name, (names.get(name) ?? new Set()).add(entry.code));
    }
    const backing = (code: string) =>
      [4, 2].find((length) => length < code.length && found.has(code.slice(0, length))) ?? 0;
    const alone = (code: string) => [...names.values()].every((codes) => !codes.has(code) || codes.size === 1);
    const sure = [...found.keys()].filter((code) => backing(code) > 0 || alone(code));
    sure.sort((x, y) => y.length - x.length || backing(y) - backing(x));
    const [first, second] = sure;
    if (first !== undefined && second?.length === first.length && backing(second) === backing(first))
      return commonPart(first, second);
    return first;
  }
}

/** Two equally likely answers are answered by what they share. */
function commonPart(a: string, b: string): string | undefined {
  for (const length of [4, 2])
    if (a.length > length && a.slice(0, length) === b.slice(0, length)) return a.slice(0, length);
  return undefined;
}
