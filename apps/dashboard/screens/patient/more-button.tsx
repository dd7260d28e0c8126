'use client'
import { patientText } from '@/text'
import styles from './patient.module.css'

interface InfiniteList {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
}

/** Loads the next page of a list. Nothing is shown if the list is complete. */
export function MoreButton({ list }: { readonly list: InfiniteList }) {
  if (!list.hasNextPage) return null
  return (
    <p className={styles.moreButton}>
      <button
        type="button"
        className="button"
        disabled={list.isFetchingNextPage}
        onClick={() => void list.fetchNextPage()}
      >
        {list.isFetchingNextPage ? patientText.loadingMore : patientText.more}
      </button>
    </p>
  )
}
