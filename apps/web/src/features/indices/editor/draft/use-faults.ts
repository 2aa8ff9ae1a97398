import { type Fault, readDefinition } from '@openpar/domain'
import { useEffect, useState } from 'react'

/** Quiet time before a text is checked, in milliseconds: the check of a large definition takes a tenth of a second. */
const QUIET = 400

/** Faults of a text, found after a quiet moment; `checked` says whether they are those of the text of now. */
export function useFaults(source: string): { readonly faults: readonly Fault[]; readonly checked: boolean } {
  const [found, setFound] = useState<{ source: string; faults: readonly Fault[] } | null>(null)
  useEffect(() => {
    const check = () => setFound({ source, faults: readDefinition(source, '').faults })
    const timer = setTimeout(check, QUIET)
    return () => clearTimeout(timer)
  }, [source])
  return { faults: found?.faults ?? [], checked: found?.source === source }
}
