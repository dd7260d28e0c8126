/** Shows grey bars while something loads. Screen readers announce `label`. */
export function Skeleton({ rows, label }: { readonly rows: number; readonly label: string }) {
  return (
    <div role="status" className="skeleton">
      <span className="hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are identical
        <span key={row} aria-hidden="true" />
      ))}
    </div>
  )
}
