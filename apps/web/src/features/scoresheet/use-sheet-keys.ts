import { useEffect } from 'react'

/** Keys of the scoresheet, before those of the workspace: a slash searches in the tree, Ctrl+Enter is done, Alt and arrows go on. */
export function useSheetKeys(go: (by: 1 | -1) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event
      const inDialog = target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null
      if (inDialog) return
      const typing =
        target instanceof Element &&
        target.matches('input:not([type="radio"]), textarea, [contenteditable="true"]')
      if (key === 'Enter' && (ctrlKey || metaKey))
        document.querySelector<HTMLElement>('[data-finish]')?.click()
      else if (altKey && key === 'ArrowDown' && !isDate(target)) go(1)
      else if (altKey && key === 'ArrowUp' && !isDate(target)) go(-1)
      else if (key === '/' && !typing && !ctrlKey && !altKey && !metaKey) {
        const search = document.querySelector<HTMLElement>('[data-tree-search]')
        if (!search?.offsetParent) return
        search.focus()
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [go])
}

/** There, Alt and the arrow open the calendar. */
const isDate = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-dates-input], .mantine-DateInput-root') !== null
