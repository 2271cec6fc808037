import type { Sight } from '../../server/access/sight.ts';
import { dossier } from './twin-dossiers.ts';
import * as t from './twin-world.ts';
import type { Random, Row, TwinWorld } from './twin-world.ts';

const today = '2026-06-01';
const holds = (m: t.Member) => m.since <= today && (m.until === null || today < m.until);

type Consented = TwinWorld['consents'][number];
const lasts = (c: Consented) => !c.withdrawn && today <= c.expiresOn;

/** The links that consents open to a viewer's enterprises, with their scopes: rule 3, one more tier at a time. */
function openedBy(world: TwinWorld, sight: Sight): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const inForce = (l: TwinWorld['links'][number]) =>
    (typeof l.since !== 'string' || l.since <= today) && (typeof l.until !== 'string' || today < l.until);
  for (const viewer of sight.enterprises) {
    const gives = (l: TwinWorld['links'][number], scope: string) =>
      [l.from, l.to].every(
        (end) =>
          end === viewer ||
          world.consents.some(
            (c) => c.link === l.id && c.giver === end && c.to === viewer && lasts(c) && c.scopes.includes(scope),
          ),
      );
    const reached = new Set([viewer]);
    for (const l of world.links) if (l.to === viewer && inForce(l)) reached.add(l.from);
    for (const _ of world.links)
      for (const l of world.links) if (reached.has(l.to) && inForce(l) && gives(l, 'IDENTITY')) reached.add(l.from);
    for (const l of world.links)
      if ((reached.has(l.to) || l.from === viewer) && gives(l, 'IDENTITY'))
        for (const scope of ['IDENTITY', 'VOLUME', 'AUDIT_STATUS'])
          if (gives(l, scope)) found.set(l.id, (found.get(l.id) ?? new Set()).add(scope));
  }
  return found;
}

/** What the rules of sight let a viewer know of a small world, said without Cypher and without the product's code. */
export function knownTo(world: TwinWorld, sight: Sight) {
  const regulated = (e: Row) => sight.all || sight.divisions.some((d) => String(e.division).startsWith(d));
  const full = new Set(
    world.enterprises.filter((e) => regulated(e) || sight.enterprises.includes(e.id)).map((e) => e.id),
  );
  const mine = world.members.filter((m) => sight.parks.includes(m.park) && !m.proposed && holds(m));
  const near = new Set([...full, ...mine.map((m) => m.enterprise)]);
  const told = (row: Row) => sight.person !== null && row.reportedBy.includes(sight.person);
  const opened = openedBy(world, sight);
  const links = world.links.filter((l) => near.has(l.from) || near.has(l.to) || told(l) || opened.has(l.id));
  const own = (id: string) => sight.enterprises.includes(id);
  const mineToo = (id: string) => world.links.some((l) => l.id === id && (own(l.from) || own(l.to)));
  const consents = world.consents.filter((c) => own(c.giver) || mineToo(c.link) || (own(c.to) && opened.has(c.link)));
  const asks = world.asks.filter((a) => own(a.asker) || own(a.asked));
  const asking = [
    ...consents.filter((c) => own(c.giver) || (mineToo(c.link) && lasts(c))).map((c) => c.to),
    ...asks.filter((a) => own(a.asked)).map((a) => a.asker),
  ];
  const openAudits = links.filter((l) => opened.get(l.id)?.has('AUDIT_STATUS')).flatMap((l) => [l.from, l.to]);
  const ends = links.flatMap((l) => [l.from, l.to]);
  const other = world.enterprises.filter((e) => e.published === true || told(e)).map((e) => e.id);
  const listed = new Set(world.entries.filter((e) => e.inForce).map((e) => e.owner));
  const regulates = new Set(world.enterprises.filter((e) => regulated(e) && listed.has(e.id)).map((e) => e.id));
  return {
    near,
    full,
    told,
    seen: new Set([...near, ...ends, ...other, ...asking]),
    consents,
    asks,
    audited: new Set([...near, ...openAudits]),
    links: new Set(links.map((l) => l.id)),
    collected: (id: string) => new Set(mine.filter((m) => m.enterprise === id).flatMap((m) => t.collects[m.park]!)),
    priced: (l: t.TwinWorld['links'][number]) => told(l) || [l.from, l.to].some((id) => sight.own.includes(id)),
    measured: (l: t.TwinWorld['links'][number]) =>
      told(l) ||
      opened.get(l.id)?.has('VOLUME') ||
      [l.from, l.to].some((id) => sight.enterprises.includes(id) || regulates.has(id)),
    /** The whole audits of `park`, the only ones there are. */
    wholeAudits: sight.all || sight.parks.includes('park') || sight.divisions.some((d) => '210202'.startsWith(d)),
  };
}

