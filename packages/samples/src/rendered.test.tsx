import { act, cleanup, render } from '@testing-library/react'
import type { ComponentType } from 'react'
import { settle } from './run.js'
import { testRuns } from './test-runs.js'

function isComponent(value: unknown): value is ComponentType {
  return typeof value === 'function'
}

testRuns(
  ({ language }) => language === 'tsx' || language === 'jsx',
  async ({ App, default: page }, isIdle) => {
    const Page = App ?? page
    if (!isComponent(Page)) throw new Error('A tsx fence that runs has to export a component: App, or the default.')
    const { container } = render(<Page />)
    await act(() => settle(isIdle))
    const lines = linesOf(container)
    cleanup()
    if (!lines.length) throw new Error('It shows nothing.')
    return lines.join('\n')
  },
)

/** Returns the text of each element that has one, as a screen shows it from top to bottom. */
function linesOf(element: Element): readonly string[] {
  const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
  const text = element.textContent?.replace(/\s+/g, ' ').trim()
  if (hasText) return text ? [text] : []
  return [...element.children].flatMap(linesOf)
}
