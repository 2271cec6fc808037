import { parentPort, workerData } from 'node:worker_threads';
import { nearNames, type NamedEnterprise } from './near-names.ts';

parentPort?.postMessage(nearNames((workerData as { data: NamedEnterprise[] }).data));
