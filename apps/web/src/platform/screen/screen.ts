import type { Action, Role } from '@openpar/domain/people'
import type { Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { BothLanguages } from '../language/language.ts'

/** The parts of the navigation, from top to bottom. */
export type Section = 'work' | 'facts' | 'catalogue' | 'administration'

/** One address of the workspace. `path` is below `/app`, with parameters as `$unit`. */
export type Screen = {
  readonly path: `/${string}`
  readonly title: BothLanguages
  /** The right needed to see it; `'public'`: before signing in too; absent: everybody who is signed in. */
  readonly right?: Action | 'public'
  readonly navigation?: {
    readonly section: Section
    readonly icon: Icon
    /** Place within the section; smaller is higher. */
    readonly order: number
    /** The letter that opens the screen after `g`. */
    readonly jump?: string
    /** Screens with parameters that belong to it, though their paths begin otherwise. */
    readonly covers?: readonly `/${string}`[]
    /** Only people with one of these roles look for it in the navigation; absent: everybody with the right. */
    readonly roles?: readonly Role[]
  }
  /** Keys that work on this screen alone, for the help. */
  readonly keys?: readonly { readonly keys: readonly string[]; readonly does: BothLanguages }[]
  readonly component: ComponentType
}
