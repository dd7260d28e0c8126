import { ThemeContext, useI18n, useLocation } from '@rspress/core/runtime'
import {
  getCustomMDXComponent as getOriginalComponents,
  IconMoon,
  IconSearch,
  IconSun,
  type LayoutProps,
  Layout as OriginalLayout,
  type SearchButtonProps,
  SvgWrapper,
} from '@rspress/core/theme-original'
import { type ComponentProps, forwardRef, useContext, useEffect } from 'react'

export * from '@rspress/core/theme-original'

/** The layout, whose two side columns are told apart by name. */
export function Layout(props: LayoutProps) {
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other columns
  useEffect(() => {
    const columns = { '[class*=doc-layout__sidebar]': 'Pages', '[class*=doc-layout__outline]': 'On this page' }
    for (const [selector, name] of Object.entries(columns)) {
      for (const aside of document.querySelectorAll(`aside${selector}`)) aside.setAttribute('aria-label', name)
    }
  }, [pathname])
  return <OriginalLayout {...props} />
}

/** Switches between light and dark. The original is no button, so that a keyboard can't reach it. */
export function SwitchAppearance({ onClick }: { readonly onClick?: () => void }) {
  const { theme, setTheme } = useContext(ThemeContext)
  return (
    <button
      type="button"
      className="rp-switch-appearance"
      aria-label="Dark mode"
      aria-pressed={theme === 'dark'}
      onClick={() => {
        setTheme?.(theme === 'dark' ? 'light' : 'dark')
        onClick?.()
      }}
    >
      <SvgWrapper
        className="rp-switch-appearance__icon rp-switch-appearance__icon--sun"
        icon={IconSun}
        fill="currentColor"
      />
      <SvgWrapper
        className="rp-switch-appearance__icon rp-switch-appearance__icon--moon"
        icon={IconMoon}
        fill="currentColor"
      />
    </button>
  )
}

/** Opens the search, by a button on a phone as well. */
export function SearchButton({ setFocused }: SearchButtonProps) {
  const t = useI18n()
  const open = () => setFocused(true)
  return (
    <>
      <button type="button" className="rp-search-button" onClick={open}>
        <span className="rp-search-button__content">
          <SvgWrapper icon={IconSearch} className="rp-search-button__icon" />
          <span className="rp-search-button__word">{t('searchPlaceholderText')}</span>
        </span>
        <kbd className="rp-search-button__hotkey">Ctrl K</kbd>
      </button>
      <button type="button" className="rp-search-button--mobile" aria-label={t('searchPlaceholderText')} onClick={open}>
        <SvgWrapper icon={IconSearch} />
      </button>
    </>
  )
}

/** The components of a page's Markdown. Tables that scroll can be scrolled by keyboard. */
export function getCustomMDXComponent(): ReturnType<typeof getOriginalComponents> {
  return { ...getOriginalComponents(), table: Table }
}

const Table = forwardRef<HTMLTableElement, ComponentProps<'table'>>(function Table(props, ref) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <div className="rp-table-scroll-container rp-scrollbar" tabIndex={0}>
      <table ref={ref} {...props} />
    </div>
  )
})
