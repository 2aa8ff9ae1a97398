import type { CodeMapping, Definition } from '@openpar/engine'
import { editionNodes } from './edition-node.ts'

/** Codes of a later edition with those they come from; a code without any is declared new or declared gone. */
export interface DeclaredLinks {
  readonly links: readonly { readonly earlier: string; readonly later: string }[]
  readonly earlier: ReadonlySet<string>
  readonly later: ReadonlySet<string>
}

/**
 * What is declared between two editions: by `mapping` where given (codes later → earlier), else by the later edition's
 * mapping to the earlier one and by the earlier edition's mapping to the later one, read backwards. A mapping names an
 * edition by its `edition`, or by its `id` where the two editions have different ids.
 * @throws RangeError when a mapping names a code that its edition does not have.
 */
export function declaredLinks(earlier: Definition, later: Definition, mapping?: CodeMapping): DeclaredLinks {
  const links: { earlier: string; later: string }[] = []
  const from = new Set<string>()
  const to = new Set<string>()
  const read = (codes: CodeMapping['codes'], own: Definition, other: Definition, backwards: boolean) => {
    const [ownCodes, otherCodes] = [codesOf(own), codesOf(other)]
    for (const [code, value] of Object.entries(codes)) {
      check(code, own, ownCodes)
      ;(backwards ? from : to).add(code)
      for (const origin of typeof value === 'string' ? [value] : value) {
        check(origin, other, otherCodes)
        ;(backwards ? to : from).add(origin)
        const link = backwards ? { earlier: code, later: origin } : { earlier: origin, later: code }
        if (!links.some((known) => known.earlier === link.earlier && known.later === link.later))
          links.push(link)
      }
    }
  }
  if (mapping) read(mapping.codes, later, earlier, false)
  else {
    for (const found of mappingsTo(later, earlier)) read(found.codes, later, earlier, false)
    for (const found of mappingsTo(earlier, later)) read(found.codes, earlier, later, true)
  }
  return { links, earlier: from, later: to }
}

function mappingsTo(own: Definition, other: Definition): readonly CodeMapping[] {
  return (own.mapping ?? []).filter(
    ({ edition }) => edition === other.edition || (own.id !== other.id && edition === other.id),
  )
}

function codesOf(definition: Definition): ReadonlySet<string> {
  const measures = definition.measures.map((measure) => measure.code)
  const nodes = editionNodes(definition).map((node) => node.code)
  return new Set([...nodes, ...measures, definition.totalCode ?? 'total'])
}

function check(code: string, definition: Definition, codes: ReadonlySet<string>): void {
  if (!codes.has(code)) {
    throw new RangeError(`mapping names ${code}, which edition ${definition.edition} does not have`)
  }
}
