import type { Fault } from '../fault/fault.ts'
import { en, vi } from '../fault/sentence.ts'

/** Most faults of one code that are kept; the others are counted. */
export const MOST_OF_A_CODE = 1000

/** Faults of a reading, as many as a person could use: a file with a million bad rows does not fill the memory. */
export class FaultList {
  readonly #kept: Fault[] = []
  readonly #counts = new Map<string, { count: number; next?: Fault }>()
  #errors = 0

  add(fault: Fault): void {
    if (fault.severity === 'error') this.#errors++
    const seen = this.#counts.get(fault.code) ?? { count: 0 }
    this.#counts.set(fault.code, seen)
    seen.count++
    if (seen.count <= MOST_OF_A_CODE) this.#kept.push(fault)
    else seen.next ??= fault
  }

  /** How many errors there were, those left out included. */
  get errorCount(): number {
    return this.#errors
  }

  /** How many faults of a code there were, those left out included. */
  countOf(code: string): number {
    return this.#counts.get(code)?.count ?? 0
  }

  /** The faults in the order they were found; for each code with more than the most kept, one that counts the others. */
  all(): Fault[] {
    const others: Fault[] = []
    for (const { count, next } of this.#counts.values()) {
      if (!next) continue
      const more = count - MOST_OF_A_CODE
      others.push({
        ...next,
        path: '',
        vi: vi`Từ dòng này còn ${more} chỗ cùng lỗi, không liệt kê.`,
        en: en`From this line on ${more} more places have this fault and are not listed.`,
      })
    }
    return [...this.#kept, ...others]
  }
}
