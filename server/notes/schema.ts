import { Audit } from '../audits/schema.ts';
import { mayEditText, onceText, versionGiven, versionText } from '../edits/texts.ts';
import { Enterprise } from '../enterprises/schema.ts';
import { Park } from '../parks/schema.ts';
import { batched } from '../platform/batch.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../platform/errors.ts';
import { fromGlobalId, globalId, localId } from '../platform/ids.ts';
import { Division } from '../reference/schema.ts';
import * as changing from './changing.ts';
import * as notes from './service.ts';

const NoteKind = builder.enumType('NoteKind', {
  description: '监管记事所记的对象 · What a note is on',
  values: {
    ENTERPRISE: { description: '企业 · An enterprise' },
    PARK: { description: '园区 · A park' },
    AUDIT: { description: '审核 · An audit' },
  } satisfies Record<(typeof notes.noteKinds)[number], object>,
});
export const Note = builder.loadableNodeRef('Note', {
  id: { resolve: (note: notes.Note) => note.id },
  load: (ids: string[], { graph, viewer }) => notes.notesByIds(graph, viewer, ids),
});
Note.implement({
  description:
    '监管记事：仅所在辖区的主管部门可见，企业、园区与公众均不可见 · A regulator’s note: seen by regulators of the region alone',
  fields: (t) => ({
    kind: t.field({ type: NoteKind, resolve: ({ kind }) => kind }),
    enterprise: t.field({
      type: Enterprise,
      nullable: true,
      resolve: ({ kind, about }) => (kind === 'ENTERPRISE' ? about : null),
    }),
    park: t.field({ type: Park, nullable: true, resolve: ({ kind, about }) => (kind === 'PARK' ? about : null) }),
    audit: t.field({ type: Audit, nullable: true, resolve: ({ kind, about }) => (kind === 'AUDIT' ? about : null) }),
    text: t.exposeString('text'),
    day: t.expose('day', { type: 'Date', description: '所记之日 · The day it is of' }),
    author: t.exposeString('author', { nullable: true, description: '记事人 · Who wrote it' }),
    authority: t.field({
      type: Division,
      description: '记事的主管辖区：由其及上级修改 · Whose note it is: that authority and those above change it',
      resolve: ({ authority }) => authority,
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version', { description: versionText }),
    mayEdit: t.stringList({
      description: mayEditText,
      resolve: (note, _, { viewer }) => (notes.keepsNote(viewer, note) ? changing.noteFields : []),
    }),
  }),
});

const notesOf = (kind: notes.NoteKind) =>
  batched<string, string[] | null>(({ graph, viewer }, ids) => notes.notesOf(graph, viewer, kind, ids));
const [ofEnterprises, ofParks, ofAudits] = [notesOf('ENTERPRISE'), notesOf('PARK'), notesOf('AUDIT')];
const notesText =
  '监管记事，最近在前；读者不是所在辖区主管部门时为空 · Notes of regulators, the newest first; null to anybody but regulators of the region, whether there are any or not';
builder.objectField(Enterprise, 'notes', (t) =>
  t.field({
    type: [Note],
    nullable: { list: true, items: false },
    description: notesText,
    resolve: ({ id }, _, context) => ofEnterprises(context, id),
  }),
);
builder.objectField(Park, 'notes', (t) =>
  t.field({
    type: [Note],
    nullable: { list: true, items: false },
    description: notesText,
    resolve: ({ id }, _, context) => ofParks(context, id),
  }),
);
builder.objectField(Audit, 'notes', (t) =>
  t.field({
    type: [Note],
    nullable: { list: true, items: false },
    description: notesText,
    resolve: ({ id }, _, context) => ofAudits(context, id),
  }),
);

const NoteInput = builder.inputType('NoteInput', {
  description: '一条监管记事 · A note',
  fields: (t) => ({
    text: t.string({ required: true }),
    day: t.field({ type: 'Date', required: true }),
  }),
});
const NoteChanges = builder.inputType('NoteChanges', {
  description: '对监管记事的修改：未给出的字段不变 · What changes of a note: a field left out stays',
  fields: (t) => ({ text: t.string(), day: t.field({ type: 'Date' }) }),
});
const Removed = builder.simpleObject('RemovedNote', {
  description: '已移除的监管记事 · A note that was removed',
  fields: (t) => ({ note: t.id() }),
});
const kindOf: Readonly<Record<string, notes.NoteKind>> = { Enterprise: 'ENTERPRISE', Park: 'PARK', Audit: 'AUDIT' };
function aboutOf(opaque: string): changing.About | null {
  const { typename: type, id } = fromGlobalId(opaque);
  const kind = Object.hasOwn(kindOf, type) ? kindOf[type] : undefined;
  return kind ? { kind, type, id } : null;
}
builder.mutationFields((t) => {
  const common = {
    note: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    key: t.arg.string({ description: onceText }),
  };
  const changeOf = (id: string, version: number, idempotencyKey: string | null | undefined): changing.Change => ({
    ...{ id: localId('Note', id), version, idempotencyKey },
  });
  return {
    writeNote: t.field({
      type: Note,
      description: '对企业、园区或审核写监管记事 · Writes a note on an enterprise, a park or an audit',
      errors: { types: [NotFound, NotAllowed, InvalidInput] },
      args: {
        about: t.arg.id({ required: true, description: '企业、园区或审核 · An enterprise, a park or an audit' }),
        input: t.arg({ type: NoteInput, required: true }),
        key: t.arg.string({ description: onceText }),
      },
      resolve: (_, { about, input, key }, context) => changing.writeNote(context, aboutOf(about), input, key),
    }),
    editNote: t.field({
      type: Note,
      description: '修改监管记事 · Changes a note',
      errors: { types: [NotFound, NotAllowed, InvalidInput, Conflict] },
      args: { ...common, input: t.arg({ type: NoteChanges, required: true }) },
      resolve: (_, { note, version, key, input }, context) =>
        changing.editNote(context, changeOf(note, version, key), {
          ...{ text: input.text ?? undefined, day: input.day ?? undefined },
        }),
    }),
    removeNote: t.field({
      type: Removed,
      description: '移除监管记事；日志保留理由而不保留内容 · Removes a note: the log keeps the reason, not the text',
      errors: { types: [NotFound, NotAllowed, InvalidInput, Conflict] },
      args: { ...common, reason: t.arg.string({ required: true }) },
      resolve: async (_, { note, version, key, reason }, context) => ({
        note: globalId('Note', await changing.removeNote(context, changeOf(note, version, key), reason)),
      }),
    }),
  };
});
