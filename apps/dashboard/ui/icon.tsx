/** The shapes, on a grid of 24. They are drawn with lines. */
const shapes = {
  archive: 'M4 5h16v4H4zM6 9v10h12V9M10 13h4',
  back: 'M15 5l-7 7 7 7',
  bullets: 'M10 6h10M10 12h10M10 18h10M5 6h.01M5 12h.01M5 18h.01',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  chart: 'M4 20h16M7 16v-5M12 16V6M17 16v-8',
  check: 'M5 13l4 4L19 7',
  close: 'M6 6l12 12M18 6L6 18',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  gap: 'M4 5h16M4 19h16M12 8v8M9 13l3 3 3-3',
  hidden:
    'M3 3l18 18M10 6c6-1 10 3 11 6-.5 1.2-1.5 2.5-2.8 3.600M6.5 7.5C4.5 9 3.4 10.7 3 12c1.3 3.600 5 6 9 6 1.3 0 2.5-.2 3.600-.7',
  invoice: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  next: 'M9 5l7 7-7 7',
  note: 'M6 3h9l4 4v14H6zM9 11h7M9 15h7',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 5l1.500-1v5M4 15.500a1.500 1.500 0 013 0c0 1-3 2.500-3 4h3',
  people: 'M9 11a4 4 0 100-8 4 4 0 000 8zM2 21c0-4 3-7 7-7s7 3 7 7M16 3a4 4 0 010 8M18 14c3 1 4 4 4 7',
  phone: 'M5 3h4l2 5-3 2c1 3 3 5 6 6l2-3 5 2v4c-9 2-18-7-16-16z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  restore: 'M5 8h9a5 5 0 010 10H9M8 5L5 8l3 3',
  search: 'M11 18a7 7 0 100-14 7 7 0 000 14zM16 16l5 5',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4v6M8 14v6',
  visible: 'M3 12c1.3-3.6 5-6 9-6s7.7 2.4 9 6c-1.3 3.6-5 6-9 6s-7.7-2.4-9-6zM12 15a3 3 0 100-6 3 3 0 000 6z',
  warning: 'M12 4L2 20h20zM12 10v5M12 17.5h.01',
} as const

/** The name of an icon. */
export type IconName = keyof typeof shapes

/** An icon beside a text, or in a button with an `aria-label`. Screen readers skip it. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
