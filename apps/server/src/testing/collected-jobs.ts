import type { Dependencies } from '../platform/http/context.ts'
import type { JobKind, Jobs } from '../platform/jobs/jobs.ts'

/** A queue that runs its jobs when the test says so, in the order in which they were sent. */
export class CollectedJobs implements Jobs {
  readonly #waiting: { readonly name: string; readonly payload: object }[] = []
  readonly #kinds: readonly JobKind[]

  constructor(kinds: readonly JobKind[]) {
    this.#kinds = kinds
  }

  async send(name: string, payload: object): Promise<void> {
    this.#waiting.push({ name, payload: JSON.parse(JSON.stringify(payload)) as object })
  }

  /** Runs all jobs that wait, and those they send. */
  async run(dependencies: Dependencies): Promise<void> {
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      const { name, payload } = next
      const kind = this.#kinds.find((one) => one.name === name)
      if (kind === undefined) throw new Error(`no feature knows the job ${name}`)
      await kind.run(payload, dependencies)
    }
  }

  /** Forgets all jobs that wait, as when they are lost with their process. */
  lose(): void {
    this.#waiting.length = 0
  }

  async stop(): Promise<void> {}
}
