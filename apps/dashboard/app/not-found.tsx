import Link from 'next/link'
import { text } from '@/text'

export default function NotFound() {
  return (
    <main id="main">
      <h1>{text.shell.notFound}</h1>
      <p className="empty">
        <Link href="/">{text.shell.backToToday}</Link>
      </p>
    </main>
  )
}
