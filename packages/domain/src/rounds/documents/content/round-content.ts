import { type Evaluation, textIn, unitPosition } from '@openpar/engine'
import type { SheetGround } from '../../sheet/allow/capacity.ts'
import type { Sheet } from '../../sheet/sheet.ts'
import type { ContentLine, DocumentContent } from '../document-content.ts'
import { type Letterhead, letterheadValues, points } from './letterhead.ts'
import { correctionsOf } from './sheet-lines.ts'

/** A round with the scoresheets of all its units and their points in the three layers. */
export interface DocumentedRound {
  readonly groups: readonly { readonly code: string; readonly title: string }[]
  readonly units: readonly {
    readonly unit: string
    readonly name: string
    readonly group: string
    readonly sheet: Sheet
    readonly ground: SheetGround
  }[]
  readonly self: Evaluation
  readonly appraised: Evaluation
  readonly final: Evaluation
}

const MOST_DIFFERENCES = 30
const BY_NAME = new Intl.Collator('vi', { numeric: true })

type Unit = DocumentedRound['units'][number]

const at = ({ index, columns, facts }: Evaluation, code: string, unit: string) => {
  const column = columns[index.byCode.get(code)!.position]!
  const position = unitPosition(facts, unit)
  return { points: column.points[position]!, rank: column.rank[position]! }
}

function unitLine(of: DocumentedRound, { unit, name, sheet }: Unit) {
  const { code } = of.final.index.root
  const [self, final] = [at(of.self, code, unit), at(of.final, code, unit)]
  const line: ContentLine = {
    pattern: 'don_vi',
    values: {
      hang: Number.isNaN(final.rank) ? '–' : String(final.rank),
      ten: name,
      diem_tu_cham: points(self.points),
      diem_tham_dinh: points(at(of.appraised, code, unit).points),
      diem_cong_nhan: points(final.points),
      chenh_lech: points(final.points - self.points),
      tinh_trang: sheet.stage === 'approved' ? 'Đã thông qua' : 'Chưa thông qua',
    },
  }
  return { rank: final.rank, name, line }
}

/** Units by rank, those of one rank by name, those without any last. */
function ranking(of: DocumentedRound): readonly ContentLine[] {
  return of.groups.flatMap(({ code, title }) => {
    const lines = of.units
      .filter(({ group }) => group === code)
      .map((unit) => unitLine(of, unit))
      .toSorted((a, b) => (a.rank || Infinity) - (b.rank || Infinity) || BY_NAME.compare(a.name, b.name))
    return lines.length === 0
      ? []
      : [{ pattern: 'nhom_don_vi', values: { ten: title } }, ...lines.map(({ line }) => line)]
  })
}

/** Where final and self score of a component differ most, with the reasons. */
function differences(of: DocumentedRound): readonly ContentLine[] {
  return of.units
    .flatMap((unit) =>
      [...unit.ground.components].flatMap(([component, { source }]) => {
        if (source === 'survey') return []
        const [self, final] = [at(of.self, component, unit.unit), at(of.final, component, unit.unit)]
        const difference = final.points - self.points
        return difference === 0 || Number.isNaN(difference)
          ? []
          : [{ unit, component, self, final, difference }]
      }),
    )
    .toSorted(
      (a, b) => Math.abs(b.difference) - Math.abs(a.difference) || BY_NAME.compare(a.unit.name, b.unit.name),
    )
    .slice(0, MOST_DIFFERENCES)
    .map(({ unit, component, self, final, difference }) => ({
      pattern: 'chenh',
      values: {
        don_vi: unit.name,
        ma: component,
        ten: textIn(of.final.index.byCode.get(component)!.name, 'vi'),
        diem_tu_cham: points(self.points),
        diem_tham_dinh: points(at(of.appraised, component, unit.unit).points),
        diem_cong_nhan: points(final.points),
        chenh_lech: points(difference),
        ly_do: correctionsOf(unit, component).join('\n'),
      },
    }))
}

/** What fills a document about a whole round. */
export function roundContent(head: Letterhead, of: DocumentedRound): DocumentContent {
  const approved = of.units.filter(({ sheet }) => sheet.stage === 'approved').length
  return {
    values: {
      ...letterheadValues(head),
      so_don_vi: String(of.units.length),
      so_da_thong_qua: String(approved),
      tong_toi_da: points(of.final.index.root.max),
    },
    lists: [
      { patterns: ['nhom_don_vi', 'don_vi'], lines: ranking(of) },
      { patterns: ['chenh'], lines: differences(of) },
    ],
  }
}
