import { useEffect, useRef } from 'react'
import { type KeyCommand, keyCommand } from './key-command.ts'

const TYPED = 'input, textarea, select, [contenteditable="true"], [role="dialog"] *, [role="menu"] *'
/** Where arrows move something of its own. */
const SCROLLED = '[data-own-arrows] *'

/** Listens for the keys of an appraisal before those of every page; `take` says whether it did something. */
export function useAppraisalKeys(take: (command: KeyCommand) => boolean): void {
  const latest = useRef(take)
  latest.current = take
  const jump = useRef<number | null>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (event.defaultPrevented || target?.matches(TYPED)) return
      const withModifier = event.ctrlKey || event.metaKey || event.altKey
      const command = keyCommand({ key: event.key, withModifier, at: event.timeStamp }, jump.current)
      jump.current = event.key === 'g' && jump.current === null && !withModifier ? event.timeStamp : null
      if (!command || (command.do === 'move' && target?.matches(SCROLLED))) return
      if (!latest.current(command)) return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [])
}
