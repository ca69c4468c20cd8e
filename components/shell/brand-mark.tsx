/** The product's mark: a held link. */
export function BrandMark({ className = "size-[22px]" }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 22 22" className={`flex-none ${className}`} aria-hidden="true">
      <rect x="1" y="1" width="20" height="20" rx="6" fill="var(--accent)" />
      <path
        d="M6 11.5 9.4 15 16 7.6"
        fill="none"
        stroke="var(--accent-ink)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
