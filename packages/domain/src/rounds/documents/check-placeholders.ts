import { type DocumentKind, documentKinds } from './document-kind.ts'
import { listOf, placeholderName } from './placeholder.ts'
import { obligatoryFields, templateFields } from './template-fields.ts'

/** What is wrong with a template: a code that keeps its meaning, sentences, and the placeholder concerned. */
export interface TemplateFault {
  readonly code: 'unknown-placeholder' | 'missing-placeholder'
  readonly name: string
  readonly vi: string
  readonly en: string
}

/** Least number of letters to insert, delete or replace to make one text of the other. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/** The known name nearest to a mistyped one; undefined where none is near. */
function nearestField(kind: DocumentKind, name: string): string | undefined {
  const near = templateFields(kind)
    .map((field) => ({ name: field.name, edits: editsBetween(name, field.name) }))
    .toSorted((a, b) => a.edits - b.edits)[0]
  return near && near.edits <= Math.max(2, name.length / 2) ? near.name : undefined
}

function unknown(kind: DocumentKind, text: string): TemplateFault {
  const near = nearestField(kind, placeholderName(text))
  const { vi, en } = documentKinds[kind]
  return {
    code: 'unknown-placeholder',
    name: text,
    vi: `{{${text}}} không phải trường của mẫu "${vi}"${near ? `; có phải là {{${near}}}?` : '; xem bảng các trường.'}`,
    en: `{{${text}}} is no placeholder of "${en}"${near ? `; did you mean {{${near}}}?` : '; see the table of placeholders.'}`,
  }
}

/**
 * What is wrong with the placeholders of a template, as they stand in it: those that nothing fills, with the nearest one that
 * something does, and the obligatory ones that are not there. Empty where it can be used.
 */
export function checkPlaceholders(kind: DocumentKind, found: readonly string[]): readonly TemplateFault[] {
  const known = new Set(templateFields(kind).map(({ name }) => name))
  const texts = [...new Set(found)]
  const names = new Set(texts.map(placeholderName))
  return [
    ...texts.filter((text) => !known.has(placeholderName(text))).map((text) => unknown(kind, text)),
    ...obligatoryFields(kind)
      .filter((name) => !names.has(name))
      .map((name): TemplateFault => {
        const row =
          listOf(name) === undefined ? '' : ' (đặt trong một dòng của bảng, dòng đó sẽ được lặp lại)'
        return {
          code: 'missing-placeholder',
          name,
          vi: `Mẫu còn thiếu trường bắt buộc {{${name}}}${row}.`,
          en: `The template lacks the obligatory placeholder {{${name}}}.`,
        }
      }),
  ]
}
