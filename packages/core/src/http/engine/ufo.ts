// Stands in for ufo when ofetch is inlined: it joins base URLs and queries, and is given whole URLs here.
// A build without it is 1 kB larger, for functions that are never called.

export function withBase(url: string): string {
  return url
}

export function withQuery(url: string): string {
  return url
}
