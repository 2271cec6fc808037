import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  validate,
  visit,
  type DocumentNode,
  type FieldDefinitionNode,
  type FragmentDefinitionNode,
  type InputValueDefinitionNode,
  type TypeDefinitionNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../server/platform/root.ts';
import { schema } from '../server/schema.ts';

const text = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
const printed = printSchema(lexicographicSortSchema(schema));

type Field = FieldDefinitionNode | InputValueDefinitionNode;
const argument = (a: InputValueDefinitionNode) =>
  `${a.name.value}: ${print(a.type)}${a.defaultValue ? ` = ${print(a.defaultValue)}` : ''}`;
/** Each thing a schema promises, one line each: fields and their types, arguments, enum values, interfaces, scalars. */
function promises(sdl: string): Set<string> {
  const all = new Set<string>();
  for (const type of parse(sdl).definitions as TypeDefinitionNode[]) {
    const name = type.name.value;
    if (type.kind === Kind.SCALAR_TYPE_DEFINITION) all.add(`scalar ${name}`);
    if (type.kind === Kind.ENUM_TYPE_DEFINITION) for (const v of type.values ?? []) all.add(`${name}.${v.name.value}`);
    if ('interfaces' in type) for (const i of type.interfaces ?? []) all.add(`${name} implements ${i.name.value}`);
    if (!('fields' in type)) continue;
    for (const field of (type.fields ?? []) as Field[]) {
      const here = `${name}.${field.name.value}`;
      const fallback = 'defaultValue' in field && field.defaultValue ? ` = ${print(field.defaultValue)}` : '';
      all.add(`${here}: ${print(field.type)}${fallback}`);
      for (const a of ('arguments' in field && field.arguments) || []) all.add(`${here}(${argument(a)})`);
    }
  }
  return all;
}

describe('The served schema', () => {
  it('is the one committed for the web: its diff is the review of the API', () =>
    expect(`${printed}\n`).toBe(text('web/schema.graphql')));

  it('keeps every promise of the contract', () => {
    const served = promises(printed);
    expect([...promises(text('tests/contract.graphql'))].filter((promise) => !served.has(promise))).toEqual([]);
  });

  it('describes every type, in both languages', () => {
    const bare = Object.values(schema.getTypeMap())
      .filter(
        (type) =>
          !type.name.startsWith('__') &&
          !/(Connection|Edge|Result)$|^(PageInfo|Query|Mutation|Boolean|Float|ID|Int|String|Node)$/.test(type.name),
      )
      .filter((type) => !/[\u4e00-\u9fff].* · .*[A-Za-z]/s.test(type.description ?? ''))
      .map((type) => type.name);
    expect(bare).toEqual([]);
  });
});

describe('The documents of the web', () => {
  const files = readdirSync(path.join(projectRoot, 'web/src'), { recursive: true, encoding: 'utf8' });
  const documents = files
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .flatMap((file) =>
      [...text(`web/src/${file}`).matchAll(/\bgraphql\(\s*`([^`]+)`/g)].map((found) => parse(found[1]!)),
    );
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const { definitions } of documents)
    for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  // Read by gql.tada alone, not by the server.
  const withoutUnmasking = (document: DocumentNode): DocumentNode =>
    visit(document, { Directive: (node) => (node.name.value === '_unmask' ? null : undefined) });

  /** An operation with every fragment it spreads, and they spread. */
  function whole(document: DocumentNode): DocumentNode {
    const definitions = [...document.definitions];
    for (const definition of definitions)
      visit(definition, {
        FragmentSpread({ name }) {
          const found = fragments.get(name.value);
          if (found && !definitions.includes(found)) definitions.push(found);
        },
      });
    return withoutUnmasking({ ...document, definitions });
  }
  const operations = documents.filter(({ definitions }) => definitions[0]?.kind === Kind.OPERATION_DEFINITION);

  it('ask only what the schema serves, with the arguments it takes', () => {
    expect(operations.length).toBeGreaterThan(50);
    expect(operations.flatMap((document) => validate(schema, whole(document)).map((error) => error.message))).toEqual(
      [],
    );
  });
});
