import { NavLinks } from './nav-links'

/** Shows the clinic's name, links to the pages, and whether the clinic is made up. */
export function Header({ clinicName, isDemo }: { readonly clinicName: string; readonly isDemo: boolean }) {
  return (
    <header className="header">
      <p className="brand">
        <svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24">
          <rect x="1" y="1" width="22" height="22" rx="7" fill="var(--accent)" />
          <path d="M12 6.5v11M6.5 12h11" stroke="var(--on-accent)" strokeWidth="2.6" strokeLinecap="round" />
        </svg>
        {clinicName}
      </p>
      <NavLinks />
      {isDemo ? (
        <p className="demo" title="All people here are made up. Changes are lost when the server stops.">
          Demo clinic
        </p>
      ) : (
        <form method="post" action="/api/sign-out">
          <button type="submit" className="button quiet">
            Sign out
          </button>
        </form>
      )}
    </header>
  )
}
