import type { Draft, Drafts, Question } from './draft.ts'
import type { DraftKeep } from './kept-drafts.ts'

/** What a store of drafts asks of the sheet. */
export interface DraftGround {
  /** Sequence of what stands at a place now. */
  readonly seenAt: (place: string) => number
  /** Takes what is typed; `quiet` while somebody may still be typing. */
  readonly take: (place: string, draft: Draft, quiet: boolean) => void
}

/** After this many milliseconds without a key, what is typed is taken. */
const PATIENCE = 2000

/** What is typed on a sheet, kept until it is taken. Each field hears of its own draft alone. */
export class DraftStore {
  /** Set anew with every state of the sheet. */
  ground: DraftGround
  #drafts: Drafts
  readonly #keep: DraftKeep
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(ground: DraftGround, keep: DraftKeep) {
    this.ground = ground
    this.#keep = keep
    this.#drafts = keep.read()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  all = (): Drafts => this.#drafts

  get(place: string): Draft | undefined {
    return this.#drafts.get(place)
  }

  type(place: string, text: string): void {
    const known = this.#drafts.get(place)
    this.put(place, { text, seen: known && !known.taken ? known.seen : this.ground.seenAt(place) })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.rest(), PATIENCE)
  }

  ask(place: string, question: Question): void {
    const known = this.#drafts.get(place) ?? { text: '', seen: this.ground.seenAt(place) }
    this.put(place, { ...known, question })
  }

  commit(place: string, quiet = false): void {
    const draft = this.#drafts.get(place)
    if (draft) this.ground.take(place, draft, quiet)
  }

  /** Takes all that can be taken without disturbing anybody. */
  rest(): void {
    for (const [place, { taken, question }] of this.#drafts) if (!taken && !question) this.commit(place, true)
  }

  forget(place: string): void {
    this.put(place, undefined)
  }

  put(place: string, draft: Draft | undefined): void {
    const next = new Map(this.#drafts)
    if (draft === undefined) next.delete(place)
    else next.set(place, draft)
    this.#drafts = next
    this.#keep.write(next)
    for (const listener of this.#listeners) listener()
  }
}
