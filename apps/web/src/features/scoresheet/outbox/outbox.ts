import type { SheetAction, SheetChange } from '@openpar/domain/rounds'
import { newId } from '../../../platform/api/new-id.ts'
import { ProblemError, signInRequired, staleEditCode } from '../../../platform/api/problem-error.ts'
import type { OutboxStore } from './outbox-store.ts'
import { type QueuedAction, writtenPlaceOf } from './queued-action.ts'
import { standingIn } from './standing-in.ts'

/** Whose actions on which sheet. */
export interface OutboxOwner {
  readonly person: string
  readonly round: string
  readonly unit: string
}

export const scopeOf = ({ person, round, unit }: OutboxOwner): string => `${person} ${round} ${unit}`

/** What the outbox needs of the world around it. */
export interface OutboxGround {
  readonly store: OutboxStore
  readonly send: (action: SheetAction, seen: number | undefined, key: string) => Promise<SheetChange>
  /** Takes in what an action made of the sheet, before the action leaves the queue. */
  readonly applied: (change: SheetChange) => void
  /** The sheet has to be read again: something was sent whose answer nobody here saw. */
  readonly unseen: () => void
  readonly now?: () => Date
  /** Milliseconds until the next attempt after this many failures. */
  readonly pause?: (failures: number) => number
}

/** What people see of it. The same value until something changes. */
export interface OutboxState {
  readonly items: readonly QueuedAction[]
  readonly sending: boolean
  /** The server could not be reached at the last attempt. */
  readonly waiting: boolean
  readonly savedAt: Date | null
  /** False where the browser keeps nothing beyond the page. */
  readonly kept: boolean
}

const PAUSES = [3000, 5000, 10_000, 20_000, 30_000]
const REFUSALS_TO_REPEAT = [0, 401, 408, 425, 429]
const isForLater = ({ status }: ProblemError): boolean => REFUSALS_TO_REPEAT.includes(status) || status >= 500

/**
 * Keeps what a person does on a scoresheet until the server has taken it, in order, each once: it outlives a lost network and
 * a closed page. What the server refuses stays, with its reason, until the person decides.
 */
export class Outbox {
  readonly #owner: OutboxOwner
  readonly #ground: OutboxGround
  readonly #listeners = new Set<() => void>()
  /** The last word of this person at each place, as the server numbered it. */
  readonly #own = new Map<string, number>()
  #state: OutboxState = { items: [], sending: false, waiting: false, savedAt: null, kept: true }
  #written: Promise<unknown> = Promise.resolve()
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #running = false
  #closed = false

