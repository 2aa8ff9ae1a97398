import { useEffect } from 'react'
import { useDesk } from './desk/desk.ts'
import { useIsTyping } from './desk/use-draft.ts'

/** Asks before the page is closed while something is not yet with the server. */
export function LeaveWarning() {
  const { waiting } = useDesk()
  const typing = useIsTyping()
  const active = typing || waiting.items.length > 0
  useEffect(() => {
    if (!active) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [active])
  return null
}
