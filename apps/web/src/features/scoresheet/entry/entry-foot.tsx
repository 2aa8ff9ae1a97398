import { Alert, Button, Text } from '@mantine/core'
import { entryOf, type Missing, missingIn } from '@openpar/domain/rounds'
import { useEffect, useState } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { readPlace } from '../desk/place.ts'
import styles from './entry.module.css'
import { useMissingWords } from './missing-words.ts'
import { neighbourOf } from './neighbour.ts'
import { NotApplicableDialog } from './not-applicable-dialog.tsx'
import { entryTexts } from './texts.ts'

/** Where a component is done: says what still lacks, else goes on to the next. */
export function EntryFoot({
  component,
  measures,
  declares,
}: {
  component: string
  measures: readonly string[]
  declares: boolean
}) {
  const words = useTexts(entryTexts)
  const wordsOf = useMissingWords()
  const { sheet, of, drafts, act, refusal, openNode } = useDesk()
  const [finishing, setFinishing] = useState(false)
  const [lacks, setLacks] = useState<readonly Missing[]>([])
  const [refused, setRefused] = useState<string>()
  const [notApplicable, setNotApplicable] = useState(false)
  const isFinished = entryOf(sheet, component).finished?.value === true
  const next = neighbourOf(of.ground, component, 1)
  const mayDeclare =
    declares &&
    measures.some(
      (measure) =>
        refusal({ type: 'set-fact', measure, figure: { value: null, missing: '-' } }) === undefined,
    )

  const finish = () => {
    for (const place of drafts.all().keys()) {
      const { kind, code } = readPlace(place)
      const isOwn = kind === 'explanation' ? code === component : measures.includes(code)
      if (isOwn) drafts.commit(place)
    }
    setFinishing(true)
  }
  // Once what was typed is taken, so that it is judged with it.
  useEffect(() => {
    if (!finishing) return
    setFinishing(false)
    const asks = [...drafts.all()].some(
      ([place, { question }]) => question && measures.includes(readPlace(place).code),
    )
    if (asks) return
    const missing = missingIn(sheet, of.ground, component).filter(({ what }) => what !== 'carried')
    setLacks(missing)
    if (missing.length > 0) return
    const why = isFinished ? undefined : refusal({ type: 'finish', component })
    setRefused(why)
    if (why !== undefined) return
    if (!isFinished) act({ type: 'finish', component })
    openNode(next)
  }, [finishing, drafts, measures, sheet, of, component, isFinished, refusal, act, openNode, next])

  return (
    <div>
      {lacks.length > 0 && missingIn(sheet, of.ground, component).length > 0 && (
        <Alert
          role="alert"
          color="yellow"
          variant="light"
          mb="sm"
          styles={{ message: { color: 'var(--ink)' } }}
        >
          {words.stillMissing}
          <ul className={styles.list}>
            {missingIn(sheet, of.ground, component).map((one) => (
              <li key={`${one.what} ${'measure' in one ? one.measure : ''}`}>{wordsOf(one)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {refused !== undefined && (
        <Text role="alert" size="sm" c="var(--bad)" mb="sm">
          {refused}
        </Text>
      )}
      <div className={styles.foot}>
        <span className={`${styles.said} ${styles.keys}`}>{words.keysHint}</span>
        {mayDeclare && (
          <Button variant="default" onClick={() => setNotApplicable(true)}>
            {words.notApplicable}
          </Button>
        )}
        {isFinished && refusal({ type: 'unfinish', component }) === undefined && (
          <Button variant="default" onClick={() => act({ type: 'unfinish', component })}>
            {words.undone}
          </Button>
        )}
        {mayDeclare ? (
          <Button data-finish onClick={finish}>
            {words.done}
          </Button>
        ) : (
          <Button data-finish variant="default" onClick={() => openNode(next)}>
            {words.next}
          </Button>
        )}
      </div>
      <NotApplicableDialog
        component={component}
        measures={measures}
        opened={notApplicable}
        close={() => setNotApplicable(false)}
      />
    </div>
  )
}