  constructor(owner: OutboxOwner, ground: OutboxGround) {
    this.#owner = owner
    this.#ground = ground
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  state = (): OutboxState => this.#state

  /** Takes up what an earlier page left behind. */
  async open(): Promise<void> {
    this.#closed = false
    try {
      const left = await this.#ground.store.list(scopeOf(this.#owner))
      const known = new Set(this.#state.items.map(({ id }) => id))
      const items = [...left.filter(({ id }) => !known.has(id)), ...this.#state.items]
      this.#set({ items: items.toSorted((a, b) => (a.id < b.id ? -1 : 1)) })
    } catch {
      this.#set({ kept: false })
    }
    this.wake()
  }

  /** Sends nothing more from this page; what waits stays for the next. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  /** Takes an action in. `seen` as the server asks for it, where the action writes over something. */
  add(action: SheetAction, seen?: number): void {
    const place = writtenPlaceOf(action)
    const last = place && this.#state.items.findLast((item) => writtenPlaceOf(item.action) === place)
    const at = (this.#ground.now?.() ?? new Date()).toISOString()
    if (last && (!last.attempted || last.held)) {
      const { held: _, ...rest } = last
      this.#put({ ...rest, action, at, key: newId(), attempted: false })
    } else {
      const based = place === undefined ? seen : this.#basedOn(place, seen)
      this.#put({
        id: newId(),
        scope: scopeOf(this.#owner),
        person: this.#owner.person,
        key: newId(),
        action,
        ...(based === undefined ? {} : { seen: based }),
        at,
        attempted: false,
      })
    }
    this.wake()
  }

  /** Sends an action that was held once more; `seen` where the person looked at what stands there now. */
  repeat(id: string, seen?: number): void {
    const item = this.#find(id)
    if (!item) return
    const { held: _, ...rest } = item
    this.#put({ ...rest, key: newId(), attempted: false, ...(seen === undefined ? {} : { seen }) })
    this.wake()
  }

  /** Gives an action up. */
  drop(id: string): void {
    this.#set({ items: this.#state.items.filter((item) => item.id !== id) })
    this.#write(() => this.#ground.store.remove(id))
  }

  /** Tries at once, whatever pause there was. */
  wake = (): void => {
    clearTimeout(this.#timer)
    void this.#run()
  }

  #basedOn(place: string, seen: number | undefined): number | undefined {
    const own = this.#own.get(place)
    return seen === undefined || own === undefined ? seen : Math.max(seen, own)
  }

  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    try {
      for (;;) {
        const next = this.#state.items.find(({ held }) => !held)
        if (!next || this.#closed) break
        this.#set({ sending: true })
        if (!(await this.#alone(() => this.#deliver(next.id)))) break
      }
    } finally {
      this.#running = false
      this.#set({ sending: false })
    }
  }

  /** Pages of one browser send one after the other, so that none of them overtakes. */
  #alone(act: () => Promise<boolean>): Promise<boolean> {
    const { locks } = globalThis.navigator ?? {}
    return locks ? locks.request(`openpar ${scopeOf(this.#owner)}`, act) : act()
  }

  /** Whether the next one may be tried. */
  async #deliver(id: string): Promise<boolean> {
    await this.#written
    const item = this.#find(id)
    if (!item || item.held) return true
    if (this.#state.kept && !(await this.#ground.store.has(id).catch(() => true))) {
      // Another page has sent it.
      this.#set({ items: this.#state.items.filter((one) => one.id !== id) })
      this.#ground.unseen()
      return true
    }
    const sent = this.#find(id) ?? item
    this.#put({ ...sent, attempted: true })
    try {
      const change = await this.#ground.send(sent.action, sent.seen, sent.key)
      this.#done(sent, change)
    } catch (error) {
      return this.#failed(sent, error)
    }
    return true
  }

  #done(sent: QueuedAction, change: SheetChange): void {
    const place = writtenPlaceOf(sent.action)
    const standing = place === undefined ? undefined : standingIn(change, sent.action)
    if (place !== undefined && standing !== undefined) {
      this.#own.set(place, standing)
      for (const later of this.#state.items)
        if (later.id > sent.id && writtenPlaceOf(later.action) === place && later.seen !== undefined)
          this.#put({ ...later, seen: Math.max(later.seen, standing) })
    }
    this.#failures = 0
    this.#ground.applied(change)
    this.drop(sent.id)
    this.#set({ waiting: false, savedAt: this.#ground.now?.() ?? new Date() })
  }

  #failed(sent: QueuedAction, error: unknown): boolean {
    if (error instanceof ProblemError && error.status === 200) {
      // Taken, in an answer that this page does not understand.
      this.drop(sent.id)
      this.#ground.unseen()
      return true
    }
    if (!(error instanceof ProblemError) || isForLater(error)) {
      this.#set({ waiting: true })
      const signedOut = error instanceof ProblemError && error.code === signInRequired
      if (!this.#closed && !signedOut) {
        const pause =
          this.#ground.pause?.(this.#failures) ?? PAUSES[Math.min(this.#failures, PAUSES.length - 1)]
        this.#timer = setTimeout(this.wake, pause)
      }
      this.#failures++
      return false
    }
    this.#failures = 0
    const { vi, en } = error.sentences
    const held =
      error.code === staleEditCode
        ? ({ kind: 'stale', current: error.more.current } as const)
        : ({ kind: 'refused', vi, en } as const)
    const place = writtenPlaceOf(sent.action)
    const isOutdated = this.#state.items.some(
      (item) => item.id > sent.id && place !== undefined && writtenPlaceOf(item.action) === place,
    )
    // A newer word at the same place is judged for itself.
    if (isOutdated) this.drop(sent.id)
    else this.#put({ ...sent, attempted: true, held })
    this.#set({ waiting: false })
    return true
  }

  #find(id: string): QueuedAction | undefined {
    return this.#state.items.find((item) => item.id === id)
  }

  #put(item: QueuedAction): void {
    const { items } = this.#state
    const known = items.some(({ id }) => id === item.id)
    this.#set({ items: known ? items.map((one) => (one.id === item.id ? item : one)) : [...items, item] })
    this.#write(() => this.#ground.store.put(item))
  }

  #write(act: () => Promise<void>): void {
    this.#written = this.#written.then(act).catch(() => this.#set({ kept: false }))
  }

  #set(change: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
