import { type Definition, type Measure, textIn } from '@openpar/engine'
import { allNodes } from '../../definition/visit-nodes.ts'
import { folded, looseWord } from './loose-word.ts'

/** Which answer of a `choice` a text means, by position in its options. */
export interface Answers {
  /** Options as written, upper and lower case alike. */
  readonly exact: ReadonlyMap<string, number>
  /** Options without marks and blanks; undefined where two look alike. */
  readonly loose: ReadonlyMap<string, number | undefined>
  /** Texts of the levels that hold for one answer only, likewise. */
  readonly texts: ReadonlyMap<string, number | undefined>
}

/** The answers of `measure`, with the `texts` of levels in any language for each option. */
export function answersOf(
  { options = [] }: Measure,
  texts: readonly { readonly option: string; readonly text: string }[] = [],
): Answers {
  const exact = new Map<string, number>()
  options.forEach((option, position) => {
    if (!exact.has(folded(option))) exact.set(folded(option), position)
  })
  return {
    exact,
    loose: unique(options.map((option, position) => [looseWord(option), position])),
    texts: unique(texts.map(({ option, text }) => [looseWord(text), options.indexOf(option)])),
  }
}

/** The answers of every `choice` of an index, by the code of its measure. */
export function allAnswers(definition: Definition): ReadonlyMap<string, Answers> {
  const texts = new Map<string, { option: string; text: string }[]>()
  for (const { node } of allNodes(definition)) {
    if (node.rule?.kind !== 'levels') continue
    const { measure, levels } = node.rule
    const of = texts.get(measure) ?? []
    texts.set(measure, of)
    for (const { when, text } of levels) {
      const [option, ...more] = [when].flat()
      if (text === undefined || option === undefined || more.length > 0) continue
      of.push({ option, text: textIn(text, 'vi') }, { option, text: textIn(text, 'en') })
    }
  }
  const choices = definition.measures.filter((measure) => measure.kind === 'choice')
  return new Map(choices.map((measure) => [measure.code, answersOf(measure, texts.get(measure.code))]))
}

function unique(entries: readonly (readonly [word: string, position: number])[]) {
  const found = new Map<string, number | undefined>()
  for (const [word, position] of entries) {
    if (word === '' || position < 0) continue
    found.set(word, found.has(word) && found.get(word) !== position ? undefined : position)
  }
  return found
}
