import { compareEditions, readDefinition } from '@openpar/domain'
import { useMemo } from 'react'
import { ConflictDialog } from '../../../../platform/feedback/conflict-dialog.tsx'
import { useFormat } from '../../../../platform/format/use-format.ts'
import { type Language, useLanguage } from '../../../../platform/language/language.ts'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { wordsIn } from '../../shared/words.ts'
import { editorTexts } from '../texts.ts'

/** Somebody else saved the draft meanwhile: what differs, and whose text stays. The other one can be had back by undo. */
export function DraftConflict({
  mine,
  theirs,
  keepMine,
  keepTheirs,
}: {
  mine: string
  theirs: string
  keepMine: () => void
  keepTheirs: () => void
}) {
  const texts = useTexts(editorTexts)
  const language = useLanguage()
  const format = useFormat()
  const fields = useMemo(() => {
    const lines = (text: string) => texts.conflictText(format.number(text.split('\n').length))
    const found = differences(mine, theirs, language)
    return found.length > 0
      ? found
      : [{ title: texts.conflictNode, mine: lines(mine), theirs: lines(theirs) }]
  }, [mine, theirs, language, texts, format])
  return <ConflictDialog opened fields={fields} keepMine={keepMine} keepTheirs={keepTheirs} />
}

function differences(mine: string, theirs: string, language: Language) {
  const [earlier, later] = [readDefinition(theirs, '').definition, readDefinition(mine, '').definition]
  if (earlier === undefined || later === undefined) return []
  const written = (value: string | number | { vi: string; en?: string } | undefined) =>
    value === undefined ? '–' : typeof value === 'number' ? String(value) : wordsIn(value, language)
  return compareEditions(earlier, later).map((change) => ({
    title: change[language],
    mine: written(change.after),
    theirs: written(change.before),
  }))
}
