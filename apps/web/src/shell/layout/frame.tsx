import { ActionIcon, Burger, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Me } from '@openpar/domain/people'
import { IconSearch } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { headerTools } from '../../header-tools.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { Overlays } from '../../platform/page/overlays.tsx'
import { KeyboardHelp } from '../keyboard/keyboard-help.tsx'
import { useShortcuts } from '../keyboard/use-shortcuts.ts'
import { SearchDialog } from '../search/search-dialog.tsx'
import { shellTexts } from '../texts.ts'
import { AccountMenu } from './account-menu.tsx'
import styles from './frame.module.css'
import { HelpButton } from './help-button.tsx'
import navigation from './navigation.module.css'
import { Navigation } from './navigation.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { SearchButton } from './search-button.tsx'

/** Navigation at the left (behind a button on phones), the screen at the right. */
export function Frame({ me, children }: { me: Me; children: ReactNode }) {
  const texts = useTexts(shellTexts)
  const [menu, { toggle, close: closeMenu }] = useDisclosure()
  const [search, { open: openSearch, close: closeSearch }] = useDisclosure()
  const [help, { open: openHelp, close: closeHelp }] = useDisclosure()
  const { pathname } = useLocation()
  useShortcuts(me, { openSearch, openHelp })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the menu of a phone.
  useEffect(closeMenu, [pathname])
  const tools = headerTools.map(({ id, tool: Tool }) => <Tool key={id} />)
  const foot = (
    <div className={navigation.foot}>
      <HelpButton open={openHelp} />
      <AccountMenu me={me} />
    </div>
  )
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {texts.skip}
      </a>
      <header className={styles.top}>
        <Burger
          size="sm"
          transitionDuration={0}
          opened={menu}
          onClick={toggle}
          aria-label={menu ? texts.closeMenu : texts.menu}
          aria-expanded={menu}
        />
        <Link to="/" className={styles.brand}>
          OpenPAR
        </Link>
        <div className={styles.tools}>
          {tools}
          <ActionIcon variant="subtle" size={36} aria-label={texts.search} onClick={openSearch}>
            <IconSearch size={20} aria-hidden />
          </ActionIcon>
        </div>
      </header>
      <header className={styles.side}>
        <div className={styles.sticky}>
          <div className={styles.brandLine}>
            <Link to="/" className={styles.brand}>
              OpenPAR
            </Link>
            <div className={styles.tools}>{tools}</div>
          </div>
          <SearchButton open={openSearch} />
          <Navigation me={me} />
          {foot}
        </div>
      </header>
      <Drawer opened={menu} onClose={closeMenu} size={280} title="OpenPAR">
        <Navigation me={me} />
        {foot}
      </Drawer>
      <div>
        <OfflineBanner />
        <main className={styles.main} id="content" tabIndex={-1}>
          {children}
          <Overlays />
        </main>
      </div>
      <SearchDialog me={me} opened={search} close={closeSearch} />
      <KeyboardHelp me={me} opened={help} close={closeHelp} />
    </div>
  )
}
