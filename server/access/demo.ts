import { idOf } from '../platform/ids.ts';
import type { Role } from './viewer.ts';

/** Known to all who read this: usable in the local demo alone. */
export const demoPassword = 'qinglian-demo';

/** The id of a person of the demo, known before its account is made. */
export const demoPersonId = (email: string): string => idOf('demo-person', email);

/** A person of the local demo and the places they belong in, by code. */
export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  /** The role shown for it. */
  readonly role: Role;
  /** What it may see, in a few words. */
  readonly sees: string;
  readonly seesEn: string;
  /** Codes of divisions; '0' is the whole country. */
  readonly regulates?: readonly string[];
  /** Codes of parks. */
  readonly manages?: readonly string[];
  /** Credit codes of enterprises. */
  readonly belongsTo?: readonly string[];
  /** Codes of the parks whose sight an analyst was given. */
  readonly grantedParks?: readonly string[];
  readonly holds?: readonly ('EXPERT' | 'ANALYST' | 'ADMINISTRATOR')[];
}
