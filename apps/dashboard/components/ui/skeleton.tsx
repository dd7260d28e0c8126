/** Grey bars while something loads. `label` is what a screen reader hears. */
export function Skeleton({ rows, label }: { readonly rows: number; readonly label: string }) {
  return (
    <div role="status" className="skeleton">
      <span className="hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <span key={row} aria-hidden="true" />
      ))}
    </div>
  )
}
