import { kindOfName, UnitDescription, type UnitKind } from '@openpar/domain/organisation'

/** What is typed of a unit before it is checked. */
export interface Description {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly label: string
}

export const emptyDescription: Description = { code: '', name: '', shortName: '', kind: 'commune', label: '' }

/** The description as commands take it; undefined while name or code are missing. */
export function describedUnit(
  { code, name, shortName, kind, label }: Description,
  parent: string | null,
): UnitDescription | undefined {
  const optional = {
    ...(shortName.trim() === '' ? {} : { shortName }),
    ...(label.trim() === '' ? {} : { label }),
  }
  return UnitDescription.safeParse({ code, name, kind, parent, ...optional }).data
}

/** What a full name says of its unit beside itself. */
function toldBy(name: string): Pick<Description, 'shortName' | 'label'> & { readonly kind?: UnitKind } {
  const told = kindOfName(name)
  if (told?.label === undefined) return { shortName: '', label: '' }
  return { kind: told.kind, label: told.label, shortName: name.trim().slice(told.label.length).trim() }
}

/**
 * The description with another name: kind, label and short name follow it as long as nobody has typed others than the
 * former name told.
 */
export function withName(description: Description, name: string): Description {
  const [before, after] = [toldBy(description.name), toldBy(name)]
  const followed = description.label === '' || description.label === before.label
  return {
    ...description,
    name,
    ...(followed && after.kind !== undefined ? { label: after.label, kind: after.kind } : {}),
    ...(description.shortName === before.shortName ? { shortName: after.shortName } : {}),
  }
}
