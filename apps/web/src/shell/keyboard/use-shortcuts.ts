import type { Me } from '@openpar/domain/people'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { screens } from '../../screens.ts'
import { visibleScreens } from '../layout/visible-screens.ts'
import { readPress, type Waiting } from './shortcut.ts'

const typed = 'input, textarea, select, [contenteditable="true"], [role="dialog"] *, [role="menu"] *'

/** Listens for the keys that work on every page. */
export function useShortcuts(
  me: Me,
  { openSearch, openHelp }: { openSearch: () => void; openHelp: () => void },
): void {
  const navigate = useNavigate()
  const waiting = useRef<Waiting>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const read = readPress(waiting.current, {
        key: event.key,
        at: event.timeStamp,
        typing: event.target instanceof Element && event.target.matches(typed),
        withModifier: event.ctrlKey || event.metaKey || event.altKey,
      })
      waiting.current = read.waiting
      const { command } = read
      if (command === null) return
      if (command.do === 'jump') {
        const to = visibleScreens(screens, me)
          .flatMap(({ entries }) => entries)
          .find(({ navigation }) => navigation.jump === command.letter)
        if (to === undefined) return
        void navigate({ to: to.path })
      } else if (command.do === 'search') openSearch()
      else openHelp()
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [me, navigate, openSearch, openHelp])
}
