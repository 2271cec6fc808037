export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A refusal a user can act on. `message` is Chinese; `inEnglish` says the same. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  readonly inEnglish: string;
  constructor(text: Bilingual) {
    super(text.zh);
    this.inEnglish = text.en;
  }
}

/** Not there, or not to be seen by this viewer: the two are told apart by nobody. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND';
  constructor(
    readonly what: string,
    readonly id: string,
  ) {
    super({ zh: `找不到${what} ${id}`, en: `${what} ${id} does not exist` });
  }
}

export class NotAllowed extends DomainError {
  readonly code = 'NOT_ALLOWED';
  constructor(text: Bilingual = { zh: '您没有此操作的权限', en: 'You are not allowed to do this' }) {
    super(text);
  }
}

export class RuleBroken extends DomainError {
  readonly code = 'RULE_BROKEN';
  constructor(
    text: Bilingual,
    readonly rule: string,
    readonly citation: string | null = null,
  ) {
    super(text);
  }
}

export class AlreadyExists extends DomainError {
  readonly code = 'ALREADY_EXISTS';
  constructor(text: Bilingual = { zh: '已经存在', en: 'It exists already' }) {
    super(text);
  }
}

/** The version given is not the one in force: somebody else changed it first. Who that was is said as far as the reader may know. */
export class Conflict extends DomainError {
  readonly code = 'STALE';
  constructor(
    readonly changedBy: Bilingual,
    readonly changedAt: string | null,
    readonly currentVersion: number,
  ) {
    super({
      zh: `${changedBy.zh}已先修改（现为第 ${currentVersion} 版），您的修改尚未保存`,
      en: `${changedBy.en} changed it first (it is at version ${currentVersion} by now): your changes are not saved`,
    });
  }
}

export interface FieldProblem extends Bilingual {
  readonly path: string;
}
export class InvalidInput extends DomainError {
  readonly code = 'INVALID_INPUT';
  constructor(readonly fields: readonly FieldProblem[]) {
    super({
      zh: fields.map((f) => `${f.path}：${f.zh}`).join('；'),
      en: fields.map((f) => `${f.path}: ${f.en}`).join('; '),
    });
  }
}

/** The database did not answer within the request's budget. */
export class GraphUnavailable extends DomainError {
  readonly code = 'GRAPH_UNAVAILABLE';
  constructor() {
    super({
      zh: '数据库暂时无法访问，请稍后重试',
      en: 'The database cannot be reached at the moment; try again shortly',
    });
  }
}
