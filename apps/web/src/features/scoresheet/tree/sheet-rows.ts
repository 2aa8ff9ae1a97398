import type { SheetGround } from '@openpar/domain/rounds'
import type { CompiledIndex, Place, Text } from '@openpar/engine'

/** One line of the tree: a node of the index with the components of the sheet below it, itself where it is one. */
export interface SheetRow {
  readonly code: string
  readonly name: Text
  /** 1 for domains. */
  readonly level: number
  readonly kind: Place['kind']
  readonly components: readonly string[]
  readonly parent: string | undefined
}

/** The nodes of an index that concern a sheet, in the order of the tree; nodes without any of its components are left out. */
export function sheetRows(index: CompiledIndex, ground: SheetGround): readonly SheetRow[] {
  const below = new Map<string, string[]>()
  for (const code of ground.components.keys())
    for (let place = index.byCode.get(code); place; place = place.parent) {
      const known = below.get(place.code)
      if (known) known.push(code)
      else below.set(place.code, [code])
    }
  return index.places.flatMap(({ code, name, depth, kind, parent }) => {
    const components = below.get(code)
    if (depth === 0 || !components) return []
    return [{ code, name, level: depth, kind, components, parent: parent?.depth ? parent.code : undefined }]
  })
}
