import { Button, Text } from '@mantine/core'
import { entryOf } from '@openpar/domain/rounds'
import { useState } from 'react'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { AppealForm } from '../../council/appeal-form.tsx'
import { useDesk } from '../desk/desk.ts'
import entryStyles from '../entry/entry.module.css'
import { talkTexts } from './texts.ts'

/** Where the leader of the unit appeals against the final points of a component, and what became of it. */
export function AppealPart({ component }: { component: string }) {
  const words = useTexts(talkTexts)
  const { place, sheet, refusal } = useDesk()
  const [writing, setWriting] = useState(false)
  const { appeal } = entryOf(sheet, component)
  const mayAppeal = refusal({ type: 'appeal', component, text: '-' }) === undefined
  if (appeal === null && !mayAppeal) return null
  return (
    <section className={entryStyles.section} aria-label={words.kinds.appeal}>
      <h3>{words.kinds.appeal}</h3>
      {appeal !== null && <Text size="sm">{words.appeals[appeal]}</Text>}
      {mayAppeal && !writing && (
        <Button variant="default" onClick={() => setWriting(true)}>
          {words.toAppeal}
        </Button>
      )}
      {mayAppeal && writing && <AppealForm {...place} component={component} done={() => setWriting(false)} />}
    </section>
  )
}
