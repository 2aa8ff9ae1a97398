type Command =
  | { readonly do: 'search' }
  | { readonly do: 'help' }
  | { readonly do: 'jump'; readonly letter: string }

/** What was pressed, and whether it was meant as text. */
export type Press = {
  readonly key: string
  readonly at: number
  readonly typing: boolean
  readonly withModifier: boolean
}

/** When `g` was pressed and waits for its letter; null when it was not. */
export type Waiting = number | null

/** How long `g` waits for its letter, in milliseconds. */
export const patience = 1500

/**
 * What a key means: `/` searches, `?` opens the help, `g` and then a letter goes to a screen. Nothing while typing
 * or with Ctrl, Alt or Meta.
 */
export function readPress(
  waiting: Waiting,
  { key, at, typing, withModifier }: Press,
): { readonly waiting: Waiting; readonly command: Command | null } {
  const nothing = { waiting: null, command: null }
  if (typing || withModifier || key.length !== 1) return nothing
  if (waiting !== null && at - waiting <= patience)
    return { waiting: null, command: { do: 'jump', letter: key.toLowerCase() } }
  if (key === '/') return { waiting: null, command: { do: 'search' } }
  if (key === '?') return { waiting: null, command: { do: 'help' } }
  return key.toLowerCase() === 'g' ? { waiting: at, command: null } : nothing
}
