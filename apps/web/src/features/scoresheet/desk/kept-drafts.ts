import type { Draft, Drafts } from './draft.ts'

/** Where what is typed and not taken yet outlives the page. */
export interface DraftKeep {
  read(): Drafts
  write(drafts: Drafts): void
}

/** In this browser, for one person and sheet. A browser that keeps nothing loses only what nobody pressed a key to take. */
export function keptDrafts(scope: string): DraftKeep {
  const key = `openpar drafts ${scope}`
  return {
    read() {
      try {
        return new Map(JSON.parse(localStorage.getItem(key) ?? '[]') as [string, Draft][])
      } catch {
        return new Map()
      }
    },
    write(drafts) {
      try {
        const open = [...drafts].filter(([, { taken, text }]) => !taken && text !== '')
        if (open.length === 0) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(open))
      } catch {
        // Full or forbidden: the page still holds them.
      }
    },
  }
}
