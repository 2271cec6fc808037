import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../server/platform/root.ts';

const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((m) => m[1]!);
const name = /^[a-zA-Z]\w*$/;

/** One node per label and one relationship per type of cypher/README.md, with its properties: a statement that uses another name is found out. */
export function everyLabelAndProperty(): string {
  const readme = readFileSync(path.join(projectRoot, 'cypher/README.md'), 'utf8');
  const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
  const labels = new Set<string>();
  const types = new Set<string>();
  const properties = new Set<string>();
  for (const row of rows) {
    const [, first = '', ...rest] = row.split('|');
    for (const text of quoted(first)) {
      for (const m of text.matchAll(/\[:(\w+)/g)) types.add(m[1]!);
      for (const m of text.matchAll(/\(\w*:(\w+)/g)) labels.add(m[1]!);
      if (name.test(text)) labels.add(text);
    }
    for (const text of rest.flatMap(quoted)) {
      for (const m of text.matchAll(/\[:(\w+)(?: \{([\w, ]+)\})?/g)) {
        types.add(m[1]!);
        for (const p of (m[2] ?? '').split(/,\s*/)) if (p) properties.add(p);
      }
      if (name.test(text)) properties.add(text);
    }
  }
  const values = [...properties]
    .filter((p) => !labels.has(p))
    .map((p) => `\`${p}\`: 'x'`)
    .join(', ');
  return [
    `CREATE (a:Vocabulary {${values}}), (b:Vocabulary)`,
    ...[...types].map((type) => `CREATE (a)-[:${type}]->(b)`),
    ...[...labels].map((label, i) => `CREATE (l${i}:Vocabulary:${label})`),
  ].join('\n');
}
