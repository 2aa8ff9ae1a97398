import type { Definition } from '@openpar/engine'
import { readDefinition } from '../../definition/read-definition.ts'
import { formatFault } from '../../fault/format-fault.ts'

/** A definition file as it stands, with its name for messages. */
export interface DefinitionSource {
  readonly file: string
  readonly source: string
}

/** An edition of the sample: the text of a definition file and what it says. */
export interface SampleEdition {
  readonly id: string
  readonly source: string
  readonly definition: Definition
}

/**
 * The edition in a definition file as shipped.
 * @throws Error with the first fault
 */
export function editionOf({ file, source }: DefinitionSource, id: string): SampleEdition {
  const { definition, faults } = readDefinition(source, file)
  if (!definition) throw new Error(formatFault(faults.find(({ severity }) => severity === 'error')!, 'en'))
  return { id, source, definition }
}

/** What an edition is told apart by; `id` is that of the index. */
export interface EditionName {
  readonly id?: string
  readonly edition?: string
  readonly valid?: { readonly from: string; readonly to: string }
}

/**
 * The same criteria as another edition: of another index, under another name or for another period. Only these lines
 * of the text change, so that what it says is known without reading it again.
 * @throws Error when the text does not hold them
 */
export function renamedEdition(
  { source, definition }: SampleEdition,
  id: string,
  name: EditionName,
): SampleEdition {
  const { id: index, edition, valid } = name
  let text = source
  const replace = (key: string, value: string): void => {
    const line = new RegExp(`^${key}: .*$`, 'm')
    if (!line.test(text)) throw new Error(`${definition.id} has no line of its own for ${key}`)
    text = text.replace(line, `${key}: ${value}`)
  }
  if (index !== undefined) replace('id', index)
  if (edition !== undefined) replace('edition', edition)
  if (valid !== undefined) replace('valid', `{ from: '${valid.from}', to: '${valid.to}' }`)
  return { id, source: text, definition: { ...definition, ...name } }
}
