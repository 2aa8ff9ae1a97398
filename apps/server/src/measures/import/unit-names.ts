import type { UnitMap } from '../../organisation/unit-map.ts'

/** Names of units by id and by code; a code that several units held names the one that exists. */
export function unitNames({ units }: UnitMap): (text: string) => string | null {
  const byCode = new Map<string, string>()
  const aliveLast = [...units.values()].sort((a, b) => Number(a.alive) - Number(b.alive))
  for (const { code, name } of aliveLast) byCode.set(code, name)
  return (text) => units.get(text)?.name ?? byCode.get(text) ?? null
}
