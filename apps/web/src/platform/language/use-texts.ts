import { type Language, useLanguage } from './language.ts'

/** The texts of a catalogue in the language of the screen. */
export function useTexts<List>(catalogue: Readonly<Record<Language, List>>): List {
  return catalogue[useLanguage()]
}
