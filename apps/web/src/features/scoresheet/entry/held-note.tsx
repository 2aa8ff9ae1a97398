import { Button, CopyButton, Group } from '@mantine/core'
import type { SheetAction } from '@openpar/domain/rounds'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { type QueuedAction, writtenPlaceOf } from '../outbox/queued-action.ts'
import { useActionWords } from '../talk/use-action-words.ts'
import styles from './entry.module.css'
import { entryTexts } from './texts.ts'

/** What the server refused at a place: what was typed stays to be read and copied, beside the reason. */
export function HeldNote({ place }: { place: string }) {
  const { waiting } = useDesk()
  const held = waiting.items.filter(
    ({ action, held: why }) => why?.kind === 'refused' && writtenPlaceOf(action) === place,
  )
  return held.map((item) => <HeldItem key={item.id} item={item} />)
}

/** Refused actions of one kind or of all, wherever they belong. */
export function HeldElsewhere({ concerns = () => true }: { concerns?: (action: SheetAction) => boolean }) {
  const { waiting } = useDesk()
  const held = waiting.items.filter(({ action, held: why }) => why?.kind === 'refused' && concerns(action))
  return held.map((item) => <HeldItem key={item.id} item={item} />)
}

function HeldItem({ item: { id, action, held } }: { item: QueuedAction }) {
  const words = useTexts(entryTexts)
  const language = useLanguage()
  const { outbox } = useDesk()
  const wordsOf = useActionWords()
  if (held?.kind !== 'refused') return null
  const { what, value } = wordsOf(action)
  return (
    <div className={styles.held} role="alert">
      {words.notTaken} {what} <code>{value}</code>
      <div className={styles.bad}>{held[language]}</div>
      <Group gap="xs" mt={4}>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
        <Button size="compact-sm" variant="default" onClick={() => outbox.repeat(id)}>
          {words.again}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => outbox.drop(id)}>
          {words.giveUp}
        </Button>
      </Group>
    </div>
  )
}
