let wanted = false

/**
 * Puts the focus on the title of the page that was just opened, so that screen readers say it and Tab goes on from
 * there. A page that has no title yet gets it on its main part, and the title takes it over when it appears.
 */
export function focusPage(): void {
  const title = document.querySelector<HTMLElement>('[data-page-title]')
  wanted = title === null
  const place = title ?? document.getElementById('content')
  place?.focus({ preventScroll: true })
}

/** For a title that appears: takes the focus over unless the person has moved on. */
export function takePageFocus(title: HTMLElement | null): void {
  const { activeElement } = document
  const untouched = activeElement === document.body || activeElement?.id === 'content'
  if (wanted && untouched) title?.focus({ preventScroll: true })
  wanted = false
}
