import { Button, VisuallyHidden } from '@mantine/core'
import type { AppraiserView } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { TableFrame } from '../../../platform/table/table-frame.tsx'
import styles from './appraisers.module.css'
import { componentsUnder, peopleOf } from './assignments.ts'
import { texts } from './texts.ts'

/** What lies outside the scale has names alone. */
const OUTSIDE: readonly string[] = ['bonus', 'penalty']

/** The tree down to the components with who appraises what; a choice on a criterion goes for all under it. */
export function AppraiserTable({
  view: { nodes, people, assignments },
  choose,
}: {
  view: AppraiserView
  choose: (position: number) => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return (
    <Panel>
      <TableFrame label={words.title}>
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{words.title}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.node}</th>
              <th scope="col" className={styles.owner}>
                {words.owner}
              </th>
              <th scope="col">{words.appraisers}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ code, name, depth, component, owner }, position) => {
              const { all, some } = peopleOf(assignments, componentsUnder(nodes, position))
              const shown = [
                ...all.map((id) => nameOf.get(id) ?? ''),
                ...some.map((id) => words.some(nameOf.get(id) ?? '')),
              ]
              return (
                <tr key={code} className={component ? undefined : styles.group}>
                  <th scope="row" style={{ paddingLeft: `${8 + 14 * (depth - 1)}px` }}>
                    {!OUTSIDE.includes(code) && <span className={styles.code}>{code}</span>}{' '}
                    {textIn(name, language)}
                  </th>
                  <td className={styles.owner}>{owner === null ? '–' : textIn(owner, language)}</td>
                  <td className={styles.people}>
                    {shown.length > 0 ? (
                      shown.join(', ')
                    ) : component ? (
                      <StatusChip kind="warn">{words.nobody}</StatusChip>
                    ) : (
                      '–'
                    )}
                  </td>
                  <td className={styles.choose}>
                    <Button
                      size="compact-sm"
                      styles={{ label: { whiteSpace: 'nowrap' } }}
                      variant="default"
                      aria-label={words.chooseFor(code)}
                      onClick={() => choose(position)}
                    >
                      {words.choose}
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableFrame>
    </Panel>
  )
}