/** The world with everything a viewer may not see deleted, changed or joined by more of it, at random. */
export function twinFor(world: TwinWorld, sight: Sight, r: Random): TwinWorld {
  const known = knownTo(world, sight);
  const { near, seen, full, told, audited } = known;
  const outside = t.divisions.filter((d) => !sight.divisions.some((code) => d.startsWith(code)));
  const others = (row: Row) => [...(told(row) ? [sight.person!] : []), ...(r.chance(0.5) ? ['someone'] : [])];
  const far = (id: string) => !near.has(id);
  /** Not seen, but what the viewer does see stands on them: their part of a whole audit, and questions put to them. */
  const counted = new Set([
    ...(known.wholeAudits ? world.includes.map((i) => i.enterprise) : []),
    ...known.asks.map((a) => a.asked),
  ]);
  const gone = new Set(
    world.enterprises.filter((e) => !seen.has(e.id) && !counted.has(e.id) && r.chance(0.5)).map((e) => e.id),
  );
  const added = sight.all ? [] : ['x0', 'x1'].filter(() => r.chance(0.7));
  const hiddenFace = (id: string) => ({
    ...{ id, ...t.face(r, t.nameOf(r, id), t.aliasesOf(r)), division: r.pick(outside), published: false },
    ...{
      industry: '2614',
      lead: r.chance(0.5),
      creditCode: `N${id}`,
      verified: r.chance(0.5),
      reportedBy: ['someone'],
    },
  });
  const enterprises = [
    ...world.enterprises
      .filter((e) => !gone.has(e.id))
      .map((e) => {
        if (near.has(e.id)) return { ...e, reportedBy: others(e) };
        if (!seen.has(e.id)) return hiddenFace(e.id);
        return { ...e, ...t.face(r, String(e.name), t.aliasesOf(r)), reportedBy: others(e) };
      }),
    ...added.map(hiddenFace),
  ];
  const all = enterprises.map((e) => e.id);
  const strangers = all.filter(far);
  const more = <T>(p: number, make: (id: string) => T) => strangers.flatMap((id) => (r.chance(p) ? [make(id)] : []));
  const elsewhere = t.parks.filter((p) => !sight.parks.includes(p));
  const stands = (p: t.Member) => all.includes(p.enterprise);

  const hiddenLinks = strangers.flatMap((from) => {
    const to = strangers.filter((id) => id !== from);
    if (to.length === 0 || !r.chance(0.4)) return [];
    const id = `n-${from}`;
    return [{ id, from, to: r.pick(to), product: '密', ...t.amounts(r), ...t.days(r), reportedBy: ['someone'] }];
  });
  const links = world.links.flatMap((l) => {
    if (!known.links.has(l.id)) return r.chance(0.5) || gone.has(l.from) || gone.has(l.to) ? [] : [{ ...l, product: '改', ...t.amounts(r), ...t.days(r) }]; // prettier-ignore
    const { annualValue, ...volume } = t.amounts(r);
    const changed = { ...(known.measured(l) ? {} : volume), ...(known.priced(l) ? {} : { annualValue }) };
    return [{ ...l, ...changed, reportedBy: others(l) }];
  });
  const records = world.records.flatMap((record) => {
    const { owner } = record;
    if (full.has(owner) || (seen.has(owner) && told(record))) return [{ ...record, reportedBy: others(record) }];
    const collected = known.collected(owner);
    if (collected.size === 0) return r.chance(0.5) ? [] : [{ ...record, ...t.figures(r), reportedBy: ['someone'] }];
    const kept = { cod: 'COD', water: 'WATER', energy: 'ENERGY', energyBasis: 'ENERGY', so2: 'SO2' };
    const shown = Object.entries(kept).flatMap(([key, name]) => (collected.has(name) ? [[key, record[key]]] : []));
    return [{ ...record, ...t.figures(r), ...Object.fromEntries(shown), reportedBy: ['someone'] }];
  });
  /** Of those a viewer sees something of, but not all, what is on file is as hidden as of those it does not see. */
  const hiddenDossiers = [...near].filter((id) => !full.has(id) && r.chance(0.5)).map((owner) => dossier(r, owner));
  const taken = new Set(records.map((x) => `${x.owner} ${x.year}`));
  return {
    enterprises,
    members: [
      ...world.members.filter((m) => near.has(m.enterprise)),
      ...more(0.6, (enterprise) => {
        const own = sight.parks.length > 0 && r.chance(0.5);
        const former = r.chance(0.5)
          ? { until: '2023-01-01', proposed: null }
          : { until: null, proposed: true as const };
        return { enterprise, since: '2020-01-01', park: r.pick(own ? sight.parks : elsewhere), ...(own ? former : { until: null, proposed: null }) }; // prettier-ignore
      }).filter((m) => m.park !== undefined),
    ].filter(stands),
    leads: [...world.leads.filter((l) => seen.has(l.enterprise)), ...strangers.filter((id) => !seen.has(id) && r.chance(0.3)).map((enterprise) => ({ park: r.pick(t.parks), enterprise }))], // prettier-ignore
    parents: [
      ...world.parents.filter((p) => near.has(p.child) && seen.has(p.parent)),
      ...more(0.3, (child) => ({ child, parent: r.pick(all) })),
    ],
    links: [...links, ...hiddenLinks],
    records: [...records.filter((x) => all.includes(x.owner)), ...more(0.5, (owner) => ({ id: `rn-${owner}`, owner, year: r.pick([2023, 2024, 2025]), ...t.figures(r), reportedBy: ['someone'] })).filter((x) => !taken.has(`${x.owner} ${x.year}`))], // prettier-ignore
    audits: [...world.audits.filter((a) => audited.has(a.owner)), ...more(0.5, (owner) => ({ id: `an-${owner}`, owner, ...t.audit(r), reportedBy: [] })).filter((a) => !audited.has(a.owner))], // prettier-ignore
    entries: [...world.entries.filter((e) => audited.has(e.owner)), ...more(0.5, (owner) => ({ id: `mn-${owner}`, owner, year: 2026, inForce: true, reportedBy: [] })).filter((e) => !audited.has(e.owner))], // prettier-ignore
    ...wholeAudits(world, sight, known.wholeAudits, r),
    merges: [...world.merges.filter((m) => near.has(m.kept)), ...more(0.3, (kept) => ({ id: `gn-${kept}`, kept, mergedName: '密并', reportedBy: [] }))], // prettier-ignore
    suggestions: [...world.suggestions.filter((s) => near.has(s.a) && near.has(s.b)), ...more(0.4, (a) => ({ id: `sn-${a}`, a, b: r.pick(all.filter((b) => b !== a)), score: 0.99, reasons: ['密由'], reportedBy: [] }))], // prettier-ignore
    ...hiddenConsents(world, links, known, all, r),
    dossiers: [
      ...world.dossiers.filter((d) => full.has(d.owner)),
      ...more(0.5, (owner) => dossier(r, owner)),
      ...hiddenDossiers,
    ],
    jobs: world.jobs.flatMap((j) => (j.person === sight.person ? [j] : r.chance(0.5) ? [] : [{ ...j, filename: '密.csv' }])), // prettier-ignore
  };
}

