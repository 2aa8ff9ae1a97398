import { Group, NativeSelect, SegmentedControl } from '@mantine/core'
import type { RoundOverview } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { SHOWS, SORTS } from './arrange-units.ts'
import { MODES } from './cell-look.ts'
import { texts } from './texts.ts'
import type { View } from './view.ts'

/** How the heat map is looked at; the address carries it. */
export function OverviewTools({
  view,
  change,
  groups,
}: {
  view: View
  change: (next: Partial<View>) => void
  groups: RoundOverview['groups']
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  return (
    <Group gap="sm" align="end">
      <SegmentedControl
        aria-label={words.by}
        data={MODES.map((value) => ({ value, label: words.modes[value] }))}
        value={view.by}
        onChange={(by) => change({ by: by as View['by'] })}
        visibleFrom="sm"
      />
      <NativeSelect
        label={words.by}
        data={MODES.map((value) => ({ value, label: words.modes[value] }))}
        value={view.by}
        onChange={(event) => change({ by: event.currentTarget.value as View['by'] })}
        hiddenFrom="sm"
      />
      <NativeSelect
        label={words.show}
        data={SHOWS.map((value) => ({ value, label: words.shows[value] }))}
        value={view.show}
        onChange={(event) => change({ show: event.currentTarget.value as View['show'] })}
      />
      <NativeSelect
        label={words.sort}
        data={SORTS.map((value) => ({ value, label: words.sorts[value] }))}
        value={view.sort}
        onChange={(event) => change({ sort: event.currentTarget.value as View['sort'] })}
      />
      {groups.length > 1 && (
        <NativeSelect
          label={words.group}
          data={[
            { value: '', label: words.allGroups },
            ...groups.map(({ code, title }) => ({ value: code, label: textIn(title, language) })),
          ]}
          value={view.group ?? ''}
          onChange={(event) => change({ group: event.currentTarget.value || undefined })}
        />
      )}
    </Group>
  )
}
