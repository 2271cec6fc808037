import { onceText, versionGiven } from '../edits/texts.ts';
import { builder } from '../platform/builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { localId } from '../platform/ids.ts';
import * as changing from './changing.ts';
import { Disclosure } from './schema.ts';

const DisclosureValueInput = builder.inputType('DisclosureValueInput', {
  description:
    '一项：内容，或作为商业秘密不予公开的理由 · An item: what is disclosed, or why it is withheld as a commercial secret',
  fields: (t) => ({
    item: t.string({ required: true }),
    value: t.string(),
    withheldBecause: t.string({ description: '不予公开的理由 · Why it is withheld' }),
  }),
});
const problems = [NotFound, NotAllowed, InvalidInput, RuleBroken, Conflict];
builder.mutationFields((t) => {
  const common = {
    draft: t.arg.id({ required: true }),
    version: t.arg.int({ required: true, description: versionGiven }),
    key: t.arg.string({ description: onceText }),
  };
  const changeOf = (id: string, version: number, idempotencyKey: string | null | undefined): changing.Change => ({
    ...{ id: localId('DisclosureDraft', id), version, idempotencyKey },
  });
  return {
    draftDisclosure: t.field({
      type: Disclosure,
      description:
        '起草或修改公开的内容，由企业自身，或由管理名单的主管部门据书面材料代录 · Drafts what is disclosed: by the enterprise, or by the regulator who keeps the list from what it gave on paper',
      errors: { types: problems },
      args: {
        entry: t.arg.id({ required: true, description: '名单条目 · The entry of the list' }),
        version: t.arg.int({
          required: true,
          description:
            '看到的草稿版本；尚无草稿时为 0 · The version of the draft that was read; 0 where there was none',
        }),
        values: t.arg({ type: [DisclosureValueInput], required: true }),
        key: t.arg.string({ description: onceText }),
      },
      resolve: (_, { entry, version, values, key }, context) =>
        changing.draftDisclosure(
          context,
          {
            ...{ entry: localId('ListEntry', entry), version },
            values: values.map(({ item, value, withheldBecause }) => ({
              ...{ item, value: value ?? null, withheldBecause: withheldBecause ?? null },
            })),
          },
          key,
        ),
    }),
    submitDisclosure: t.field({
      type: Disclosure,
      description: '将草稿报送主管部门 · Shows a draft to the regulator',
      errors: { types: problems },
      args: common,
      resolve: (_, { draft, version, key }, context) =>
        changing.submitDisclosure(context, changeOf(draft, version, key)),
    }),
    publishDisclosure: t.field({
      type: Disclosure,
      description:
        '公布草稿；再次公布即为更正，须说明理由 · Publishes a draft; after the first time that is a correction and says why',
      errors: { types: problems },
      args: { ...common, reason: t.arg.string({ description: '更正理由 · Why it is corrected' }) },
      resolve: (_, { draft, version, key, reason }, context) =>
        changing.publishDisclosure(context, changeOf(draft, version, key), reason),
    }),
  };
});
