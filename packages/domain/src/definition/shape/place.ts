import type { Path } from '../../fault/path.ts'

/** What people call a place: the node, measure or option it belongs to, by its code. */
export interface Place {
  readonly vi: string
  readonly en: string
}

type Branch = Readonly<Record<string, unknown>>

const KINDS: Readonly<Record<string, Place>> = {
  measures: { vi: 'Số liệu', en: 'Measure' },
  groups: { vi: 'Nhóm', en: 'Group' },
  classes: { vi: 'Xếp loại', en: 'Class' },
  options: { vi: 'Tùy chọn', en: 'Option' },
}

/** The name of a node by its depth (0 for domains), whether it has children, and the key its tree stands under. */
export function nodeKind(depth: number, parent: boolean, tree: unknown): Place {
  if (tree === 'bonus') return { vi: 'Mục điểm thưởng', en: 'Bonus node' }
  if (tree === 'penalty') return { vi: 'Mục điểm trừ', en: 'Penalty node' }
  if (!parent) return { vi: 'Tiêu chí thành phần', en: 'Component' }
  return depth === 0 ? { vi: 'Lĩnh vực', en: 'Domain' } : { vi: 'Tiêu chí', en: 'Criterion' }
}

/** The place that holds `path` in `data`, which need not have the right shape. */
export function placeOf(data: unknown, path: Path): Place {
  let here = data
  let place: Place = { vi: 'Định nghĩa', en: 'The definition' }
  let depth = 0
  for (const [position, step] of path.entries()) {
    here = childOf(here, step)
    if (typeof step !== 'number' || !isBranch(here)) continue
    const list = path[position - 1]
    const code = here.code
    const named = typeof code === 'string' || typeof code === 'number' ? String(code) : undefined
    if (list === 'nodes') {
      const kind = nodeKind(depth, Array.isArray(here.nodes), path[0])
      place =
        named === undefined
          ? { vi: `${kind.vi} thứ ${step + 1}`, en: `${kind.en} number ${step + 1}` }
          : call(kind, named)
      depth++
    } else if (typeof list === 'string' && position === 1 && KINDS[list] && named !== undefined) {
      place = call(KINDS[list], named)
    }
  }
  return place
}

/** What people call the last step of `path`: its key, or its position in a list; empty for the whole. */
export function stepName(path: Path): Place {
  const step = path.at(-1)
  if (typeof step !== 'number') return { vi: step ?? '', en: step ?? '' }
  const list = path.findLast((one) => typeof one === 'string') ?? ''
  return { vi: `mục số ${step + 1} của ${list}`, en: `entry ${step + 1} of ${list}` }
}

/** The place that holds `path`, with the name of its last step: "Tiêu chí 1.2: target". */
export function subjectOf(data: unknown, path: Path): Place {
  const place = placeOf(data, path)
  const name = stepName(path)
  return name.vi === '' ? place : { vi: `${place.vi}: ${name.vi}`, en: `${place.en}: ${name.en}` }
}

function call(kind: Place, code: string): Place {
  return { vi: `${kind.vi} ${code}`, en: `${kind.en} ${code}` }
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null
}

/** What stands under one key or position; undefined where there is nothing. */
export function childOf(value: unknown, step: string | number): unknown {
  return isBranch(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

/** What stands at `path`; undefined where it leads nowhere. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce(childOf, data)
}
