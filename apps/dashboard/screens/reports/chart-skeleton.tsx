import { reportsText } from '@/text'
import { Skeleton } from '@/ui/skeleton'

/** Stands for a picture until its code has loaded. */
export function ChartSkeleton() {
  return <Skeleton rows={4} label={reportsText.loading} />
}
