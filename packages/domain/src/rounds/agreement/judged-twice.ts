import type { Entry, Verdict } from '../sheet/sheet.ts'
import type { JudgedTwice } from './agreement.ts'

const other = (kind: Verdict['kind']): Verdict['kind'] => (kind === 'accepted' ? 'corrected' : 'accepted')

/** The two verdicts of an entry, where two different people gave them. */
export function verdictsByTwo({ first, second }: Entry): readonly [Verdict, Verdict] | undefined {
  return first && second && first.by !== second.by ? [first, second] : undefined
}

/**
 * What two people made of one entry; undefined where only one judged it as it stands. Where the second appraisal was another
 * person's, their verdict is the second judgement; else the latest opinion on the verdict that counts, which agrees with its
 * category or stands for the other one. An opinion given before that verdict was of something else and says nothing.
 */
export function judgedTwice(entry: Entry): Omit<JudgedTwice, 'points'> | undefined {
  const both = verdictsByTwo(entry)
  if (both) return { first: both[0].kind, second: both[1].kind }
  const verdict = entry.second ?? entry.first
  if (!verdict) return undefined
  const opinion = entry.messages.findLast(
    ({ kind, by, sequence }) => kind === 'opinion' && sequence > verdict.sequence && by !== verdict.by,
  )
  if (!opinion) return undefined
  return { first: verdict.kind, second: opinion.agrees ? verdict.kind : other(verdict.kind) }
}
