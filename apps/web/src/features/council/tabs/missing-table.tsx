import type { CouncilView, MissingValues } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import type { z } from 'zod'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { texts } from '../texts.ts'
import { useNames } from '../use-names.ts'

type Row = z.infer<typeof MissingValues> & { readonly unit: string }

/** Components of surveys and systems without values, unit by unit, with what the index makes of that. */
export function MissingTable({ view }: { view: CouncilView }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const names = useNames(view)
  const rows = view.units.flatMap(({ unit, missing }) =>
    missing.map((gap): Row => ({ ...gap, unit: unit.id })),
  )
  const columns: Column<Row>[] = [
    { id: 'unit', title: words.unit, value: ({ unit }) => names.unit(unit) },
    { id: 'component', title: words.component, value: ({ component }) => names.component(component) },
    {
      id: 'measures',
      title: words.missingMeasures,
      value: ({ measures }) =>
        measures.map((code) => textIn(view.measures[code] ?? code, language)).join(', '),
    },
    {
      id: 'consequence',
      title: words.consequence,
      value: ({ points }) =>
        points === null ? words.consequences.none : words.consequences.points(format.points(points)),
    },
  ]
  const source = useLocalRecords({ rows }, columns)
  return (
    <RecordTable
      caption={words.missingTitle}
      columns={columns}
      source={source}
      rowKey={({ unit, component }) => `${unit} ${component}`}
      rowPath={({ unit }) => `/rounds/${view.round.id}/council/units/${unit}`}
      filterable={rows.length > 10}
    />
  )
}
