import { Alert, Button, Text } from '@mantine/core'
import { entryOf, isDeclared } from '@openpar/domain/rounds'
import { fromPoints, textIn } from '@openpar/engine'
import { IconHistory, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { EvidenceSection } from '../evidence/evidence-section.tsx'
import { AppealPart } from '../talk/appeal-part.tsx'
import { HistoryDrawer } from '../talk/history-drawer.tsx'
import { Demands, Messages } from '../talk/messages.tsx'
import { AssignSelect } from './assign-select.tsx'
import styles from './entry.module.css'
import { EntryFoot } from './entry-foot.tsx'
import { ExplanationSection } from './explanation-section.tsx'
import { FactField } from './fact-field.tsx'
import { RuleBox } from './rule-box.tsx'
import { ScoreTiles } from './score-tiles.tsx'
import { entryTexts } from './texts.ts'

/** One component of the sheet: rule, facts, points, evidence, explanation, messages. */
export function EntryPanel({ component }: { component: string }) {
  const words = useTexts(entryTexts)
  const { index, of, measureOf, refusal } = useDesk()
  const place = index?.byCode.get(component)
  const ground = of.ground.components.get(component)
  if (!place || !ground) return null
  const declares = isDeclared(ground.source)
  const locked = declares ? refusal({ type: 'explain', component, text: null }) : undefined
  return (
    <section className={styles.card} data-entry aria-labelledby="entry-title">
      <EntryHead component={component} />
      <RuleBox component={component} />
      <Demands component={component} />
      {locked !== undefined && (
        <Alert
          icon={<IconLock size={18} aria-hidden />}
          color="gray"
          variant="light"
          styles={{ message: { color: 'var(--ink)' } }}
        >
          {locked}
        </Alert>
      )}
      {declares ? (
        <div className={styles.facts}>
          {ground.source === 'judged' && <Text size="sm">{words.judged}</Text>}
          {ground.measures.map((code) => {
            const measure = measureOf(code)
            return measure && <FactField key={code} code={code} measure={measure} />
          })}
          {ground.measures.length === 0 && <Text c="dimmed">{words.noFacts}</Text>}
        </div>
      ) : (
        <Text c="dimmed">{ground.source === 'survey' ? words.fromSurvey : words.fromSystem}</Text>
      )}
      <ScoreTiles component={component} />
      {declares && (
        <>
          <EvidenceSection key={component} component={component} />
          <ExplanationSection component={component} />
        </>
      )}
      <EntryFoot component={component} measures={ground.measures} declares={declares} />
      <AppealPart key={`appeal ${component}`} component={component} />
      <Messages component={component} />
    </section>
  )
}

function EntryHead({ component }: { component: string }) {
  const words = useTexts(entryTexts)
  const language = useLanguage()
  const format = useFormat()
  const { index, surroundings, sheet, nameOf } = useDesk()
  const [history, setHistory] = useState(false)
  const place = index?.byCode.get(component)
  if (!place) return null
  const units = [...new Set((surroundings?.appraisers[component] ?? []).map(({ unit }) => unit))].filter(
    Boolean,
  )
  const owner = place.node?.owner && textIn(place.node.owner, language)
  const appraiser = owner ?? (units.length > 0 ? units.join(', ') : undefined)
  const { finished } = entryOf(sheet, component)
  return (
    <div className={styles.head}>
      <h2 id="entry-title" tabIndex={-1}>
        {component} {textIn(place.name, language)}
      </h2>
      <StatusChip>{words.max(format.points(fromPoints(place.max)))}</StatusChip>
      {appraiser !== undefined && <StatusChip kind="accent">{words.appraisedBy(appraiser)}</StatusChip>}
      {finished?.value && (
        <StatusChip kind="good">
          {words.finishedBy(nameOf(finished.by), format.instant(finished.at))}
        </StatusChip>
      )}
      <div className={styles.end}>
        <AssignSelect component={component} />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconHistory size={15} aria-hidden />}
          onClick={() => setHistory(true)}
        >
          {words.history}
        </Button>
      </div>
      <HistoryDrawer component={component} opened={history} close={() => setHistory(false)} />
    </div>
  )
}
