import { hash, verify } from '@node-rs/argon2';

export interface PasswordCost {
  /** KiB of memory for one hash. */
  readonly memoryKib: number;
  readonly rounds: number;
}
/** What OWASP asks of argon2id at the least. */
export const strongCost: PasswordCost = { memoryKib: 19_456, rounds: 2 };
export const passwordLength = { least: 8, most: 128 };

/** By argon2id, the library's own choice. */
export const hashPassword = (password: string, cost: PasswordCost = strongCost): Promise<string> =>
  hash(password.normalize('NFKC'), {
    memoryCost: cost.memoryKib,
    timeCost: cost.rounds,
    parallelism: 1,
  });

export const verifyPassword = (hashed: string, password: string): Promise<boolean> =>
  verify(hashed, password.normalize('NFKC'));
