import type { Figure } from '../../measures/index.ts'
import type { Attachment, ReportPart } from './sheet-action.ts'

/** One written value with what stood there before it: the whole history of a place, newest first. */
export interface Written<T> {
  readonly value: T
  readonly by: string | null
  readonly at: string
  /** Of the action that wrote it. */
  readonly sequence: number
  readonly before: Written<T> | null
}

/** A corrected figure says why. */
export interface Correction {
  readonly figure: Figure
  readonly reason: string
}

/** A declared figure; `source` is the system or file it was taken from, absent where a person typed it. */
export interface Declaration {
  readonly figure: Figure
  readonly source?: string
}

/** One measure on a scoresheet, in its three layers, beside what case records or a survey say. */
export interface Fact {
  readonly declared: Written<Declaration> | null
  readonly computed: Written<Required<Declaration>> | null
  /** Why declared and computed differ. */
  readonly difference: Written<string> | null
  readonly appraised: Written<Correction> | null
  readonly final: Written<Correction> | null
}

/** What an appraiser or the council found: `sequence` tells which facts they had before them. */
export interface Verdict {
  readonly kind: 'accepted' | 'corrected'
  readonly by: string | null
  readonly at: string
  readonly sequence: number
}

/** Kinds of message; a remark was said of the same entry in an earlier round. */
export const messageKinds = [
  'comment',
  'note',
  'ask',
  'answer',
  'return',
  'opinion',
  'appeal',
  'decision',
  'remark',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** What is said about an entry, by kind. Notes are for appraisers alone. */
export interface Message {
  readonly kind: MessageKind
  readonly text: string
  readonly by: string | null
  readonly at: string
  readonly sequence: number
  /** Of an opinion: whether its writer would let the entry stand; of a decision: whether the appeal is granted. */
  readonly agrees?: boolean
}

/** One component on a scoresheet. */
export interface Entry {
  readonly officer: string | null
  readonly explanation: Written<string | null> | null
  readonly evidence: Written<readonly Attachment[]> | null
  readonly finished: Written<boolean> | null
  readonly messages: readonly Message[]
  readonly first: Verdict | null
  readonly second: Verdict | null
  readonly council: Verdict | null
  /** Everybody who ever gave a verdict or an opinion on it: they do not decide its appeal. */
  readonly judges: readonly string[]
  /** Last day on which the unit may work on it although the sheet is sent or its time is over. */
  readonly openUntil: string | null
  /** Whether an explanation was asked for, and given. */
  readonly asked: 'waiting' | 'answered' | null
  /** An appeal waits for its decision, or was decided. */
  readonly appeal: 'open' | 'granted' | 'refused' | null
}

/** `open`: with the unit. `signed`: locked by its leader's signature. `sent`: with the appraisers. `approved`: by the council. */
export type Stage = 'open' | 'signed' | 'sent' | 'approved'

/** One unit's part of a round, as its log tells it. */
export interface Sheet {
  readonly stage: Stage
  /** Actions in the log. */
  readonly sequence: number
  readonly entries: ReadonlyMap<string, Entry>
  readonly facts: ReadonlyMap<string, Fact>
  /** Parts of the report that belong to no component. */
  readonly report: Readonly<Partial<Record<ReportPart, Written<string | null>>>>
  /** Who ever wrote a fact, an explanation or evidence here: they do not sign. */
  readonly declarers: readonly string[]
  readonly openUntil: string | null
  readonly signature: { readonly by: string | null; readonly at: string } | null
  readonly scan: string | null
  /** When it was sent first and last; null before, and after a recall. */
  readonly sent: { readonly first: string; readonly last: string } | null
  /** Somebody has appraised since it was sent last. */
  readonly appraised: boolean
}

const EMPTY_FACT: Fact = { declared: null, computed: null, difference: null, appraised: null, final: null }

const EMPTY_ENTRY: Entry = {
  officer: null,
  explanation: null,
  evidence: null,
  finished: null,
  messages: [],
  first: null,
  second: null,
  council: null,
  judges: [],
  openUntil: null,
  asked: null,
  appeal: null,
}

/** A scoresheet to which nothing has been done. */
export const emptySheet: Sheet = {
  stage: 'open',
  sequence: 0,
  entries: new Map(),
  facts: new Map(),
  report: {},
  declarers: [],
  openUntil: null,
  signature: null,
  scan: null,
  sent: null,
  appraised: false,
}

/** An entry; an empty one where nothing was done to the component. */
export const entryOf = (sheet: Sheet, component: string): Entry => sheet.entries.get(component) ?? EMPTY_ENTRY

/** A fact; an empty one where nothing was said of the measure. */
export const factOf = (sheet: Sheet, measure: string): Fact => sheet.facts.get(measure) ?? EMPTY_FACT
