/** One sentence in the two languages of the product. */
export interface Sentence {
  readonly vi: string
  readonly en: string
}

/** Why the private database does not start, by a stable name. */
export type DatabaseRefusalCode =
  | 'folder-in-use'
  | 'folder-unusable'
  | 'other-owner'
  | 'no-account'
  | 'no-binaries'
  | 'binaries-unusable'
  | 'database-moved'
  | 'database-unreachable'
  | 'other-version'
  | 'not-created'
  | 'not-started'

/** The private database cannot start; the sentence says what to do about it. `detail` is for the log. */
export class DatabaseRefusal extends Error {
  readonly code: DatabaseRefusalCode
  readonly vi: string
  readonly en: string
  readonly detail: string

  constructor(code: DatabaseRefusalCode, sentence: Sentence, detail = '') {
    super(`${sentence.vi} / ${sentence.en}${detail === '' ? '' : `\n${detail}`}`)
    this.name = 'DatabaseRefusal'
    this.code = code
    this.vi = sentence.vi
    this.en = sentence.en
    this.detail = detail
  }
}
