import { Button, Text } from '@mantine/core'
import type { CouncilView, LayerDifference } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { useState } from 'react'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { ChangeList } from '../change-list.tsx'
import { Difference } from '../difference.tsx'
import { SettleDialog, type SettlePlace } from '../figures/settle-dialog.tsx'
import { texts } from '../texts.ts'
import { useNames } from '../use-names.ts'

/** Entries whose points differ between the layers, the largest first, each with its reasons; the council settles from here. */
export function DifferencesTab({ view }: { view: CouncilView }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const names = useNames(view)
  const [place, setPlace] = useState<SettlePlace | null>(null)
  const units = new Map(view.units.map((one) => [one.unit.id, one]))
  const settles = (unit: string) => {
    const found = units.get(unit)
    return (
      view.round.phase === 'council' && found?.stage !== 'approved' && found?.hindrance?.code !== 'own-unit'
    )
  }
  const columns: Column<LayerDifference>[] = [
    {
      id: 'unit',
      title: words.unit,
      value: ({ unit }) => names.unit(unit),
      cell: ({ unit }) => names.unit(unit),
    },
    {
      id: 'component',
      title: words.component,
      value: ({ component }) => names.component(component),
    },
    ...(['self', 'appraised', 'final'] as const).map(
      (layer): Column<LayerDifference> => ({
        id: layer,
        title: words[layer],
        value: (row) => row[layer],
        cell: (row) => format.points(row[layer]),
        align: 'right',
      }),
    ),
    {
      id: 'difference',
      title: words.difference,
      value: ({ difference }) => difference,
      cell: ({ self, final }) => <Difference from={self} to={final} />,
      align: 'right',
      nowrap: true,
    },
    {
      id: 'reason',
      title: words.reason,
      value: ({ changes }) => changes.map(({ reason }) => reason).join(' '),
      cell: ({ changes }) => (
        <ChangeList
          changes={changes}
          nameOf={(measure) => view.measures[measure] ?? measure}
          people={view.people}
        />
      ),
    },
    {
      id: 'act',
      title: '',
      nowrap: true,
      cell: ({ unit, component }) =>
        settles(unit) && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${words.settleAt(component)}, ${names.unit(unit)}`}
            onClick={() => setPlace({ unit, component, unitName: names.unit(unit) })}
          >
            {words.settle}
          </Button>
        ),
    },
  ]
  const source = useLocalRecords({ rows: view.differences }, columns)
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {words.layersUnder}
        {view.differing > view.differences.length &&
          ` ${words.someOf(format.number(view.differences.length), format.number(view.differing))}`}
      </Text>
      <RecordTable
        caption={`${words.differences}, ${textIn(view.round.index, language)}`}
        columns={columns}
        source={source}
        rowKey={({ unit, component }) => `${unit} ${component}`}
        rowPath={({ unit }) => `/rounds/${view.round.id}/council/units/${unit}`}
        empty={<EmptyState title={words.noDifferences}>{words.noDifferencesHint}</EmptyState>}
      />
      <SettleDialog round={view.round.id} place={place} close={() => setPlace(null)} />
    </>
  )
}
