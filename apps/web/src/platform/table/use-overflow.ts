import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/**
 * Whether the table in a frame is wider than the frame, followed through changes of size. Only such a table gets a frame
 * that scrolls: in any other the head can stick to the page.
 */
export function useOverflow(): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const frame = useRef<HTMLDivElement>(null)
  const [overflows, setOverflows] = useState(false)
  useLayoutEffect(() => {
    const element = frame.current
    const table = element?.firstElementChild
    if (!element || !table) return
    const measure = () => setOverflows(table.scrollWidth > element.clientWidth + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    observer.observe(table)
    measure()
    return () => observer.disconnect()
  }, [])
  return [frame, overflows]
}
