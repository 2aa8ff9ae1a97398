/** How one kind of failure is told: its HTTP status and a sentence for people in each language; `{name}` is filled in. */
export interface ProblemKind {
  readonly status: number
  readonly vi: string
  readonly en: string
}

export type Language = 'vi' | 'en'

/** What a sentence is filled with, and what programs may read beside it. Never secrets, never personal data. */
export type ProblemDetails = Readonly<Record<string, unknown>>

/**
 * A failure with a stable code from the list in `problems.ts`, thrown anywhere below a route and told to the client
 * as RFC 9457 problem+json. `details` fill the sentence; those under `extensions` go out beside it as they are.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: string
  readonly details: ProblemDetails
  readonly extensions: ProblemDetails

  constructor(code: string, details: ProblemDetails = {}, extensions: ProblemDetails = {}) {
    super(`${code} ${JSON.stringify(details)}`)
    this.code = code
    this.details = details
    this.extensions = extensions
  }
}

/** The sentence with its `{names}` filled in; an absent detail leaves the name visible. */
export function fillSentence(sentence: string, details: ProblemDetails): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole))
}
