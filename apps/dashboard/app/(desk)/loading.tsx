import { shellText } from '@/text'
import { Skeleton } from '@/ui/skeleton'

export default function Loading() {
  return <Skeleton rows={10} label={shellText.loading} />
}
