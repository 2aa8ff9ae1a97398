import type { AppraisalDeed } from '@openpar/domain/rounds'

/** What a key asks for on the appraisal screens. */
export type KeyCommand =
  | { readonly do: 'deed'; readonly deed: AppraisalDeed }
  | { readonly do: 'move'; readonly by: 1 | -1 | 'first' | 'last' }
  | { readonly do: 'neighbour'; readonly by: 1 | -1 }
  | { readonly do: 'open' | 'close' | 'evidence' | 'select' | 'bulk' | 'filter' | 'sort' | 'help' }

/** The key of each deed: the first letter of what it is called in Vietnamese, as far as letters go. */
export const DEED_KEYS: Readonly<Record<AppraisalDeed, string>> = {
  accept: 'c',
  correct: 'd',
  ask: 'h',
  return: 't',
  opine: 'y',
  note: 'n',
  comment: 'b',
}

const COMMANDS: Readonly<Record<string, KeyCommand>> = {
  ...Object.fromEntries(
    Object.entries(DEED_KEYS).map(([deed, key]) => [
      key,
      { do: 'deed', deed: deed as AppraisalDeed } as const,
    ]),
  ),
  ArrowDown: { do: 'move', by: 1 },
  ArrowUp: { do: 'move', by: -1 },
  Home: { do: 'move', by: 'first' },
  End: { do: 'move', by: 'last' },
  ']': { do: 'neighbour', by: 1 },
  '[': { do: 'neighbour', by: -1 },
  Escape: { do: 'close' },
  e: { do: 'evidence' },
  x: { do: 'select' },
  l: { do: 'bulk' },
  f: { do: 'filter' },
  s: { do: 'sort' },
  '?': { do: 'help' },
}

/** How long `g` waits for the letter of another page, in milliseconds: that letter is none of ours. */
const PATIENCE = 1500

/** What a key means; undefined for keys of others, with Ctrl, Alt or Meta, and right after `g`. */
export function keyCommand(
  { key, withModifier, at }: { readonly key: string; readonly withModifier: boolean; readonly at: number },
  jumpBegun: number | null,
): KeyCommand | undefined {
  if (withModifier) return undefined
  if (jumpBegun !== null && at - jumpBegun <= PATIENCE) return undefined
  return COMMANDS[key.length === 1 ? key.toLowerCase() : key]
}
