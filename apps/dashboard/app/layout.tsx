import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { NameFonts } from '@/fonts/name-fonts'
import { shellText } from '@/text'
import './globals.css'

export const metadata: Metadata = {
  title: { default: shellText.appName, template: `%s · ${shellText.appName}` },
  description: shellText.description,
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f8f8' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1617' },
  ],
}

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#main">
          {shellText.skip}
        </a>
        {children}
        <NameFonts />
      </body>
    </html>
  )
}
