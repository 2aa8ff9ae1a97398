import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { entryOf } from '@openpar/domain/rounds'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { useDesk } from '../desk/desk.ts'
import { draftPlace } from '../desk/place.ts'
import { useDraft } from '../desk/use-draft.ts'
import entryStyles from '../entry/entry.module.css'
import { HeldElsewhere } from '../entry/held-note.tsx'
import { isReturned } from '../tree/component-mark.ts'
import styles from './talk.module.css'
import { talkTexts } from './texts.ts'

/** What appraisers want of the unit here, above everything else. */
export function Demands({ component }: { component: string }) {
  const words = useTexts(talkTexts)
  const format = useFormat()
  const { sheet, of, view, refusal } = useDesk()
  const { asked, messages, openUntil } = entryOf(sheet, component)
  const lastOf = (kind: 'ask' | 'return') => messages.findLast((message) => message.kind === kind)?.text
  const returned = isReturned(sheet, component, of.moment.today)
  const isAsked = asked === 'waiting'
  const mayAnswer = refusal({ type: 'answer', component, text: '-' }) === undefined
  if (!returned && !isAsked) return null
  return (
    <>
      {returned && (
        <Alert color="yellow" variant="light" styles={{ message: { color: 'var(--ink)' } }}>
          {words.returnedUntil(format.date(openUntil))} “{lastOf('return')}”
        </Alert>
      )}
      {isAsked && (
        <Alert color="yellow" variant="light" styles={{ message: { color: 'var(--ink)' } }}>
          {words.answerUntil(format.date(view.round.deadlines.explanation))} “{lastOf('ask')}”
          {mayAnswer && <SayBox kind="answer" component={component} />}
        </Alert>
      )}
    </>
  )
}

/** A box for words that are said once: nothing goes out before its button is pressed. */
function SayBox({ kind, component }: { kind: 'comment' | 'answer'; component: string }) {
  const words = useTexts(talkTexts)
  const { drafts, act } = useDesk()
  const place = draftPlace(kind, component)
  const text = useDraft(place)?.text ?? ''
  const label = kind === 'answer' ? words.answer : words.comment
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        act({ type: kind, component, text: text.trim() })
        drafts.forget(place)
      }}
    >
      <Textarea
        mt="xs"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => drafts.type(place, event.currentTarget.value)}
        maxLength={8000}
        autosize
        minRows={kind === 'answer' ? 3 : 1}
      />
      <Group justify="flex-end" mt={6}>
        <Button type="submit" size="compact-md" variant="default" disabled={text.trim() === ''}>
          {kind === 'answer' ? words.sendAnswer : words.send}
        </Button>
      </Group>
    </form>
  )
}

/** Everything that was said of a component, and a box to say more. */
export function Messages({ component }: { component: string }) {
  const words = useTexts(talkTexts)
  const format = useFormat()
  const { sheet, view, nameOf, refusal } = useDesk()
  const { messages } = entryOf(sheet, component)
  const mayComment = refusal({ type: 'comment', component, text: '-' }) === undefined
  if (messages.length === 0 && !mayComment) return null
  return (
    <section className={entryStyles.section} aria-label={words.talk}>
      <h3>{words.talk}</h3>
      <Stack gap="xs">
        {messages.length > 0 && (
          <ul className={styles.messages}>
            {messages.map(({ kind, text, by, at, sequence, agrees }) => (
              <li key={sequence} className={styles[kind]}>
                <span className={styles.said}>
                  {words.kinds[kind]}
                  {kind === 'decision' && ` (${agrees ? words.granted : words.refused})`} ·{' '}
                  {by === null ? words.system : nameOf(by)} ·{' '}
                  {sequence > view.sequence ? words.waits : format.instant(at)}
                </span>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        )}
        {messages.length === 0 && (
          <Text size="sm" c="dimmed">
            {words.nothing}
          </Text>
        )}
        <HeldElsewhere
          concerns={(action) =>
            (action.type === 'comment' || action.type === 'answer') && action.component === component
          }
        />
        {mayComment && <SayBox kind="comment" component={component} />}
      </Stack>
    </section>
  )
}
