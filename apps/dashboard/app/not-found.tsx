import Link from 'next/link'

export default function NotFound() {
  return (
    <main id="main">
      <h1>Page not found</h1>
      <p className="empty">
        <Link href="/">Back to today</Link>
      </p>
    </main>
  )
}
