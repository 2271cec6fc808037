import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { projectRoot } from './platform/root.ts';
import { schema } from './schema.ts';

writeFileSync(path.join(projectRoot, 'web/schema.graphql'), `${printSchema(lexicographicSortSchema(schema))}\n`);
