export { HydrateCliniko, type HydrateClinikoProps } from './hydrate.js'
export { type PrefetchableQuery, type Prefetcher, prefetcher } from './prefetcher.js'