/** A whole audit is whole to those who answer for its park; others see their own part, or that there is none. */
function wholeAudits({ wholes, includes }: TwinWorld, sight: Sight, whole: boolean, r: Random) {
  if (whole) return { wholes, includes };
  const own = includes.filter((i) => sight.enterprises.includes(i.enterprise));
  const kept = wholes.filter((w) => own.some((i) => i.whole === w.id));
  return { wholes: kept.map((w) => ({ ...w, cost: r.int(99) })), includes: own };
}

/** Consents and questions that a viewer learns nothing of, without one by which it would learn more. */
function hiddenConsents(
  world: TwinWorld,
  links: TwinWorld['links'],
  known: Pick<TwinWorld, 'consents' | 'asks'>,
  all: readonly string[],
  r: Random,
): Pick<TwinWorld, 'consents' | 'asks'> {
  const stand = (...ids: string[]) => ids.every((id) => all.includes(id));
  const others = world.consents.filter((c) => !known.consents.includes(c) && stand(c.giver, c.to) && r.chance(0.5));
  const shown = new Set([...known.asks.map((a) => a.asker)]);
  return {
    consents: [
      ...known.consents,
      ...others.map((c) => ({ ...c, scopes: r.chance(0.5) ? c.scopes : ['IDENTITY'], expiresOn: r.chance(0.5) ? c.expiresOn : '2020-01-01' })), // prettier-ignore
      ...links.filter((l) => l.id.startsWith('n-') && r.chance(0.5)).map((l) => t.consent(r, l.id, l.from, 'lead-works')).filter((c) => stand(c.to, c.giver) && c.giver !== c.to), // prettier-ignore
    ],
    asks: [
      ...known.asks,
      ...world.asks.filter((a) => !shown.has(a.asker) && !known.asks.includes(a) && stand(a.asker, a.asked) && r.chance(0.5)), // prettier-ignore
    ],
  };
}
