import type { ComponentChildren, JSX } from 'preact';

interface Properties {
  children: ComponentChildren;
}

/** A 16 px line drawing in the colour of the text around it. Says nothing to a screen reader. */
function Icon({ children }: Properties): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const ClearIcon = (): JSX.Element => (
  <Icon>
    <circle cx="8" cy="8" r="5.4" />
    <path d="M4.2 4.2l7.6 7.6" />
  </Icon>
);

export const GearIcon = (): JSX.Element => (
  <Icon>
    <circle cx="8" cy="8" r="2.1" />
    <path
      d="M8 1.9v1.8M8 12.3v1.8M1.9 8h1.8M12.3 8h1.8M3.7 3.7l1.3 1.3M11 11l1.3 1.3M12.3 3.7L11 5M5 11l-1.3 1.3"
      stroke-width="1.6"
    />
    <circle cx="8" cy="8" r="4.1" />
  </Icon>
);

export const FilterIcon = (): JSX.Element => (
  <Icon>
    <path d="M2.5 3.5h11L9.3 8.6v3.9l-2.6-1.3V8.6z" stroke-linejoin="round" />
  </Icon>
);

export const CloseIcon = (): JSX.Element => (
  <Icon>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Icon>
);

export const CopyIcon = (): JSX.Element => (
  <Icon>
    <rect x="5.6" y="5.6" width="7.6" height="8" rx="1" />
    <path d="M3.2 10.6V3.4a1 1 0 0 1 1-1h5.4" />
  </Icon>
);

export const EyeIcon = ({ crossed }: { crossed: boolean }): JSX.Element => (
  <Icon>
    <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z" />
    <circle cx="8" cy="8" r="1.9" />
    {crossed ? <path d="M3 13L13 3" /> : null}
  </Icon>
);

export const GoodIcon = (): JSX.Element => (
  <Icon>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M5.2 8.2l2 2 3.7-4.2" />
  </Icon>
);

export const BadIcon = (): JSX.Element => (
  <Icon>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" />
  </Icon>
);

export const DoubtfulIcon = (): JSX.Element => (
  <Icon>
    <path d="M8 2.2l6.2 11.2H1.8z" stroke-linejoin="round" />
    <path d="M8 6.4v3.2M8 11v1" />
  </Icon>
);

export const NoteIcon = (): JSX.Element => (
  <Icon>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M8 7.2v3.8M8 4.9v1.1" />
  </Icon>
);

export const UnknownIcon = (): JSX.Element => (
  <Icon>
    <circle cx="8" cy="8" r="5.8" stroke-dasharray="2 1.6" />
    <path d="M5.6 8h4.8" />
  </Icon>
);

/** A sheet with a tick: a signature to be checked. */
export const SignIcon = (): JSX.Element => (
  <Icon>
    <path d="M9.5 13.5H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1h7a1 1 0 0 1 1 1v4" stroke-linecap="round" />
    <path d="M5.4 5.6h4.2M5.4 8.2h2.4" stroke-linecap="round" />
    <path d="M8.6 11.2l2 2 3.6-4.4" stroke-linecap="round" stroke-linejoin="round" />
  </Icon>
);

export const ArrowIcon = (): JSX.Element => (
  <Icon>
    <path d="M6 4l4 4-4 4" />
  </Icon>
);

export const PhoneIcon = (): JSX.Element => (
  <Icon>
    <rect x="4.2" y="1.6" width="7.6" height="12.8" rx="1.6" />
    <path d="M7 12.2h2" stroke-linecap="round" />
  </Icon>
);

export const BackIcon = (): JSX.Element => (
  <Icon>
    <path d="M10 3.5L5.5 8l4.5 4.5" stroke-linecap="round" stroke-linejoin="round" />
  </Icon>
);

/** The three dots in WeChat's navigation bar. */
export const DotsIcon = (): JSX.Element => (
  <Icon>
    <path d="M3 8h.01M8 8h.01M13 8h.01" stroke-width="2.6" stroke-linecap="round" />
  </Icon>
);

/** A list of checks. */
export const PreflightIcon = (): JSX.Element => (
  <Icon>
    <path d="M2.4 4.2l1.3 1.3 2-2.4M2.4 8.6l1.3 1.3 2-2.4M2.6 13h2.6M8 4.4h5.6M8 8.8h5.6M8 13h5.6" />
  </Icon>
);

/** A sheet of paper. */
export const ReportIcon = (): JSX.Element => (
  <Icon>
    <path d="M3.6 2.4h5.8l3 3v8.2H3.6z" stroke-linejoin="round" />
    <path d="M9.2 2.6v3h3M5.6 8.2h4.8M5.6 10.8h4.8" />
  </Icon>
);
