/** What inputs and fields of editing have in common. */
export const versionText =
  '版本，修改时须给出；不能完整查看者为空 · The version to give when editing; null for who does not see all of it';
export const mayEditText =
  '读者可以修改的字段；不可修改时为空列表 · The fields of the input that the reader may change; none where it is not theirs to edit';
export const versionGiven =
  '看到的版本；已被他人修改则拒绝 · The version that was read; refused when somebody changed it since';
export const onceText = '同一键只执行一次 · The same key does it once';
export const changesIn = (zh: string, en: string): string =>
  `对${zh}的修改：未给出的字段不变，空值清除 · What changes of ${en}: a field left out stays, null empties it`;
