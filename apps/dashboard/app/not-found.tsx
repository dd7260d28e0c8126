import Link from 'next/link'
import { shellText } from '@/text'

export default function NotFound() {
  return (
    <main id="main">
      <h1>{shellText.notFound}</h1>
      <p className="empty">
        <Link href="/">{shellText.backToToday}</Link>
      </p>
    </main>
  )
}
