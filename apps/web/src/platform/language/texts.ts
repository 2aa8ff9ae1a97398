import type { Language } from './language.ts'

/** One sentence, or a function that builds one from its parts. */
type Text = string | ((...parts: never[]) => string)

/** The texts of one feature in one language: a flat list by key, or lists under a key. */
type TextList = { readonly [key: string]: Text | TextList }

type SameKeys<List> = {
  readonly [Key in keyof List]: List[Key] extends string
    ? string
    : List[Key] extends (...parts: infer Parts) => string
      ? (...parts: Parts) => string
      : SameKeys<List[Key]>
}

export type Catalogue<List> = Readonly<Record<Language, SameKeys<List>>>

/**
 * Declares the texts of a feature. The Vietnamese list sets the keys; an English list that lacks a key, has one too
 * many, or builds a sentence from other parts does not compile.
 */
export function defineTexts<const List extends TextList>(catalogue: {
  vi: List
  en: NoInfer<SameKeys<List>>
}): Catalogue<List> {
  return catalogue as unknown as Catalogue<List>
}
