import { isScalar, type LineCounter, type Scalar } from 'yaml'
import type { Locate, Pointer, Position } from '../../fault/finding.ts'
import { formatPath, type Path } from '../../fault/path.ts'
import { offsetInText } from './offset-in-text.ts'

interface Place {
  /** Offsets in the source of the key, where there is one, and of the value, where it is written. */
  readonly key?: number
  readonly value?: number
  readonly scalar?: Scalar
}

/** Where everything of one file stands: line and column of each place. */
export class Positions {
  readonly #file: string
  readonly #source: string
  readonly #lines: LineCounter
  readonly #places = new Map<string, Place>()

  constructor(file: string, source: string, lines: LineCounter) {
    this.#file = file
    this.#source = source
    this.#lines = lines
  }

  /** Line and column of a character of the source, from 1. */
  at(offset: number): Position {
    const { line, col } = this.#lines.linePos(Math.min(Math.max(offset, 0), this.#source.length))
    return { file: this.#file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }

  remember(path: Path, place: Place): void {
    this.#places.set(formatPath(path), place)
  }

  readonly locate: Locate = (path, at) => {
    for (let length = path.length; length >= 0; length--) {
      const place = this.#places.get(formatPath(path.slice(0, length)))
      if (place) return this.at(this.#offset(place, length === path.length ? at : undefined))
    }
    return this.at(0)
  }

  /** The scalar at `path` as it stands in the file: `1.10`, where its value is 1.1. */
  findWritten(path: Path): string | undefined {
    const scalar = this.#places.get(formatPath(path))?.scalar
    return scalar?.source
  }

  /** The innermost place that holds a character of the source. */
  findPath(offset: number): string {
    let found = ''
    let start = -1
    for (const [path, place] of this.#places) {
      const from = place.key ?? place.value
      if (from !== undefined && from <= offset && from >= start) {
        found = path
        start = from
      }
    }
    return found
  }

  #offset(place: Place, at: Pointer | undefined): number {
    const value = place.value ?? place.key ?? 0
    if (at === 'key') return place.key ?? value
    if (at === undefined || !isScalar(place.scalar)) return value
    return offsetInText(this.#source, place.scalar, at)
  }
}
