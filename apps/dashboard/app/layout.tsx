import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { NameFonts } from '@/fonts/name-fonts'
import { text } from '@/text'
import './globals.css'

export const metadata: Metadata = {
  title: { default: text.shell.appName, template: `%s · ${text.shell.appName}` },
  description: text.shell.description,
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
          {text.shell.skip}
        </a>
        {children}
        <NameFonts />
      </body>
    </html>
  )
}
