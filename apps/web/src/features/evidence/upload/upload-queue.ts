import { DetailedError, Upload } from 'tus-js-client'
import { ProblemError, problemFrom, signInRequired } from '../../../platform/api/problem-error.ts'
import { markSignedOut } from '../../../platform/api/signed-out.ts'
import { currentLanguage } from '../../../platform/language/language.ts'

/** Why a file is not moving: the network is gone, the server refused, or something unknown. */
export type Obstacle = 'offline' | 'unknown' | ProblemError

/** A file of this page on its way to the server. */
export interface SendingFile {
  readonly id: string
  readonly name: string
  readonly size: number
  /** Bytes the server has. */
  readonly sent: number
  readonly state: 'waiting' | 'sending' | 'paused' | 'failed'
  readonly obstacle: Obstacle | null
  /** Its id on the server, once it has begun there. */
  readonly upload: string | null
}

/** What a file is sent for. */
export interface Purpose {
  /** The unit that will own the document. */
  readonly unit: string
  /** The document it is a new version of. */
  readonly document?: string
}

interface Item extends SendingFile {
  readonly tus: Upload
}

const AT_ONCE = 3
/** A part is small enough to pass within the time limit of one request on a slow line. */
const PART = 8 * 1024 * 1024
const PAUSES = [0, 1000, 3000, 5000, 10_000, 20_000]

function obstacleOf(error: Error | DetailedError): Obstacle {
  const response = error instanceof DetailedError ? error.originalResponse : null
  if (response === null || response === undefined || response.getStatus() === 0) {
    return navigator.onLine ? 'unknown' : 'offline'
  }
  try {
    return problemFrom(response.getStatus(), JSON.parse(response.getBody()))
  } catch {
    return problemFrom(response.getStatus(), undefined)
  }
}

/**
 * Sends files by the tus protocol, three at a time, whatever screen is open. An interrupted file goes on from where it
 * stopped: by itself when the network returns, and after a reload of the page when the same file is chosen again.
 */
class UploadQueue {
  #items: readonly Item[] = []
  #shown: readonly SendingFile[] = []
  readonly #listeners = new Set<() => void>()
  readonly #done = new Set<() => void>()

  constructor() {
    globalThis.addEventListener?.('online', () => {
      for (const { id, obstacle } of this.#items) if (obstacle === 'offline') this.resume(id)
    })
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Calls back whenever a file has arrived whole. */
  onArrival = (listener: () => void): (() => void) => {
    this.#done.add(listener)
    return () => this.#done.delete(listener)
  }

  /** The files that have not arrived yet, in the order they were added; the same list until something changes. */
  files = (): readonly SendingFile[] => this.#shown

  /** Takes a file up; answers its id among `files`. */
  add(file: File, { unit, document }: Purpose): string {
    const id = crypto.randomUUID()
    const tus = new Upload(file, {
      endpoint: '/api/uploads',
      chunkSize: PART,
      retryDelays: PAUSES,
      metadata: { name: file.name, unit, ...(document === undefined ? {} : { document }) },
      fingerprint: async () =>
        ['openpar', file.name, file.size, file.lastModified, unit, document ?? ''].join(' '),
      removeFingerprintOnSuccess: true,
      headers: { 'Accept-Language': currentLanguage() },
      onProgress: (sent) => this.#change(id, { sent }),
      onUploadUrlAvailable: () => this.#change(id, { upload: tus.url?.split('/').at(-1) ?? null }),
      onError: (error) => this.#fail(id, obstacleOf(error)),
      onSuccess: () => {
        this.#set(this.#items.filter((item) => item.id !== id))
        for (const listener of this.#done) listener()
        this.#sendNext()
      },
    })
    const first = { id, name: file.name, size: file.size, sent: 0, obstacle: null, upload: null, tus }
    this.#set([...this.#items, { ...first, state: 'waiting' }])
    this.#sendNext()
    return id
  }

  pause(id: string): void {
    void this.#find(id)?.tus.abort()
    this.#change(id, { state: 'paused' })
    this.#sendNext()
  }

  resume(id: string): void {
    this.#change(id, { state: 'waiting', obstacle: null })
    this.#sendNext()
  }

  /** Gives a file up, here and on the server. */
  remove(id: string): void {
    const item = this.#find(id)
    this.#set(this.#items.filter((one) => one.id !== id))
    // What cannot be ended now ends by itself after a day.
    item?.tus.abort(item.tus.url !== null).catch(() => {})
    this.#sendNext()
  }

  #find(id: string): Item | undefined {
    return this.#items.find((item) => item.id === id)
  }

  #fail(id: string, obstacle: Obstacle): void {
    if (obstacle instanceof ProblemError && obstacle.code === signInRequired) markSignedOut(true)
    this.#change(id, { state: 'failed', obstacle })
    this.#sendNext()
  }

  #sendNext(): void {
    const sending = this.#items.filter(({ state }) => state === 'sending').length
    const next = this.#items.find(({ state }) => state === 'waiting')
    if (next === undefined || sending >= AT_ONCE) return
    this.#change(next.id, { state: 'sending' })
    void this.#send(next)
    this.#sendNext()
  }

  async #send({ id, tus }: Item): Promise<void> {
    const earlier = tus.url === null ? await tus.findPreviousUploads() : []
    if (this.#find(id)?.state !== 'sending') return
    if (earlier[0] !== undefined) tus.resumeFromPreviousUpload(earlier[0])
    tus.start()
  }

  #change(id: string, change: Partial<SendingFile>): void {
    this.#set(this.#items.map((item) => (item.id === id ? { ...item, ...change } : item)))
  }

  #set(items: readonly Item[]): void {
    this.#items = items
    this.#shown = items.map(({ tus: _, ...shown }) => shown)
    for (const listener of this.#listeners) listener()
  }
}

/** The one queue of this page. */
export const uploadQueue = new UploadQueue()
