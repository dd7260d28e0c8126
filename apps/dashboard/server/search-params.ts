/** The query of a page's URL, as Next passes it. */
export type SearchParams = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>

/** Returns the query of a page's URL as the browser has it. Of a parameter that occurs twice, the first counts. */
export async function searchParamsOf(searchParams: SearchParams): Promise<URLSearchParams> {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(await searchParams)) {
    const text = typeof value === 'string' ? value : value?.[0]
    if (text !== undefined) params.set(name, text)
  }
  return params
}
