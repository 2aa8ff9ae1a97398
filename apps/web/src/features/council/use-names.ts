import type { CouncilView } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { useMemo } from 'react'
import { useLanguage } from '../../platform/language/language.ts'

/** What units and components of a round are called. */
export function useNames({ units, components }: Pick<CouncilView, 'units' | 'components'>): {
  readonly unit: (id: string) => string
  readonly component: (code: string) => string
} {
  const language = useLanguage()
  return useMemo(() => {
    const unitNames = new Map(units.map(({ unit }) => [unit.id, unit.name]))
    const titles = new Map(components.map(({ code, name }) => [code, `${code} ${textIn(name, language)}`]))
    return {
      unit: (id) => unitNames.get(id) ?? '–',
      component: (code) => titles.get(code) ?? code,
    }
  }, [units, components, language])
}
