import { useSyncExternalStore } from 'react'

export type Language = 'vi' | 'en'

/** A text of a record or of a declaration in both languages. */
export type BothLanguages = Readonly<Record<Language, string>>

const storageKey = 'openpar-language'
const listeners = new Set<() => void>()

let language: Language = remembered() ?? 'vi'

function remembered(): Language | null {
  try {
    const stored = globalThis.localStorage?.getItem(storageKey)
    return stored === 'vi' || stored === 'en' ? stored : null
  } catch {
    return null
  }
}

/** The language of the screens now: the last one chosen on this device, Vietnamese before any choice. */
export function currentLanguage(): Language {
  return language
}

/** Changes the language of every screen at once and remembers it on this device. */
export function chooseLanguage(chosen: Language): void {
  if (chosen === language) return
  language = chosen
  try {
    globalThis.localStorage?.setItem(storageKey, chosen)
  } catch {
    // A closed storage only means that the choice ends with this page.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage)
}
