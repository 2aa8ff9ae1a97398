import { columnOf, fromPoints } from '@openpar/engine'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { usePoints } from '../desk/live-points-context.tsx'
import { texts } from '../texts.ts'
import type { Mark } from './component-mark.ts'
import styles from './sheet-tree.module.css'

const DONE: readonly Mark[] = ['finished', 'accepted', 'corrected']
const BEGUN: readonly Mark[] = ['begun', 'returned', 'asked']

/** The total that the unit gives itself, what it loses, and what nobody knows yet. */
export function TreeHead({ marks }: { marks: ReadonlyMap<string, Mark> }) {
  const words = useTexts(texts)
  const format = useFormat()
  const { index } = useDesk()
  const points = usePoints()
  const column = points && index && columnOf(points, index.root.code)
  const got = column?.points[0] ?? Number.NaN
  const lost = column?.lost[0] ?? Number.NaN
  const codes = [...marks.keys()]
  const isScored =
    points !== undefined && codes.some((code) => !Number.isNaN(columnOf(points, code).points[0]!))
  const max = column?.max[0] ?? index?.root.max ?? Number.NaN
  const open = max - (Number.isNaN(got) ? 0 : got) - (Number.isNaN(lost) ? 0 : lost)
  const share = (part: number) => `${Number.isNaN(part) || !max ? 0 : (100 * Math.max(0, part)) / max}%`
  const shown = (part: number) => format.points(fromPoints(part))
  const all = [...marks.values()].filter((mark) => mark !== 'survey' && mark !== 'computed')
  const count = (some: readonly Mark[]) => format.number(all.filter((mark) => some.includes(mark)).length)
  return (
    <div className={styles.head}>
      <div className={styles.total}>
        <span>{words.self}</span>
        <span>
          <strong data-total>{isScored ? shown(got) : '–'}</strong> / {format.number(fromPoints(max))}
        </span>
      </div>
      <div className={styles.bar} role="img" aria-label={words.progress}>
        <span className={styles.got} style={{ width: share(got) }} />
        <span className={styles.lost} style={{ width: share(lost) }} />
      </div>
      <p className={styles.counts}>
        {words.counts(count(DONE), count(BEGUN), count(['nothing']))}
        <br />
        {isScored ? words.lost(shown(lost)) : words.notScored}
        {open > 0 && ` · ${words.open(shown(open))}`}
      </p>
    </div>
  )
}
