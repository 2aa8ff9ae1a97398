import type { Language, Text } from '@openpar/engine'
import type { ChangeKind, EditionChange } from '../edition-change.ts'
import { canonical } from '../words/canonical.ts'
import { figure, type Words } from '../words/words.ts'

/** A setting that two editions may have differently. */
export interface Field<Holder> {
  readonly kind: ChangeKind
  readonly label: Words
  /** The setting, defaults filled in; undefined where there is none. */
  readonly read: (holder: Holder) => unknown
  /** The setting for people; absent for numbers and texts. */
  readonly show?: (holder: Holder, language: Language) => string
  /** Second way to show it, where two different settings look the same in the first. */
  readonly detail?: (holder: Holder, language: Language) => string
}

/** What a change is about: codes, and how its sentence begins. */
export interface Subject {
  readonly code: string
  readonly earlierCode?: string
  readonly heading: Words
}

const NOTHING: Words = { vi: 'không có', en: 'none' }

/** Changes of `fields` from `before` to `after`, in their order. */
export function fieldChanges<Holder>(
  fields: readonly Field<Holder>[],
  before: Holder,
  after: Holder,
  subject: Subject,
): EditionChange[] {
  return fields.flatMap((field) => {
    if (canonical(field.read(before)) === canonical(field.read(after))) return []
    const [old, now] = tell(field, before, after)
    const sentence = (language: Language) =>
      `${subject.heading[language]}: ${field.label[language]} ${(old ?? NOTHING)[language]} → ${(now ?? NOTHING)[language]}`
    return [
      {
        kind: field.kind,
        code: subject.code,
        ...(subject.earlierCode === undefined ? {} : { earlierCode: subject.earlierCode }),
        before: value(field.read(before), old),
        after: value(field.read(after), now),
        vi: sentence('vi'),
        en: sentence('en'),
      },
    ]
  })
}

function value(raw: unknown, shown: Words | undefined): number | Text | undefined {
  return typeof raw === 'number' ? raw : shown
}

/** Both settings in words that differ in each language, undefined where there is none. */
function tell<Holder>(
  field: Field<Holder>,
  before: Holder,
  after: Holder,
): [Words | undefined, Words | undefined] {
  const shows = [field.show ?? plain(field.read), field.detail ?? exact(field.read)]
  const in_ = (language: Language): [string, string] => {
    const pairs = shows.map((show): [string, string] => [show(before, language), show(after, language)])
    return pairs.find(([old, now]) => old !== now) ?? [exact(field.read)(before), exact(field.read)(after)]
  }
  const [vi, en] = [in_('vi'), in_('en')]
  const at = (side: 0 | 1, holder: Holder) =>
    field.read(holder) === undefined ? undefined : { vi: vi[side], en: en[side] }
  return [at(0, before), at(1, after)]
}

/** Numbers as figures, texts between quotation marks. */
function plain<Holder>(read: (holder: Holder) => unknown) {
  return (holder: Holder, language: Language): string => {
    const setting = read(holder)
    if (typeof setting === 'number') return figure(setting, language)
    if (typeof setting === 'string') return `“${setting}”`
    if (setting !== null && typeof setting === 'object' && 'vi' in setting) {
      const { vi, en } = setting as { readonly vi: string; readonly en?: string }
      return `“${language === 'en' ? (en ?? vi) : vi}”`
    }
    return canonical(setting)
  }
}

function exact<Holder>(read: (holder: Holder) => unknown) {
  return (holder: Holder): string => canonical(read(holder))
}

/** Words of a closed list of values. */
export function oneOf<Holder, Value extends string>(
  read: (holder: Holder) => Value | undefined,
  names: Readonly<Record<Value, Words>>,
): Pick<Field<Holder>, 'read' | 'show'> {
  return {
    read,
    show: (holder, language) => {
      const setting = read(holder)
      return setting === undefined ? NOTHING[language] : names[setting][language]
    },
  }
}
