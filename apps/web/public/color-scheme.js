// Runs before the first paint: the content security policy forbids inline script, and a white flash hurts in the dark.
;(() => {
  let chosen = null
  try {
    chosen = window.localStorage.getItem('openpar-colour-scheme')
  } catch {
    // Storage may be closed to us; the system's choice is then right.
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
