import type { Tx } from '../platform/graph.ts';
import * as q from './graph-queries.ts';
import { differenceTo, type Difference, type Stored } from './merge-enterprise.ts';
import type { Target } from './write-enterprises.ts';
import { inSlices, notAllowed, type Outcome, type Writing } from './writing.ts';

type Place = { id: string; park: string; proposed: boolean };

/** Rows about different enterprises, written with one statement for each thing they change. */
export class EnterpriseWave {
  private readonly creates: { id: string; set: Difference['set'] }[] = [];
  private readonly changes: { id: string; set: Difference['set'] }[] = [];
  private readonly names: { id: string; key: string; kind: 'NAME' | 'ALIAS' }[] = [];
  private readonly places: Place[] = [];
  private readonly leads: { id: string; lead: boolean }[] = [];
  private readonly parents: { id: string; parent: string }[] = [];
  private readonly untold: string[] = [];
  private readonly codes: string[] = [];

  constructor(
    private readonly tx: Tx,
    private readonly targets: readonly Target[],
    private readonly writing: Writing,
    private readonly outcome: Outcome,
  ) {}

  async write(): Promise<void> {
    const { person, operator, sight } = this.writing;
    const ids = this.targets.filter((target) => !target.fresh).map((target) => target.id);
    const stored = ids.length > 0 ? await this.tx.rows(q.enterprisesStored, { ids, person, operator, sight }) : [];
    const before = new Map(stored.map((enterprise) => [enterprise.id, enterprise]));
    await inSlices(this.targets, (target) => this.plan(target, before.get(target.id)));
    await this.carryOut();
  }

  private plan(target: Target, before: Stored | undefined): void {
    const { row, id, parent, parentCode } = target;
    if (before && !before.mayChange) {
      this.outcome.reject(row.row, null, 'NOT_ALLOWED', notAllowed, row.name);
      return;
    }
    const difference = differenceTo(row, before);
    const set = { ...difference.set };
    if (parentCode !== null && parentCode !== before?.parentCreditCode) set.parentCreditCode = parentCode;
    const place = this.placeFor(target, before);
    const newParent = parent !== null && !before?.parents.includes(parent);
    const same = Object.keys(set).length === 0 && difference.names.length === 0 && !place && !newParent;
    if (before && same) {
      this.outcome.unchanged += 1;
      if (!before.reported) this.untold.push(id);
      return;
    }
    (before ? this.changes : this.creates).push({ id, set });
    if (typeof set.creditCode === 'string') this.codes.push(set.creditCode);
    this.names.push(...difference.names.map((name) => ({ id, ...name })));
    if (place) this.places.push(place);
    if ('lead' in set && (before || row.lead)) this.leads.push({ id, lead: row.lead === true });
    else if (place && !place.proposed && (row.lead ?? before?.lead)) this.leads.push({ id, lead: true });
    if (newParent) this.parents.push({ id, parent });
  }

  /** A park the importer does not answer for is a proposal, as one read from an address is. */
  private placeFor({ row, id }: Target, before: Stored | undefined): Place | undefined {
    if (row.park !== null && this.answersFor(row.park))
      return before?.parks.includes(row.park) ? undefined : { id, park: row.park, proposed: false };
    const park = row.park ?? row.proposedPark;
    if (park === null || (before && before.parks.length > 0)) return undefined;
    if (before?.proposedParks.includes(park)) return undefined;
    return { id, park, proposed: true };
  }

  private answersFor(park: string): boolean {
    const { operator, sight, parks } = this.writing;
    if (operator || sight.all || sight.parks.includes(park)) return true;
    const division = parks.get(park);
    return sight.divisions.some((code) => division?.startsWith(code));
  }

  private async carryOut(): Promise<void> {
    const { tx, outcome } = this;
    const { person, version, today } = this.writing;
    if (this.creates.length > 0) await tx.rows(q.createEnterprises, { enterprises: this.creates, person, version });
    if (this.changes.length > 0) await tx.rows(q.changeEnterprises, { enterprises: this.changes, person, version });
    if (this.names.length > 0) await tx.rows(q.nameEnterprises, { names: this.names });
    if (this.places.length > 0) await tx.rows(q.placeEnterprises, { places: this.places, today, version });
    if (this.leads.length > 0) await tx.rows(q.setLeads, { leads: this.leads, person });
    if (this.parents.length > 0) await tx.rows(q.setParents, { parents: this.parents });
    if (this.codes.length > 0) await tx.rows(q.connectWaiting, { codes: this.codes, person });
    if (this.untold.length > 0 && person !== null)
      await tx.rows(q.tellEnterprises, { ids: this.untold, person, version });
    outcome.created += this.creates.length;
    outcome.updated += this.changes.length;
    if (this.creates.length + this.changes.length + this.untold.length > 0) outcome.changed = true;
  }
}
