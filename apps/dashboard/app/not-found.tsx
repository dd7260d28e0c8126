import Link from 'next/link'

export default function NotFound() {
  return (
    <main id="main">
      <h1>There is no such page</h1>
      <p className="empty">
        <Link href="/">To the day</Link>
      </p>
    </main>
  )
}
