import { type Edition, outline } from '@openpar/domain/indices'
import type { ReactNode } from 'react'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { Panel } from '../../../platform/page/panel.tsx'
import { fieldsOf, listOf, numberOf, wordsOf } from '../shared/read-data.ts'
import { sharedTexts } from '../shared/texts.ts'
import { usePeriodWords } from '../shared/use-period-words.ts'
import styles from './edition-screen.module.css'
import { editionTexts } from './texts.ts'

/** What the head of a definition says. */
export function AboutEdition({ edition, data }: { edition: Edition; data: unknown }) {
  const texts = useTexts(editionTexts)
  const shared = useTexts(sharedTexts)
  const language = useLanguage()
  const format = useFormat()
  const periodWords = usePeriodWords()
  const head = fieldsOf(data)
  const status = head.status as keyof typeof shared.statuses | undefined
  const facts: readonly (readonly [string, ReactNode])[] = [
    [texts.basis, wordsOf(head.basis, language) ?? '–'],
    [texts.period, periodWords(edition.inForce)],
    [texts.status, (status && shared.statuses[status]) ?? '–'],
    [texts.scale, format.number(numberOf(head.scale))],
    [
      texts.groups,
      listOf(head.groups)
        .map((group) => wordsOf(fieldsOf(group).title, language) ?? String(fieldsOf(group).code ?? ''))
        .join('; ') || '–',
    ],
    [texts.components, format.number(outline(data).filter(({ children }) => children === undefined).length)],
    ...(edition.publishedAt === null
      ? []
      : [[texts.publishedAt, format.instant(edition.publishedAt)] as const]),
    ...(edition.retiredAt === null
      ? []
      : [
          [texts.retiredAt, `${format.instant(edition.retiredAt)}: ${edition.retiredBecause ?? ''}`] as const,
        ]),
    [
      texts.hash,
      <span key="hash" className={styles.hash}>
        {edition.sha256}
      </span>,
    ],
  ]
  return (
    <Panel title={texts.about}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
