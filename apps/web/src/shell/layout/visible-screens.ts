import type { Me } from '@openpar/domain/people'
import type { Screen, Section } from '../../platform/screen/screen.ts'

export type Entry = Screen & { readonly navigation: NonNullable<Screen['navigation']> }

const sections: readonly Section[] = ['work', 'facts', 'catalogue', 'administration']

/** The screens of the navigation that a person may open, by section in order; sections without any are left out. */
export function visibleScreens(
  screens: readonly Screen[],
  me: Pick<Me, 'actions'> & { readonly grants?: readonly Pick<Me['grants'][number], 'role'>[] },
): readonly { readonly section: Section; readonly entries: readonly Entry[] }[] {
  const entries = screens.filter(
    (screen): screen is Entry =>
      screen.navigation !== undefined &&
      (screen.right === undefined || screen.right === 'public' || me.actions.includes(screen.right)) &&
      (screen.navigation.roles?.some((role) => me.grants?.some((grant) => grant.role === role)) ?? true),
  )
  return sections
    .map((section) => ({
      section,
      entries: entries
        .filter(({ navigation }) => navigation.section === section)
        .sort((one, other) => one.navigation.order - other.navigation.order),
    }))
    .filter((part) => part.entries.length > 0)
}
