import { parentPort } from 'node:worker_threads';
import type { Report } from './report.ts';
import { reportFile } from './report-docx.ts';

export interface Order {
  readonly number: number;
  readonly report: Report;
}
export interface Made {
  readonly number: number;
  /** Null where it could not be made. */
  readonly file: Uint8Array<ArrayBuffer> | null;
  readonly problem?: string;
}

const port = parentPort!;
port.on('message', ({ number, report }: Order) => {
  const answer = (made: Made) => port.postMessage(made);
  reportFile(report).then(
    (file) => answer({ number, file }),
    (error: unknown) => answer({ number, file: null, problem: String(error) }),
  );
});
