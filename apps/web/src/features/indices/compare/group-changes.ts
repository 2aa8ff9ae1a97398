import type { EditionDifference } from '@openpar/domain/indices'

type Change = EditionDifference['changes'][number]

/** Headings under which changes are read, in their order. */
const GROUPS = [
  'whole',
  'added',
  'removed',
  'moved',
  'points',
  'rules',
  'other',
  'measures',
  'options',
] as const

export type ChangeGroup = (typeof GROUPS)[number]

const OF_KIND: Readonly<Record<string, ChangeGroup>> = {
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  renamed: 'other',
  recoded: 'moved',
  split: 'moved',
  merged: 'moved',
  regrouped: 'moved',
  'max-changed': 'points',
  'rule-changed': 'rules',
  'source-changed': 'other',
  'missing-changed': 'rules',
  'not-applicable-changed': 'rules',
  'applies-to-changed': 'other',
  'evidence-changed': 'other',
  'owner-changed': 'other',
  'note-changed': 'other',
  'measure-added': 'measures',
  'measure-removed': 'measures',
  'measure-changed': 'measures',
  'option-added': 'options',
  'option-removed': 'options',
  'option-changed': 'options',
}

/** Changes under their headings, empty ones left out; the note of the whole index counts to the whole. */
export function groupChanges(
  changes: readonly Change[],
  totalCode: string,
): readonly (readonly [ChangeGroup, readonly Change[]])[] {
  const groupOf = ({ kind, code }: Change) =>
    code === totalCode && kind === 'note-changed' ? 'whole' : (OF_KIND[kind] ?? 'whole')
  const grouped = Map.groupBy(changes, groupOf)
  return GROUPS.flatMap((group) => {
    const found = grouped.get(group)
    return found === undefined ? [] : [[group, found] as const]
  })
}
