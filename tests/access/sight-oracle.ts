import type { Sight } from '../../server/access/sight.ts';

/** A small supply graph, and what of it a viewer may see, said without Cypher: rules 2 to 5 and 7 of sight, given what consents open. */
export interface SmallWorld {
  enterprises: { id: string; division: string; published: boolean; reportedBy: string[] }[];
  members: { enterprise: string; park: string; proposed: boolean; ended: boolean }[];
  links: { id: string; from: string; to: string; reportedBy: string[] }[];
}

export function oracle({ enterprises, members, links }: SmallWorld, sight: Sight) {
  const answersFor = new Set(
    enterprises
      .filter(
        ({ id, division }) =>
          sight.all ||
          sight.enterprises.includes(id) ||
          sight.divisions.some((code) => division.slice(0, code.length) === code) ||
          members.some((m) => m.enterprise === id && sight.parks.includes(m.park) && !m.proposed && !m.ended),
      )
      .map(({ id }) => id),
  );
  const told = (reportedBy: string[]) => sight.person !== null && reportedBy.includes(sight.person);
  const opened = ({ id }: { id: string }) => sight.opened.some((open) => open === id);
  const seenLinks = links.filter((l) => answersFor.has(l.from) || answersFor.has(l.to) || told(l.reportedBy) || opened(l)); // prettier-ignore
  const ends = new Set(seenLinks.flatMap((l) => [l.from, l.to]));
  const seen = enterprises.filter((e) => answersFor.has(e.id) || ends.has(e.id) || e.published || told(e.reportedBy) || sight.asking.some((id) => id === e.id)); // prettier-ignore
  return { enterprises: seen.map(({ id }) => id).sort(), links: seenLinks.map(({ id }) => id).sort() };
}
