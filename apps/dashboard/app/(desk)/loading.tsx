import { text } from '@/text'
import { Skeleton } from '@/ui/skeleton'

export default function Loading() {
  return <Skeleton rows={10} label={text.shell.loading} />
}
